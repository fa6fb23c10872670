"""Datelines: the first full date near the start that no sentence owns."""

from datetime import date

import pytest

from reportedly.model import Report
from reportedly.resolve import dateline

HEADS = [
    ("Gondor wins. 17-08-2013 Gondor wins. The army took Osgiliath.", date(2013, 8, 17)),
    ("Gondor wins. Thu Sep 5 2013 Gondor wins. The army took Osgiliath.", date(2013, 9, 5)),
    ("Gondor wins Gazette Wednesday 15 Jul 2015 The army took Osgiliath.", date(2015, 7, 15)),
    ("July 19 2014 Gondor wins. The army took Osgiliath.", date(2014, 7, 19)),
    ("Date of publication 7 July 2016 The army took Osgiliath.", date(2016, 7, 7)),
    ("Published October 1 2014 The army took Osgiliath.", date(2014, 10, 1)),
    ("Posted on July 2 2016 by the Gazette. The army took Osgiliath.", date(2016, 7, 2)),
    ("Last updated at Jun 142016 OSGILIATH The army won.", date(2016, 6, 14)),
    ("Gondor wins. 07.07.2015Get short URL The army took Osgiliath.", date(2015, 7, 7)),
]


@pytest.mark.parametrize(("text", "day"), HEADS)
def test_a_date_that_stands_alone_is_the_dateline(text: str, day: date) -> None:
    assert dateline(Report.make(text)) == day


@pytest.mark.parametrize(
    "text",
    [
        "The army took Osgiliath on 3 January 2020, the steward said.",
        "The siege has lasted since 3 January 2020.",
        "The army took Osgiliath on Wednesday.",
        "In July 2015 the army took Osgiliath.",
        "The army took Osgiliath. " * 20 + "3 January 2020",
    ],
)
def test_a_date_of_the_story_is_no_dateline(text: str) -> None:
    assert dateline(Report.make(text)) is None
