"""Who stood against whom."""

from collections.abc import Iterable
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


def sides_of(linked: LinkedEvent, lookups: Lookups, here: str = "") -> Sides:
    """Doers stand against those aimed at; in a battle the parties to the clash count as well. Of several doers the
    most to be believed is the first (`Party.weight`); one that another voice rules out stands with nobody. `here` is
    the code of the country of the place.
    """
    kind = kind_of(linked.type)
    battle = kind is not None and kind.acled == BATTLES
    doers = [one for one in parties(linked, _DOERS, lookups) if not one.civil]
    fighters = parties(linked, (Slot.COMBATANT,), lookups)
    aimed = [one for one in parties(linked, (Slot.TARGET,), lookups) if one.is_people]
    ours = [*doers, *fighters] if battle or not doers else doers
    if not ours:
        return Sides(None, aimed[0] if aimed else None, (), tuple(aimed[1:]))
    against = _others(ours[0], (*fighters, *aimed), lookups, here)
    # In a battle armed parties come before civilians.
    second = min(against, key=lambda one: battle and one.civil, default=None)
    with_first = _others(ours[0], [one for one in doers if one.named and not one.rival], lookups, here)
    if second is None:
        return Sides(ours[0], None, tuple(with_first))
    with_first = _others(second, with_first, lookups, here)
    with_second = _others(second, [one for one in against if one.named], lookups, here)
    return Sides(ours[0], second, tuple(with_first), tuple(with_second))


def _others(party: Party, among: Iterable[Party], lookups: Lookups, here: str) -> list[Party]:
    """Those that are not of its side."""
    return [one for one in among if not same_side(party, one, lookups, here)]


def is_state(party: Party) -> bool:
    """True for the forces and offices of a state; of people without a name, soldiers and police."""
    if party.actor:
        return party.actor.type in (ActorType.STATE, ActorType.OFFICE)
    return party.state is not None or party.group in ("soldier", "police")
