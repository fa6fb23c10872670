"""Stretches of time never end before they begin, whatever their number, unit and direction."""

from datetime import date
from itertools import product

import pytest

from reportedly.resolve import read_times

AMOUNTS = ("", "two", "several", "a few", "few", "24", "couple of", "dozen", "0", "1000000")
UNITS = ("hour", "hours", "minutes", "seconds", "day", "days", "weeks", "months", "years", "decades", "centuries")
WHICH = ("next", "coming", "following", "past", "last", "previous", "first")


@pytest.mark.parametrize("which", WHICH)
def test_a_stretch_runs_forward(which: str) -> None:
    for amount, unit in product(AMOUNTS, UNITS):
        for lead in ("over the", "in the", "within the", "since the", "until the", "for the"):
            text = f"She spent it in hospital {lead} {which} {amount} {unit} with her mother."
            for timed in read_times(text, date(2016, 10, 20)):
                days = (timed.when.earliest, timed.when.latest)
                assert None in days or days[0] <= days[1], text


def test_the_next_several_hours_reach_into_the_next_day_at_most() -> None:
    (timed,) = read_times("She spent the next several hours in the hospital.", date(2016, 10, 20))
    assert (timed.when.earliest, timed.when.latest) == (date(2016, 10, 20), date(2016, 10, 21))
