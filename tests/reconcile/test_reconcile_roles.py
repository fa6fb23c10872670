"""Doers, targets and means side by side."""

import pytest
from reconcile_records import claim, report

from reportedly.model import Relation, Slot, Status
from reportedly.reconcile import reconcile

HERALD = report("herald", 2, "Minas Herald")
GAZETTE = report("gazette", 3, "Bree Gazette")


def relation(slot, one, other, status=Status.ASSERTED):
    """The relation of two values of two speakers."""
    claims = [claim(HERALD, slot, one, "Ioreth", status=status), claim(GAZETTE, slot, other, "Beregond")]
    (found,) = reconcile(claims)
    return found.pairs[0].relation


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Brigade of the White Tree", "Army of Arnor", Relation.CONTRADICTS),
        ("Arnor army", "the army", Relation.REFINES),
        ("Free Arnor Army", "Arnor Army", Relation.CONTRADICTS),
        ("Arnor army", "Arnor warplanes", Relation.UNRELATED),
        ("gunmen", "Brigade of the White Tree", Relation.UNRELATED),
        ("United States", "US", Relation.AGREES),
        ("The Brigade", "the brigade", Relation.AGREES),
    ],
)
def test_two_parties_contradict_only_where_both_are_named_and_differ(one, other, expected):
    assert relation(Slot.PERPETRATOR, one, other) is expected


def test_a_suspected_doer_contradicts_nobody():
    assert relation(Slot.PERPETRATOR, "White Tree", "Arnor", Status.HEDGED) is Relation.UNRELATED


def test_a_denied_accusation_contradicts_the_accuser():
    assert relation(Slot.PERPETRATOR, "Arnor", "Arnor army", Status.DENIED) is Relation.CONTRADICTS


def test_who_names_both_parties_holds_them_to_have_done_it_together():
    claims = [
        claim(HERALD, Slot.PERPETRATOR, "Arnor", "Ioreth"),
        claim(HERALD, Slot.PERPETRATOR, "Rhun", "Ioreth", at=5),
        claim(GAZETTE, Slot.PERPETRATOR, "Arnor", "Beregond"),
    ]
    (found,) = reconcile(claims)
    assert not found.disputed


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("drone strike", "rockets from helicopters", Relation.CONTRADICTS),
        ("air strike", "artillery shells", Relation.CONTRADICTS),
        ("air strike", "drone", Relation.UNRELATED),
        ("air strikes and artillery fire", "warplanes", Relation.UNRELATED),
        ("rockets", "drone", Relation.UNRELATED),
        ("Grad rockets", "rockets", Relation.REFINES),
    ],
)
def test_means_contradict_where_no_carrier_fits_both(one, other, expected):
    assert relation(Slot.WEAPON, one, other) is expected


@pytest.mark.parametrize("slot", [Slot.TARGET, Slot.MOTIVE, Slot.COMBATANT, Slot.ACTOR])
def test_other_roles_stand_side_by_side(slot):
    assert relation(slot, "Army of Arnor", "Brigade of the White Tree") is Relation.UNRELATED


def test_a_denied_event_contradicts_who_says_that_it_happened():
    assert relation(Slot.OCCURRENCE, "", "", Status.DENIED) is Relation.CONTRADICTS
