"""`why`, `disputes`, `history`, and a key that is no longer in use."""

import json
from datetime import date

import pytest
from cli_records import DISPUTED, EVENT, READING, REPORT, WHY, make_ledger

from reportedly.model import Count, Event, EventType, LinkedEvent, Reading, Report, Run, Span
from reportedly.store import Writer

OTHER_REPORT = Report.make("Fornost was stormed and five were hurt.", doc="arnor-2", published=date(2021, 3, 6))
OTHER = Event("bbbb1111", OTHER_REPORT.id, EventType.ATTACK, Span(12, 19))


def lines(out):
    return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def two(tmp_path, monkeypatch):
    """A ledger with two reports, whose attacks are held to be one event."""
    linked = LinkedEvent(DISPUTED.key, ((EVENT, REPORT), (OTHER, OTHER_REPORT)), DISPUTED.accounts, DISPUTED.judgements)
    path = make_ledger(tmp_path / "two.db", READING, Reading(OTHER_REPORT, (OTHER,)))
    return path, lambda: monkeypatch.setattr("reportedly.cli.journey.linked_events", lambda view: [linked])


def test_why_tells_every_feature_of_two_reports_of_one_event(run, two):
    path, patch = two
    patch()
    code, out, _ = run("why", "aaaa", "aaaa", "--db", path)
    (row,) = lines(out)
    assert code == 0
    assert row["docs"] == ["arnor-1", "arnor-2"]
    assert {"prior", "type: same"} <= {reason["feature"] for reason in row["reasons"]}
    assert row["score"] == pytest.approx(sum(reason["weight"] for reason in row["reasons"]), abs=0.01)


def test_why_of_a_single_report_is_refused_with_the_mend(run, ledger):
    code, _, err = run("why", "aaaa1", "aaaa1", "--db", ledger)
    assert code == 2
    assert "It is one event of one report. Name two events." in err


def test_disputes_lists_the_quarrel_with_both_sides(run, ledger):
    _, out, _ = run("disputes", "--db", ledger)
    (row,) = lines(out)
    (quarrel,) = row["quarrels"]
    assert (row["event"], quarrel["why"]) == ("aaaa1111", WHY)
    assert [side["speaker"] for side in quarrel["sides"]] == ["Boromir", "Palantir Agency"]
    assert quarrel["gap"] == 0.6


def test_disputes_of_another_slot_are_none(run, ledger):
    assert run("disputes", "--slot", "killed", "--db", ledger)[1] == ""


def test_history_tells_who_moved_the_number(run, ledger):
    _, out, _ = run("history", "aaaa1", "--db", ledger)
    told = [(row["speaker"], row["value"], row["move"], row["before"]) for row in lines(out)]
    assert told == [("Boromir", "2", "first", ""), ("Palantir Agency", "5", "first", "")]


def test_show_carries_what_stands_behind_and_the_policies(run, ledger):
    _, out, _ = run("show", "aaaa1", "--db", ledger)
    (row,) = lines(out)
    assert [one["origins"] for one in row["behind"]] == [["boromir"], ["palantir agency"]]
    assert {one["policy"]: one["best"] for one in row["summaries"]}["lowest"] == Count(2, 2).low
    assert row["grade"]["grade"] == "fair"


def test_a_key_that_is_no_longer_in_use_leads_to_the_event_of_today(run, ledger):
    with Writer(ledger) as writer:
        writer.start(Run("run1", "0.1.0", "model", "words", "places"))
        writer.set_keys({"aaaa1111": "E-old"})
        writer.set_keys({"aaaa1111": "aaaa1111"})
    code, out, _ = run("show", "E-old", "--db", ledger)
    assert (code, lines(out)[0]["event"]) == (0, "aaaa1111")
