"""Relations without direction do not depend on who is asked first."""

from hypothesis import given
from reconcile_strategies import claims

from reportedly.model import Account
from reportedly.reconcile.relate import relate
from reportedly.reconcile.told import Told


def told(one):
    """An account of one claim."""
    claim, report = one
    speaker = claim.sources[0].name
    value = str(claim.count) if claim.count else claim.value
    return Told(Account(claim.slot, value, speaker, (claim,), (report,)), frozenset({speaker}))


@given(claims(), claims())
def test_a_relation_is_the_same_from_both_sides(one, other):
    a, b = told(one), told(other)
    if a.claim.slot is b.claim.slot:
        assert relate(a, b, [a, b]).relation is relate(b, a, [a, b]).relation
