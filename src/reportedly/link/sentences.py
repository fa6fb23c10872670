"""What a comparison found, as a sentence that names the evidence."""

from collections.abc import Callable

from reportedly.link.ground import km
from reportedly.link.side import Side

Say = Callable[[Side, Side], str]


def kinds(a: Side, b: Side) -> str:
    """Kinds of event."""
    return f"Both are told as {a.type}." if a.type == b.type else f"Told as {a.type} here, {b.type} there."


def days(a: Side, b: Side) -> str:
    """Intervals of days."""
    return f"The same days: {a.days}." if a.days == b.days else f"Days: {a.days} here, {b.days} there."


def places(a: Side, b: Side) -> str:
    """Place names as the reports write them."""
    return f"Places: {a.told} here, {b.told} there."


def apart(a: Side, b: Side) -> str:
    """Kilometres between the settled places."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return "One of the two has no point on the map."
    return f"The settled places lie {km((a.lat, a.lon), (b.lat, b.lon)):.0f} km apart."


def tolls(slot: str) -> Say:
    """Totals of one kind."""
    return lambda a, b: f"Told as {slot}: {_toll(a, slot)} here, {_toll(b, slot)} there."


def shared(what: str, column: str) -> Say:
    """Words of one kind that both sides have."""
    return lambda a, b: f"Shared {what}: {_listed(a, b, column)}."


def shares(what: str, column: str) -> Say:
    """The share of words in common."""

    def say(a: Side, b: Side) -> str:
        here, there = getattr(a, column), getattr(b, column)
        part = 2 * len(set(here) & set(there)) / max(len(here) + len(there), 1)
        return f"{part:.0%} of the words of both ({what}) are shared: {_listed(a, b, column)}."

    return say


def leads(a: Side, b: Side) -> str:
    """Where the reports tell it."""
    return "Both reports open with it." if a.lead and b.lead else "One report opens with it, the other does not."


def mains(a: Side, b: Side) -> str:
    """Whether it is what the reports are about."""
    return "Both reports say most of it." if a.main and b.main else "One report says most of it, the other of another."


def stages(a: Side, b: Side) -> str:
    """How far it came."""
    return f"It {a.stage} here, {b.stage} there." if a.stage != b.stage else f"Both say that it {a.stage}."


def published(a: Side, b: Side) -> str:
    """Days between the reports."""
    return f"The reports appeared {abs((a.published or 0) - (b.published or 0))} days apart."


def _toll(side: Side, slot: str) -> str:
    low, high = getattr(side, f"{slot}_low"), getattr(side, f"{slot}_high")
    return f"at least {low}" if high is None else str(low) if low == high else f"{low} to {high}"


def _listed(a: Side, b: Side, column: str) -> str:
    found = sorted(set(getattr(a, column)) & set(getattr(b, column)))
    return (", ".join(found[:6]) + (" …" if len(found) > 6 else "")) or "none"
