"""The one place of an event that a table has room for."""

from typing import NamedTuple

from reportedly.model import LinkedEvent, Place


class Spot(NamedTuple):
    """`words` as the reports write the place, its best reading, and the ids of the reports' events that name it."""

    words: tuple[str, ...]
    place: Place
    events: tuple[str, ...]


def spot_of(linked: LinkedEvent) -> Spot | None:
    """The most exact place that most reports name; of equals the one told first. None where no known place is told."""
    found: dict[str, list[tuple[str, Place, str]]] = {}
    for event, _ in linked.members:
        for where in event.where:
            if where.best:
                found.setdefault(where.best.id, []).append((where.text, where.best, event.id))
    if not found:
        return None
    told = min(found.values(), key=lambda one: (one[0][1].where_prec, one[0][1].precision, -len(_events(one))))
    return Spot(tuple(dict.fromkeys(words for words, _, _ in told)), told[0][1], _events(told))


def _events(told: list[tuple[str, Place, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(event for _, _, event in told))
