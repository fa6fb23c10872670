"""What a person holds of a claim, an event or a place. Append-only: the latest word counts, the earlier ones stay."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from reportedly.model.claim import Slot, Status
from reportedly.model.count import Count
from reportedly.model.ids import make_id
from reportedly.model.source import Source
from reportedly.model.span import Span
from reportedly.model.where import Place

MACHINES = ("linker", "rule:")  # how the names of machines begin, among those who judge


class Act(StrEnum):
    """What a review does: to a claim (first three), to two events, to a place, to anything, to an earlier review."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    SAME = "same"
    DIFFERENT = "different"
    PLACE = "place"
    NOTE = "note"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Correction:
    """What is to stand in a claim instead; None leaves a field as it is. `sources` holds the nearest origin first."""

    value: str | None = None
    count: Count | None = None
    slot: Slot | None = None
    sources: tuple[Source, ...] | None = None
    status: Status | None = None
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """`by` (a person's name) at `at` (ISO time, UTC) does `act` to `subject`.

    `subject` is the id of a claim or an event, for a note also of a report, for `UNDO` that of the earlier review.
    `other` is the second event of `SAME` and `DIFFERENT`. `report` is the report that it is about ("" for an undo) and
    `span` the words there (the value of a claim, the trigger of an event, the name of a place), `slot` and `speakers`
    (names) those of the claim as it was read, so that it is found again where a later reading gives other ids;
    `other_report` and `other_span` the same for the second event, or the event to which a correction moves a claim.
    `place` is the reading that was chosen for the place at `span`, None for "none of these". `id` comes from all the
    rest.
    """

    id: str
    act: Act
    subject: str
    by: str
    at: str
    report: str = ""
    other: str = ""
    correction: Correction | None = None
    place: Place | None = None
    span: Span | None = None
    note: str = ""
    slot: Slot | None = None
    speakers: tuple[str, ...] = ()
    other_report: str = ""
    other_span: Span | None = None

    def __post_init__(self) -> None:
        if not self.by.strip() or self.by.startswith(MACHINES):
            raise ValueError(f'"{self.by}" is no name of a person.')
        if datetime.fromisoformat(self.at).utcoffset() != timedelta(0):
            raise ValueError(f"{self.at} is no time in UTC.")
        if not self.subject or (self.act in (Act.SAME, Act.DIFFERENT)) != bool(self.other):
            raise ValueError(
                f"{self.act} of {self.subject!r} and {self.other!r}: events come in pairs, all else alone."
            )
        if (self.act is Act.CORRECT) != (self.correction is not None and self.correction != Correction()):
            raise ValueError(f"{self.act} with {self.correction}: a correction says what is to stand instead.")

    @classmethod
    def make(cls, act: Act, subject: str, by: str, at: datetime, **rest: object) -> "Review":
        """A review with its id computed. `rest` are the other fields by name. Raises `ValueError` for what is none."""
        when = at.astimezone(UTC) if at.tzinfo else at  # without a zone it is refused, not guessed
        draft = cls("", act, subject, by, when.isoformat(), **rest)  # type: ignore[arg-type]
        return replace(draft, id=make_id("review", repr(draft)))
