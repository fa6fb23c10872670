"""Who stood against whom."""

from typing import NamedTuple

from reportedly.export.kinds import BATTLES, kind_of
from reportedly.export.lookups import Lookups
from reportedly.export.party import Party, parties, same_side
from reportedly.lexicons import ActorType
from reportedly.model import LinkedEvent, Slot

_DOERS = (Slot.PERPETRATOR, Slot.ACTOR)


class Sides(NamedTuple):
    """The first party of each side and those that stood with it; None where no such party is told. In all but battles
    the first side is the doer's.
    """

    first: Party | None = None
    second: Party | None = None
    with_first: tuple[Party, ...] = ()
    with_second: tuple[Party, ...] = ()

    @property
    def both(self) -> tuple[Party | None, Party | None]:
        """The two parties."""
        return self.first, self.second

    @property
    def actors(self) -> tuple[Party, ...]:
        """All of the first side."""
        return ((self.first,) if self.first else ()) + self.with_first

    @property
    def recipients(self) -> tuple[Party, ...]:
        """All of the second side."""
        return ((self.second,) if self.second else ()) + self.with_second


def sides_of(linked: LinkedEvent, lookups: Lookups) -> Sides:
    """Doers stand against those aimed at; in a battle the parties to the clash count as well. Of several doers the
    most to be believed is the first (`Party.weight`); one that another voice rules out stands with nobody.
    """
    kind = kind_of(linked.type)
    battle = kind is not None and kind.acled == BATTLES
    doers = [one for one in parties(linked, _DOERS, lookups) if not one.civil]
    fighters = parties(linked, (Slot.COMBATANT,), lookups)
    aimed = [one for one in parties(linked, (Slot.TARGET,), lookups) if one.is_people]
    ours = [*doers, *fighters] if battle or not doers else doers
    if not ours:
        return Sides(None, aimed[0] if aimed else None, (), tuple(aimed[1:]))
    first = ours[0]
    against = [one for one in (*fighters, *aimed) if not same_side(first, one, lookups)]
    second = _second(against, battle)
    return Sides(first, second, *_companions(first, second, doers, against, lookups))


def _second(against: list[Party], battle: bool) -> Party | None:
    """In a battle armed parties come before civilians."""
    ordered = sorted(against, key=lambda one: one.civil) if battle else against
    return ordered[0] if ordered else None


def _companions(
    first: Party, second: Party | None, doers: list[Party], against: list[Party], lookups: Lookups
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Doers beside the first, without rivals to it and without parts of it; others beside the second the same."""
    ours = [one for one in doers if one is not first and not one.rival and one.named]
    theirs = [one for one in against if one is not second and one.named]
    beside = tuple(one for one in ours if second is None or not same_side(second, one, lookups))
    return beside, tuple(one for one in theirs if second is not None and not same_side(second, one, lookups))


def is_state(party: Party) -> bool:
    """True for the forces and offices of a state; of people without a name, soldiers and police."""
    if party.actor:
        return party.actor.type in (ActorType.STATE, ActorType.OFFICE)
    return party.state is not None or party.group in ("soldier", "police")
