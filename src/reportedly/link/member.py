"""What of an event decides whether it may join a group."""

from typing import NamedTuple

from reportedly.link.ground import Point, is_area, settled
from reportedly.link.words import place_names
from reportedly.model import Event


class Member(NamedTuple):
    """Its report, first and last day (ordinals, None an open end), settled place (lat, lon; None for none), and the
    comparable names of its places.
    """

    report: str
    first: int | None
    last: int | None
    point: Point | None
    places: frozenset[str] = frozenset()


def of_event(event: Event) -> Member:
    """From the event itself."""
    when, points = event.when, settled(event)
    names = frozenset(place_names(where for where in event.where if not is_area(where)))
    first = when.earliest.toordinal() if when and when.earliest else None
    last = when.latest.toordinal() if when and when.latest else None
    return Member(event.report, first, last, points[0] if points else None, names)
