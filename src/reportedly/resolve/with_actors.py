"""A reading with the actors of the list beside the names of its claims."""

from collections import Counter
from dataclasses import replace

from reportedly.lexicons import Actors
from reportedly.model import Claim, Reading, Slot, Source
from reportedly.resolve.actors import ActorSetting, actor_readings, chosen

_ROLES = frozenset({Slot.PERPETRATOR, Slot.ACTOR, Slot.COMBATANT, Slot.TARGET})
_SURE = 3  # places of one country from which it has its full weight


def with_actors(reading: Reading, actors: Actors) -> Reading:
    """`reading` with `Source.actor` and `Claim.actors` filled where a name is that of a listed actor.

    No word of the report is changed: a name that is not listed, or is that of several and nothing tells which, stays a
    name alone. Events must have their places.
    """
    doing = _setting(reading)
    speaking = replace(doing, speaking=True)
    claims = tuple(
        replace(
            claim,
            actors=_doers(claim, actors, doing),
            sources=tuple(_source(source, actors, speaking) for source in claim.sources),
        )
        for claim in reading.claims
    )
    return replace(reading, claims=claims)


def _setting(reading: Reading) -> ActorSetting:
    """The countries of the report's places and its year."""
    places = [*reading.places, *(where for event in reading.events for where in event.where)]
    counts = Counter(where.best.country for where in places if where.best and where.best.country)
    top = max(_SURE, *counts.values(), 0)
    days = [event.when.latest for event in reading.events if event.when and event.when.latest]
    day = reading.report.published or max(days, default=None)
    return ActorSetting({code: count / top for code, count in counts.items()}, day.year if day else None)


def _doers(claim: Claim, actors: Actors, setting: ActorSetting) -> tuple[str, ...]:
    """The actors that a role names, or that a count counts ("Taliban fighters")."""
    words = claim.value if claim.slot in _ROLES else claim.who
    found = [chosen(readings) for readings in actor_readings(words, actors, setting)]
    return tuple(dict.fromkeys(actor.id for actor in found if actor))


def _source(source: Source, actors: Actors, setting: ActorSetting) -> Source:
    """A speaker with the actor that the name names, else the one that the words beside the name name."""
    if source.is_author:
        return source
    for words in (source.name, source.role):
        found = [actor for readings in actor_readings(words, actors, setting) if (actor := chosen(readings))]
        if len({actor.id for actor in found}) == 1:
            return replace(source, actor=found[0].id)
    return source
