"""Expressions in running text, with their TIMEX3 values. The anchor is Wednesday 15 July 2015."""

from datetime import date

import pytest

from reportedly.resolve import find_times, read_times

ANCHOR = date(2015, 7, 15)
VALUES = [
    ("Gondor fell on Tuesday.", "Tuesday", "2015-07-14"),
    ("Gondor fell on Tuesday night.", "Tuesday night", "2015-07-14TNI"),
    ("Gondor fell last week.", "last week", "2015-W28"),
    ("Gondor fell last month.", "last month", "2015-06"),
    ("Gondor fell last year.", "last year", "2014"),
    ("It lasted two weeks.", "two weeks", "P2W"),
    ("It lasted for months.", "months", "PXM"),
    ("A 30-month war.", "30-month", "P30M"),
    ("He fled in the past 24 hours.", "the past 24 hours", "PT24H"),
    ("They speak now.", "now", "PRESENT_REF"),
    ("He came recently.", "recently", "PAST_REF"),
    ("He left in the summer of 2012.", "the summer of 2012", "2012-SU"),
    ("The third quarter of 2014 was calm.", "The third quarter of 2014", "2014-Q3"),
    ("He rose at 8:30 p.m. and left.", "8:30 p.m.", "2015-07-15T20:30"),
    ("In the 1980s he reigned.", "the 1980s", "198"),
    ("In the 19th century.", "the 19th century", "18"),
    ("He reigned in May.", "May", "2015-05"),
    ("The council will meet on Friday.", "Friday", "2015-07-17"),
    ("Orcs came overnight.", "overnight", "2015-07-15TNI"),
    ("He came over the weekend.", "over the weekend", "2015-W28-WE"),
]


@pytest.mark.parametrize(("text", "words", "value"), VALUES, ids=[words for _, words, _ in VALUES])
def test_value(text: str, words: str, value: str) -> None:
    assert [(timed.text, timed.value) for timed in read_times(text, ANCHOR)] == [(words, value)]


def test_a_lost_comma_does_not_make_a_day_of_a_count() -> None:
    text = "In June 12 people died at Osgiliath."
    assert [span.words(text) for span in find_times(text)] == ["June"]


def test_may_and_march_are_months_only_behind_a_preposition() -> None:
    assert find_times("They may march on Minas Tirith.") == []
    assert find_times("March on Minas Tirith, said Denethor.") == []


def test_the_longest_expression_is_kept() -> None:
    text = "It began on Thursday 2 July 2015 at Osgiliath."
    assert [span.words(text) for span in find_times(text)] == ["Thursday 2 July 2015"]


def test_a_day_later_counts_from_the_date_before_it() -> None:
    text = "Osgiliath fell on July 2. Two days later Faramir returned."
    assert [timed.value for timed in read_times(text, ANCHOR)] == ["2015-07-02", "2015-07-04"]


def test_without_an_anchor_the_text_dates_itself() -> None:
    text = "Osgiliath fell on 2 June 1920. In August Faramir returned."
    assert [timed.value for timed in read_times(text, None)] == ["1920-06-02", "1920-08"]


def test_a_bare_number_of_long_ago_is_no_year_in_news() -> None:
    text = "Get short URL 1721. Topic (1881). Founded in 1812."
    assert [timed.text for timed in read_times(text, ANCHOR)] == ["1812"]
    assert [timed.value for timed in read_times("The siege of Osgiliath (1721-1722)", None)] == ["1721", "1722"]


def test_a_stretch_of_house_numbers_is_no_year() -> None:
    assert find_times("Orcs were seen in the 1900 block of Tower Street and on the 2000-block of the Rath Dinen.") == []
    assert [timed.value for timed in read_times("Faramir blocked the ford in 2000.", ANCHOR)] == ["2000"]
