"""What people say: kept as said, undone by a later word, never lost by reading again."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_records import LATER, NOON, OSGILIATH, RUN, event, killed, note, reading, report, review

from reportedly.errors import LedgerError
from reportedly.model import (
    Act,
    Correction,
    Count,
    Judgement,
    Review,
    Slot,
    Source,
    Span,
    Status,
    Verdict,
    said_of_events,
    standing,
)  # fmt: skip
from reportedly.store import Writer, open_view

CLAIM = killed(report(), event(report()))
EVERY = Correction("six", Count(6, 6), Slot.INJURED, (Source("Faramir"),), Status.HEDGED, "e2")
ONE_OF_EACH = (
    review(Act.ACCEPT, CLAIM.id, minutes=1, report=report().id, span=CLAIM.span),
    review(Act.REJECT, CLAIM.id, minutes=2, note="No such thing."),
    review(Act.CORRECT, CLAIM.id, minutes=3, correction=EVERY),
    review(Act.SAME, "e1", minutes=4, other="e2"),
    review(Act.DIFFERENT, "e1", minutes=5, other="e3"),
    review(Act.PLACE, "e1", minutes=6, span=OSGILIATH.span, place=OSGILIATH.best),
    review(Act.PLACE, "e1", minutes=7, span=Span(0, 4)),
    note(report().id, minutes=8),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "arnor.db"


def add(path: Path, *reviews: Review) -> int:
    with Writer(path) as writer:
        return writer.add_reviews(reviews)


def test_every_kind_comes_back_as_it_was_said(path: Path) -> None:
    assert add(path, *ONE_OF_EACH) == len(ONE_OF_EACH)
    with open_view(path) as view:
        assert tuple(view.reviews()) == ONE_OF_EACH


def test_those_of_one_subject(path: Path) -> None:
    add(path, *ONE_OF_EACH)
    with open_view(path) as view:
        assert tuple(view.reviews(CLAIM.id)) == ONE_OF_EACH[:3]


def test_the_same_word_stands_once(path: Path) -> None:
    assert [add(path, note(), note()), add(path, note())] == [1, 0]


def test_reading_again_loses_none(path: Path) -> None:
    for run in (RUN, LATER):
        with Writer(path) as writer:
            writer.start(run)
            writer.add_reading(reading())
        add(path, *ONE_OF_EACH)
    with open_view(path) as view:
        assert len(list(view.reviews())) == len(ONE_OF_EACH)


def test_a_word_that_does_not_fit_leaves_nothing(path: Path) -> None:
    with Writer(path) as writer:
        writer.add_reviews([note()])
        with pytest.raises(LedgerError, match="does not fit"):
            writer.add_reviews([note(words="\ud800")])
    with open_view(path) as view:
        assert list(view.reviews()) == [note()]


def test_people_are_heard_by_the_linker(path: Path) -> None:
    undone = review(Act.SAME, "e5", other="e6", minutes=9)
    add(path, *ONE_OF_EACH, undone, review(Act.UNDO, undone.id, minutes=10))
    with open_view(path) as view:
        told = [(one.left, one.right, one.verdict) for one in view.said_by_people()]
    assert told == [("e5", "e6", Verdict.OPEN), ("e1", "e2", Verdict.SAME), ("e1", "e3", Verdict.DIFFERENT)]


def test_the_latest_word_of_a_person_holds() -> None:
    assert standing(ONE_OF_EACH) == list(ONE_OF_EACH[2:])


def test_what_two_people_hold_stands_side_by_side() -> None:
    both = [review(Act.ACCEPT, "c1", "Faramir"), review(Act.REJECT, "c1", "Boromir", 1)]
    assert standing(both) == both


def test_a_pair_of_events_has_no_order() -> None:
    later = review(Act.DIFFERENT, "e2", other="e1", minutes=1)
    assert standing([review(Act.SAME, "e1", other="e2"), later]) == [later]


def test_an_undone_word_gives_way_to_the_one_before() -> None:
    first, second = review(Act.ACCEPT, "c1"), review(Act.REJECT, "c1", minutes=1)
    assert standing([first, second, review(Act.UNDO, second.id, minutes=2)]) == [first]


def test_an_undo_can_be_undone() -> None:
    said = review(Act.ACCEPT, "c1")
    undo = review(Act.UNDO, said.id, minutes=1)
    assert standing([said, undo, review(Act.UNDO, undo.id, minutes=2)]) == [said]


def test_notes_are_never_replaced() -> None:
    notes = [note(words="One."), note(words="Two.", minutes=1)]
    assert standing(notes) == notes


SAID = st.builds(
    lambda act, subject, by, n: review(act, subject, by, n, other="e9" if act in (Act.SAME, Act.DIFFERENT) else ""),
    st.sampled_from([Act.ACCEPT, Act.REJECT, Act.SAME, Act.DIFFERENT, Act.NOTE]),
    st.sampled_from(["e1", "e2"]),
    st.sampled_from(["Faramir", "Boromir"]),
    st.integers(0, 500),
)


@given(st.lists(SAID, unique_by=lambda one: one.id, max_size=8))
def test_undoing_all_leaves_nothing_and_undoing_that_leaves_what_was(reviews: list[Review]) -> None:
    undos = [review(Act.UNDO, one.id, minutes=600 + n) for n, one in enumerate(reviews)]
    again = [review(Act.UNDO, one.id, minutes=700 + n) for n, one in enumerate(undos)]
    assert standing(reviews + undos) == []
    assert standing(reviews + undos + again) == standing(reviews)


@given(st.lists(SAID, unique_by=lambda one: one.id, max_size=8))
def test_standing_again_changes_nothing(reviews: list[Review]) -> None:
    assert standing(standing(reviews)) == standing(reviews)


@pytest.mark.parametrize(
    "wrong",
    [
        {"by": " "},
        {"by": "linker 0.1"},
        {"by": "rule:days"},
        {"subject": ""},
        {"act": Act.SAME},
        {"other": "e2"},
        {"act": Act.CORRECT},
        {"act": Act.CORRECT, "correction": Correction()},
        {"correction": EVERY},
        {"at": datetime(2021, 7, 9)},
    ],
)
def test_what_is_no_review_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        Review.make(**({"act": Act.NOTE, "subject": "e1", "by": "Faramir", "at": NOON} | wrong))


def test_what_people_hold_is_a_judgement_without_a_score() -> None:
    said = said_of_events([review(Act.SAME, "e1", other="e2", note="Same smoke.")])
    assert said == [Judgement("e1", "e2", Verdict.SAME, "Faramir", note="Same smoke.")]
