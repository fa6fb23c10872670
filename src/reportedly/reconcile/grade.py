"""How well an event's harm is supported: a grade in the manner of Airwars."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from reportedly.model import Account, Slot, SlotAccounts, Status
from reportedly.reconcile.roles import contains
from reportedly.reconcile.standing import standing_of
from reportedly.reconcile.texts import Texts
from reportedly.reconcile.totals import claim_ids, totals

_HARM = (Slot.KILLED, Slot.INJURED)


class Grade(StrEnum):
    """From best to worst supported; contested means that several parties are named as having done it."""

    CONFIRMED = "confirmed"
    FAIR = "fair"
    WEAK = "weak"
    CONTESTED = "contested"


class Graded(NamedTuple):
    """The grade, the claims that it rests on, and the reason in a sentence."""

    grade: Grade
    claims: tuple[str, ...]
    why: str


def grade(slots: Sequence[SlotAccounts], texts: Texts) -> Graded | None:
    """Confirmed: a named perpetrator says so itself. Contested: its naming is disputed. Fair: two independent origins
    tell of the harm. Weak: one. None where no harm to persons is told.
    """
    told = [account for slot in slots if slot.slot in _HARM for account in totals(slot)]
    if not told:
        return None
    named = next((slot for slot in slots if slot.slot is Slot.PERPETRATOR), None)
    if own := [account for account in named.accounts if _own_word(account)] if named else []:
        return Graded(Grade.CONFIRMED, claim_ids(own), f"{own[0].speaker} says to have done it.")
    if named and named.disputed:
        return Graded(Grade.CONTESTED, claim_ids(named.accounts), "The voices name different perpetrators, or deny.")
    origins = standing_of(told, texts).origins
    if len(origins) > 1:
        return Graded(Grade.FAIR, claim_ids(told), f"{len(origins)} independent origins tell of the harm.")
    return Graded(Grade.WEAK, claim_ids(told), "One origin alone tells of the harm.")


def _own_word(account: Account) -> bool:
    """A claim of responsibility: the party names itself."""
    if account.claims[0].status is not Status.ASSERTED:
        return False
    speakers = [source.name for source in account.claims[0].sources if not source.is_author]
    return any(
        contains(account.value, name) or contains(name, account.value) or name == account.value for name in speakers
    )
