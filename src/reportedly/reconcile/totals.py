"""The accounts of one number that a single value may be chosen from."""

from collections.abc import Sequence

from reportedly.model import Account, SlotAccounts, Status
from reportedly.reconcile.people import Scope, how_groups_lie


def totals(slot: SlotAccounts) -> tuple[Account, ...]:
    """The accounts that count the widest group told, without breakdowns, denials and bare vague words: children among
    people are left to the accounts, fighters and civilians told apart are both of them.
    """
    told = [account for account in slot.accounts if _is_total(account)]
    return tuple(account for account in told if not any(_inside(account, other) for other in told))


def vague(slot: SlotAccounts) -> tuple[Account, ...]:
    """The accounts that give a vague word only ("dozens")."""
    return tuple(account for account in slot.accounts if _is_told(account) and account.claims[0].count.vague)  # type: ignore[union-attr]


def lowest(account: Account) -> int:
    """The lower bound of a total; none told is nobody."""
    count = account.claims[0].count
    return (count.low or 0) if count else 0


def highest(account: Account) -> int:
    """The upper bound of a total, the lower one where it is open."""
    count = account.claims[0].count
    return (count.high if count.high is not None else count.low or 0) if count else 0


def claim_ids(accounts: Sequence[Account]) -> tuple[str, ...]:
    """The claims behind accounts, in their order."""
    return tuple(claim.id for account in accounts for claim in account.claims)


def _is_told(account: Account) -> bool:
    claim = account.claims[0]
    return claim.count is not None and not claim.part and claim.status is not Status.DENIED


def _is_total(account: Account) -> bool:
    count = account.claims[0].count
    return _is_told(account) and count is not None and (count.low is not None or count.high is not None)


def _inside(one: Account, other: Account) -> bool:
    """Its group lies within the other's, and so does its number."""
    lies = how_groups_lie(one.claims[0].who, other.claims[0].who)
    return lies is Scope.INSIDE and lowest(one) <= highest(other)
