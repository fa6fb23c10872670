"""Kappa and alpha, against worked examples that were published."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from review_records import AGENCY, FIVE, TWELVE, WHO, minute, of_claim

from reportedly.model import Act, Correction, Review, Slot, Status
from reportedly.review import Words, alpha, compare, kappa

ANSWERS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=30)


def crossed(table: dict[tuple[str, str], int]) -> list[tuple[str, str]]:
    return [pair for pair, times in table.items() for _ in range(times)]


def columns(*rows: str) -> list[list[str]]:
    """The answers to each thing; a row a person, "*" where there is none."""
    return [[answer for answer in unit if answer != "*"] for unit in zip(*(row.split() for row in rows), strict=True)]


def test_kappa_of_fleiss_1981_three_diagnoses():
    """Fleiss, Statistical Methods for Rates and Proportions, 2nd ed., table 13.1: 0.68."""
    table = {
        ("p", "p"): 75, ("p", "n"): 1, ("p", "o"): 4, ("n", "p"): 5, ("n", "n"): 4, ("n", "o"): 1, ("o", "o"): 10,
    }  # fmt: skip
    assert kappa(crossed(table)).value == pytest.approx(0.68, abs=0.005)


def test_kappa_of_twenty_fifteen():
    """The grant proposals of many textbooks: 20, 5, 10, 15: observed 0.70, by chance 0.50, kappa 0.40."""
    found = kappa(crossed({("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}))
    assert found.value == pytest.approx(0.40)
    assert found.low < 0.40 < found.high


def test_alpha_of_krippendorff_2011_two_observers_binary():
    """Computing Krippendorff's Alpha-Reliability, section A: 0.095."""
    assert alpha(columns("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")) == pytest.approx(0.095, abs=0.0005)


def test_alpha_of_krippendorff_2011_two_observers_nominal():
    """Section B: 0.692."""
    rows = ("a a b b d c c c e d d a", "b a b b b c c c e d d d")
    assert alpha(columns(*rows)) == pytest.approx(0.692, abs=0.0005)


def test_alpha_of_krippendorff_2011_four_observers_with_gaps():
    """Section C: 0.743."""
    rows = (
        "1 2 3 3 2 1 4 1 2 * * *",
        "1 2 3 3 2 2 4 1 2 5 * 3",
        "* 3 3 3 2 3 4 2 2 5 1 *",
        "1 2 3 3 2 4 4 1 2 5 1 *",
    )
    assert alpha(columns(*rows)) == pytest.approx(0.743, abs=0.0005)


@settings(deadline=None)  # the other library takes a second to load
@given(ANSWERS)
def test_kappa_is_that_of_another_library(pairs):
    metrics = pytest.importorskip("sklearn.metrics")
    found = kappa(pairs)
    if found is not None:
        assert found.value == pytest.approx(metrics.cohen_kappa_score(*zip(*pairs, strict=True)))


def test_one_answer_alone_says_nothing_beyond_chance():
    assert kappa([("a", "a")] * 5) is None
    assert alpha([["a", "a"]] * 5) is None


def test_nothing_judged_by_two_is_no_agreement():
    assert (kappa([]), alpha([["a"], ["b"]])) == (None, None)


@given(ANSWERS)
def test_who_comes_first_does_not_matter(pairs):
    turned = [(two, one) for one, two in pairs]
    assert alpha(pairs) == pytest.approx(alpha(turned)) if alpha(pairs) is not None else alpha(turned) is None
    assert (kappa(pairs) or (None,))[0] == pytest.approx((kappa(turned) or (None,))[0])


def agreed(*reviews: Review, people: tuple[str, ...] = ("Faramir", "Boromir")):
    found = compare(Words(reviews), (FIVE, TWELVE, WHO), people)
    return {one.kind: one for one in found}


def test_claims_that_one_alone_judged_do_not_count():
    assert agreed(of_claim(Act.ACCEPT), of_claim(Act.REJECT, TWELVE, by="Boromir"))["claim"].n == 0


def test_what_they_differ_on_is_named():
    both = (of_claim(Act.ACCEPT), of_claim(Act.REJECT, by="Boromir"))
    found = agreed(*both, of_claim(Act.ACCEPT, WHO), of_claim(Act.ACCEPT, WHO, by="Boromir"))["claim"]
    assert (found.n, found.same, found.apart) == (2, 0.5, (("claim", FIVE.id),))


def test_fields_are_compared_where_both_let_the_claim_stand():
    denied = of_claim(Act.CORRECT, by="Boromir", correction=Correction(status=Status.DENIED))
    rejected = (of_claim(Act.REJECT, WHO), of_claim(Act.ACCEPT, WHO, by="Boromir"))
    found = agreed(of_claim(Act.ACCEPT), denied, *rejected)
    assert (found["status"].n, found["status"].same, found["status"].apart) == (1, 0.0, (FIVE.id,))
    assert (found["speaker"].n, found["speaker"].same) == (1, 1.0)


def test_the_same_correction_is_agreement():
    change = Correction(slot=Slot.TARGET, sources=(AGENCY,))
    said = [of_claim(Act.CORRECT, WHO, by=by, correction=change) for by in ("Faramir", "Boromir")]
    assert [agreed(*said)[kind].same for kind in ("claim", "slot", "speaker")] == [1.0, 1.0, 1.0]


def test_a_pair_of_events_has_no_order():
    said = (
        Review.make(Act.SAME, "e1", "Faramir", minute(0), other="e2"),
        Review.make(Act.SAME, "e2", "Boromir", minute(1), other="e1"),
    )
    assert (agreed(*said)["events"].n, agreed(*said)["events"].same) == (1, 1.0)


def test_three_people_have_an_alpha_and_no_kappa():
    said = [of_claim(act, by=by) for act, by in ((Act.ACCEPT, "A"), (Act.ACCEPT, "B"), (Act.REJECT, "C"))]
    found = agreed(*said, *(of_claim(Act.REJECT, WHO, by=by) for by in "ABC"), people=("A", "B", "C"))["claim"]
    assert found.kappa is None
    assert found.alpha == pytest.approx(1 - 5 * 2 / (36 - 4 - 16))
