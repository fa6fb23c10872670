"""Which pairs are compared."""

from link_records import Told, reading

from reportedly.link.engine import Engine
from reportedly.link.sides import sides
from reportedly.link.weights import load
from reportedly.model import EventType


def compared(*readings):
    """All pairs that blocking finds, whatever they weigh."""
    with Engine(load()) as engine:
        engine.add([side for one in readings for side in sides(one)])
        return engine.pairs(least=-1000.0)


def test_a_shared_place_within_days_is_compared_once():
    far_kind = Told(EventType.AGREEMENT, days=(5, 5))
    assert len(compared(reading("a", Told()), reading("b", far_kind))) == 1


def test_nothing_shared_is_not_compared():
    treaty = Told(EventType.AGREEMENT, places=("Dale",))
    assert compared(reading("a", Told()), reading("b", treaty)) == []


def test_days_outside_the_window_are_not_compared():
    assert compared(reading("a", Told(days=(3, 3))), reading("b", Told(days=(7, 7)))) == []


def test_an_undated_event_is_compared_with_a_dated_one():
    assert len(compared(reading("a", Told(days=None), day=None), reading("b", Told()))) == 1


def test_an_event_of_some_day_in_a_month_is_compared_with_its_day():
    assert len(compared(reading("a", Told(days=(1, 31))), reading("b", Told(days=(20, 20))))) == 1


def test_a_rare_name_brings_two_events_together_that_share_no_place_and_no_kind():
    treaty = Told(EventType.AGREEMENT, places=("Dale",), trigger="treaty")
    text = "A treaty was signed by envoys after long talks, said Halbarad."
    others = [reading(f"other {n}", Told(places=(f"Village{n}",), days=(20, 20))) for n in range(10)]
    named = reading("b", Told(places=()), text="Rockets fell, and Halbarad was seen to flee.")
    pairs = compared(reading("a", treaty, text=text), named, *others)
    assert ["rare: one" in pair.levels for pair in pairs if "place: differ" not in pair.levels] == [True]


def test_a_name_that_many_reports_write_brings_nothing_together():
    text = "Envoys of Halbarad met after long talks: no treaty."
    kinds = [EventType.AGREEMENT, EventType.ABDUCTION, EventType.ATTACK, EventType.ARMED_CLASH, EventType.AIR_STRIKE]
    many = [reading(str(n), Told(kind, places=(), trigger="talks"), text=text) for n, kind in enumerate(kinds)]
    assert compared(*many) == []
