"""The relation of two accounts of one slot."""

from collections.abc import Sequence

from reportedly.model import COUNT_SLOTS, Relation, Slot
from reportedly.reconcile.counts import relate_counts
from reportedly.reconcile.finding import Finding
from reportedly.reconcile.people import Scope, how_groups_lie
from reportedly.reconcile.roles import contains, relate_roles, same_value
from reportedly.reconcile.told import Told


def relate(a: Told, b: Told, others: Sequence[Told] = ()) -> Finding:
    """How `a` and `b` stand to each other, with the reason as a sentence. The order of the two changes nothing but
    who is named first in a relation without direction. `others` are all accounts of the slot.
    """
    if a.denied != b.denied:
        return _denial(a, b) if a.denied else _denial(b, a)
    if a.claim.slot in COUNT_SLOTS:
        return relate_counts(a, b)
    if a.claim.slot is Slot.OCCURRENCE:
        return Finding(a, b, Relation.AGREES, _occurrence(a))
    return relate_roles(a, b, others)


def _occurrence(told: Told) -> str:
    return "Both say that it did not happen." if told.denied else "Both say that it happened."


def _denial(denial: Told, claim: Told) -> Finding:
    """A denial repeats the accusation's value: it contradicts whoever holds that value, and nobody who holds
    another.
    """
    if not _meets(denial, claim):
        return Finding(denial, claim, Relation.UNRELATED, f"{denial} is denied, which says nothing of {claim}.")
    if denial.same_speaker(claim):
        new, old = (denial, claim) if denial.since > claim.since else (claim, denial)
        return Finding(new, old, Relation.UPDATES, "The same speaker holds it at one time and denies it at another.")
    return Finding(
        denial, claim, Relation.CONTRADICTS, f"Denied by {denial.account.speaker}, held by {claim.account.speaker}."
    )


def _meets(denial: Told, claim: Told) -> bool:
    if denial.claim.slot is Slot.OCCURRENCE:
        return True
    if denial.claim.count is not None:
        lies = how_groups_lie(denial.claim.who, claim.claim.who)
        return denial.count.can_equal(claim.count) and lies is not Scope.APART
    values = denial.account.value, claim.account.value
    return same_value(denial, claim) or contains(*values) or contains(*reversed(values))
