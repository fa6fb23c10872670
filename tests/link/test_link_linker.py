"""Judgements on pairs."""

import random

from link_records import TEXT, Told, reading

from reportedly.link import BY, link
from reportedly.link.weights import load
from reportedly.model import Count, EventType, Slot, Verdict

TOLD = Told(claims={Slot.KILLED: Count(17, 17)})
OTHER_TEXT = "A treaty was signed by envoys in Dale after long talks, heralds wrote."


def verdicts(*readings):
    return [judgement.verdict for judgement in link(readings)]


def test_two_tellings_of_one_event_are_the_same():
    assert verdicts(reading("a", TOLD), reading("b", TOLD)) == [Verdict.SAME]


def test_a_judgement_adds_up_its_reasons_and_names_them():
    (judgement,) = link([reading("a", TOLD), reading("b", TOLD)])
    assert judgement.by == BY
    assert judgement.score == round(sum(reason.weight for reason in judgement.reasons), 3)
    features = {reason.feature for reason in judgement.reasons}
    assert {"prior", "type: same", "day: same", "place: first", "killed: same large"} <= features
    assert all(reason.sentence.endswith(".") for reason in judgement.reasons)


def test_events_of_one_report_are_never_compared():
    assert link([reading("a", TOLD, TOLD)]) == []


def test_an_event_of_another_place_and_kind_is_not_the_same():
    treaty = Told(EventType.AGREEMENT, places=("Dale",), trigger="treaty")
    assert Verdict.SAME not in verdicts(reading("a", TOLD), reading("b", treaty, text=OTHER_TEXT))


def test_days_a_week_apart_are_not_even_compared():
    later = Told(days=(12, 12), claims=TOLD.claims)
    assert link([reading("a", TOLD), reading("b", later)]) == []


def test_disagreeing_tolls_do_not_forbid():
    revised = Told(claims={Slot.KILLED: Count(43, None)})
    assert verdicts(reading("a", TOLD), reading("b", revised)) == [Verdict.SAME]


def test_disagreeing_tolls_weigh_less_than_equal_ones():
    revised = Told(claims={Slot.KILLED: Count(43, None)})
    (equal,) = link([reading("a", TOLD), reading("b", TOLD)])
    (unequal,) = link([reading("a", TOLD), reading("b", revised)])
    assert unequal.score < equal.score


def test_an_event_without_day_or_place_still_finds_its_partner():
    bare = Told(days=None, places=(), claims=TOLD.claims)
    assert verdicts(reading("a", TOLD), reading("b", bare, day=None)) == [Verdict.SAME]


def test_another_spelling_of_the_place_is_the_same_place():
    one, other = Told(places=("Dayr al-Harad",)), Told(places=("Deir el-Harad",))
    (judgement,) = link([reading("a", one), reading("b", other)])
    assert "place: first" in {reason.feature for reason in judgement.reasons}


def test_settled_places_far_apart_speak_against():
    here = Told(places=("Osgiliath", "Anduin"), point=(10.0, 10.0))
    there = Told(places=("Pelargir", "Anduin"), point=(10.0, 13.0))
    (judgement,) = link([reading("a", here), reading("b", there)])
    reason = next(reason for reason in judgement.reasons if reason.feature.startswith("km"))
    assert reason.feature == "km: 150 and more"
    assert reason.weight < -1
    assert "329 km" in reason.sentence


def test_one_name_under_two_points_is_not_held_against_a_pair():
    here, there = Told(point=(10.0, 10.0)), Told(point=(10.0, 13.0))
    (judgement,) = link([reading("a", here), reading("b", there)])
    assert not any(reason.feature.startswith("km") for reason in judgement.reasons)


def test_a_shared_country_is_not_a_shared_place():
    one = reading("a", Told(places=("Osgiliath", "Gondor"), area="Gondor"))
    other = reading("b", Told(places=("Gondor",), area="Gondor"))
    (judgement,) = link([one, other])
    assert "place: area" in {reason.feature for reason in judgement.reasons}


def test_the_order_of_readings_changes_nothing():
    many = [reading(f"doc {n}", Told(days=(n % 5 + 1, n % 5 + 1), claims=TOLD.claims)) for n in range(12)]
    mixed = list(many)
    random.Random(1).shuffle(mixed)
    assert link(mixed) == link(many)


def test_nothing_in_nothing_out():
    assert link([]) == []
    assert link([reading("a", text=TEXT)]) == []


def test_equal_tolls_shared_places_and_names_speak_for_and_contradicting_days_against():
    levels = load().levels
    assert levels["killed: same large"] > levels["killed: can hold"] > levels["killed: far"]
    assert levels["place: first"] > levels["place: inside"] > levels["place: differ"]
    assert levels["day: same"] > levels["day: one apart"] > levels["day: far apart"]
    assert levels["words: copied"] > levels["words: some"] > levels["words: hardly any"]
