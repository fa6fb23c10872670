"""Writing: nothing twice, nothing by halves, nothing changed."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from store_records import LATER, RUN, TEXT, event, note, reading, report, same

from reportedly.errors import LedgerError
from reportedly.model import Judgement, Reading, Rejected, Run, Verdict
from reportedly.store import Writer, forget, merge, open_view
from reportedly.store.schema import RECORD_TABLES

REJECTED = Rejected("in.jsonl:2", "It is broken JSON.", "Mend it.", '{"a')


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "arnor.db"


def write(path: Path, *readings: Reading, run: Run = RUN) -> list[bool]:
    with Writer(path) as writer:
        writer.start(run)
        return [writer.add_reading(each) for each in readings]


def dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def test_the_same_reading_twice_adds_nothing(path: Path) -> None:
    assert write(path, reading()) == [True]
    before = dump(path)
    assert write(path, reading()) == [False]
    assert dump(path) == before


def test_the_same_reading_twice_in_a_batch_adds_nothing(path: Path) -> None:
    assert write(path, reading(), reading()) == [True, False]


def test_other_versions_read_the_report_anew_and_the_latest_is_shown(path: Path) -> None:
    write(path, reading())
    assert write(path, reading(claims=False), run=LATER) == [True]
    with open_view(path) as view:
        assert list(view.readings()) == [reading(claims=False)]
        assert view.runs() == (RUN, LATER)


def test_the_earlier_reading_stays_in_the_ledger(path: Path) -> None:
    write(path, reading())
    write(path, reading(claims=False), run=LATER)
    assert sqlite3.connect(path).execute("SELECT count(*) FROM claims").fetchone() == (2,)


def test_has_knows_report_and_run(path: Path) -> None:
    write(path, reading())
    with Writer(path) as writer:
        asked = [(report().id, RUN.id), (report().id, LATER.id), ("other", RUN.id)]
        assert [writer.has(*each) for each in asked] == [True, False, False]


@pytest.mark.parametrize(
    "other",
    [
        report("arnor:copy"),
        report(outlet="Crier"),
        report(url="https://crier.example/1"),
        report(day=date(2021, 7, 9)),
        report(day=None),
    ],
)
def test_the_same_text_at_another_place_adds_a_sighting_only(path: Path, other: object) -> None:
    assert write(path, reading(), reading(other), reading(other)) == [True, False, False]
    with open_view(path) as view:
        assert view.counts()["reports"] == 1
        assert view.sightings(report().id) == (report(), other)


def test_a_report_is_read_anew_once_its_day_is_known(path: Path) -> None:
    undated, dated, later = (report(day=day) for day in (None, date(2021, 7, 8), date(2021, 7, 9)))
    wanted = [True, True, False, False, False]
    assert write(path, *map(reading, (undated, dated, undated, later, dated))) == wanted
    with open_view(path) as view:
        assert list(view.readings()) == [reading(dated)]


def test_a_report_read_without_its_day_is_not_had_with_it(path: Path) -> None:
    write(path, reading(report(day=None)))
    with Writer(path) as writer:
        assert writer.has(report().id, RUN.id)
        assert not writer.has(report().id, RUN.id, date(2021, 7, 8))


def test_a_report_is_shown_under_the_day_it_was_read_with(path: Path) -> None:
    """The days of its events were counted from that one."""
    copy = report("copy", day=date(2021, 7, 9))
    write(path, reading())
    write(path, reading(copy), run=LATER)
    with open_view(path) as view:
        assert list(view.readings()) == [reading(copy)]


def test_the_same_text_in_other_bytes_adds_no_sighting(path: Path) -> None:
    write(path, reading(report(original="aa")), reading(report(original="bb")))
    with open_view(path) as view:
        assert len(view.sightings(report().id)) == 1


def test_a_sighting_of_unknown_day_is_stored_once(path: Path) -> None:
    assert write(path, reading(report(day=None)), reading(report(day=None))) == [True, False]


def test_a_known_report_can_be_sighted_without_reading_it(path: Path) -> None:
    write(path, reading())
    with Writer(path) as writer:
        writer.start(RUN)
        assert [writer.add_sighting(report(doc)) for doc in ("arnor:1", "copy", "copy")] == [False, True, False]


def test_a_rejection_is_stored_once(path: Path) -> None:
    with Writer(path) as writer:
        writer.start(RUN)
        others = [replace(REJECTED, where="x"), replace(REJECTED, why="x"), replace(REJECTED, sample="x")]
        assert [writer.add_rejected(each) for each in (REJECTED, REJECTED, *others)] == [True, False, True, True, True]
    with open_view(path) as view:
        assert list(view.rejected()) == [REJECTED, *others]


def judge(path: Path, *judgements: Judgement) -> int:
    with Writer(path) as writer:
        writer.start(RUN)
        return writer.add_judgements(judgements, RUN.id)


def test_a_machine_need_not_repeat_itself(path: Path) -> None:
    assert [judge(path, same()), judge(path, same())] == [1, 0]


def test_a_pair_has_no_order(path: Path) -> None:
    assert judge(path, same("e1", "e2"), same("e2", "e1")) == 1


def test_a_machine_that_changes_its_mind_is_heard(path: Path) -> None:
    other = replace(same(), score=-1.0, verdict=Verdict.DIFFERENT)
    assert judge(path, same(), other, same()) == 3


def test_a_machine_does_not_outshout_a_person_by_repeating(path: Path) -> None:
    person = Judgement("e1", "e2", Verdict.DIFFERENT, "Faramir", note="I was there.")
    judge(path, same(), person, same())
    with open_view(path) as view:
        assert list(view.judgements()) == [same(), person]


def test_a_person_is_always_heard(path: Path) -> None:
    person = Judgement("e1", "e2", Verdict.DIFFERENT, "Faramir")
    assert judge(path, person, person) == 2


def test_keys_are_added_where_they_changed(path: Path) -> None:
    one, two = event(report()).id, "another"
    with Writer(path) as writer:
        writer.start(RUN)
        writer.add_reading(reading())
        counts = [writer.set_keys(keys) for keys in ({one: one, two: "k"}, {one: "k", two: "k"}, {one: one})]
    assert counts == [1, 1, 1]
    with open_view(path) as view:
        assert view.keys() == {one: one}


def fail_after(path: Path, run: Run, *, commit: bool) -> None:
    """A batch of one reading, then an error in the middle of the next."""
    with Writer(path) as writer:
        writer.start(run)
        writer.add_reading(reading(claims=False))
        if commit:
            writer.commit()
        writer.add_reading(reading(report("b", "Six.")))
        raise KeyError


def test_an_error_rolls_back_what_was_not_committed(path: Path) -> None:
    write(path, reading())
    before = dump(path)
    with pytest.raises(KeyError):
        fail_after(path, LATER, commit=False)
    assert dump(path) == before


def test_an_error_keeps_what_was_committed(path: Path) -> None:
    with pytest.raises(KeyError):
        fail_after(path, RUN, commit=True)
    with open_view(path) as view:
        assert list(view.readings()) == [reading(claims=False)]


def test_a_reading_that_does_not_fit_leaves_nothing_of_itself(path: Path) -> None:
    bad = replace(reading(report("b", "Six.")), claims=(replace(reading().claims[0], cue="\ud800"),))
    with Writer(path) as writer:
        writer.start(RUN)
        writer.add_reading(reading())
        with pytest.raises(LedgerError, match="does not fit the ledger"):
            writer.add_reading(bad)
    with open_view(path) as view:
        assert list(view.readings()) == [reading()]


def test_nothing_is_added_without_a_run(path: Path) -> None:
    with Writer(path) as writer, pytest.raises(LedgerError, match="before a run"):
        writer.add_reading(reading())


def test_a_run_keeps_its_versions(path: Path) -> None:
    write(path, reading())
    with Writer(path) as writer, pytest.raises(LedgerError, match="other versions"):
        writer.start(replace(RUN, code="9"))


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with a row in every table."""
    path, other = (tmp_path_factory.mktemp("full") / name for name in ("arnor.db", "gondor.db"))
    for each in (path, other):
        with Writer(each) as writer:
            writer.start(RUN)
            writer.add_reading(reading())
            writer.add_reading(reading(report(each.name, each.name)))
            writer.add_rejected(REJECTED)
            writer.add_judgements([same()], RUN.id)
            writer.add_reviews([note()])
            writer.set_keys({"e1": "k"})
    forget(path, "arnor.db", "A court order.", "Faramir")
    merge(path, [other])
    return path


@pytest.mark.parametrize("table", [*RECORD_TABLES, "chain"])
@pytest.mark.parametrize("change", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid + 100"])
def test_no_row_can_be_changed(full: Path, table: str, change: str) -> None:
    """Not even by another program: the triggers are in the file."""
    refused = pytest.raises(sqlite3.IntegrityError, match=f"append-only: {table} cannot")
    with closing(sqlite3.connect(full, isolation_level=None)) as connection, refused:
        connection.execute(change.format(table))


def test_the_list_of_record_tables_is_complete(path: Path) -> None:
    write(path)
    sql = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_words%'"
    )
    assert {name for (name,) in sqlite3.connect(path).execute(sql)} == {*RECORD_TABLES, "chain"}


def test_a_committed_batch_survives_kill_9(path: Path) -> None:
    script = dedent("""
        import os, signal, sys
        sys.path.insert(0, sys.argv[2])
        from store_records import RUN, reading, report
        from reportedly.store import Writer
        writer = Writer(sys.argv[1])
        writer.start(RUN)
        for n in range(50):
            writer.add_reading(reading(report(f"a{n}", f"Ranger {n} was killed near Osgiliath.")))
        writer.commit()
        for n in range(50):
            writer.add_reading(reading(report(f"b{n}", f"Soldier {n} was wounded near Osgiliath.")))
        os.kill(os.getpid(), signal.SIGKILL)
    """)
    ended = subprocess.run([sys.executable, "-c", script, str(path), os.path.dirname(__file__)])
    assert ended.returncode == -signal.SIGKILL
    with open_view(path) as view:
        assert sorted(each.report.doc for each in view.readings()) == sorted(f"a{n}" for n in range(50))


def test_readers_see_a_batch_when_it_is_committed(path: Path) -> None:
    with Writer(path) as writer:
        writer.start(RUN)
        with open_view(path) as view:
            writer.add_reading(reading())
            before = view.counts()["reports"]
            writer.commit()
            assert (before, view.counts()["reports"]) == (0, 1)


def test_a_text_with_every_kind_of_character_comes_back(path: Path) -> None:
    text = TEXT + "\r\n\u2028 😀 \ufeff ا '); DROP TABLE reports;--"
    write(path, reading(report(text=text)))
    with open_view(path) as view:
        assert next(view.readings()).report.text == text


def test_reader_and_writer_never_wait_for_each_other(path: Path) -> None:
    """With no patience at all: whoever had to wait would be refused at once."""
    write(path, reading(), reading(report("b", "Six.")))
    with Writer(path, wait=0) as writer, open_view(path) as view:
        view._connection.execute("PRAGMA busy_timeout = 0")
        writer.start(LATER)
        writer.add_reading(reading(report("c", "Seven.")))
        going_on = view.readings()
        first = next(going_on)
        writer.commit()
        assert {each.report.doc for each in (first, *going_on)} == {"arnor:1", "b"}  # the state it began with
        assert view.counts()["reports"] == 3


def test_a_second_writer_waits_for_the_first(path: Path) -> None:
    with Writer(path) as first, ThreadPoolExecutor(1) as threads:
        first.start(RUN)
        first.add_reading(reading())
        second = threads.submit(wait_and_add, path)
        time.sleep(0.2)
        assert not second.done()
        first.commit()
        assert second.result(timeout=10)


def wait_and_add(path: Path) -> bool:
    with Writer(path, wait=10) as writer:
        writer.start(LATER)
        return writer.add_reading(reading(claims=False))
