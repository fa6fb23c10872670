"""Phrases to days. The anchor is Wednesday 15 July 2015 unless a case says otherwise."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Basis
from reportedly.resolve import find_times, interval

ANCHOR = date(2015, 7, 15)


def days(text: str) -> tuple[date | None, date | None]:
    """ "2015-07-01 2015-07-03" to two days, "-" for an open end."""
    first, last = (None if part == "-" else date.fromisoformat(part) for part in text.split())
    return first, last


STATED = [
    ("17-08-2013", "2013-08-17 2013-08-17"),
    ("17/08/2013", "2013-08-17 2013-08-17"),
    ("17.08.2013", "2013-08-17 2013-08-17"),
    ("05-09-2013", "2013-09-05 2013-09-05"),
    ("2013-09-05", "2013-09-05 2013-09-05"),
    ("Thu Sep 5 2013", "2013-09-05 2013-09-05"),
    ("Thursday, September 5, 2013", "2013-09-05 2013-09-05"),
    ("Wednesday 15 Jul 2015", "2015-07-15 2015-07-15"),
    ("3 January 2020", "2020-01-03 2020-01-03"),
    ("the 3rd of January 2020", "2020-01-03 2020-01-03"),
    ("January 3rd, 2020", "2020-01-03 2020-01-03"),
    ("January 3 2020", "2020-01-03 2020-01-03"),
    ("Jan. 3, 2020", "2020-01-03 2020-01-03"),
    ("Jun 142016", "2016-06-14 2016-06-14"),
    ("JANUARY 3 2020", "2020-01-03 2020-01-03"),
    ("10/31/89", "1989-10-31 1989-10-31"),
    ("3-5 March 2015", "2015-03-03 2015-03-05"),
    ("March 3 to 5, 2015", "2015-03-03 2015-03-05"),
    ("July 2014", "2014-07-01 2014-07-31"),
    ("February 2012", "2012-02-01 2012-02-29"),
    ("early April 2014", "2014-04-01 2014-04-10"),
    ("mid-March 2011", "2011-03-10 2011-03-20"),
    ("late February 2011", "2011-02-20 2011-02-28"),
    ("the end of May 2013", "2013-05-20 2013-05-31"),
    ("2013", "2013-01-01 2013-12-31"),
    ("early 2011", "2011-01-01 2011-04-30"),
    ("mid-2012", "2012-05-01 2012-08-31"),
    ("late 2014", "2014-10-01 2014-12-31"),
    ("the 1980s", "1980-01-01 1989-12-31"),
    ("the late 1970s", "1976-01-01 1979-12-31"),
    ("the early 1980s", "1980-01-01 1983-12-31"),
    ("late 1970s and early 1980s", "1976-01-01 1983-12-31"),
    ("the nineties", "1990-01-01 1999-12-31"),
    ("the 19th century", "1800-01-01 1899-12-31"),
    ("2011-2013", "2011-01-01 2013-12-31"),
    ("summer of 2012", "2012-06-01 2012-09-30"),
    ("winter 2012", "2012-12-01 2013-02-28"),
    ("the third quarter of 2014", "2014-07-01 2014-09-30"),
    ("the first half of 2014", "2014-01-01 2014-06-30"),
    ("the first week of July 2014", "2014-07-01 2014-07-07"),
    ("the last week of June 2014", "2014-06-24 2014-06-30"),
]
RELATIVE = [
    ("Wednesday", "2015-07-15 2015-07-15"),
    ("Tuesday", "2015-07-14 2015-07-14"),
    ("Thursday", "2015-07-09 2015-07-09"),
    ("Tuesdays", "2015-07-14 2015-07-14"),
    ("Tuesday's", "2015-07-14 2015-07-14"),
    ("TUESDAY", "2015-07-14 2015-07-14"),
    ("on Tuesday night", "2015-07-14 2015-07-14"),
    ("dawn Tuesday", "2015-07-14 2015-07-14"),
    ("dawn on Tuesday", "2015-07-14 2015-07-14"),
    ("early Tuesday", "2015-07-14 2015-07-14"),
    ("late on Monday", "2015-07-13 2015-07-13"),
    ("Monday before dawn", "2015-07-13 2015-07-13"),
    ("last Friday", "2015-07-10 2015-07-10"),
    ("last Wednesday", "2015-07-08 2015-07-08"),
    ("last Tuesday", "2015-07-07 2015-07-07"),
    ("next Friday", "2015-07-17 2015-07-17"),
    ("Saturday and Sunday", "2015-07-11 2015-07-12"),
    ("from Monday to Wednesday", "2015-07-13 2015-07-15"),
    ("today", "2015-07-15 2015-07-15"),
    ("earlier today", "2015-07-15 2015-07-15"),
    ("yesterday", "2015-07-14 2015-07-14"),
    ("yesterday evening", "2015-07-14 2015-07-14"),
    ("the day before yesterday", "2015-07-13 2015-07-13"),
    ("tomorrow", "2015-07-16 2015-07-16"),
    ("tonight", "2015-07-15 2015-07-15"),
    ("this morning", "2015-07-15 2015-07-15"),
    ("overnight", "2015-07-14 2015-07-15"),
    ("last night", "2015-07-14 2015-07-15"),
    ("this week", "2015-07-13 2015-07-15"),
    ("earlier this week", "2015-07-13 2015-07-15"),
    ("last week", "2015-07-06 2015-07-12"),
    ("next week", "2015-07-20 2015-07-26"),
    ("this month", "2015-07-01 2015-07-15"),
    ("earlier this month", "2015-07-01 2015-07-15"),
    ("last month", "2015-06-01 2015-06-30"),
    ("late last month", "2015-06-20 2015-06-30"),
    ("this year", "2015-01-01 2015-07-15"),
    ("earlier this year", "2015-01-01 2015-07-15"),
    ("last year", "2014-01-01 2014-12-31"),
    ("early last year", "2014-01-01 2014-04-30"),
    ("late last year", "2014-10-01 2014-12-31"),
    ("the previous month", "2015-06-01 2015-06-30"),
    ("last decade", "2000-01-01 2009-12-31"),
    ("over the weekend", "2015-07-11 2015-07-12"),
    ("at the weekend", "2015-07-11 2015-07-12"),
    ("last weekend", "2015-07-11 2015-07-12"),
    ("next weekend", "2015-07-18 2015-07-19"),
    ("the past two weeks", "2015-07-01 2015-07-15"),
    ("the last three days", "2015-07-12 2015-07-15"),
    ("in the past 24 hours", "2015-07-14 2015-07-15"),
    ("during the past 48 hours", "2015-07-13 2015-07-15"),
    ("the past week", "2015-07-08 2015-07-15"),
    ("the last year", "2014-07-15 2015-07-15"),
    ("the past few months", "- 2015-07-15"),
    ("the next ten days", "2015-07-15 2015-07-25"),
    ("in recent days", "- 2015-07-15"),
    ("recent weeks", "- 2015-07-15"),
    ("two days ago", "2015-07-13 2015-07-13"),
    ("eight days ago", "2015-07-07 2015-07-07"),
    ("a week ago", "2015-07-08 2015-07-08"),
    ("a couple of days ago", "2015-07-13 2015-07-13"),
    ("two months ago", "2015-05-01 2015-05-31"),
    ("three years ago", "2012-01-01 2012-12-31"),
    ("several weeks ago", "- 2015-07-15"),
    ("more than a week after", "- 2015-07-07"),
    ("more than two weeks ago", "- 2015-06-30"),
    ("less than two weeks ago", "2015-07-01 2015-07-15"),
    ("hours after", "2015-07-14 2015-07-15"),
    ("a day after", "2015-07-14 2015-07-14"),
    ("two days earlier", "2015-07-13 2015-07-13"),
    ("July 2", "2015-07-02 2015-07-02"),
    ("2 July", "2015-07-02 2015-07-02"),
    ("July 20", "2015-07-20 2015-07-20"),
    ("December 24", "2014-12-24 2014-12-24"),
    ("May 3", "2015-05-03 2015-05-03"),
    ("June 3-5", "2015-06-03 2015-06-05"),
    ("between 3 and 5 of June", "2015-06-03 2015-06-05"),
    ("June", "2015-06-01 2015-06-30"),
    ("August", "2015-08-01 2015-08-31"),
    ("last December", "2014-12-01 2014-12-31"),
    ("late June", "2015-06-20 2015-06-30"),
    ("mid-June", "2015-06-10 2015-06-20"),
    ("early last May", "2015-05-01 2015-05-10"),
    ("August last year", "2014-08-01 2014-08-31"),
    ("March of this year", "2015-03-01 2015-03-31"),
    ("last summer", "2014-06-01 2014-09-30"),
    ("since March 2011", "2011-03-01 2015-07-15"),
    ("since mid-March 2011", "2011-03-15 2015-07-15"),
    ("since 2011", "2011-01-01 2015-07-15"),
    ("since Monday", "2015-07-13 2015-07-15"),
    ("since the beginning of 2015", "2015-01-01 2015-07-15"),
    ("until Monday", "- 2015-07-13"),
    ("by Friday", "- 2015-07-10"),
    ("before July 2", "- 2015-07-01"),
]


@pytest.mark.parametrize(("phrase", "expected"), STATED, ids=[phrase for phrase, _ in STATED])
def test_a_calendar_date_means_the_same_in_every_report(phrase: str, expected: str) -> None:
    when = interval(phrase, None)
    assert when is not None
    assert (when.earliest, when.latest) == days(expected)
    assert when.basis is Basis.STATED


@pytest.mark.parametrize(("phrase", "expected"), RELATIVE, ids=[phrase for phrase, _ in RELATIVE])
def test_a_relative_date_counts_from_the_anchor(phrase: str, expected: str) -> None:
    when = interval(phrase, ANCHOR)
    assert when is not None
    assert (when.earliest, when.latest) == days(expected)


@pytest.mark.parametrize(
    "phrase",
    [
        "Gondor", "two years", "30-month", "at dawn", "at noon", "8 pm", "now", "recently", "the future", "may march",
        "2000 people", "nearly 2000 air raids", "a quarter of a million", "1400 soldiers",
    ],
)  # fmt: skip
def test_words_that_name_no_day_give_none(phrase: str) -> None:
    assert interval(phrase, ANCHOR) is None


def test_a_month_without_a_year_needs_an_anchor() -> None:
    assert interval("in July", None) is None


def test_a_future_weekday_lies_ahead() -> None:
    when = interval("Friday", ANCHOR, future=True)
    assert when is not None
    assert when.earliest == date(2015, 7, 17)


def test_later_counts_from_the_day_spoken_of_last() -> None:
    when = interval("two days later", ANCHOR, focus=date(2015, 7, 2))
    assert when is not None
    assert when.earliest == date(2015, 7, 4)


def test_since_may_stand_before_the_phrase() -> None:
    when = interval("Monday", ANCHOR, before="the siege has lasted since ")
    assert when is not None
    assert (when.earliest, when.latest) == (date(2015, 7, 13), ANCHOR)


PHRASES = st.sampled_from([phrase for phrase, _ in STATED + RELATIVE])


@given(PHRASES, PHRASES, st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.booleans())
def test_an_interval_runs_forward(one: str, other: str, anchor: date, future: bool) -> None:
    when = interval(f"{one} {other}", anchor, future=future)
    assert when is None or not (when.earliest and when.latest) or when.earliest <= when.latest


@given(st.text(alphabet="abc 0123456789-/.:MayJunFrid\n", max_size=80) | st.lists(PHRASES).map(" ".join))
def test_found_spans_lie_in_the_text_in_order(text: str) -> None:
    spans = find_times(text)
    assert all(span.end <= len(text) and span.words(text).strip() for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
