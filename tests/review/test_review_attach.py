"""Reading again never loses what people said, and never puts it on something else."""

from dataclasses import replace

import pytest
from review_records import (
    AGENCY,
    BESIDE,
    BOROMIR,
    ELSEWHERE,
    FIVE,
    OSGILIATH,
    OTHER,
    RAID,
    READING,
    REPORT,
    SECOND,
    TWELVE,
    minute,
    of_claim,
    readings_of,
    renamed,
    span,
)  # fmt: skip

from reportedly.model import Act, Correction, Count, Reading, Review, Slot, Span, Status
from reportedly.review import Words, applied, attach

PAIR = Review.make(
    Act.SAME, RAID.id, "Faramir", minute(1), other=ELSEWHERE.id, report=REPORT.id, span=RAID.trigger,
    other_report=OTHER.id, other_span=ELSEWHERE.trigger,
)  # fmt: skip


def subjects(reviews, *readings: Reading) -> list[str]:
    return [one.subject for one in attach(reviews, readings_of(*readings)).reviews]


def why(review: Review, *readings: Reading) -> str:
    (orphan,) = attach([review], readings_of(*readings)).orphans
    assert orphan.review.id == review.id
    return orphan.why


def test_a_word_on_a_claim_with_another_id_is_found_by_its_words_and_speakers():
    assert subjects([of_claim(Act.REJECT)], renamed(READING)) == [f"new-{FIVE.id}"]


def test_it_takes_effect_there():
    later = renamed(READING)
    words = Words(attach([of_claim(Act.REJECT)], readings_of(later)).reviews)
    assert f"new-{FIVE.id}" not in [claim.id for claim in applied(later, words).claims]


def test_the_id_of_the_review_stays():
    said = of_claim(Act.REJECT)
    assert attach([said], readings_of(renamed(READING))).reviews[0].id == said.id


def test_a_claim_of_other_speakers_is_not_it():
    other = replace(FIVE, id="n1", sources=(AGENCY,))
    told = why(of_claim(Act.REJECT), replace(READING, claims=(other,)))
    assert told == "At “five” other speakers are read now: Palantir Agency."


def test_a_claim_of_another_slot_is_not_it():
    other = replace(FIVE, id="n1", slot=Slot.INJURED)
    assert "another slot" in why(of_claim(Act.REJECT), replace(READING, claims=(other,)))


def test_where_nothing_is_claimed_any_more_it_is_an_orphan():
    assert why(of_claim(Act.REJECT), replace(READING, claims=(TWELVE,))) == "No claim is read any more at “five”."


def test_where_two_fit_equally_it_is_put_on_neither():
    wide = Span(FIVE.value_span.start, FIVE.value_span.end + 7)
    two = (replace(FIVE, id="n1", value_span=wide), replace(FIVE, id="n2", value_span=wide))
    assert why(of_claim(Act.REJECT), replace(READING, claims=two)) == "2 fit equally well."


def test_the_very_words_go_before_wider_ones():
    wide = Span(FIVE.value_span.start, FIVE.value_span.end + 7)
    two = (replace(FIVE, id="n1", value_span=wide), replace(FIVE, id="n2"))
    assert subjects([of_claim(Act.REJECT)], replace(READING, claims=two)) == ["n2"]


def test_a_correction_is_found_where_it_is_read_so_by_now():
    said = of_claim(Act.CORRECT, correction=Correction(sources=(AGENCY,)))
    later = replace(READING, claims=(replace(FIVE, id="n1", sources=(AGENCY,)),))
    assert subjects([said], later) == ["n1"]


def test_a_correction_that_does_not_fit_what_is_read_now_is_an_orphan():
    said = of_claim(Act.CORRECT, READING.claims[2], correction=Correction(slot=Slot.KILLED, count=Count(3, 3)))
    later = replace(READING, claims=(replace(READING.claims[2], id="n1"),))
    assert subjects([said], later) == ["n1"]
    wrong = replace(said, correction=Correction(slot=Slot.KILLED))
    assert "does not fit" in why(wrong, later)


def test_an_event_to_which_a_claim_was_moved_is_found_too():
    said = of_claim(
        Act.CORRECT, correction=Correction(event=SECOND.id), other_report=REPORT.id, other_span=SECOND.trigger
    )
    (found,) = attach([said], readings_of(renamed(READING))).reviews
    assert found.correction == Correction(event=f"new-{SECOND.id}")


def test_the_rest_of_a_correction_holds_where_that_event_is_gone():
    change = Correction(event=SECOND.id, status=Status.DENIED)
    said = of_claim(Act.CORRECT, correction=change, other_report=REPORT.id, other_span=SECOND.trigger)
    attached = attach([said], readings_of(replace(READING, events=(RAID,))))
    assert attached.reviews[0].correction == Correction(status=Status.DENIED)
    assert "was to be moved" in attached.orphans[0].why


def test_both_events_of_a_pair_are_found():
    (found,) = attach([PAIR], readings_of(renamed(READING), renamed(BESIDE))).reviews
    assert (found.subject, found.other) == (f"new-{RAID.id}", f"new-{ELSEWHERE.id}")


def test_a_pair_without_its_second_event_is_an_orphan():
    assert "No event is read" in why(PAIR, READING, replace(BESIDE, events=()))


def test_a_chosen_place_holds_where_the_event_has_another_id():
    said = Review.make(Act.PLACE, RAID.id, "Faramir", minute(1), report=REPORT.id, span=OSGILIATH.span)
    assert attach([said], readings_of(renamed(READING))).orphans == ()


def test_a_place_that_is_not_read_any_more_is_told():
    said = Review.make(Act.PLACE, RAID.id, "Faramir", minute(1), report=REPORT.id, span=span("Fornost"))
    assert "No place is read" in why(said, READING)


def test_a_report_that_is_not_there_is_told():
    assert why(of_claim(Act.ACCEPT), BESIDE) == "Its report is not in this ledger."


def test_what_was_undone_is_no_orphan():
    said = of_claim(Act.REJECT)
    undo = Review.make(Act.UNDO, said.id, "Faramir", minute(5))
    assert attach([said, undo], readings_of(replace(READING, claims=()))).orphans == ()


def test_an_older_review_without_words_is_found_by_its_id_alone():
    said = Review.make(Act.REJECT, FIVE.id, "Faramir", minute(1))
    assert attach([said], readings_of(READING)).reviews[0].report == REPORT.id
    assert "were not kept" in why(replace(said, report=REPORT.id), renamed(READING))


@pytest.mark.parametrize("name", ["BOROMIR", "Boromir ", "boromir"])
def test_the_case_of_a_name_does_not_matter(name: str):
    later = replace(READING, claims=(replace(FIVE, id="n1", sources=(replace(BOROMIR, name=name),)),))
    assert subjects([of_claim(Act.REJECT)], later) == ["n1"]
