"""Which pairs are compared."""

import time

from link_records import Told, reading

from reportedly.link import link
from reportedly.link.blocking import candidates
from reportedly.link.side import sides
from reportedly.model import EventType


def compared(*readings):
    return list(candidates([side for one in readings for side in sides(one)]))


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


def test_five_thousand_events_take_seconds():
    many = [
        reading(str(n), *(Told(days=(n % 28 + 1, n % 28 + 1), places=(f"Village{n % 300 * 7 + k}",)) for k in range(5)))
        for n in range(1000)
    ]
    started = time.perf_counter()
    link(many)
    assert time.perf_counter() - started < 15


def test_an_event_of_some_day_in_a_month_is_compared_with_its_day():
    assert len(compared(reading("a", Told(days=(1, 31))), reading("b", Told(days=(20, 20))))) == 1
