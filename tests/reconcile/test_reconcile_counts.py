"""Numbers of one event side by side."""

import pytest
from reconcile_records import claim, exactly, report

from reportedly.model import Count, Relation, Slot, Status
from reportedly.reconcile import reconcile

HERALD = report("herald", 2, "Minas Herald")
GAZETTE = report("gazette", 3, "Bree Gazette")
MANY = Count(None, None, vague="many")


def only_pair(*claims):
    """(relation, value of left, value of right, why) of the one pair of the one slot."""
    (slot,) = reconcile(claims)
    (pair,) = slot.pairs
    return pair.relation, slot.accounts[pair.left].value, slot.accounts[pair.right].value, pair.why


def test_two_exact_numbers_of_two_speakers_contradict_and_a_vague_word_is_refined_by_both():
    spokesman = claim(HERALD, Slot.INJURED, exactly(2), "Halbarad Baran", at=10)
    agency = claim(HERALD, Slot.INJURED, exactly(5), "Palantir News Agency", at=20)
    author = claim(HERALD, Slot.INJURED, MANY, status=Status.HEDGED, at=30)
    (slot,) = reconcile([spokesman, agency, author])
    found = {(slot.accounts[p.left].value, slot.accounts[p.right].value): p.relation for p in slot.pairs}
    assert found == {
        ("2", "5"): Relation.CONTRADICTS,
        ("2", "many"): Relation.REFINES,
        ("5", "many"): Relation.REFINES,
    }
    assert slot.disputed


def test_the_reason_of_a_contradiction_names_both_speakers():
    why = only_pair(
        claim(HERALD, Slot.INJURED, exactly(2), "Halbarad Baran"),
        claim(HERALD, Slot.INJURED, exactly(5), "Palantir News Agency", at=5),
    )[3]
    assert "Halbarad Baran: 2" in why
    assert "Palantir News Agency: 5" in why


def test_a_number_refines_the_bound_that_leaves_room_for_it():
    found = only_pair(
        claim(HERALD, Slot.KILLED, Count(27, None), "Rangers' Office"),
        claim(GAZETTE, Slot.KILLED, exactly(31), "Ioreth"),
    )
    assert found[:3] == (Relation.REFINES, "31", "at least 27")


def test_a_bound_above_a_number_contradicts_it():
    found = only_pair(
        claim(HERALD, Slot.KILLED, Count(27, None), "Rangers' Office"),
        claim(GAZETTE, Slot.KILLED, exactly(20), "Ioreth"),
    )
    assert found[0] is Relation.CONTRADICTS


def test_none_contradicts_many():
    found = only_pair(claim(HERALD, Slot.KILLED, exactly(0), "Ioreth"), claim(GAZETTE, Slot.KILLED, MANY, "Beregond"))
    assert found[0] is Relation.CONTRADICTS


def test_the_same_number_of_two_speakers_agrees():
    found = only_pair(
        claim(HERALD, Slot.KILLED, exactly(7), "Ioreth"), claim(GAZETTE, Slot.KILLED, exactly(7), "Beregond")
    )
    assert found[0] is Relation.AGREES


def test_a_later_number_of_the_same_speaker_updates():
    found = only_pair(
        claim(GAZETTE, Slot.KILLED, exactly(9), "Ioreth"), claim(HERALD, Slot.KILLED, exactly(7), "Ioreth")
    )
    assert found[:3] == (Relation.UPDATES, "9", "7")


def test_a_number_further_down_the_text_updates():
    found = only_pair(
        claim(HERALD, Slot.KILLED, exactly(9), "Ioreth", at=50), claim(HERALD, Slot.KILLED, exactly(7), "Ioreth", at=3)
    )
    assert found[:3] == (Relation.UPDATES, "9", "7")


def test_residents_of_two_reports_are_not_one_speaker():
    found = only_pair(
        claim(HERALD, Slot.KILLED, exactly(9), "residents"), claim(GAZETTE, Slot.KILLED, exactly(7), "residents")
    )
    assert found[0] is Relation.CONTRADICTS


def test_each_article_speaks_for_itself():
    found = only_pair(claim(HERALD, Slot.KILLED, exactly(9)), claim(GAZETTE, Slot.KILLED, exactly(7)))
    assert found[0] is Relation.CONTRADICTS


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("civilians", "fighters", Relation.UNRELATED),
        ("soldiers", "rebels", Relation.UNRELATED),
        ("children", "people", Relation.PART_OF),
        ("women", "civilians", Relation.PART_OF),
        ("Ents", "people", Relation.PART_OF),
        ("Ents", "Ents", Relation.CONTRADICTS),
        ("civilians", "villagers", Relation.CONTRADICTS),
        ("Rhun fighters", "Harad militants", Relation.UNRELATED),
        ("Rhun fighters", "Rhun militants", Relation.CONTRADICTS),
        ("Rhun fighters", "fighters", Relation.PART_OF),
        ("boys", "girls", Relation.UNRELATED),
        ("regime fighters", "Rhun fighters", Relation.UNRELATED),
        ("Fighters", "fighters", Relation.CONTRADICTS),
    ],
)
def test_only_numbers_of_the_same_people_contradict(one, other, relation):
    found = only_pair(
        claim(HERALD, Slot.KILLED, exactly(11), "Ioreth", who=one),
        claim(GAZETTE, Slot.KILLED, exactly(27), "Beregond", who=other),
    )
    assert found[0] is relation


def test_a_subgroup_larger_than_the_whole_contradicts():
    found = only_pair(
        claim(HERALD, Slot.KILLED, exactly(5), "Ioreth", who="civilians"),
        claim(GAZETTE, Slot.KILLED, exactly(2), "Beregond", who="people"),
    )
    assert found[0] is Relation.CONTRADICTS


def test_the_same_number_under_two_names_is_pointed_at_and_not_decided():
    found = only_pair(
        claim(HERALD, Slot.KILLED, exactly(5), "Ioreth", who="civilians"),
        claim(GAZETTE, Slot.KILLED, exactly(5), "Beregond", who="terrorists"),
    )
    assert found[0] is Relation.UNRELATED
    assert "counted as civilians here and as terrorists there" in found[3]


def test_a_breakdown_is_part_of_a_total_and_contradicts_none():
    found = only_pair(
        claim(HERALD, Slot.KILLED, exactly(11), "Ioreth", who="children", part=True),
        claim(GAZETTE, Slot.KILLED, exactly(27), "Beregond"),
    )
    assert found[:3] == (Relation.PART_OF, "11", "27")


def test_a_denied_number_contradicts_who_holds_it_and_nobody_else():
    denial = claim(HERALD, Slot.KILLED, exactly(7), "Gondor Ministry of War", status=Status.DENIED)
    holder = claim(GAZETTE, Slot.KILLED, exactly(7), "Ioreth")
    other = claim(GAZETTE, Slot.KILLED, exactly(3), "Beregond")
    assert only_pair(denial, holder)[0] is Relation.CONTRADICTS
    assert only_pair(denial, other)[0] is Relation.UNRELATED


def test_the_same_number_of_two_parties_is_two_accounts():
    (slot,) = reconcile(
        [
            claim(HERALD, Slot.KILLED, exactly(5), "Ioreth", who="Rhun fighters"),
            claim(HERALD, Slot.KILLED, exactly(5), "Ioreth", who="Harad fighters", at=5),
        ]
    )
    assert [account.claims[0].who for account in slot.accounts] == ["Rhun fighters", "Harad fighters"]
