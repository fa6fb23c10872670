"""Merging: one report stays one report, whatever is known of it in either ledger is known in both."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_records import LATER, RUN, event, note, reading, report, review, same

from reportedly.errors import InputError, LedgerError
from reportedly.model import Act, Reading, Rejected, Run
from reportedly.store import Merged, Writer, forget, merge, open_view, verify

SIX = reading(report("gondor:6", "Six rangers fell near Pelargir."))
SMALL = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def write(path: Path, *readings: Reading, run: Run = RUN, at: str = "") -> Path:
    with pytest.MonkeyPatch.context() as patch, Writer(path) as writer:
        if at:
            patch.setattr("reportedly.store.writer.now", lambda: at)
        writer.start(run)
        for each in readings:
            writer.add_reading(each)
    return path


@pytest.fixture
def arnor(tmp_path: Path) -> Path:
    return write(tmp_path / "arnor.db", reading())


@pytest.fixture
def gondor(tmp_path: Path) -> Path:
    return write(tmp_path / "gondor.db", SIX, reading(report("copy", outlet="Crier")))


def test_the_same_report_stays_one_with_all_its_names(arnor: Path, gondor: Path) -> None:
    merged = merge(arnor, [gondor])
    assert (merged.reports, merged.readings, merged.left_out) == (1, 1, 0)
    with open_view(arnor) as view:
        assert {each.report.doc for each in view.readings()} == {"arnor:1", "gondor:6"}
        assert [one.doc for one in view.sightings(report().id)] == ["arnor:1", "copy"]


def test_the_chain_of_the_target_goes_on_from_where_it_was(arnor: Path, gondor: Path) -> None:
    head = verify(arnor).head
    merge(arnor, [gondor])
    assert verify(arnor, head).broken == ()


def test_the_source_stays_as_it_is(arnor: Path, gondor: Path) -> None:
    before = gondor.read_bytes()
    merge(arnor, [gondor])
    assert gondor.read_bytes() == before


def test_merging_twice_changes_nothing(arnor: Path, gondor: Path) -> None:
    merge(arnor, [gondor])
    head = verify(arnor).head
    assert merge(arnor, [gondor, gondor]) == Merged(0, 0, 0, 0, 0, 0)
    assert verify(arnor).head == head


def test_a_new_target_holds_both(arnor: Path, gondor: Path, tmp_path: Path) -> None:
    merge(tmp_path / "both.db", [arnor, gondor])
    assert verify(tmp_path / "both.db").broken == ()
    with open_view(tmp_path / "both.db") as view:
        assert view.counts()["reports"] == 2


def test_every_record_keeps_its_run(arnor: Path, tmp_path: Path) -> None:
    other = write(tmp_path / "other.db", SIX, run=LATER, at="2021-08-01T00:00:00+00:00")
    merge(arnor, [other])
    with open_view(arnor) as view:
        assert view.runs() == (RUN, LATER)


def test_where_the_records_of_a_merge_came_from_is_told(arnor: Path, gondor: Path) -> None:
    head = verify(gondor).head
    first = verify(arnor).length + 1
    merge(arnor, [gondor])
    with open_view(arnor) as view:
        rows = list(view._rows("SELECT ledger, head, first, last FROM merges"))
    assert rows == [("gondor.db", head, first, verify(arnor).length - 1)]


def test_claims_of_the_other_are_found_by_search(arnor: Path, gondor: Path) -> None:
    merge(arnor, [gondor])
    with open_view(arnor) as view:
        assert {hit.doc for hit in view.search("Pelargir")} == {"gondor:6"}
        assert {hit.doc for hit in view.search("Brigade")} >= {"arnor:1", "gondor:6"}


@pytest.mark.parametrize(("ours", "theirs", "wins"), [("2021", "2022", LATER), ("2022", "2021", RUN)])
def test_the_reading_of_the_later_run_is_shown(tmp_path: Path, ours: str, theirs: str, wins: Run) -> None:
    """Whichever ledger it comes from."""
    one = write(tmp_path / "one.db", reading(), at=f"{ours}-01-01T00:00:00+00:00")
    other = write(tmp_path / "two.db", reading(claims=False), run=LATER, at=f"{theirs}-01-01T00:00:00+00:00")
    merge(one, [other])
    with open_view(one) as view:
        assert list(view.readings()) == [reading(claims=wins is RUN)]
        assert view.runs() == (RUN, LATER)
    assert verify(one).broken == ()


def test_a_reading_that_knew_its_day_goes_before_a_later_run_without(tmp_path: Path) -> None:
    dated = write(tmp_path / "one.db", reading(), at="2021-01-01T00:00:00+00:00")
    undated = reading(report(day=None), claims=False)
    merge(dated, [write(tmp_path / "two.db", undated, run=LATER, at="2022-01-01T00:00:00+00:00")])
    with open_view(dated) as view:
        assert list(view.readings()) == [reading()]


def test_the_same_versions_need_not_read_twice(tmp_path: Path) -> None:
    one = write(tmp_path / "one.db", reading(report(day=date(2021, 7, 8))))
    merged = merge(one, [write(tmp_path / "two.db", reading(report(day=date(2021, 7, 9))))])
    assert merged.readings == 0
    with open_view(one) as view:
        assert len(view.sightings(report().id)) == 2


def judged(path: Path, by: str, minutes: int) -> Path:
    """A ledger in which somebody spoke."""
    with Writer(path) as writer:
        writer.start(RUN)
        writer.add_reading(reading())
        writer.add_judgements([same(by=f"linker of {by}")], RUN.id)
        writer.add_reviews([review(Act.REJECT, "c1", by, minutes), note(by=by)] if by else [])
        writer.add_rejected(Rejected(by, "It is broken.", "Mend it."))
        writer.set_keys({event(report()).id: f"key of {by}"})
    return path


def test_what_was_said_in_either_is_kept_in_the_order_of_saying(tmp_path: Path) -> None:
    one, other = judged(tmp_path / "one.db", "Faramir", 9), judged(tmp_path / "two.db", "Boromir", 5)
    merge(one, [other])
    with open_view(one) as view:
        assert [each.by for each in view.reviews("c1")] == ["Boromir", "Faramir"]
        assert {each.by for each in view.judgements()} == {"linker of Faramir", "linker of Boromir"}
        assert [each.where for each in view.rejected()] == ["Faramir", "Boromir"]


def test_a_key_that_is_in_use_stays(tmp_path: Path) -> None:
    one, other = judged(tmp_path / "one.db", "Faramir", 9), judged(tmp_path / "two.db", "Boromir", 5)
    merge(one, [other])
    with open_view(one) as view:
        assert view.keys() == {event(report()).id: "key of Faramir"}


def test_a_report_that_is_new_brings_its_key(arnor: Path, tmp_path: Path) -> None:
    other = write(tmp_path / "two.db", SIX)
    with Writer(other) as writer:
        writer.start(RUN)
        writer.set_keys({SIX.events[0].id: "a key"})
    merge(arnor, [other])
    with open_view(arnor) as view:
        assert view.keys()[SIX.events[0].id] == "a key"


def test_what_the_target_had_forgotten_does_not_come_back(arnor: Path, gondor: Path) -> None:
    forget(arnor, "arnor:1", "A court order.", "Faramir")
    with Writer(gondor) as writer:
        pair = review(Act.SAME, "e8", other="e9", other_report=report().id)
        about = [note(event(report()).id, "The rangers again."), note("x", "A copy.", report=report().id), pair]
        writer.add_reviews([*about, review(Act.UNDO, pair.id, minutes=1)])
    merged = merge(arnor, [gondor])
    assert (merged.left_out, merged.reviews) == (1, 0)
    with open_view(arnor) as view:
        assert [each.report.doc for each in view.readings()] == ["gondor:6"]


def test_what_a_source_had_forgotten_does_not_come_from_another(arnor: Path, gondor: Path, tmp_path: Path) -> None:
    forget(gondor, "copy", "A court order.", "Faramir")
    merge(tmp_path / "both.db", [arnor, gondor])
    with open_view(tmp_path / "both.db") as view:
        assert [each.report.doc for each in view.readings()] == ["gondor:6"]
        assert [stone.reason for stone in view.tombstones()] == ["A court order."]
    assert verify(tmp_path / "both.db").broken == ()


def test_a_report_that_stands_where_another_forgot_it_is_no_silent_loss(arnor: Path, gondor: Path) -> None:
    forget(gondor, "copy", "A court order.", "Faramir")
    head = verify(arnor).head
    with pytest.raises(LedgerError, match=r"A court order.*First run `reportedly forget"):
        merge(arnor, [gondor])
    assert verify(arnor).head == head
    forget(arnor, "arnor:1", "As in Gondor.", "Faramir")
    assert merge(arnor, [gondor]).reports == 1


def test_a_source_that_was_changed_is_not_taken(arnor: Path, gondor: Path, tmp_path: Path) -> None:
    data = gondor.read_bytes()
    assert data.count(b"Pelargir") > 1
    gondor.write_bytes(data.replace(b"Pelargir", b"Umbar..."))
    with pytest.raises(LedgerError, match="not as it was written"):
        merge(tmp_path / "both.db", [arnor, gondor])
    assert not (tmp_path / "both.db").exists()


def test_a_run_of_the_same_id_with_other_versions_leaves_nothing(arnor: Path, tmp_path: Path) -> None:
    other = write(tmp_path / "two.db", SIX, run=replace(RUN, code="9"))
    head = verify(arnor).head
    with pytest.raises(LedgerError, match="other versions"):
        merge(arnor, [other])
    assert verify(arnor).head == head


def test_a_source_that_is_not_there_makes_no_target(arnor: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no ledger"):
        merge(tmp_path / "both.db", [arnor, tmp_path / "none.db"])
    assert not (tmp_path / "both.db").exists()


def test_no_ledger_is_joined_with_itself(arnor: Path) -> None:
    with pytest.raises(InputError, match="itself"):
        merge(arnor, [arnor])


RUNS = (RUN, LATER, Run("run-3", "0.3.0", "en 3.8.0", "lex-c", "gaz-a"))
TOLD = st.tuples(st.integers(0, 2), st.integers(0, 2), st.sampled_from([None, 8, 9]))


def ledger_of(path: Path, told: list[tuple[int, int, int | None]]) -> Path:
    """Which run read which report under which day; each run began at a time of its own, the same in every ledger."""
    for run, doc, day in told:
        text = report(
            f"doc {day}", f"Raid {doc} near Osgiliath on Wednesday, the Brigade of the White Tree said, they fell."
        )
        known = replace(text, published=date(2021, 7, day) if day else None)
        write(path, reading(known, claims=run != 1), run=RUNS[run], at=f"202{run}-01-01T00:00:00+00:00")
    Writer(path).close()
    return path


@SMALL
@given(ours=st.lists(TOLD, max_size=5), theirs=st.lists(TOLD, max_size=5))
def test_any_two_ledgers_join_once_and_whole(tmp_path_factory: pytest.TempPathFactory, ours, theirs) -> None:
    folder = tmp_path_factory.mktemp("join")
    one, other = ledger_of(folder / "one.db", ours), ledger_of(folder / "two.db", theirs)
    merge(one, [other])
    found = verify(one)
    assert found.broken == ()
    with open_view(one) as view, open_view(other) as theirs_view:
        known = {each.report.id: {str(sight) for sight in view.sightings(each.report.id)} for each in view.readings()}
        for each in theirs_view.readings():
            assert {str(sight) for sight in theirs_view.sightings(each.report.id)} <= known[each.report.id]
    assert merge(one, [other]).records == 0
