"""Points on the map and the distance between them."""

from math import asin, cos, radians, sin, sqrt

from reportedly.model import Event, Where

Point = tuple[float, float]
FAR_KM = 150.0
_VAGUE_KINDS = frozenset({"country", "admin1", "region"})


def is_area(where: Where) -> bool:
    """True for a province or a country: two events that share only that share little."""
    return where.best is not None and where.best.kind in _VAGUE_KINDS


def settled(event: Event) -> tuple[Point, ...]:
    """(lat, lon) of the towns and narrower places of an event. The middle of a province is no place where anything
    happened.
    """
    best = [where.best for where in event.where if where.best]
    return tuple((p.lat, p.lon) for p in best if p.precision == 1 and p.kind not in _VAGUE_KINDS)


def km(a: Point, b: Point) -> float:
    """Great-circle distance in kilometres."""
    lat_a, lat_b = radians(a[0]), radians(b[0])
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(radians(b[1] - a[1]) / 2) ** 2
    return 12742.0 * asin(sqrt(min(1.0, half)))
