"""Reviews that were made of an earlier reading, tied to what the reading of today has in its place."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from reportedly.model import Act, Claim, Correction, Reading, Review, standing
from reportedly.review.corrected import corrected
from reportedly.review.find import Gone, find_claim, find_event, find_place

# The reading of a report, or of the report that tells of a claim or an event (id); None where the ledger has none.
ReadingOf = Callable[[str], Reading | None]
_ON_CLAIMS = (Act.ACCEPT, Act.REJECT, Act.CORRECT)
_ON_EVENTS = (Act.SAME, Act.DIFFERENT)


class Orphan(NamedTuple):
    """A review that holds, and of which nothing in the readings of today can be what it is about; `why` says so in a
    sentence.
    """

    review: Review
    why: str


class Attached(NamedTuple):
    """All reviews in their order, each with the ids of today where it was found, and the orphans among those that
    hold. An orphan has no effect and stays in the ledger: a later reading may find its claim again.
    """

    reviews: tuple[Review, ...]
    orphans: tuple[Orphan, ...]


def attach(reviews: Iterable[Review], reading_of: ReadingOf) -> Attached:
    """Ties each review to the claim, events or place that it is about: by id, else by report, slot, words and speakers.

    The ids of the reviews themselves stay. What cannot be found is an orphan, never dropped and never put on something
    else.
    """
    tied, lost = [], []
    for review in reviews:
        found, why = _tied(review, reading_of)
        tied.append(found)
        lost += [Orphan(review, why)] if why else []
    holding = {review.id for review in standing(tied)}
    return Attached(tuple(tied), tuple(orphan for orphan in lost if orphan.review.id in holding))


def _tied(review: Review, reading_of: ReadingOf) -> tuple[Review, str]:
    """The review with the ids of today, and what was not found."""
    if review.act is Act.UNDO:
        return review, ""
    reading = reading_of(review.report or review.subject)
    if reading is None:
        return review, "Its report is not in this ledger."
    review = replace(review, report=reading.report.id)
    try:
        if review.act in _ON_EVENTS:
            return _pair(review, reading, reading_of), ""
        if review.act is Act.PLACE:
            return _place(review, reading), ""
        return _claim(review, reading, reading_of) if review.act in _ON_CLAIMS else (_noted(review, reading), "")
    except Gone as gone:
        return review, str(gone)


def _pair(review: Review, reading: Reading, reading_of: ReadingOf) -> Review:
    beside = reading_of(review.other_report or review.other)
    if beside is None:
        raise Gone("The report of the second event is not in this ledger.")
    one = find_event(reading, review.subject, review.span).id
    other = find_event(beside, review.other, review.other_span).id
    if one == other:
        raise Gone("Both are read as one event of one report now.")
    return replace(review, subject=one, other=other)


def _place(review: Review, reading: Reading) -> Review:
    """A choice is of the words: it holds where the event is gone and another one stands there."""
    if review.span is None:
        raise Gone("It was not kept of which words the place was chosen.")
    return replace(review, span=find_place(reading, review.span).span)


def _noted(review: Review, reading: Reading) -> Review:
    """A note on a claim or an event of today; any other is a note on its report, which is there."""
    if review.slot is not None:
        return replace(review, subject=find_claim(reading, review.subject, review).id)
    if review.span is not None and review.subject != review.report:
        return replace(review, subject=find_event(reading, review.subject, review.span).id)
    return review


def _claim(review: Review, reading: Reading, reading_of: ReadingOf) -> tuple[Review, str]:
    claim, change = find_claim(reading, review.subject, review), review.correction
    found = replace(review, subject=claim.id)
    if change is not None:
        _check(claim, change)
    if change is None or change.event is None:
        return found, ""
    try:
        event = find_event(reading_of(review.other_report) or reading, change.event, review.other_span).id
    except Gone as gone:
        return _elsewhere(found, replace(change, event=None), f"{gone} The claim was to be moved there.")
    return replace(found, correction=replace(change, event=event)), ""


def _check(claim: Claim, change: Correction) -> None:
    try:
        corrected(claim, change)
    except ValueError as error:
        raise Gone(f"The correction does not fit what is read now. {error}") from error


def _elsewhere(review: Review, change: Correction, why: str) -> tuple[Review, str]:
    """The rest of a correction holds where the event it moves the claim to is gone."""
    if change == Correction():
        raise Gone(why)
    return replace(review, correction=change), why
