"""What counts as right, one condition at a time."""

from typing import Any

import pytest
from evaluate_articles import GOLD, perfect

from reportedly.evaluate import baseline, score
from reportedly.evaluate.levels import Level, Scope


def f1s(rows: list[dict[str, Any]], scope: Scope = Scope.COUNTS) -> list[int]:
    """F1 on the four levels, rounded."""
    scores = score(GOLD, rows)
    return [round(scores.f1(scope, level)) for level in Level]


def test_a_perfect_prediction_scores_one_hundred() -> None:
    scores = score(GOLD, perfect())
    assert {scores.f1(scope, level) for scope in Scope for level in Level} == {100.0}
    assert scores.events.f1 == scores.accuracy.type == scores.accuracy.when == scores.accuracy.where == 100
    assert scores.disputes.f1 == scores.bcubed == 100
    assert scores.miss == ""


def test_nothing_read_scores_nothing() -> None:
    scores = score(GOLD, [])
    assert scores.f1(Scope.ALL, Level.VALUE) == scores.events.f1 == scores.disputes.f1 == 0
    assert scores.miss.endswith("of 4 missed claims")


def test_rows_of_other_documents_are_passed_over() -> None:
    assert f1s([*perfect(), {"doc": "another", "events": [], "claims": []}]) == [100] * 4


def test_a_wrong_number_is_wrong_on_every_level() -> None:
    rows = perfect()
    rows[0]["claims"][0]["low"] = 6
    assert f1s(rows) == [67] * 4


def test_a_wrong_speaker_keeps_the_value() -> None:
    rows = perfect()
    rows[0]["claims"][0]["sources"] = ["AUTHOR"]
    assert f1s(rows) == [100, 67, 67, 67]


def test_a_wrong_status_keeps_value_and_speaker() -> None:
    rows = perfect()
    rows[0]["claims"][0]["status"] = "hedged"
    assert f1s(rows) == [100, 100, 67, 67]


def test_a_wrong_event_loses_the_account_only() -> None:
    rows = perfect()
    rows[0]["claims"][0]["event"] = "e2"
    assert f1s(rows) == [100, 100, 100, 67]


def test_the_right_value_in_another_sentence_is_not_found() -> None:
    rows = perfect()
    rows[0]["claims"][0].update(start=0, end=4)
    assert f1s(rows)[0] == 67


def test_evidence_blown_up_over_the_text_counts_by_its_first_sentence() -> None:
    rows = perfect()
    for claim in rows[0]["claims"]:
        claim.update(start=0, end=10_000)
    assert f1s(rows)[0] == 0


def test_one_prediction_is_used_for_one_claim_only() -> None:
    rows = perfect()
    rows[0]["claims"] = [rows[0]["claims"][0]] * 3
    assert score(GOLD, rows).claims[Scope.COUNTS, Level.VALUE][0].hits == 1


def test_the_other_doer_is_the_same_slot() -> None:
    rows = perfect()
    rows[0]["claims"][2]["slot"] = "actor"
    assert f1s(rows, Scope.ROLES) == [100] * 4


def test_a_dispute_needs_two_speakers() -> None:
    rows = perfect()
    rows[0]["claims"][1]["sources"] = ["mayor"]
    assert score(GOLD, rows).disputes.given == 0


def test_the_commonest_miss_is_named() -> None:
    rows = perfect()
    rows[0]["claims"] = rows[0]["claims"][2:]
    assert score(GOLD, rows).miss == "killed not found with its value: 2 of 2 missed claims"


def test_links_between_articles_are_counted() -> None:
    first, second = GOLD[0]["docs"][0], {**GOLD[0]["docs"][0], "doc": "red-book:1"}
    gold = [{"group": "osgiliath", "docs": [first, second]}]
    rows = [*perfect(), {**perfect()[0], "doc": "red-book:1"}]
    alone = score(gold, rows)
    assert (alone.pairs.hits, alone.pairs.gold) == (0, 2)
    for row in rows:
        for event in row["events"]:
            event["event"] = event["id"]
    assert score(gold, rows).pairs.f1 == pytest.approx(100)


def test_the_silly_baseline_counts_words_only() -> None:
    (row,) = baseline(
        [{"group": "x", "docs": [{"doc": "d", "text": "Some 7 men were killed and two people injured."}]}]
    )
    found = [(claim["slot"], claim["low"], claim["sources"]) for claim in row["claims"]]
    assert found == [("killed", 7, ["AUTHOR"]), ("injured", 2, ["AUTHOR"])]
