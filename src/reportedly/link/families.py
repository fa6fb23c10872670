"""Types of event that reports take for one another."""

from reportedly.model import EventType

FAMILIES: dict[str, tuple[EventType, ...]] = {
    "from afar": (
        EventType.AIR_STRIKE,
        EventType.SHELLING,
        EventType.REMOTE_EXPLOSIVE,
        EventType.SUICIDE_BOMB,
        EventType.GRENADE,
        EventType.CHEMICAL_WEAPON,
        EventType.DISRUPTED_WEAPONS_USE,
    ),
    "ground": (
        EventType.ARMED_CLASH,
        EventType.GOVERNMENT_REGAINS_TERRITORY,
        EventType.NON_STATE_OVERTAKES_TERRITORY,
        EventType.BASE_ESTABLISHED,
        EventType.NON_VIOLENT_TRANSFER,
    ),
    "crowd": (
        EventType.PEACEFUL_PROTEST,
        EventType.PROTEST_WITH_INTERVENTION,
        EventType.EXCESSIVE_FORCE,
        EventType.VIOLENT_DEMONSTRATION,
        EventType.MOB_VIOLENCE,
    ),
    "captive": (EventType.ABDUCTION, EventType.ARRESTS),
    "at hand": (EventType.SEXUAL_VIOLENCE, EventType.LOOTING),
    "paper": (EventType.AGREEMENT, EventType.CHANGE_TO_GROUP),
    "unspecific": (EventType.ATTACK, EventType.OTHER),
    "total": (EventType.CONFLICT_TOTAL,),
}
FAMILY = {kind: family for family, kinds in FAMILIES.items() for kind in kinds}
