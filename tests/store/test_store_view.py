"""Reading: all that was written, in a fixed order."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from store_records import RUN, event, killed, reading, report, same

from reportedly.errors import InputError, LedgerError
from reportedly.model import Count, Rejected, Slot, Status, View
from reportedly.store import LedgerView, Writer, open_view

EARLY = report("early", "Two died.", date(2021, 7, 1))
LATE = report("late", "Three died.", date(2021, 7, 9))
UNKNOWN = report("unknown", "Four died.", None)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "arnor.db"
    with Writer(path) as writer:
        writer.start(RUN)
        for told in (UNKNOWN, LATE, EARLY):
            writer.add_reading(reading(told))
    return path


def test_it_is_the_view_that_the_rooms_ask_for(path: Path) -> None:
    view: View = LedgerView(path)
    assert [each.report for each in view.readings()] == [EARLY, LATE, UNKNOWN]


def test_a_reading_comes_back_whole(path: Path) -> None:
    with open_view(path) as view:
        assert list(view.readings()) == [reading(told) for told in (EARLY, LATE, UNKNOWN)]


@pytest.mark.parametrize("name", [LATE.id, "late"])
def test_a_report_is_found_by_id_or_name(path: Path, name: str) -> None:
    with open_view(path) as view:
        assert view.reading(name) == reading(LATE)


def test_a_report_is_found_by_every_name_it_was_met_under(path: Path) -> None:
    with Writer(path) as writer:
        writer.start(RUN)
        writer.add_sighting(replace(LATE, doc="copy"))
    with open_view(path) as view:
        assert view.reading("copy").report == LATE


def test_a_name_that_no_report_has(path: Path) -> None:
    with open_view(path) as view, pytest.raises(InputError, match='"mordor": no report'):
        view.reading("mordor")


def test_a_name_that_two_reports_have(path: Path) -> None:
    other = report("late", "Nobody died.")
    with Writer(path) as writer:
        writer.start(RUN)
        writer.add_reading(reading(other))
    with open_view(path) as view, pytest.raises(InputError, match=f"{LATE.id}.*{other.id}|{other.id}.*{LATE.id}"):
        view.reading("late")


def test_claims_by_slot_and_status(path: Path) -> None:
    with open_view(path) as view:
        asked = [(), (Slot.KILLED,), (None, Status.DENIED), (Slot.KILLED, Status.DENIED)]
        assert [len(list(view.claims(*each))) for each in asked] == [6, 3, 3, 0]


def test_claims_come_in_the_order_of_the_readings(path: Path) -> None:
    with open_view(path) as view:
        assert list(view.claims(Slot.KILLED)) == [killed(told, event(told)) for told in (EARLY, LATE, UNKNOWN)]


def test_claims_of_an_earlier_run_are_not_shown(path: Path) -> None:
    revised = replace(reading(LATE), claims=(killed(LATE, event(LATE), Count(9, 9)),))
    with Writer(path) as writer:
        writer.start(replace(RUN, id="run-2"))
        writer.add_reading(revised)
    with open_view(path) as view:
        assert [str(claim.count) for claim in view.claims(Slot.KILLED)] == ["5", "9", "5"]


def test_an_event_that_was_never_linked_is_its_own_key(path: Path) -> None:
    with Writer(path) as writer:
        writer.start(RUN)
        writer.set_keys({event(LATE).id: "old"})
        writer.set_keys({event(LATE).id: "raid"})
    ids = [event(told).id for told in (EARLY, LATE, UNKNOWN)]
    with open_view(path) as view:
        assert view.keys() == {ids[0]: ids[0], ids[1]: "raid", ids[2]: ids[2]}


def test_counts(path: Path) -> None:
    with Writer(path) as writer:
        writer.start(RUN)
        writer.add_rejected(Rejected("a.txt", "The file is empty.", "Give words."))
        writer.add_judgements([same(), same("e1", "e3")], RUN.id)
    with open_view(path) as view:
        assert view.counts() == {"reports": 3, "events": 3, "claims": 6, "rejected": 1, "judgements": 2}


def test_a_view_cannot_write(path: Path) -> None:
    with open_view(path) as view, pytest.raises(sqlite3.OperationalError, match="readonly"):
        view._connection.execute("INSERT INTO runs VALUES ('x', '', '', '', '', '')")


def test_a_damaged_record_is_told(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO claims SELECT reading, 9, id, event, slot, status, '{}' FROM claims WHERE n = 0")
    connection.commit()
    connection.close()
    with open_view(path) as view, pytest.raises(LedgerError, match="does not fit"):
        list(view.claims())


def test_a_damaged_file_is_told(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))
    with open_view(path) as view, pytest.raises(LedgerError, match="it is damaged"):
        list(view.readings())


def test_a_view_may_be_asked_from_another_thread(path: Path) -> None:
    """As a web server does."""
    with open_view(path) as view, ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(lambda _: len(list(view.readings())), range(20)))
    assert counts == [3] * 20
