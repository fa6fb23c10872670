"""The dead of one event, side by side."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from reportedly.export.lookups import Lookups
from reportedly.export.party import Party
from reportedly.export.people import CIVIL, PEOPLE, REBEL_ARMED, STATE_ARMED
from reportedly.export.sides import Sides, is_state
from reportedly.lexicons import actor_key
from reportedly.model import Account, Claim, LinkedEvent, Slot, SlotAccounts, Status

_RANGE = "UCDP"  # the policy that gives low and high


class Part(NamedTuple):
    """How many, the claims that this rests on, and the rule in a sentence."""

    low: int
    best: int
    high: int
    claims: tuple[str, ...]
    rule: str


NOBODY = Part(0, 0, 0, (), "Nobody is told of.")


class Deaths(NamedTuple):
    """The dead of each side, civilians, those whose side is not told, and all of them; `total` is None where no number
    is told. The four `best` add up to that of the total.
    """

    a: Part = NOBODY
    b: Part = NOBODY
    civilians: Part = NOBODY
    unknown: Part = NOBODY
    total: Part | None = None


def deaths_of(linked: LinkedEvent, sides: Sides, lookups: Lookups, policy: str) -> Deaths:
    """The dead under a policy. Where the sides' dead add up to more than any total that is told, their sum is the
    total: groups that are told apart are both dead.
    """
    slot = next((one for one in linked.accounts if one.slot is Slot.KILLED), None)
    if slot is None:
        return Deaths()
    piles: dict[str, list[Account]] = {"a": [], "b": [], "civilians": [], "unknown": []}
    for account in slot.accounts:
        if account.claims[0].status is not Status.DENIED:
            piles[_pile(account, sides, lookups)].append(account)
    named = {name: _part(linked, piles[name], lookups, policy, parts=True) for name in ("a", "b", "civilians")}
    return _joined(named, _part(linked, piles["unknown"], lookups, policy, parts=False))


def _pile(account: Account, sides: Sides, lookups: Lookups) -> str:
    """Whose dead an account counts: civilians by the word, a party's by its name, soldiers are the state's and fighters
    its opponent's where only one side is a state.
    """
    claim = account.claims[0]
    group = lookups.group(claim.who)
    if group in CIVIL:
        return "civilians"
    named = [name for name, party in zip("ab", sides.both, strict=True) if party and _names(claim, party, group)]
    if len(named) == 1:
        return named[0]
    wanted = True if group in STATE_ARMED else False if group in REBEL_ARMED else None
    return "unknown" if wanted is None else _side_of(wanted, *sides.both)


def _names(claim: Claim, party: Party, group: str) -> bool:
    """The words of a count name the party: by its id in the list, or by the very words."""
    if party.actor and party.actor.id in claim.actors:
        return True
    words = set(actor_key(claim.who).split())
    return group != PEOPLE and bool(words) and words <= set(actor_key(party.words).split())


def _side_of(state: bool, first: Party | None, second: Party | None) -> str:
    fits = [name for name, party in (("a", first), ("b", second)) if party and _fits(party, state)]
    return fits[0] if len(fits) == 1 else "unknown"


def _fits(party: Party, state: bool) -> bool:
    return not party.civil and is_state(party) == state


def _part(
    linked: LinkedEvent, accounts: Sequence[Account], lookups: Lookups, policy: str, *, parts: bool
) -> Part | None:
    """The value of some accounts. A breakdown ("including 11 civilians") counts only where no total of these people
    is told.
    """
    whole = [one for one in accounts if not one.claims[0].part]
    chosen = whole or ([_as_whole(one) for one in accounts] if parts else [])
    if not chosen:
        return None
    figures = {one.policy: one for one in lookups.figures(linked, SlotAccounts(Slot.KILLED, tuple(chosen), ()))}
    best, range_ = figures.get(policy), figures.get(_RANGE)
    if best is None:
        return None
    low, high = (min(range_.low, best.best), max(range_.high, best.best)) if range_ else (best.low, best.high)
    claims = dict.fromkeys((*best.claims, *(range_.claims if range_ and policy != "ACLED" else ())))
    return Part(low, best.best, high, tuple(claims), f"Policy “{policy}”: {best.why}")


def _as_whole(account: Account) -> Account:
    return replace(account, claims=tuple(replace(claim, part=False) for claim in account.claims))


def _joined(named: dict[str, Part | None], total: Part | None) -> Deaths:
    told = [part for part in named.values() if part]
    if not told:
        return Deaths(unknown=total, total=total) if total else Deaths()
    summed = _sum(told)
    whole = _larger(summed, total) if total else summed
    rest = NOBODY
    if total:
        rule = f"{total.rule} Less those whose side is told."
        rest = Part(0, whole.best - summed.best, 0, total.claims, rule)
    a, b, civilians = (part or NOBODY for part in named.values())
    return Deaths(a, b, civilians, rest, whole)


def _sum(parts: Sequence[Part]) -> Part:
    claims = tuple(dict.fromkeys(id_ for part in parts for id_ in part.claims))
    rule = "; ".join(part.rule for part in parts)
    if len(parts) > 1:
        rule = f"The dead of several sides, told apart, added up: {rule}"
    low, best, high = sum(p.low for p in parts), sum(p.best for p in parts), sum(p.high for p in parts)
    return Part(low, best, high, claims, rule)


def _larger(summed: Part, total: Part) -> Part:
    """The larger best value, between the bounds of both."""
    larger = summed if summed.best > total.best else total
    return larger._replace(low=max(summed.low, total.low), high=max(summed.high, total.high))
