"""What speaks for and against two events being one: small comparisons, each with a name and a sentence.

A comparison answers with a finding (the feature's level and a sentence that names the evidence), or None where one
side is silent: silence speaks for nothing. The weight of each level stands in `data/weights.toml`.
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from reportedly.link.days import day_gap
from reportedly.link.families import FAMILY
from reportedly.link.ground import distance
from reportedly.link.side import Side
from reportedly.model import Count, EventType, Stage


class Finding(NamedTuple):
    """A level of a feature ("day: same") and how to say why. The sentence is only made for pairs that come near:
    most do not.
    """

    feature: str
    say: Callable[[], str]


def kind(a: Side, b: Side) -> Finding | None:
    """`Attack` and `Other` are what a report calls what it knows no better: they contradict no kind."""
    one, other = a.event.type, b.event.type
    told = partial(_here_there, one, other)
    if one is other:
        return Finding("type: same", lambda: f"Both are told as {one}.")
    if EventType.CONFLICT_TOTAL in (one, other):
        return Finding("type: total", lambda: f"One is a toll of the whole conflict: {told()}")
    if FAMILY[one] == FAMILY[other]:
        return Finding("type: family", lambda: f"Kinds of one family: {told()}")
    if "unspecific" in (FAMILY[one], FAMILY[other]):
        return Finding("type: unspecific", lambda: f"One report does not tell the kind: {told()}")
    return Finding("type: other", lambda: f"Kinds of two families: {told()}")


def day(a: Side, b: Side) -> Finding | None:
    """A wide interval meets nearly everything, so meeting counts only where both are narrow."""
    if (a.first is None and a.last is None) or (b.first is None and b.last is None):
        return None
    gap = day_gap(a, b)
    told = partial(_here_there, a.event.when, b.event.when)
    if gap > 0:
        level = "one apart" if gap == 1 else "two apart" if gap == 2 else "far apart"
        return Finding(f"day: {level}", lambda: f"The days are {gap} apart: {told()}")
    if a.width is None or b.width is None:
        return Finding("day: open", lambda: f"One interval has an open end: {told()}")
    if a.width == b.width == 1:
        return Finding("day: same", lambda: f"The same day: {told()}")
    if (a.first, a.last) == (b.first, b.last):
        return Finding("day: same interval", lambda: f"The same days: {told()}")
    near = max(a.width, b.width) <= 4
    return Finding("day: near" if near else "day: within", lambda: f"The intervals meet: {told()}")


def place(a: Side, b: Side) -> Finding | None:
    """The first name is the most specific; two events of one province share only the province."""
    if not a.places or not b.places:
        return None
    shared = [name for name in a.places if _among(name, b.places)]
    if not shared:
        return Finding("place: none shared", lambda: f"No place name in common: {_where(a)} here, {_where(b)} there.")
    first = _among(a.places[0], b.places[:1])
    inside = a.places[0] in shared or _among(b.places[0], a.places)
    level = "first" if first else "inside" if inside else "wider only"
    return Finding(f"place: {level}", lambda: f"Places in common: {_where(a)} here, {_where(b)} there.")


def _among(name: str, names: tuple[str, ...]) -> bool:
    return any(name == other or _holds(name, other) or _holds(other, name) for other in names)


def _holds(long: str, short: str) -> bool:
    """All words of the short name stand in the long one: "Ghouta" in "Eastern Ghouta"."""
    return len(short) > 2 and set(short.split()) <= set(long.split())


def _where(side: Side) -> str:
    return " / ".join(where.text for where in side.event.where[:3])


def apart(a: Side, b: Side) -> Finding | None:
    """Kilometres between settled places; a province or a country has no point."""
    far = distance(a.points, b.points)
    if far is None:
        return None
    level = "under 10" if far < 10 else "under 50" if far < 50 else "under 150" if far < 150 else "150 and more"
    return Finding(f"km: {level}", lambda: f"The nearest settled places lie {far:.0f} km apart.")


def doers(a: Side, b: Side) -> Finding | None:
    """Who did it is what reports dispute, so a difference says little."""
    return _party("doer", a.doers, b.doers)


def targets(a: Side, b: Side) -> Finding | None:
    """One report names the town, another the market in it."""
    return _party("target", a.targets, b.targets)


def weapons(a: Side, b: Side) -> Finding | None:
    """Means are disputed too: a drone here, rockets from helicopters there."""
    return _party("weapon", a.weapons, b.weapons)


def _party(feature: str, one: frozenset[str], other: frozenset[str]) -> Finding | None:
    if not one or not other:
        return None
    shared = one & other
    if not shared:
        return Finding(f"{feature}: differ", lambda: f"No word of the {feature} in common.")
    most = 2 * len(shared) >= min(len(one), len(other))
    return Finding(f"{feature}: {'alike' if most else 'some'}", lambda: f"Both {feature}s: {_list(shared)}.")


def people(a: Side, b: Side) -> Finding | None:
    """Two different names among the dead do not part two events: each report names whom it knows."""
    shared = a.people & b.people
    return Finding("person: shared", lambda: f"The same person is named as hit: {_list(shared)}.") if shared else None


def tolls(a: Side, b: Side) -> Finding | None:
    """Disagreeing tolls lower and never forbid: tolls are revised, and disputed tolls are what this is built for."""
    pairs = [
        (slot, one, other) for slot in a.tolls if slot in b.tolls for one in a.tolls[slot] for other in b.tolls[slot]
    ]
    if not pairs:
        return None
    equal = max((_size(one) for _, one, other in pairs if (one.low, one.high) == (other.low, other.high)), default=0)
    if equal:
        level = "large" if equal >= 10 else "small" if equal > 1 else "one"
        return Finding(f"toll: same {level}", lambda: f"The same toll is told: {equal}.")
    slot, one, other = next((pair for pair in pairs if pair[1].can_equal(pair[2])), pairs[0])
    if one.can_equal(other):
        return Finding("toll: can hold", lambda: f"Tolls that can both hold: {slot} {one} here, {other} there.")
    return Finding(f"toll: {_how_far(one, other)}", lambda: f"Tolls differ: {slot} {one} here, {other} there.")


def _size(count: Count) -> int:
    return count.low or count.high or 0


def _how_far(one: Count, other: Count) -> str:
    small, large = sorted((max(_size(one), 1), max(_size(other), 1)))
    return "near" if large <= 2 * small or large - small <= 3 else "far"


def names(a: Side, b: Side) -> Finding | None:
    """Proper names in the passages, whatever they name."""
    if min(len(a.names), len(b.names)) < 2:
        return None
    shared = a.names & b.names
    half = 2 * len(shared) >= min(len(a.names), len(b.names)) and len(shared) > 1
    level = "most" if half else "two" if len(shared) > 1 else "one" if shared else "none"
    return Finding(f"names: {level}", lambda: f"Names in both passages: {_list(shared) or 'none'}.")


def words(a: Side, b: Side) -> Finding | None:
    """Passages copied from one wire share most words; independent ones share what happened."""
    if min(len(a.words), len(b.words)) < 3:
        return None
    shared = a.words & b.words
    share = 2 * len(shared) / (len(a.words) + len(b.words))
    level = (
        "copied"
        if share > 0.6
        else "many"
        if share > 0.35
        else "some"
        if share > 0.2
        else "few"
        if share > 0.1
        else "hardly any"
    )
    return Finding(f"words: {level}", lambda: f"{share:.0%} of the words are shared: {_list(shared) or 'none'}.")


def lead(a: Side, b: Side) -> Finding | None:
    """What two reports of the same days both open with is often one story; what one opens with is often the other's
    background.
    """
    if a.lead != b.lead:
        return Finding("lead: one", lambda: "One report opens with it, the other does not.")
    return Finding("lead: both", lambda: "Both reports open with it.") if a.lead else None


def stage(a: Side, b: Side) -> Finding | None:
    """A threat is not its execution; an attempt that failed is often told as an attack."""
    if Stage.THREATENED in (a.event.stage, b.event.stage) and a.event.stage is not b.event.stage:
        return Finding("stage: differ", lambda: f"{a.event.stage} here, {b.event.stage} there.")
    return None


def published(a: Side, b: Side) -> Finding | None:
    """Reports of one event mostly appear within days of one another."""
    if a.published is None or b.published is None:
        return None
    gap = abs(a.published - b.published)
    level = "near" if gap <= 1 else "days" if gap <= 4 else "weeks" if gap <= 21 else "long"
    return Finding(f"published: {level}", lambda: f"The reports appeared {gap} days apart.")


def _here_there(one: object, other: object) -> str:
    return f"{one} here, {other} there."


def _list(found: frozenset[str]) -> str:
    return ", ".join(sorted(found)[:6]) + (" …" if len(found) > 6 else "")


COMPARISONS: tuple[Callable[[Side, Side], Finding | None], ...] = (
    kind, day, place, apart, doers, targets, weapons, people, tolls, names, words, lead, stage, published,
)  # fmt: skip
