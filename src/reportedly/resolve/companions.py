"""Names that are no place of ours, placed by what they are told with."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reportedly.model import Place, Where
from reportedly.resolve.evidence import distance

_KINDS = frozenset({"settlement", "admin2", "admin1", "airbase", "site"})
_AROUND_KM = 100.0
_DISTRICT, _PROVINCE = 2, 3  # ACLED's precision


def companion(where: Where, places: Sequence[Where], holder: str, text: str) -> Place | None:
    """The place that an unknown name is told with; None where the report has none nearer than a country.

    `places` are all the report's names with their readings, `holder` the name that `where` is told to lie in. What is
    told to lie there is known to a district ("the Prancing Pony in Bree"); a name in the same paragraph, or the
    report's commonest place, tells the province at best.
    """
    known = [other for other in places if _locates(other)]
    held = [other for other in known if other.text == holder]
    if held and held[0].best:
        return _taken(held[0].best, _DISTRICT, f"not in the gazetteer; told to lie in {held[0].best.name}")
    beside = _nearest(where, known, text) or _commonest(known)
    return _taken(beside, _PROVINCE, f"not in the gazetteer; told with {beside.name}") if beside else None


def namesake(found: Sequence[Place]) -> Place | None:
    """Of the places that parts of an unknown name may mean, the first town or area: "Bree Hospital" lies by Bree."""
    near = [place for place in found if place.kind in _KINDS]
    return _taken(near[0], _DISTRICT, f"not in the gazetteer; named for {near[0].name}") if near else None


def _locates(where: Where) -> bool:
    return where.best is not None and where.best.kind in _KINDS


def _taken(place: Place, precision: int, reason: str) -> Place:
    return replace(place, precision=max(place.precision, precision), reasons=(reason,))


def _nearest(where: Where, known: Sequence[Where], text: str) -> Place | None:
    """Of its paragraph: the place with most other names of the report around it, the nearest before all of these."""
    start = text.rfind("\n", 0, where.span.start) + 1
    end = text.find("\n", where.span.end)
    inside = [other for other in known if start <= other.span.start < (end if end >= 0 else len(text))]
    towns = [other for other in inside if _towns(other)] or inside
    if not towns:
        return None
    return max(towns, key=lambda other: (_company(other, known), -abs(other.span.start - where.span.start))).best


def _company(where: Where, known: Sequence[Where]) -> int:
    """How many names of the report lie around it."""
    spots = [(other.best.lat, other.best.lon) for other in known if other.best]
    here = where.best
    return sum(distance(here.lat, here.lon, *spot) < _AROUND_KM for spot in spots) if here else 0


def _towns(where: Where) -> bool:
    return where.best is not None and where.best.kind != "admin1"


def _commonest(known: Sequence[Where]) -> Place | None:
    best = [other.best for other in known if other.best]
    towns = [place for place in best if place.kind != "admin1"] or best
    if not towns:
        return None
    counts = Counter(place.id for place in towns)
    return max(towns, key=lambda place: counts[place.id])
