"""What an annotated text says of the record: reviews, and what could not be made one."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from reportedly.errors import InputError
from reportedly.model import Act, Claim, Correction, Reading, Review, Slot, Span, is_open
from reportedly.review import acts
from reportedly.review.annotated import Annotated, Mark, check_text, placed
from reportedly.review.asked import correction_of
from reportedly.review.find import speakers_of
from reportedly.review.judged import Judged

_SLOTS = {str(slot).upper(): slot for slot in Slot}


class Left(NamedTuple):
    """What in a file became no review, and why."""

    where: str
    why: str


class Taken(NamedTuple):
    """The reviews of a file, what became none, and how many claims of its texts carry no mark (and were not held to be
    rejected).
    """

    reviews: tuple[Review, ...]
    left: tuple[Left, ...]
    unmarked: int


def take(record: Judged, texts: Iterable[Annotated], by: str, at: datetime, reject_missing: bool = False) -> Taken:
    """A mark that stands as it was exported accepts its claim; another label, other words, another event, other values
    beside it correct it; a mark of somebody's own where the machine claims nothing is a note on the report.

    A claim that was offered and has no mark any more is rejected with `reject_missing` alone: a file does not say
    whether it was deleted or never shown. What this person said already is not said again. Raises `InputError` for
    a text that is not the report's, before anything is made of it.
    """
    desks = [_desk(record, one, by, at) for one in texts]
    said = [each for desk in desks for each in desk.said()]
    marked = {id_ for desk in desks for id_ in desk.marked}
    missing = {claim.id: claim for desk in desks for claim in desk.offered() if claim.id not in marked}
    rejected = [acts.on_claim(Act.REJECT, claim, by, at) for claim in missing.values()] if reject_missing else []
    reviews = [*(one for one in said if isinstance(one, Review)), *rejected]
    left = tuple(one for one in said if isinstance(one, Left))
    return Taken(tuple(_news(record, reviews)), left, 0 if reject_missing else len(missing))


def _desk(record: Judged, one: Annotated, by: str, at: datetime) -> "_Desk":
    reading = record.reading_as_read(one.report)
    if one.offset is None and is_open(reading.report.licence):
        one = one._replace(offset=0)  # an open text is exported whole
    check_text(one, reading.report)
    return _Desk(record, reading, one, by, at)


class _Desk:
    """One annotated text beside the reading of its report."""

    def __init__(self, record: Judged, reading: Reading, one: Annotated, by: str, at: datetime) -> None:
        self._record, self._reading, self._one, self._by, self._at = record, reading, one, by, at
        self._claims = {claim.id: claim for claim in reading.claims}
        self._events = {event.id: event.trigger for event in reading.events}
        self.marked: set[str] = set()

    def said(self) -> list[Review | Left]:
        """What its marks say. Fills `marked` with the ids of the claims that have one."""
        return [said for mark in self._one.marks if (said := self._of(mark)) is not None]

    def offered(self) -> list[Claim]:
        """The claims that were shown to the annotator, as far as the file tells."""
        return [claim for claim in self._reading.claims if self._shown(claim)]

    def _of(self, mark: Mark) -> Review | Left | None:
        """What a mark says; nothing where it is an event that the machine has too."""
        if mark.id in self._events:
            return None
        where = f"{self._one.name}: {mark.label} “{mark.words}”"
        span = placed(self._one, mark, self._reading.report, self._known)
        claim = self._claims.get(mark.id) or (self._like(mark, span) if span else None)
        if claim is None:
            return self._own(mark, span, where)
        self.marked.add(claim.id)
        if mark.label not in _SLOTS:
            return Left(where, f"There is no slot of this name. One of: {', '.join(_SLOTS)}.")
        try:
            change = correction_of(list(self._fields(mark, claim)), claim, self._reading)
            if change == Correction():
                return acts.on_claim(Act.ACCEPT, claim, self._by, self._at)
            return acts.correct_as_read(self._record, claim, self._by, self._at, change)
        except InputError as error:
            return Left(where, str(error))

    def _shown(self, claim: Claim) -> bool:
        if self._one.offered is not None or self._one.offset is None:
            return self._one.offered is None or claim.id in self._one.offered
        end = self._one.offset + len(self._one.text)
        return self._one.offset <= claim.value_span.start and claim.value_span.end <= end

    def _known(self, id_: str) -> Span | None:
        claim = self._claims.get(id_)
        return claim.value_span if claim else self._events.get(id_)

    def _like(self, mark: Mark, span: Span) -> Claim | None:
        """The one claim of that slot at that very place, for a mark that names none of today's."""
        found = [claim for claim in self._reading.claims if (claim.slot, claim.value_span) == (_slot(mark), span)]
        speakers = dict(mark.notes).get("speakers")
        named = [claim for claim in found if speakers in (None, _joined(claim))]
        return named[0] if len(named) == 1 else None

    def _own(self, mark: Mark, span: Span | None, where: str) -> Review | Left:
        if span is None:
            return Left(where, "Its words cannot be told from others like them in the report.")
        report = self._reading.report.id
        told = f"annotated as {mark.label}, which the machine does not have: “{mark.words}”"
        return Review.make(Act.NOTE, report, self._by, self._at, report=report, span=span, note=told)

    def _fields(self, mark: Mark, claim: Claim) -> Iterator[str]:
        """What a mark says otherwise than the machine."""
        told, slot = dict(mark.notes), _SLOTS[mark.label]
        if slot is not claim.slot:
            yield f"slot={slot}"
        value = told.get("value")
        if value is not None and value != (str(claim.count) if claim.count else claim.value):
            yield f"value={value}"
        elif slot is not Slot.OCCURRENCE and not _alike(mark.words, claim.value_span.words(self._reading.report.text)):
            yield f"value={mark.words}"
        if told.get("speakers") not in (None, _joined(claim)):
            yield f"speaker={told['speakers']}"
        if told.get("status") not in (None, claim.status):
            yield f"status={told['status']}"
        if mark.of and mark.of != claim.event:
            yield f"event={mark.of}"


def _slot(mark: Mark) -> Slot | None:
    return _SLOTS.get(mark.label)


def _joined(claim: Claim) -> str:
    return "; ".join(speakers_of(claim))


def _alike(one: str, other: str) -> bool:
    return "".join(one.split()) == "".join(other.split())


def _news(record: Judged, reviews: Sequence[Review]) -> Iterator[Review]:
    """Without what the same person said already in the same words."""
    known = {_told(said) for said in record.words().standing}
    return (said for said in reviews if _told(said) not in known)


def _told(said: Review) -> tuple[object, ...]:
    return said.by, said.act, said.subject, said.span, said.note, said.correction
