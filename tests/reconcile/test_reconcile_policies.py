"""One value under a policy's name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reconcile_records import claim, exactly, report

from reportedly.model import Count, Slot, Status
from reportedly.reconcile import POLICIES, Grade, Texts, grade, reconcile, summaries

DAYS = {"Ioreth": 1, "Beregond": 2, "Bergil": 3, "Mablung": 4}


def said(*pairs, slot=Slot.KILLED, **rest):
    """Claims of 3019: (speaker, value) each in a report of its own."""
    return [
        claim(report(f"{who} {n}", DAYS.get(who, 1) + n), slot, value, who, **rest)
        for n, (who, value) in enumerate(pairs)
    ]


def chosen(claims):
    """Policy to (low, best, high)."""
    (slot, *_) = reconcile(claims)
    found = summaries(slot, Texts(of for _, of in claims))
    return {one.policy: (one.low, one.best, one.high) for one in found}


FOUR = said(("Ioreth", exactly(9)), ("Beregond", exactly(12)), ("Bergil", exactly(12)), ("Mablung", exactly(15)))


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("lowest", (9, 9, 9)),
        ("highest", (15, 15, 15)),
        ("latest", (15, 15, 15)),
        ("most independent origins", (12, 12, 12)),
        ("UCDP", (9, 12, 15)),
        ("ACLED", (9, 9, 9)),
    ],
)
def test_each_policy_chooses_by_its_rule(policy, expected):
    assert chosen(FOUR)[policy] == expected


def test_every_value_names_the_claims_it_rests_on():
    (slot,) = reconcile(FOUR)
    ids = {one.id for one, _ in FOUR}
    for one in summaries(slot, Texts(of for _, of in FOUR)):
        assert one.claims
        assert set(one.claims) <= ids


def test_acled_follows_a_speakers_own_correction():
    assert chosen(said(("Ioreth", exactly(5)), ("Ioreth", exactly(8))))["ACLED"] == (8, 8, 8)


def test_breakdowns_and_denials_are_no_totals():
    claims = said(("Ioreth", exactly(9)))
    claims += said(("Beregond", exactly(2)), part=True) + said(("Bergil", exactly(1)), status=Status.DENIED)
    assert chosen(claims)["lowest"] == (9, 9, 9)


def test_children_among_people_are_left_to_the_accounts():
    claims = said(("Ioreth", exactly(9)), who="people") + said(("Beregond", exactly(3)), who="children")
    assert chosen(claims)["lowest"] == (9, 9, 9)


def test_a_word_alone_has_a_number_only_by_acleds_table():
    assert chosen(said(("Ioreth", Count(None, None, vague="dozens")))) == {"ACLED": (12, 12, 12)}


def test_nothing_told_gives_nothing():
    (slot,) = reconcile([claim(report("a"), Slot.TARGET, "the market")])
    assert summaries(slot, Texts([])) == ()


NUMBERS = st.lists(st.tuples(st.sampled_from(sorted(DAYS)), st.integers(1, 40).map(exactly)), min_size=1, max_size=6)


@given(NUMBERS)
def test_every_best_lies_between_the_lowest_and_the_highest(pairs):
    values = chosen(said(*pairs))
    assert values.keys() == POLICIES.keys()
    least, most = values["lowest"][1], values["highest"][1]
    assert all(least <= low <= best <= high <= most for low, best, high in values.values())


def graded(claims):
    found = grade(reconcile(claims), Texts(of for _, of in claims))
    return found.grade if found else None


def test_one_origin_is_weak_and_two_are_fair():
    assert graded(said(("Ioreth", exactly(9)))) is Grade.WEAK
    assert graded(said(("Ioreth", exactly(9)), ("Beregond", exactly(9)))) is Grade.FAIR


def test_a_party_that_says_it_did_it_confirms():
    did = said(("Brigade of the White Tree", "Brigade of the White Tree"), slot=Slot.PERPETRATOR)
    assert graded(said(("Ioreth", exactly(9))) + did) is Grade.CONFIRMED


def test_two_named_perpetrators_are_contested():
    blamed = said(("Ioreth", "Brigade of the White Tree"), ("Beregond", "Corsairs of Umbar"), slot=Slot.PERPETRATOR)
    assert graded(said(("Ioreth", exactly(9)), ("Bergil", exactly(9))) + blamed) is Grade.CONTESTED


def test_no_harm_to_persons_has_no_grade():
    assert graded(said(("Ioreth", "the market"), slot=Slot.TARGET)) is None
