"""What most wants a look comes first, and says why."""

from dataclasses import replace

import pytest
from review_records import (
    BESIDE,
    ELSEWHERE,
    FIVE,
    MEN,
    NEAR,
    OSGILIATH,
    OTHER,
    RAID,
    READING,
    REPORT,
    SECOND,
    TWELVE,
    of_claim,
)  # fmt: skip

from reportedly import reconcile
from reportedly.model import (
    Act,
    Count,
    Judgement,
    LinkedEvent,
    Reading,
    Reason,
    Source,
    SourceKind,
    Verdict,
    Where,
)  # fmt: skip
from reportedly.review import Words, pair_topic, queue


def linked(reading: Reading = READING) -> list[LinkedEvent]:
    told = [(event, [one for one in reading.claims if one.event == event.id]) for event in reading.events]
    return [
        LinkedEvent(
            event.id, ((event, reading.report),), reconcile.reconcile([(one, reading.report) for one in claims])
        )
        for event, claims in told
    ]


def subjects(items) -> list[str]:
    return [str(item.claim.id if item.claim else item.kind) for item in items]


def claims(*found, **parts) -> Reading:
    return replace(READING, claims=found, places=(), events=(replace(RAID, where=()), SECOND), **parts)


def link(score: float, verdict: Verdict = Verdict.SAME) -> Judgement:
    return Judgement(RAID.id, ELSEWHERE.id, verdict, "linker 2", score, (Reason("place", score, "Both near."),))


def test_numbers_that_contradict_come_before_hedged_culprits():
    found = queue(linked(claims(FIVE, TWELVE, MEN)), (), Words())
    assert subjects(found) == [*sorted([FIVE.id, TWELVE.id], key=subjects(found).index), MEN.id]
    assert found[0].points > found[-1].points


def test_the_further_apart_the_more_points():
    near = queue(linked(claims(FIVE, replace(TWELVE, count=Count(6, 6)))), (), Words())
    far = queue(linked(claims(FIVE, replace(TWELVE, count=Count(600, 600)))), (), Words())
    assert far[0].points > near[0].points


def test_numbers_that_can_both_be_true_want_no_look():
    assert queue(linked(claims(FIVE, replace(TWELVE, count=Count(3, None)))), (), Words()) == []


def test_a_hedged_culprit_quotes_the_hedge():
    (item,) = queue(linked(claims(MEN)), (), Words())
    assert item.reasons[0].sentence == "says who did it with a hedge: “reportedly”"


def test_more_so_where_nobody_named_says_it():
    unnamed = replace(MEN, sources=(Source("officials", SourceKind.UNNAMED),))
    points = [queue(linked(claims(one)), (), Words())[0].points for one in (MEN, unnamed)]
    assert points[1] > points[0]


def place(where: Where) -> list:
    return queue(linked(replace(READING, claims=(), events=(replace(RAID, where=(where,)),))), (), Words())


def test_a_place_of_the_same_name_far_off_wants_a_look():
    (item,) = place(OSGILIATH)
    assert "has the same name, 1112 km off" in item.reasons[0].sentence


def test_a_place_that_is_not_known_does_too():
    (item,) = place(replace(OSGILIATH, readings=()))
    assert item.reasons[0].sentence == "no place that we know is called “Osgiliath”"


def test_one_place_alone_or_a_second_one_nearby_does_not():
    assert place(replace(OSGILIATH, readings=(NEAR,))) == []
    assert place(replace(OSGILIATH, readings=(NEAR, replace(NEAR, id="me:9", lat=34.1)))) == []


def pairs(*judgements: Judgement) -> list:
    both = [*linked(claims()), LinkedEvent(ELSEWHERE.id, ((ELSEWHERE, OTHER),))]
    return queue(both, judgements, Words())


def test_a_link_by_little_wants_a_look_and_one_by_much_does_not():
    assert [item.topic for item in pairs(link(0.5))] == [pair_topic(RAID.id, ELSEWHERE.id)]
    assert pairs(link(9.0)) == []


def test_so_does_one_that_was_nearly_made():
    (item,) = pairs(link(-0.5, Verdict.DIFFERENT))
    assert item.reasons[0].sentence == "held to be two by little: weight -0.5"


def test_the_linker_s_latest_word_on_a_pair_counts():
    assert pairs(link(0.5), link(9.0)) == []


def test_a_pair_of_events_that_are_gone_is_left_out():
    assert queue(linked(claims()), (link(0.5),), Words()) == []


@pytest.mark.parametrize("act", [Act.ACCEPT, Act.REJECT])
def test_what_was_judged_wants_no_look(act: Act):
    assert subjects(queue(linked(claims(FIVE, MEN)), (), Words((of_claim(act, MEN),)))) == []


def test_what_is_asked_for_is_in_it_whatever_its_points():
    topics = {("claim", FIVE.id)}
    assert subjects(queue(linked(claims(FIVE, MEN)), (), Words(), topics)) == [FIVE.id]


def test_the_order_does_not_depend_on_that_of_the_events():
    both = linked(READING) + linked(BESIDE)
    assert queue(both, (), Words()) == queue(both[::-1], (), Words())
    assert REPORT.id in {item.report.id for item in queue(both, (), Words())}
