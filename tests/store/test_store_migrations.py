"""A ledger of an earlier version becomes one of ours, with nothing changed and everything in the chain."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from store_records import RUN, TEXT, event, reading, report, same

from reportedly.errors import LedgerError
from reportedly.model import Rejected
from reportedly.store import Writer, forget, open_view, verify
from reportedly.store.codec import to_json
from reportedly.store.rows import part_rows
from reportedly.store.schema import APPLICATION_ID, MIGRATIONS, RECORD_TABLES

AT = "2021-07-09T12:00:00+00:00"


def first_version(path: Path) -> Path:
    """A ledger as version 1 wrote it: its own SQL, plain rows, no chain."""
    told = report()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(MIGRATIONS[0])
        connection.executescript(
            f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = 1; PRAGMA journal_mode = WAL"
        )
        for table, row in rows_of(told):
            names, marks = (", ".join(f"{mark}{name}{end}" for name in row) for mark, end in (('"', '"'), (":", "")))
            connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", row)
    return path


def rows_of(told):
    run = {"id": RUN.id, "code": RUN.code, "model": RUN.model, "lexicons": RUN.lexicons, "gazetteer": RUN.gazetteer}
    yield "runs", run | {"at": AT}
    yield "reports", {"id": told.id, "title": told.title, "text": told.text}
    met = {"outlet": "", "url": "", "licence": "", "attribution": "", "original": "", "language": "en"}
    yield "sightings", met | {"report": told.id, "run": RUN.id, "doc": told.doc, "published": "2021-07-08"}
    yield "readings", {"report": told.id, "run": RUN.id, "sighting": 1}
    yield from part_rows(reading(), 1)
    pair = {"left": "e1", "right": "e2", "by": "linker 0.1", "verdict": "same", "score": 3, "payload": to_json(same())}
    yield "judgements", pair | {"run": RUN.id, "at": AT}
    yield "memberships", {"event": event(told).id, "key": "k", "run": RUN.id, "at": AT}
    refused = Rejected("in.jsonl:2", "It is broken JSON.", "Mend it.", '{"a')
    said = {"where": refused.where, "why": refused.why, "mend": refused.mend, "sample": refused.sample}
    yield "rejected", said | {"id": "r1", "run": RUN.id, "at": AT}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return first_version(tmp_path / "arnor.db")


def records(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        return {
            table: rows
            for table in sorted(there & set(RECORD_TABLES))
            if (rows := connection.execute(f"SELECT * FROM {table}").fetchall())
        }


def test_every_version_is_tried_here() -> None:
    """A third version needs a ledger of the second among these tests."""
    assert len(MIGRATIONS) == 2


def test_no_record_is_changed(old: Path) -> None:
    before = records(old)
    Writer(old).close()
    assert records(old) == before
    assert len(before) == 12


def test_every_record_is_chained(old: Path) -> None:
    count = sum(map(len, records(old).values()))
    Writer(old).close()
    found = verify(old)
    assert (found.broken, found.records) == ((), count)


def test_a_change_after_the_migration_is_found(old: Path) -> None:
    Writer(old).close()
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER judgements_no_update")
        connection.execute("UPDATE judgements SET score = 4")
    assert next(one.place.split("(")[-1] for one in verify(old).broken) == "judgements 1)"


def test_all_is_found_by_search(old: Path) -> None:
    Writer(old).close()
    with open_view(old) as view:
        assert [hit.claim is None for hit in view.search("rangers", "Osgiliath")] == [True]
        assert [hit.claim.slot for hit in view.search("five", reports=False) if hit.claim] == ["killed"]


def test_the_view_shows_what_it_showed(old: Path) -> None:
    Writer(old).close()
    with open_view(old) as view:
        assert list(view.readings()) == [reading()]
        assert list(view.judgements()) == [same()]
        assert view.keys() == {event(report()).id: "k"}


def test_an_old_report_can_be_forgotten(old: Path) -> None:
    forget(old, "arnor:1", "A court order.", "Faramir")
    assert TEXT.encode() not in old.read_bytes()
    assert verify(old).broken == ()


def test_reading_goes_on_as_before(old: Path) -> None:
    with Writer(old) as writer:
        writer.start(RUN)
        assert [writer.add_reading(reading()), writer.add_judgements([same()], RUN.id)] == [False, 0]


def test_a_view_does_not_migrate_by_itself(old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(LedgerError, match=r"earlier version.*reportedly migrate"):
        open_view(old)
    assert old.read_bytes() == before


def test_a_migration_that_fails_in_the_chain_leaves_version_1(old: Path) -> None:
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER claims_no_update")
        connection.execute("UPDATE claims SET payload = 'no JSON'")
    before = records(old)
    with pytest.raises(LedgerError, match="does not fit"):
        Writer(old)
    assert records(old) == before
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
