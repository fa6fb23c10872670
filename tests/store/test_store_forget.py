"""Forgetting: the words leave the file, the chain holds, the text does not come back unasked."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from store_records import LATER, RUN, TEXT, event, note, reading, report, review, same

from reportedly.errors import InputError, LedgerError
from reportedly.model import Act, Judgement, Reason, Verdict
from reportedly.store import Writer, forget, open_view, verify

SECRET = "Beregond of the third company watched from the Silent Street."
TOLD = report("witness-file", SECRET, outlet="Whisperer", url="https://silent.example/beregond")
OTHER = report("arnor:1", TEXT)
WORDS = ("Beregond", "Silent", "Whisperer", "silent.example", "witness-file", "beregond")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two reports, each read twice, with judgements and reviews of both."""
    path, theirs, ours = tmp_path / "arnor.db", event(TOLD).id, event(OTHER).id
    for run in (RUN, LATER):
        with Writer(path) as writer:
            writer.start(run)
            for each in (TOLD, OTHER):
                writer.add_reading(reading(each))
    reasons = (Reason("place", 2.0, "Both name the Silent Street."),)
    with Writer(path) as writer:
        writer.start(LATER)
        writer.add_judgements([Judgement(theirs, ours, Verdict.SAME, "linker 0.1", 2.0, reasons), same()], LATER.id)
        about = [note(theirs, "Beregond himself?"), note(ours, "No.", minutes=1), note("x", "Silent", report=TOLD.id)]
        pair = review(Act.SAME, ours, other=theirs, note="Beregond says so.", minutes=2)
        undo = review(Act.UNDO, about[0].id, note="Beregond was asleep.", minutes=3)
        writer.add_reviews([*about, pair, undo])
        writer.set_keys({theirs: ours})
    return path


def gone(path: Path, name: str = "witness-file") -> int:
    return forget(path, name, "Safety of a witness", "Faramir").records


def bytes_of(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in folder.iterdir())


def test_its_words_are_in_the_file_before_and_not_after(path: Path) -> None:
    assert [word for word in WORDS if word.encode() not in bytes_of(path.parent)] == []
    gone(path)
    assert [word for word in WORDS if word.lower().encode() in bytes_of(path.parent).lower()] == []


def test_the_search_index_does_not_keep_its_words_either(path: Path) -> None:
    """The index holds words in small letters and without their endings."""
    gone(path)
    assert [stem for stem in (b"beregond", b"compani", b"watch") if stem in bytes_of(path.parent)] == []


def test_nothing_of_other_reports_goes(path: Path) -> None:
    with open_view(path) as view:
        before = [each for each in view.readings() if each.report == OTHER]
    gone(path)
    with open_view(path) as view:
        assert list(view.readings()) == before
        assert [one.note for one in view.reviews()] == ["No."]
        assert list(view.judgements()) == [same()]


def test_the_chain_holds_and_tells_how_much_went(path: Path) -> None:
    length = verify(path).length
    records = gone(path)
    found = verify(path)
    assert (found.broken, found.forgotten, found.reports, found.length) == ((), records, 1, length + 1)


def test_the_head_of_before_still_stands_in_the_chain(path: Path) -> None:
    head = verify(path).head
    gone(path)
    assert verify(path, head).broken == ()


def test_no_salt_stays_by_which_its_words_could_be_guessed(path: Path) -> None:
    gone(path)
    with closing(sqlite3.connect(path)) as connection:
        salts = connection.execute("SELECT DISTINCT salt FROM chain WHERE tombstone IS NOT NULL").fetchall()
    assert salts == [(None,)]


def test_the_tombstone_tells_who_and_why(path: Path) -> None:
    gone(path)
    with open_view(path) as view:
        (stone,) = view.tombstones()
    assert (stone.report, stone.reason, stone.by) == (TOLD.id, "Safety of a witness", "Faramir")


def test_triggers_stand_again(path: Path) -> None:
    gone(path)
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute("DELETE FROM reports")


def test_forgetting_again_changes_nothing(path: Path) -> None:
    gone(path)
    head = verify(path).head
    assert gone(path, TOLD.id) == 0
    assert verify(path).head == head


def test_the_same_text_again_is_refused_with_the_reason_and_without_its_name(path: Path) -> None:
    gone(path)
    with Writer(path) as writer:
        writer.start(RUN)
        assert writer.has(TOLD.id, RUN.id)
        assert [writer.add_reading(reading(TOLD)), writer.add_sighting(TOLD)] == [False, False]
    with open_view(path) as view:
        (refused,) = view.rejected()
        assert "Faramir had this text forgotten" in refused.why
        assert "Safety of a witness" in refused.why
        assert [each.report.doc for each in view.readings()] == ["arnor:1"]
    assert [word for word in WORDS if word.encode() in bytes_of(path.parent)] == []


def test_even_forgotten_lets_it_in_again(path: Path) -> None:
    gone(path)
    with Writer(path, even_forgotten=True) as writer:
        writer.start(RUN)
        assert not writer.has(TOLD.id, RUN.id)
        assert writer.add_reading(reading(TOLD))
    with open_view(path) as view:
        assert view.reading("witness-file") == reading(TOLD)
        assert [hit.doc for hit in view.search("Beregond", claims=False)] == ["witness-file"]
    assert verify(path).broken == ()


def test_what_came_back_can_be_forgotten_again(path: Path) -> None:
    gone(path)
    with Writer(path, even_forgotten=True) as writer:
        writer.start(RUN)
        writer.add_reading(reading(TOLD))
    assert gone(path) > 0
    assert (verify(path).broken, verify(path).reports) == ((), 2)


def test_a_reader_that_holds_the_old_state_is_told_of(path: Path) -> None:
    """Its bytes are still in the log then; the same call again cleans up."""
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM reports").fetchall()
        with pytest.raises(LedgerError, match=r"still reads the old state.*run the same command again"):
            forget(path, "witness-file", "Safety", "Faramir", wait=0.1)
    assert gone(path, TOLD.id) == 0
    assert [word for word in WORDS if word.encode() in bytes_of(path.parent)] == []


def test_a_name_that_several_reports_have(path: Path) -> None:
    with Writer(path) as writer:
        writer.start(RUN)
        writer.add_sighting(report("witness-file", "Another."))
    with pytest.raises(InputError, match=r"2 reports have this name.*Give the id"):
        gone(path)


def test_a_report_that_is_not_there(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(InputError, match="no report has this name or id"):
        gone(path, "mordor-1")
    assert path.read_bytes() == before


def test_a_review_whose_second_event_stands_in_it_goes_too(path: Path) -> None:
    """Even where the event has another id since."""
    with Writer(path) as writer:
        writer.add_reviews([review(Act.SAME, event(OTHER).id, other="e9", other_report=TOLD.id, note="Beregond.")])
    gone(path)
    with open_view(path) as view:
        assert [one.note for one in view.reviews()] == ["No."]


def test_no_ledger_is_made(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no ledger"):
        gone(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("reason", "by"), [("", "Faramir"), ("Why", " ")])
def test_reason_and_name_are_asked_for(path: Path, reason: str, by: str) -> None:
    with pytest.raises(InputError, match="no reason, or no name"):
        forget(path, "witness-file", reason, by)


def test_a_broken_ledger_forgets_nothing(path: Path) -> None:
    """A record that is not in its chain could not be accounted for."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER chain_no_delete")
        connection.execute("DELETE FROM chain WHERE record LIKE 'claims%'")
    with pytest.raises(LedgerError, match="not in its chain"):
        gone(path)
    with open_view(path) as view:
        assert view.reading("witness-file").report == TOLD
