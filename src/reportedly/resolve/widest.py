"""Order and last resort for the places of an event."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reportedly.model import Span, Where

_BREADTH = {"site": 0, "airbase": 0, "settlement": 1, "admin2": 2, "admin1": 3, "region": 3, "water": 3, "country": 4}
_UNKNOWN, _DOUBTFUL = 2, 5  # a name of no place we know is mostly a village or a building


def narrowest_first(places: Sequence[Where], seen: Sequence[Span]) -> tuple[Where, ...]:
    """The same places, those that say most first; equals keep their order.

    A name that is no place we know and that nothing in the text shows to be one (`seen`) comes last.
    """
    return tuple(sorted(places, key=lambda where: _breadth(where, seen)))


def _breadth(where: Where, seen: Sequence[Span]) -> int:
    if where.best:
        return _BREADTH[where.best.kind]
    return _UNKNOWN if any(where.span.overlaps(span) for span in seen) else _DOUBTFUL


def home_country(places: Sequence[Where]) -> tuple[Where, ...]:
    """The country that the report names more often than all others together, at its first mention; else nothing.

    For events that are told without a place: UCDP's "country only".
    """
    named = [where for where in places if where.best and where.best.kind == "country"]
    counts = Counter(where.best.country for where in named if where.best)
    if not counts or counts.most_common(1)[0][1] * 2 <= counts.total():
        return ()
    country = counts.most_common(1)[0][0]
    first = next(where for where in named if where.best and where.best.country == country)
    reason = "the country the report names most; no place is told with the event"
    return (replace(first, readings=tuple(replace(place, reasons=(reason,)) for place in first.readings[:1])),)
