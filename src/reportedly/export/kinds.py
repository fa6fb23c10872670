"""What each type of event is called in other vocabularies."""

from collections.abc import Mapping
from typing import NamedTuple

from reportedly.model import EventType

BATTLES, REMOTE, CIVILIANS = "Battles", "Explosions/Remote violence", "Violence against civilians"
PROTESTS, RIOTS, STRATEGIC = "Protests", "Riots", "Strategic developments"
_POLITICAL, _DEMONSTRATIONS = "Political violence", "Demonstrations"


class Kind(NamedTuple):
    """ACLED's event and disorder types; PLOVER's event and mode ("" where it has none for it)."""

    acled: str
    disorder: str
    plover: str
    mode: str = ""


def kind_of(type_: EventType) -> Kind | None:
    """None for what is no event of its own: the tolls of a whole war."""
    return _KINDS.get(type_)


_KINDS: Mapping[EventType, Kind] = {
    EventType.GOVERNMENT_REGAINS_TERRITORY: Kind(BATTLES, _POLITICAL, "ASSAULT"),
    EventType.NON_STATE_OVERTAKES_TERRITORY: Kind(BATTLES, _POLITICAL, "ASSAULT"),
    EventType.ARMED_CLASH: Kind(BATTLES, _POLITICAL, "ASSAULT"),
    EventType.CHEMICAL_WEAPON: Kind(REMOTE, _POLITICAL, "ASSAULT", "unconventional"),
    EventType.AIR_STRIKE: Kind(REMOTE, _POLITICAL, "ASSAULT", "aerial"),
    EventType.SUICIDE_BOMB: Kind(REMOTE, _POLITICAL, "ASSAULT", "suicide-attack"),
    EventType.SHELLING: Kind(REMOTE, _POLITICAL, "ASSAULT", "heavy-weapons"),
    EventType.REMOTE_EXPLOSIVE: Kind(REMOTE, _POLITICAL, "ASSAULT", "explosives"),
    EventType.GRENADE: Kind(REMOTE, _POLITICAL, "ASSAULT", "explosives"),
    EventType.SEXUAL_VIOLENCE: Kind(CIVILIANS, _POLITICAL, "ASSAULT", "sexual"),
    EventType.ATTACK: Kind(CIVILIANS, _POLITICAL, "ASSAULT"),
    EventType.ABDUCTION: Kind(CIVILIANS, _POLITICAL, "ASSAULT", "abduct"),
    EventType.EXCESSIVE_FORCE: Kind(PROTESTS, f"{_POLITICAL}; {_DEMONSTRATIONS}", "ASSAULT", "crowd-control"),
    EventType.PROTEST_WITH_INTERVENTION: Kind(PROTESTS, _DEMONSTRATIONS, "PROTEST", "demo"),
    EventType.PEACEFUL_PROTEST: Kind(PROTESTS, _DEMONSTRATIONS, "PROTEST", "demo"),
    EventType.VIOLENT_DEMONSTRATION: Kind(RIOTS, _DEMONSTRATIONS, "PROTEST", "riot"),
    EventType.MOB_VIOLENCE: Kind(RIOTS, _POLITICAL, "PROTEST", "riot"),
    EventType.AGREEMENT: Kind(STRATEGIC, STRATEGIC, "AGREE"),
    EventType.ARRESTS: Kind(STRATEGIC, STRATEGIC, "COERCE", "arrest"),
    EventType.CHANGE_TO_GROUP: Kind(STRATEGIC, STRATEGIC, ""),
    EventType.DISRUPTED_WEAPONS_USE: Kind(STRATEGIC, STRATEGIC, ""),
    EventType.BASE_ESTABLISHED: Kind(STRATEGIC, STRATEGIC, "MOBILIZE", "troops"),
    EventType.LOOTING: Kind(STRATEGIC, STRATEGIC, "ASSAULT", "destroy"),
    EventType.NON_VIOLENT_TRANSFER: Kind(STRATEGIC, STRATEGIC, "RETREAT", "withdraw"),
    EventType.OTHER: Kind(STRATEGIC, STRATEGIC, ""),
}
