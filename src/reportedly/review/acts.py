"""What a person can say. Each makes a review and writes nothing: give it to the ledger's writer.

`by` is the person's name, `at` a time with its zone. All raise `InputError` where the subject is not there or the
word makes no sense.
"""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from reportedly.errors import InputError
from reportedly.model import Act, Claim, Correction, Event, Place, Review, Span, Where
from reportedly.review.corrected import corrected
from reportedly.review.find import speakers_of
from reportedly.review.judged import Judged


def accept(record: Judged, claim: str, by: str, at: datetime, note: str = "") -> Review:
    """The claim is right as it stands: where the word that counts is a correction, that correction in your name."""
    told, said = record.claim_as_read(claim), record.words().on_claim(record.claim_as_read(claim).id)
    if said and said.correction:
        return on_claim(Act.CORRECT, told, by, at, note, said.correction)
    return on_claim(Act.ACCEPT, told, by, at, note)


def accept_as_read(record: Judged, claim: str, by: str, at: datetime, note: str = "") -> Review:
    """The claim is right as the machine read it, whatever anybody corrected."""
    return on_claim(Act.ACCEPT, record.claim_as_read(claim), by, at, note)


def reject(record: Judged, claim: str, by: str, at: datetime, note: str = "") -> Review:
    """The report does not say this."""
    return on_claim(Act.REJECT, record.claim_as_read(claim), by, at, note)


def correct(record: Judged, claim: str, by: str, at: datetime, change: Correction, note: str = "") -> Review:
    """The report says this otherwise. Goes on from the correction that counts, so that two fields can be corrected one
    after the other; where that leads back to what was read, this accepts it. An event must be one of the same report.
    """
    told = record.claim_as_read(claim)
    said = record.words().on_claim(told.id)
    return correct_as_read(record, told, by, at, change, note, said.correction if said else None)


def correct_as_read(
    record: Judged,
    told: Claim,
    by: str,
    at: datetime,
    change: Correction,
    note: str = "",
    before: Correction | None = None,
) -> Review:
    """As `correct`, of the claim as the machine read it, with the correction `before` alone where one is given."""
    before = before or Correction()
    event = _event_of(record, told, change.event) if change.event else None
    whole = _less(told, _over(before, replace(change, event=event.id) if event else change))
    if whole == before:
        raise InputError(f"claim {told.id}", "This is what stands there.", "Say what is to stand instead.")
    try:
        corrected(told, whole)
    except ValueError as error:
        raise InputError(f"claim {told.id}", str(error), "Give slot and value together.") from error
    if whole == Correction():
        return on_claim(Act.ACCEPT, told, by, at, note)
    return on_claim(Act.CORRECT, told, by, at, note, whole, event or _event_before(record, whole))


def same(record: Judged, one: str, other: str, by: str, at: datetime, note: str = "") -> Review:
    """Two events of reports are one."""
    return _on_events(Act.SAME, record.event_as_read(one), record.event_as_read(other), by, at, note)


def different(record: Judged, one: str, other: str, by: str, at: datetime, note: str = "") -> Review:
    """Two events of reports are two."""
    return _on_events(Act.DIFFERENT, record.event_as_read(one), record.event_as_read(other), by, at, note)


def choose(
    record: Judged, event: str, place: Place | None, by: str, at: datetime, span: Span | None = None, note: str = ""
) -> Review:
    """The words at `span` (else those that place the event first) mean this place; None for none of those we know."""
    told = record.event_as_read(event)
    spans = [where.span for where in told.where]
    if not spans or (span is not None and span not in spans):
        what = "It has no place." if not spans else f"It has no place at {span}."
        raise InputError(f"event {told.id}", what, "See its places with `reportedly review place EVENT`.")
    return _made(Act.PLACE, told.id, by, at, report=told.report, span=span or spans[0], place=place, note=note)


def readings_of(record: Judged, event: str) -> Where:
    """The words that place the event first, with all their readings. Raises `InputError` where it has none."""
    told = record.event_as_read(event)
    if not told.where:
        raise InputError(f"event {told.id}", "It has no place.", "Choose another event.")
    return told.where[0]


def note(record: Judged, subject: str, by: str, at: datetime, words: str) -> Review:
    """Words beside a claim, an event or a report (id or name); they change nothing."""
    if not words.strip():
        raise InputError("note", "There are no words in it.", "Say what is to be kept.")
    return _made(Act.NOTE, by=by, at=at, note=words, **_subject(record, subject))


def undo(record: Judged, by: str, at: datetime, review: str = "", note: str = "") -> Review:
    """Takes a review back (its id or a beginning of it, also an undo); without one, your own last word that holds."""
    words = record.words()
    if review:
        found = [one for one in words.every if one.id.startswith(review)]
        if len(found) != 1:
            what = f"{len(found) or 'no'} reviews have an id that begins so."
            raise InputError(f'"{review}"', what, "See the ids with `reportedly review log`.")
        return _made(Act.UNDO, found[0].id, by, at, note=note)
    own = [one for one in words.standing if one.by == by]
    if not own:
        raise InputError("undo", f"Nothing that {by} said holds.", "Give an id; see `reportedly review log`.")
    return _made(Act.UNDO, max(own, key=lambda one: one.at).id, by, at, note=note)


def on_claim(
    act: Act,
    claim: Claim,
    by: str,
    at: datetime,
    note: str = "",
    change: Correction | None = None,
    event: Event | None = None,
) -> Review:
    """A word on a claim that is at hand, with all by which it is found again."""
    moved: dict[str, Any] = {"other_report": event.report, "other_span": event.trigger} if event else {}
    anchor = {"report": claim.report, "span": claim.value_span, "slot": claim.slot, "speakers": speakers_of(claim)}
    return _made(act, claim.id, by, at, note=note, correction=change, **anchor, **moved)


def _on_events(act: Act, one: Event, other: Event, by: str, at: datetime, note: str) -> Review:
    if one.id == other.id:
        raise InputError(f"event {one.id}", "This is one event of one report.", "Name two events.")
    anchor = {"report": one.report, "span": one.trigger, "other_report": other.report, "other_span": other.trigger}
    return _made(act, one.id, by, at, other=other.id, note=note, **anchor)


def _made(act: Act, subject: str, by: str, at: datetime, **rest: Any) -> Review:
    try:
        return Review.make(act, subject, by, at, **rest)
    except ValueError as error:
        raise InputError(f"{act} {subject}", str(error), "Give a person's name, and a time with its zone.") from error


def _subject(record: Judged, name: str) -> dict[str, Any]:
    """Subject and anchor of a note: a claim, else an event, else a report."""
    try:
        claim = record.claim_as_read(name)
    except InputError:
        return _event_or_report(record, name)
    anchor = {"report": claim.report, "span": claim.value_span, "slot": claim.slot, "speakers": speakers_of(claim)}
    return {"subject": claim.id, **anchor}


def _event_or_report(record: Judged, name: str) -> dict[str, Any]:
    try:
        event = record.event_as_read(name)
    except InputError:
        report = record.reading_as_read(name).report.id
        return {"subject": report, "report": report}
    return {"subject": event.id, "report": event.report, "span": event.trigger}


def _event_of(record: Judged, claim: Claim, name: str) -> Event:
    """The event to which a claim is moved: the report itself must tell it."""
    told = record.reading_as_read(claim.report).events
    found = [event for event in told if event.id.startswith(name)]
    if len(found) != 1:
        some = ", ".join(f"{event.id} ({event.type})" for event in told)
        what = f"{len(found) or 'No'} events of its report have an id that begins so."
        raise InputError(f'"{name}"', what, f"Its report tells: {some}.")
    return found[0]


def _event_before(record: Judged, change: Correction) -> Event | None:
    return record.event_as_read(change.event) if change.event else None


def _over(before: Correction, change: Correction) -> Correction:
    """The earlier correction with the later one laid over it."""
    said = {name: value for name, value in _fields(change) if value is not None}
    return replace(before, **said)


def _less(claim: Claim, change: Correction) -> Correction:
    """Without the fields that say what was read anyway."""
    named = {"sources": speakers_of(claim)}
    given = {"sources": tuple(source.name for source in change.sources or ())}
    same_ = [
        name
        for name, value in _fields(change)
        if value is not None and given.get(name, value) == named.get(name, getattr(claim, name))
    ]
    return replace(change, **dict.fromkeys(same_))


def _fields(change: Correction) -> Iterable[tuple[str, Any]]:
    return ((field.name, getattr(change, field.name)) for field in fields(change))
