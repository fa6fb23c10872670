"""A table of date phrases: the days they mean to a coder of conflict news, and their TIMEX3 values."""

from datetime import date
from pathlib import Path

import pytest

from reportedly.model import Basis
from reportedly.resolve import find_times, interval, read_times

ANCHOR = date(2015, 7, 15)  # a Wednesday
TABLE = [
    line.split("|")
    for line in (Path(__file__).parent / "date_phrases.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
IDS = [row[0] for row in TABLE]
# What counts from a day that the text told before: text, the words, their first and last day.
TOLD = [
    ("Osgiliath fell on July 2. The same day Cair Andros burned.", "The same day", "2015-07-02 2015-07-02"),
    ("Osgiliath fell on July 2. That night Cair Andros burned. The next day it rained.", "The next day", "2015-07-03"),
    ("Osgiliath fell on July 2. Two days later Faramir returned.", "Two days later", "2015-07-04"),
    ("Osgiliath fell on July 2. A week later Faramir returned.", "A week later", "2015-07-09"),
    ("Osgiliath fell on July 2. Faramir returned the following week.", "the following week", "2015-07-06 2015-07-12"),
    ("Osgiliath fell in May 2013. Faramir returned the same year.", "the same year", "2013-01-01 2013-12-31"),
    (
        "Osgiliath fell in May 2013. Faramir returned in August of that year.",
        "August of that year",
        "2013-08-01 2013-08-31",
    ),
    ("Osgiliath fell in May 2013. He returned the following month.", "the following month", "2013-06-01 2013-06-30"),
    ("Osgiliath fell on July 2. He had fled the day before.", "the day before", "2015-07-01"),
    ("Osgiliath fell on July 2. He had fled the previous week.", "the previous week", "2015-06-22 2015-06-28"),
    ("Osgiliath fell in 2012. By the end of the year it was empty.", "the end of the year", "2012-10-01 2012-12-31"),
    ("Osgiliath fell on July 2. Later that month it burned.", "Later that month", "2015-07-01 2015-07-31"),
]
# What is to come, by the words around it.
AHEAD = [
    ("The council will meet on Friday.", "Friday", "2015-07-17"),
    ("The council is to meet on Friday.", "Friday", "2015-07-17"),
    ("The vote was postponed until Tuesday.", "Tuesday", "2015-07-21"),
    ("On Friday, the council will meet.", "Friday", "2015-07-17"),
    ("The deadline is July 20.", "July 20", "2015-07-20"),
    ("The summit in September is off.", "September", "2015-09-01 2015-09-30"),
    ("The council expects to vote next week.", "next week", "2015-07-20 2015-07-26"),
    ("He would appeal the ruling announced on Friday.", "Friday", "2015-07-10"),
    ("The steward, who will resign, said on Monday that it was over.", "Monday", "2015-07-13"),
    ("The trial is set for October 3.", "October 3", "2015-10-03"),
]


def days(words: str) -> tuple[date, date]:
    first, _, last = words.partition(" ")
    return date.fromisoformat(first), date.fromisoformat(last or first)


def test_the_table_is_long_enough() -> None:
    assert len({row[0] for row in TABLE}) >= 300


@pytest.mark.parametrize(("phrase", "earliest", "latest", "values"), TABLE, ids=IDS)
def test_days_of_a_phrase(phrase: str, earliest: str, latest: str, values: str) -> None:
    when = interval(phrase, ANCHOR)
    found = (when.earliest, when.latest) if when else (None, None)
    assert found == tuple(date.fromisoformat(day) if day else None for day in (earliest, latest))


@pytest.mark.parametrize(("phrase", "earliest", "latest", "values"), TABLE, ids=IDS)
def test_value_of_a_phrase(phrase: str, earliest: str, latest: str, values: str) -> None:
    times = read_times(f"Orcs shelled Osgiliath {phrase}.", ANCHOR)
    assert [timed.value for timed in times] == values.split()


@pytest.mark.parametrize(("text", "words", "expected"), [*TOLD, *AHEAD], ids=[row[0] for row in [*TOLD, *AHEAD]])
def test_days_in_context(text: str, words: str, expected: str) -> None:
    (timed,) = [timed for timed in read_times(text, ANCHOR) if timed.text == words]
    assert (timed.when.earliest, timed.when.latest) == days(expected)


@pytest.mark.parametrize("phrase", [row[0] for row in TABLE if not row[1] and not row[2]])
def test_what_names_no_day_has_none(phrase: str) -> None:
    times = read_times(f"Orcs shelled Osgiliath {phrase}.", ANCHOR)
    assert {timed.when.basis for timed in times} <= {Basis.NONE}


@pytest.mark.parametrize(
    "text",
    [
        "a six-year-old girl",
        "Jan Kavan said",
        "They may march on Pelargir",
        "2000 people fled",
        "two thirds",
        "Q3 losses",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert find_times(text) == []


def test_hours_later_is_no_day() -> None:
    text = "Osgiliath fell on July 2. Hours later Cair Andros burned."
    assert [timed.when.basis for timed in read_times(text, ANCHOR)][1] is Basis.NONE


@pytest.mark.parametrize("phrase", ["daily", "every Friday", "current"])
def test_what_comes_again_dates_nothing(phrase: str) -> None:
    assert find_times(f"the {phrase} raids on Osgiliath") == []


def test_ranges_are_two_expressions() -> None:
    text = "The war of 1914-1918, the siege of 3-5 July."
    assert [span.words(text) for span in find_times(text)] == ["1914", "1918", "3", "5 July"]
