"""Which disputes are strongest."""

from collections.abc import Iterable
from typing import NamedTuple

from reportedly.model import Account, Pair, Relation, SlotAccounts
from reportedly.reconcile.standing import standing_of
from reportedly.reconcile.texts import Texts
from reportedly.reconcile.totals import highest, lowest

_UNCOUNTED = 0.5  # the gap between two names: more than between 10 and 12, less than between 10 and 100


class Quarrel(NamedTuple):
    """Two accounts that contradict each other. `backing` counts the independent origins of the side that has fewer,
    `gap` is the part of the larger number that parts them (0 to 1; a half for roles and denials).
    """

    backing: int
    gap: float
    slot: SlotAccounts
    pair: Pair

    @property
    def accounts(self) -> tuple[Account, Account]:
        """Both sides."""
        return self.slot.accounts[self.pair.left], self.slot.accounts[self.pair.right]


def quarrels(slots: Iterable[SlotAccounts], texts: Texts) -> tuple[Quarrel, ...]:
    """The contradictions of an event, strongest first: backed on both sides, then far apart. Two values contradict
    each other once, however many voices give them.
    """
    found: dict[tuple[str, ...], Quarrel] = {}
    for slot in slots:
        for pair in slot.pairs:
            if pair.relation is Relation.CONTRADICTS:
                key = (slot.slot, *sorted(slot.accounts[side].value for side in (pair.left, pair.right)))
                found.setdefault(key, _quarrel(slot, pair, texts))
    return tuple(sorted(found.values(), key=lambda one: (-one.backing, -one.gap, one.slot.slot, one.pair.why)))


def _quarrel(slot: SlotAccounts, pair: Pair, texts: Texts) -> Quarrel:
    sides = slot.accounts[pair.left], slot.accounts[pair.right]
    backing = min(len(standing_of(_alike(slot, side), texts).origins) for side in sides)
    return Quarrel(backing, _gap(*sides), slot, pair)


def _alike(slot: SlotAccounts, account: Account) -> list[Account]:
    """All accounts that give its value, as firmly."""
    status = account.claims[0].status
    return [one for one in slot.accounts if one.value == account.value and one.claims[0].status is status]


def _gap(one: Account, other: Account) -> float:
    sizes = sorted((max(lowest(one), highest(one)), max(lowest(other), highest(other))))
    if one.claims[0].count is None or not sizes[1] or sizes[0] == sizes[1]:
        return _UNCOUNTED
    return (sizes[1] - sizes[0]) / sizes[1]
