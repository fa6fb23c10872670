"""Where the claim, event or place that was judged stands in the reading of today."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from reportedly.model import Claim, Event, Reading, Review, Slot, Span, Where

T = TypeVar("T")


class Gone(Exception):
    """Nothing in the reading is what was judged; the message says why, as a sentence."""


def find_claim(reading: Reading, id_: str, review: Review) -> Claim:
    """The claim of that id, else the one of the same slot and speakers whose value stands at the same words.

    A correction also finds the claim that is read by now as it was corrected to be. Raises `Gone` where none fits, or
    several do: a word on one claim is never put on another.
    """
    if known := next((claim for claim in reading.claims if claim.id == id_), None):
        return known
    span, asked = _span_of(review), _wanted(review)
    there = [claim for claim in reading.claims if claim.value_span.overlaps(span)]
    same_slot = [claim for claim in there if claim.slot in {slot for slot, _ in asked}]
    fitting = [claim for claim in same_slot if (claim.slot, _speakers(claim)) in asked]
    return _only(
        [claim for claim in fitting if claim.value_span == span] or fitting,
        _why_none(reading, span, there, same_slot),
    )


def find_event(reading: Reading, id_: str, span: Span | None) -> Event:
    """The event of that id, else the one that is named by the words at `span`. Raises `Gone` for none or several."""
    if known := next((event for event in reading.events if event.id == id_), None):
        return known
    if span is None:
        raise Gone("The event is gone, and its words were not kept.")
    exact = [event for event in reading.events if event.trigger == span]
    named = [event for event in reading.events if event.trigger.overlaps(span)]
    told = [event for event in reading.events if any(mention.overlaps(span) for mention in event.mentions)]
    return _only(exact or named or told, f"No event is read any more at “{_words(reading, span)}”.")


def find_place(reading: Reading, span: Span) -> Where:
    """The place that is read at `span`, or over a part of it. Raises `Gone` for none or several."""
    of_events = (where for event in reading.events for where in event.where)
    every = {where.span: where for where in (*reading.places, *of_events)}
    if span in every:
        return every[span]
    over = [where for where in every.values() if where.span.overlaps(span)]
    return _only(over, f"No place is read any more at “{_words(reading, span)}”.")


def speakers_of(claim: Claim) -> tuple[str, ...]:
    """The names of the speakers, as a review keeps them."""
    return tuple(source.name for source in claim.sources)


def _only(found: Sequence[T], why: str) -> T:
    if len(found) == 1:
        return found[0]
    raise Gone(f"{len(found)} fit equally well." if found else why)


def _wanted(review: Review) -> set[tuple[Slot | None, frozenset[str]]]:
    """Slot and speakers as they were read, and as they were corrected."""
    names, change = _folded(review.speakers), review.correction
    if change is None:
        return {(review.slot, names)}
    right = names if change.sources is None else _folded(source.name for source in change.sources)
    return {(review.slot, names), (change.slot or review.slot, right)}


def _span_of(review: Review) -> Span:
    if review.span is None or review.slot is None:
        raise Gone("The claim is gone, and its slot and words were not kept.")
    return review.span


def _why_none(reading: Reading, span: Span, there: Sequence[Claim], same_slot: Sequence[Claim]) -> str:
    words = f"“{_words(reading, span)}”"
    if same_slot:
        others = "; ".join(", ".join(speakers_of(claim)) for claim in same_slot)
        return f"At {words} other speakers are read now: {others}."
    if there:
        return f"At {words} another slot is read now: {', '.join(claim.slot for claim in there)}."
    return f"No claim is read any more at {words}."


def _words(reading: Reading, span: Span) -> str:
    return " ".join(span.words(reading.report.text).split())


def _speakers(claim: Claim) -> frozenset[str]:
    return _folded(speakers_of(claim))


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(name.casefold().split()) for name in names)
