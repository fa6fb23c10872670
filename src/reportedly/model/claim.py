"""One value of one slot of one event, from one set of speakers."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.count import Count
from reportedly.model.source import Source
from reportedly.model.span import Span


class Slot(StrEnum):
    """What a claim is about. Counts of persons, roles, and whether it happened at all."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    ABDUCTED = "abducted"
    DETAINED = "detained"
    DISPLACED = "displaced"
    EVACUATED = "evacuated"
    PARTICIPANTS = "participants"
    PERPETRATOR = "perpetrator"
    ACTOR = "actor"
    COMBATANT = "combatant"
    TARGET = "target"
    WEAPON = "weapon"
    MOTIVE = "motive"
    OCCURRENCE = "occurrence"


COUNT_SLOTS = frozenset(
    {
        Slot.KILLED,
        Slot.INJURED,
        Slot.MISSING,
        Slot.ABDUCTED,
        Slot.DETAINED,
        Slot.DISPLACED,
        Slot.EVACUATED,
        Slot.PARTICIPANTS,
    }
)
ROLE_SLOTS = frozenset({Slot.PERPETRATOR, Slot.ACTOR, Slot.COMBATANT, Slot.TARGET, Slot.WEAPON, Slot.MOTIVE})


class Status(StrEnum):
    """How firmly the speaker holds it."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    DENIED = "denied"


class Distance(StrEnum):
    """Whether the reporter's word for saying it stands behind the speaker ("confirmed") or back ("claimed")."""

    NEUTRAL = "neutral"
    DISTANCED = "distanced"
    ENDORSED = "endorsed"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A loaded word beside its neutral term.

    `side` says whose language it is. The words of the report are never changed.
    """

    word: str
    neutral: str
    side: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What a report has one set of speakers say of one slot of one event. Never edited.

    `count` is set for count slots, `value` for roles (the words as they stand; "" for `occurrence`). `who` names the
    group counted. `part` marks a subset of the same speaker's total ("including 11 children"). `sources` names the
    nearest origin first (`AUTHOR` for the article's own voice), `via` those between the origin and the article. `basis`
    is what the speaker rests on ("citing preliminary figures"), `distance` how the reporter holds the speaker, `hedge`
    the word that marks doubt, `quantity` the number of weapons. `span` is the evidence, `value_span` the words of the
    value itself. `actors` are the ids of the listed actors that the value of a role names, or `who` of a count, filled
    by `resolve`; the words stay as they are. `kind` says what a value is where that was asked: "individual" or
    "organisation" of a perpetrator, "name" or "thing" of a target, "name" of a person counted; else "".
    """

    id: str
    report: str
    event: str
    slot: Slot
    span: Span
    value_span: Span
    value: str
    count: Count | None
    who: str = ""
    part: bool = False
    sources: tuple[Source, ...] = ()
    via: tuple[str, ...] = ()
    cue: str = ""
    status: Status = Status.ASSERTED
    hedge: str = ""
    basis: str = ""
    distance: Distance = Distance.NEUTRAL
    quantity: Count | None = None
    loaded: tuple[Loaded, ...] = ()
    actors: tuple[str, ...] = ()
    kind: str = ""

    def __post_init__(self) -> None:
        if (self.slot in COUNT_SLOTS) != (self.count is not None):
            raise ValueError(f"Claim of {self.slot}: count slots carry a Count, all others none.")
        if not self.sources:
            raise ValueError("Claim without a speaker: the article's own voice is AUTHOR.")
