"""What holds for any claims."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from reconcile_strategies import claims

from reportedly.model import Relation
from reportedly.reconcile import reconcile

MANY_CLAIMS = st.lists(claims(), max_size=8, unique_by=lambda one: (one[0].id, one[1].id))


@given(MANY_CLAIMS)
def test_no_claim_is_lost_and_none_invented(given_claims):
    told = Counter(c.id for slot in reconcile(given_claims) for account in slot.accounts for c in account.claims)
    assert told == Counter(c.id for c, _ in given_claims)


@given(MANY_CLAIMS, st.randoms())
def test_the_order_of_claims_changes_nothing(given_claims, rng):
    mixed = list(given_claims)
    rng.shuffle(mixed)
    assert reconcile(mixed) == reconcile(given_claims)


@given(MANY_CLAIMS)
def test_every_two_accounts_of_a_slot_have_one_relation_with_a_reason(given_claims):
    for slot in reconcile(given_claims):
        met = Counter(frozenset((pair.left, pair.right)) for pair in slot.pairs)
        size = len(slot.accounts)
        assert len(met) == size * (size - 1) // 2
        assert set(met.values()) <= {1}
        assert all(pair.why for pair in slot.pairs)


@given(MANY_CLAIMS)
def test_one_speaker_never_contradicts_itself(given_claims):
    for slot in reconcile(given_claims):
        for pair in slot.pairs:
            left, right = slot.accounts[pair.left], slot.accounts[pair.right]
            if left.speaker == right.speaker != "residents":
                assert pair.relation is not Relation.CONTRADICTS
