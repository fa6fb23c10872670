"""The chain: whatever is changed outside is found and named."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from shutil import copyfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_records import LATER, NOON, RUN, note, reading, report, same

from reportedly.errors import InputError, LedgerError
from reportedly.model import Rejected
from reportedly.store import Verified, Writer, forget, merge, open_view, verify
from reportedly.store.schema import RECORD_TABLES

SMALL = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def fill(path: Path, doc: str) -> None:
    with Writer(path) as writer:
        writer.start(RUN)
        writer.add_reading(reading())
        writer.add_reading(reading(report(doc, f"Six fell near {doc}.")))
        writer.add_rejected(Rejected("in.jsonl:2", "It is broken JSON.", "Mend it.", '{"a'))
        writer.add_judgements([same()], RUN.id)
        writer.add_reviews([note()])
        writer.set_keys({"e1": "k"})


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with a record of every kind, some forgotten."""
    path, other = (tmp_path_factory.mktemp("whole") / name for name in ("arnor.db", "gondor.db"))
    fill(path, "Bree")
    fill(other, "Pelargir")
    forget(path, "Bree", "A court order.", "Faramir")
    merge(path, [other])
    return path


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    copyfile(whole, tmp_path / "arnor.db")
    return tmp_path / "arnor.db"


def change(path: Path, *statements: str, values: tuple[object, ...] = ()) -> None:
    """As another program would that took the triggers away and put them back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement, values)
        for _, sql in guards:
            connection.execute(sql)


def places(path: Path) -> list[str]:
    return [one.place for one in verify(path).broken]


def test_a_ledger_as_it_was_written_is_whole(whole: Path) -> None:
    found = verify(whole)
    assert found == Verified(found.records, found.forgotten, 1, found.head, found.length, ())
    assert found.records + found.forgotten == found.length
    assert found.forgotten > 5


def test_every_kind_of_record_is_in_the_chain(whole: Path) -> None:
    with closing(sqlite3.connect(whole)) as connection:
        named = {record.split()[0] for (record,) in connection.execute("SELECT record FROM chain")}
    assert named == set(RECORD_TABLES)


def test_an_empty_ledger_is_whole(tmp_path: Path) -> None:
    Writer(tmp_path / "arnor.db").close()
    assert verify(tmp_path / "arnor.db") == Verified(0, 0, 0, "00" * 32, 0, ())


def test_the_head_is_what_the_view_tells(whole: Path) -> None:
    with open_view(whole) as view:
        assert view.head() == verify(whole).head


def test_a_changed_record_is_named(path: Path) -> None:
    change(path, "UPDATE reports SET text = replace(text, 'five', 'nine')")
    (broken,) = verify(path).broken
    assert "(reports " in broken.place
    assert "not as it was written" in broken.why
    assert "Restore a copy" in broken.mend


def test_the_first_of_several_comes_first(path: Path) -> None:
    change(path, "UPDATE claims SET status = 'asserted' WHERE status = 'denied'")
    numbers = [int(place.split()[1]) for place in places(path)]
    assert len(numbers) == 2
    assert numbers == sorted(numbers)


def test_a_record_that_was_taken_out_is_named(path: Path) -> None:
    change(path, "DELETE FROM memberships")
    assert [(one.place.split("(")[1], one.why) for one in verify(path).broken] == [("memberships 1)", "it is missing.")]


def test_a_record_that_was_slipped_in_is_named(path: Path) -> None:
    change(path, "INSERT INTO memberships (event, key, run, at) VALUES ('e9', 'k9', 'run-1', '2021-07-09')")
    (broken,) = verify(path).broken
    assert (broken.place, "not in the chain" in broken.why) == ("memberships 2", True)


def test_two_records_that_changed_places_are_found(path: Path) -> None:
    change(
        path,
        "UPDATE sightings SET seq = -seq WHERE seq < 3",
        "UPDATE sightings SET seq = CASE seq WHEN -1 THEN 9 ELSE 1 END WHERE seq < 0",
    )
    assert any("sightings" in place for place in places(path))


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM chain WHERE seq = 4",
        "UPDATE chain SET head = zeroblob(32) WHERE seq = 4",
        "UPDATE chain SET salt = zeroblob(16) WHERE seq = 4",
        "UPDATE chain SET record = 'weather 1' WHERE seq = 4",
        "UPDATE chain SET head = 'text', salt = 7 WHERE seq = 4",
        "UPDATE chain SET seq = -1 WHERE seq = 4",
        "UPDATE chain SET tombstone = 9 WHERE seq = 4",
    ],
)
def test_a_changed_link_is_found(path: Path, statement: str) -> None:
    change(path, statement)
    assert verify(path).broken


def test_a_record_cannot_be_forgotten_without_a_tombstone_of_its_own(path: Path) -> None:
    """Somebody who takes a record out and lays it on an older tombstone is found."""
    from reportedly.store.chain import digest

    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        row = dict(connection.execute("SELECT * FROM memberships").fetchone())
        seq, salt = connection.execute("SELECT seq, salt FROM chain WHERE record = 'memberships 1'").fetchone()
    values = (digest(salt, "memberships", row), seq)
    change(path, "UPDATE chain SET salt = NULL, digest = ?, tombstone = 1 WHERE seq = ?", values=values)
    change(path, "DELETE FROM memberships")
    assert [(one.place, one.why) for one in verify(path).broken] == [
        (f"record {seq}", "it was taken out, and tombstone 1 does not tell of it.")
    ]


def test_a_tombstone_cannot_name_more_than_went(path: Path) -> None:
    change(path, "UPDATE tombstones SET records = '1-99999999999999'")
    assert len(verify(path, most=7).broken) == 7


def test_missing_triggers_are_told(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER claims_no_update")
    assert places(path) == ["trigger claims_no_update"]


def test_a_ledger_that_grew_still_has_its_earlier_head(path: Path) -> None:
    before = verify(path).head
    with Writer(path) as writer:
        writer.start(LATER)
        writer.add_reading(reading(claims=False))
    found = verify(path, before)
    assert (found.broken, found.head == before) == ((), False)


def test_a_chain_whose_end_was_cut_off_is_whole_but_lacks_the_head_that_was_noted(path: Path) -> None:
    """Nothing inside a file can tell that its end is gone: that is what a head noted elsewhere is for."""
    before = verify(path).head
    change(path, "DELETE FROM chain WHERE record LIKE 'merges%'", "DELETE FROM merges")
    assert places(path) == []
    assert [one.place for one in verify(path, before).broken] == [f"head {before[:16]}"]


def test_a_ledger_of_nobody(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no ledger"):
        verify(tmp_path / "none.db")


def test_verify_beside_a_writer_judges_what_is_committed(path: Path) -> None:
    length = verify(path).length
    with Writer(path) as writer:
        writer.start(LATER)
        writer.add_reading(reading(claims=False))
        assert (verify(path).length, verify(path).broken) == (length, ())


def cells(path: Path) -> Iterator[tuple[str, int, str]]:
    """Every cell of every record: table, row, column."""
    with closing(sqlite3.connect(path)) as connection:
        for table in RECORD_TABLES:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            for (row,) in connection.execute(f"SELECT rowid FROM {table}").fetchall():
                yield from ((table, row, column) for column in columns)


def changed(value: object, place: int, mask: int) -> object:
    """The value with one byte changed; another number, or a zero, where it is no text."""
    if not isinstance(value, str) or not value:
        return 0 if value is None else value + 1000 if isinstance(value, int | float) else "\0"
    data = bytearray(value.encode())
    data[place % len(data)] ^= mask
    return bytes(data)


@SMALL
@given(data=st.data(), place=st.integers(0, 10_000), mask=st.integers(1, 255))
def test_any_changed_byte_of_any_record_is_found(whole: Path, tmp_path: Path, data, place, mask) -> None:
    table, row, column = data.draw(st.sampled_from(list(cells(whole))))
    path = tmp_path / "changed.db"
    copyfile(whole, path)
    with closing(sqlite3.connect(path)) as connection:
        (value,) = connection.execute(f'SELECT "{column}" FROM {table} WHERE rowid = ?', (row,)).fetchone()
    value = changed(value, place, mask)
    cast = "CAST(? AS TEXT)" if isinstance(value, bytes) else "?"
    change(path, f'UPDATE {table} SET "{column}" = {cast} WHERE rowid = {row}', values=(value,))
    assert verify(path).broken


def records(path: Path) -> object:
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = bytes
        return [connection.execute(f"SELECT * FROM {table} NOT INDEXED").fetchall() for table in RECORD_TABLES]


@SMALL
@given(place=st.floats(0, 1, exclude_max=True), mask=st.integers(1, 255))
def test_any_changed_byte_of_the_file_is_found_or_touches_no_record(whole: Path, tmp_path: Path, place, mask) -> None:
    data = bytearray(whole.read_bytes())
    data[int(place * len(data))] ^= mask
    path = tmp_path / "changed.db"
    path.write_bytes(data)
    try:
        broken = verify(path).broken
    except LedgerError:
        return
    assert broken or records(path) == records(whole)


def test_a_salt_is_never_used_twice(whole: Path) -> None:
    with closing(sqlite3.connect(whole)) as connection:
        salts = [salt for (salt,) in connection.execute("SELECT salt FROM chain WHERE salt IS NOT NULL")]
    assert len(set(salts)) == len(salts)


def test_the_time_of_a_review_is_kept_to_the_microsecond(whole: Path) -> None:
    with open_view(whole) as view:
        assert [one.at for one in view.reviews()] == [NOON.isoformat()]
