"""Whom the words of a claim mean: civilians, armed persons, a party."""

from reportedly.lexicons import ActorType

PEOPLE = "people"  # of whom nothing more is told
CIVIL = frozenset({"civilian", "child", "boy", "girl", "woman", "medic", "journalist", "aid"})
STATE_ARMED = frozenset({"soldier", "police"})
REBEL_ARMED = frozenset({"fighter"})
ARMED = STATE_ARMED | REBEL_ARMED

# ACLED's names of its eight types of actors, in the order of their codes.
INTER = {
    ActorType.STATE: "State forces",
    ActorType.REBEL: "Rebel group",
    ActorType.POLITICAL: "Political militia",
    ActorType.IDENTITY: "Identity militia",
    ActorType.RIOTERS: "Rioters",
    ActorType.PROTESTERS: "Protesters",
    ActorType.CIVILIANS: "Civilians",
    ActorType.EXTERNAL: "External/Other forces",
}


def inter_of(group: str) -> ActorType | None:
    """ACLED's type of people who have no name: soldiers are of a state, other armed people an unidentified group."""
    if group in CIVIL:
        return ActorType.CIVILIANS
    if group in STATE_ARMED:
        return ActorType.STATE
    return ActorType.POLITICAL if group in REBEL_ARMED else None


def interaction(one: ActorType | None, other: ActorType | None) -> str:
    """Both types in the order of their codes ("State forces-Civilians"), or "State forces only"; "" for none."""
    order = list(INTER)
    known = sorted((kind for kind in (one, other) if kind), key=order.index)
    if not known:
        return ""
    return f"{INTER[known[0]]} only" if len(known) == 1 else "-".join(INTER[kind] for kind in known)
