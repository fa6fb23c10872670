"""What of an article is highlighted, and as what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import COUNT_SLOTS, Claim, Event, Reading, Span

# The first kind of a stretch gives its colour.
KINDS = {
    "count": "a number of people",
    "role": "who, what, with what, why",
    "event": "words that name an event",
    "speaker": "who says so",
    "cue": "word of saying",
    "hedge": "word of doubt",
    "loaded": "loaded word",
}
_REACH = 200  # code points before the evidence in which its word of doubt is looked for: about one long sentence


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch with its kind ("" for evidence as a whole), a note for the reader, and the id of the claim behind it,
    if any.
    """

    span: Span
    kind: str
    note: str = ""
    claim: str = ""


def marks(reading: Reading) -> tuple[Mark, ...]:
    """All marks of one report, by place in the text."""
    found = [*_of_events(reading), *_of_claims(reading), *_of_speech(reading)]
    end = len(reading.report.text)
    return tuple(sorted((mark for mark in found if mark.span.end <= end), key=lambda mark: mark.span))


def _of_events(reading: Reading) -> Iterator[Mark]:
    for event in reading.events:
        for span in dict.fromkeys((event.trigger, *event.mentions)):
            yield Mark(span, "event", _event_note(event))


def _event_note(event: Event) -> str:
    stage = "" if event.stage == "happened" else f", {event.stage}"
    return f"event: {event.type}{stage}"


def _of_claims(reading: Reading) -> Iterator[Mark]:
    text = reading.report.text
    for claim in reading.claims:
        yield Mark(claim.span, "", "", claim.id)
        kind = "count" if claim.slot in COUNT_SLOTS else "role"
        if claim.value_span != claim.span or claim.value:
            yield Mark(claim.value_span, kind, _claim_note(claim), claim.id)
        yield from _words_of(claim, text)


def _claim_note(claim: Claim) -> str:
    speakers = ", ".join("the article itself" if source.is_author else str(source) for source in claim.sources)
    value = str(claim.count) if claim.count else claim.value
    return f"{claim.slot}: {value}; says {speakers}; {claim.status}"


def _words_of(claim: Claim, text: str) -> Iterator[Mark]:
    hedge = _find(claim.hedge, text, Span(max(0, claim.span.start - _REACH), claim.span.end))
    if hedge:
        yield Mark(hedge, "hedge", f"word of doubt: {claim.hedge}")
    for loaded in claim.loaded:
        place = _find(loaded.word, text, claim.value_span) or _find(loaded.word, text, claim.span)
        if place:
            yield Mark(place, "loaded", f"loaded word; neutral: {loaded.neutral}")


def _find(word: str, text: str, within: Span) -> Span | None:
    """The last place of the word in a stretch: the nearest one, as doubt stands before what it doubts."""
    found = list(re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text[within.start : within.end], re.I)) if word else []
    return Span(within.start + found[-1].start(), within.start + found[-1].end()) if found else None


def _of_speech(reading: Reading) -> Iterator[Mark]:
    for speech in reading.attributions:
        if speech.source:
            yield Mark(speech.source, "speaker", "who says so")
        if speech.cue:
            yield Mark(speech.cue, "cue", "word of saying")
