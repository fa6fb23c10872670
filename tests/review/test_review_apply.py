"""The latest word takes effect; the machine's own reading stays as it is."""

from hypothesis import given
from hypothesis import strategies as st
from review_records import (
    AGENCY,
    FAR,
    FIVE,
    MEN,
    NEAR,
    OSGILIATH,
    RAID,
    READING,
    REPORT,
    SECOND,
    TWELVE,
    WHO,
    ids,
    minute,
    of_claim,
)  # fmt: skip

from reportedly.model import Act, Correction, Count, Reading, Review, Slot, Status
from reportedly.review import Words, applied

CLAIMS = READING.claims


def judged(*reviews: Review) -> Reading:
    return applied(READING, Words(reviews))


def undo(said: Review, n: int) -> Review:
    return Review.make(Act.UNDO, said.id, said.by, minute(n))


def place(chosen: object, n: int = 0) -> Review:
    return Review.make(Act.PLACE, RAID.id, "Faramir", minute(n), report=REPORT.id, span=OSGILIATH.span, place=chosen)


def test_without_a_word_it_is_the_very_reading():
    assert judged() is READING


def test_a_rejected_claim_is_out():
    assert FIVE.id not in ids(judged(of_claim(Act.REJECT)).claims)


def test_an_accepted_claim_stays_as_it_is():
    assert judged(of_claim(Act.ACCEPT)).claims == CLAIMS


def test_a_corrected_claim_keeps_its_id():
    change = Correction(value="six", count=Count(6, 6), sources=(AGENCY,), status=Status.DENIED, event=SECOND.id)
    claim = judged(of_claim(Act.CORRECT, correction=change)).claims[0]
    told = (claim.id, claim.value, claim.count, claim.sources, claim.status, claim.event)
    assert told == (FIVE.id, "six", Count(6, 6), (AGENCY,), Status.DENIED, SECOND.id)


def test_what_is_asserted_has_no_word_of_doubt():
    claim = judged(of_claim(Act.CORRECT, MEN, correction=Correction(status=Status.ASSERTED))).claims[-1]
    assert (claim.status, claim.hedge) == (Status.ASSERTED, "")


def test_a_number_becomes_a_role_without_its_count():
    claim = judged(of_claim(Act.CORRECT, correction=Correction(slot=Slot.TARGET))).claims[0]
    assert (claim.slot, claim.count, claim.value) == (Slot.TARGET, None, "five")


def test_an_event_that_nobody_tells_any_more_goes():
    assert SECOND.id not in ids(judged(of_claim(Act.REJECT, MEN)).events)


def test_an_event_stays_while_somebody_tells_it():
    assert RAID.id in ids(judged(of_claim(Act.REJECT), of_claim(Act.REJECT, WHO, n=1)).events)


def test_the_chosen_place_comes_first_and_says_who_chose_it():
    for where in (judged(place(FAR)).events[0].where[0], judged(place(FAR)).places[0]):
        assert [one.id for one in where.readings] == [FAR.id, NEAR.id]
        assert where.readings[0].reasons[0] == "chosen by Faramir"


def test_none_of_these_leaves_no_reading():
    assert judged(place(None)).events[0].where[0].readings == ()


def test_the_latest_word_counts_whoever_said_it():
    said = (of_claim(Act.REJECT), of_claim(Act.ACCEPT, by="Boromir", n=1))
    assert judged(*said).claims == CLAIMS


def test_one_person_alone_can_be_heard():
    words = Words((of_claim(Act.REJECT), of_claim(Act.ACCEPT, by="Boromir", n=1)))
    assert FIVE.id not in ids(applied(READING, words.of("Faramir")).claims)


def test_an_undone_rejection_brings_the_claim_back():
    said = of_claim(Act.REJECT)
    assert judged(said, undo(said, 1)).claims == CLAIMS


WORDS = st.lists(
    st.builds(
        lambda told, act, n: of_claim(act, told, n=n),
        st.sampled_from(CLAIMS),
        st.sampled_from([Act.ACCEPT, Act.REJECT]),
        st.integers(0, 500),
    ),
    unique_by=lambda said: said.id,
    max_size=6,
)


@given(WORDS, st.randoms())
def test_the_order_between_different_claims_does_not_matter(said: list[Review], chance):
    mixed = said[:]
    chance.shuffle(mixed)
    mixed.sort(key=lambda one: [one.subject for one in said].index(one.subject))
    latest = {one.subject: one for one in mixed}
    assert judged(*mixed) == judged(*latest.values()) == judged(*reversed(list(latest.values())))


@given(WORDS, st.randoms())
def test_undos_can_come_in_any_order(said: list[Review], chance):
    undos = [undo(one, 600 + n) for n, one in enumerate(said)]
    chance.shuffle(undos)
    assert judged(*said, *undos).claims == CLAIMS


@given(WORDS, st.randoms())
def test_undoing_the_undos_in_any_order_gives_back_what_was(said: list[Review], chance):
    undos = [undo(one, 600 + n) for n, one in enumerate(said)]
    again = [undo(one, 700 + n) for n, one in enumerate(undos)]
    chance.shuffle(again)
    assert judged(*said, *undos, *again) == judged(*said)


@given(WORDS)
def test_nothing_is_made_up_and_the_machine_s_reading_stays(said: list[Review]):
    found = judged(*said)
    assert set(found.claims) <= set(CLAIMS)
    assert READING.claims == (FIVE, TWELVE, WHO, MEN)
