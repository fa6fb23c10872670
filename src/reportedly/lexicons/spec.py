"""What each word list may hold: its kinds and its further fields."""

from dataclasses import dataclass

from reportedly.model import COUNT_SLOTS, EventType, SourceKind

POS = frozenset({"verb", "noun", "adj", "any"})
# The further fields whose values are a closed set. (A `country` is two capitals or empty; the rest is free text.)
VALUES = {
    "distance": frozenset({"neutral", "distanced", "endorsed"}),
    "means": frozenset({"air", "drone", "artillery", "rocket", "missile", "explosive", "chemical", "grenade"}),
    "side": frozenset({"government", "opposition", "armed group", "international coalition", "any"}),
    "voice": frozenset({"patient", "agent"}),
}


@dataclass(frozen=True, slots=True)
class Spec:
    """The closed sets of one file: values of `kind`, names of further fields, and those that every term must have."""

    kinds: frozenset[str]
    data: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()


def _spec(kinds: str, data: str = "", needs: str = "") -> Spec:
    split = [frozenset(part.strip() for part in text.split(",") if part.strip()) for text in (kinds, data, needs)]
    return Spec(split[0], split[1] | split[2], split[2])


SPECS = {
    "triggers": Spec(frozenset(map(str, EventType)), frozenset({"means"})),
    "casualties": Spec(frozenset(map(str, COUNT_SLOTS)), frozenset({"voice"})),
    "cues": _spec("say, claim, deny, accuse, confirm, hedge, responsibility, cite, ask", needs="distance"),
    "hedges": _spec("doubt, denial"),
    "loaded": _spec("person, group, act, place, means, quality", needs="neutral, side"),
    "weapons": _spec(
        "small arms, artillery, rocket, missile, air-delivered, drone, IED, vehicle bomb, suicide, mine, chemical, "
        "incendiary, melee, vehicle, grenade, platform, unknown"
    ),
    "people": _spec(
        "civilian, fighter, security force, official, child, woman, worker, journalist, protester, generic"
    ),
    "speakers": Spec(frozenset(map(str, SourceKind))),
    "places": _spec("settlement, admin, base, site, region, water"),
    "outlets": _spec("outlet, monitor, international body, armed group, state", "name", "country"),
}
