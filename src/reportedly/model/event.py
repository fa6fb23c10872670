"""Something that happened, was tried or was threatened, as one report tells it."""

from dataclasses import dataclass, field
from enum import StrEnum

from reportedly.model.span import Span
from reportedly.model.when import When
from reportedly.model.where import Where


class EventType(StrEnum):
    """ACLED's 25 sub-event types, and the tolls of a whole war."""

    GOVERNMENT_REGAINS_TERRITORY = "Government regains territory"
    NON_STATE_OVERTAKES_TERRITORY = "Non-state actor overtakes territory"
    ARMED_CLASH = "Armed clash"
    CHEMICAL_WEAPON = "Chemical weapon"
    AIR_STRIKE = "Air/drone strike"
    SUICIDE_BOMB = "Suicide bomb"
    SHELLING = "Shelling/artillery/missile attack"
    REMOTE_EXPLOSIVE = "Remote explosive/landmine/IED"
    GRENADE = "Grenade"
    SEXUAL_VIOLENCE = "Sexual violence"
    ATTACK = "Attack"
    ABDUCTION = "Abduction/forced disappearance"
    PEACEFUL_PROTEST = "Peaceful protest"
    PROTEST_WITH_INTERVENTION = "Protest with intervention"
    EXCESSIVE_FORCE = "Excessive force against protesters"
    VIOLENT_DEMONSTRATION = "Violent demonstration"
    MOB_VIOLENCE = "Mob violence"
    AGREEMENT = "Agreement"
    ARRESTS = "Arrests"
    CHANGE_TO_GROUP = "Change to group/activity"
    DISRUPTED_WEAPONS_USE = "Disrupted weapons use"
    BASE_ESTABLISHED = "Headquarters or base established"
    LOOTING = "Looting/property destruction"
    NON_VIOLENT_TRANSFER = "Non-violent transfer of territory"
    OTHER = "Other"
    CONFLICT_TOTAL = "Conflict total"


class Stage(StrEnum):
    """How far it came."""

    HAPPENED = "happened"
    ATTEMPTED = "attempted"
    THREATENED = "threatened"


@dataclass(frozen=True, slots=True)
class Event:
    """One event of one report.

    `trigger` and `mentions` are the words that name it, `time_spans` and `place_spans` the words that date and place it
    (nearest and most specific first). `when` and `where` are filled by `resolve`; `when` None means that the text gives
    nothing. `incident` is the kind of the incident that the report is about and that this event stands for (attack,
    bombing, kidnapping, arson, robbery), "none" for every other event, "" where nobody asked.
    """

    id: str
    report: str
    type: EventType
    trigger: Span
    mentions: tuple[Span, ...] = ()
    stage: Stage = Stage.HAPPENED
    time_spans: tuple[Span, ...] = ()
    place_spans: tuple[Span, ...] = ()
    when: When | None = None
    where: tuple[Where, ...] = field(default=())
    incident: str = ""
