"""Events to days: their own words first, then their neighbours, then the day of the report."""

from datetime import date

import pytest

from reportedly.model import Basis, Event, EventType, Reading, Report, Span, Stage, When
from reportedly.resolve.event_whens import event_whens
from reportedly.resolve.times import read_times

ANCHOR = date(2015, 7, 15)


def event(
    text: str, trigger: str, *times: str, kind: EventType = EventType.SHELLING, stage: Stage = Stage.HAPPENED
) -> Event:
    """An event at the first `trigger` with the first of each of `times` as its time words."""
    at = text.index(trigger)
    spans = tuple(Span(text.index(words), text.index(words) + len(words)) for words in times)
    return Event(trigger, "r", kind, Span(at, at + len(trigger)), stage=stage, time_spans=spans)


def whens(text: str, *events: Event, anchor: date | None = ANCHOR) -> list[When | None]:
    """The `when` of each event of a report of `text`."""
    times = tuple(read_times(text, anchor))
    return [found.when for found in event_whens(Reading(Report.make(text), events, times=times), anchor)]


def test_own_words_date_an_event() -> None:
    text = "Orcs shelled Osgiliath on Tuesday."
    (when,) = whens(text, event(text, "shelled", "Tuesday"))
    assert when == When(date(2015, 7, 14), date(2015, 7, 14), Basis.RELATIVE, "Tuesday")


def test_an_event_without_words_is_bounded_by_the_report() -> None:
    text = "Orcs shelled Osgiliath."
    assert whens(text, event(text, "shelled")) == [When(None, ANCHOR, Basis.PUBLISHED)]


def test_without_any_anchor_nothing_is_known() -> None:
    text = "Orcs shelled Osgiliath."
    assert whens(text, event(text, "shelled"), anchor=None) == [None]


def test_a_threat_without_a_date_has_none() -> None:
    text = "Orcs threatened to shell Osgiliath."
    assert whens(text, event(text, "shell", stage=Stage.THREATENED)) == [None]


def test_news_shares_the_day_of_the_event_before_it() -> None:
    text = "Orcs shelled Osgiliath on Tuesday. Mortar fire killed two at Pelargir."
    first, second = whens(text, event(text, "shelled", "Tuesday"), event(text, "Mortar fire"))
    assert first is not None
    assert second is not None
    assert (second.earliest, second.latest) == (first.earliest, first.latest)


def test_background_shares_no_day() -> None:
    text = "Orcs shelled Osgiliath on Tuesday. The city had been bombarded for years."
    _, second = whens(text, event(text, "shelled", "Tuesday"), event(text, "bombarded"))
    assert second == When(None, ANCHOR, Basis.PUBLISHED)


def test_an_old_day_is_not_handed_on() -> None:
    text = "Orcs shelled Osgiliath in May. Mortar fire killed two at Pelargir."
    _, second = whens(text, event(text, "shelled", "May"), event(text, "Mortar fire"))
    assert second == When(None, ANCHOR, Basis.PUBLISHED)


def test_a_toll_of_the_war_runs_from_its_beginning() -> None:
    text = "More than 2,000 have been killed since the war erupted in March 2011."
    (when,) = whens(text, event(text, "killed", "March 2011", kind=EventType.CONFLICT_TOTAL))
    assert when is not None
    assert (when.earliest, when.latest) == (date(2011, 3, 1), ANCHOR)


def test_a_toll_without_a_date_takes_the_beginning_told_elsewhere() -> None:
    text = "The war broke out in 2011. So far 2,000 have been killed."
    (when,) = whens(text, event(text, "killed", kind=EventType.CONFLICT_TOTAL))
    assert when is not None
    assert (when.earliest, when.latest) == (date(2011, 1, 1), ANCHOR)


def test_a_toll_of_a_five_year_war_reaches_back_five_years() -> None:
    text = "The five-year war has killed 2,000."
    (when,) = whens(text, event(text, "killed", "five-year", kind=EventType.CONFLICT_TOTAL))
    assert when is not None
    assert (when.earliest, when.latest) == (date(2010, 1, 1), ANCHOR)


def test_what_happened_this_month_ends_with_the_report() -> None:
    text = "In July orcs shelled Osgiliath."
    (when,) = whens(text, event(text, "shelled", "July"))
    assert when is not None
    assert (when.earliest, when.latest) == (date(2015, 7, 1), ANCHOR)


def test_a_day_after_dates_what_follows_it() -> None:
    text = "Orcs shelled Osgiliath on Tuesday, a day after the bridge collapsed."
    raid, collapse = event(text, "shelled", "a day after", "Tuesday"), event(text, "collapsed", "a day after")
    first, second = whens(text, raid, collapse)
    assert first is not None
    assert second is not None
    assert first.earliest == date(2015, 7, 14)
    assert second.earliest == date(2015, 7, 13)


def test_farther_words_narrow_the_nearest() -> None:
    text = "In June orcs shelled Osgiliath; the raid of June 20 was the worst."
    (when,) = whens(text, event(text, "shelled", "In June", "June 20"))
    assert when is not None
    assert when.earliest == when.latest == date(2015, 6, 20)


def test_a_night_is_not_narrowed_to_the_day_it_ends_on() -> None:
    text = "Orcs shelled Osgiliath overnight, the steward said on Wednesday."
    (when,) = whens(text, event(text, "shelled", "overnight", "Wednesday"))
    assert when is not None
    assert (when.earliest, when.latest) == (date(2015, 7, 14), ANCHOR)


def test_the_moment_after_since_when_is_no_stretch() -> None:
    text = "The city has been cut off since 2012 when orcs seized the bridge."
    cut, seized = whens(text, event(text, "cut off", "2012"), event(text, "seized", "2012"))
    assert cut is not None
    assert seized is not None
    assert cut.latest == ANCHOR
    assert seized.latest == date(2012, 12, 31)


def test_a_would_nearby_does_not_push_the_past_into_the_future() -> None:
    text = "The steward would not say who shelled Osgiliath on Friday."
    (when,) = whens(text, event(text, "shelled", "Friday"))
    assert when is not None
    assert when.earliest == date(2015, 7, 10)


@pytest.mark.parametrize("times", [("Saturday",), ("Sunday",)])
def test_saturday_and_sunday_is_both(times: tuple[str, ...]) -> None:
    text = "Orcs shelled Osgiliath on Saturday and Sunday."
    (when,) = whens(text, event(text, "shelled", *times))
    assert when is not None
    assert (when.earliest, when.latest) == (date(2015, 7, 11), date(2015, 7, 12))


@pytest.mark.parametrize(
    "text",
    [
        "Orcs shelled Osgiliath, a monitor said on Tuesday.",
        "Orcs shelled Osgiliath, the steward told the herald late Tuesday.",
        "The steward said in a statement on Tuesday that orcs shelled Osgiliath.",
        "On Tuesday the steward said orcs shelled Osgiliath.",
        "The steward on Tuesday said that orcs shelled Osgiliath.",
        "Also on Tuesday, the steward of Gondor said that orcs shelled Osgiliath.",
    ],
)
def test_the_day_somebody_spoke_bounds_the_end_only(text: str) -> None:
    (when,) = whens(text, event(text, "shelled", "Tuesday"))
    assert when is not None
    assert (when.earliest, when.latest) == (None, date(2015, 7, 14))


@pytest.mark.parametrize(
    "text",
    [
        "Orcs shelled Osgiliath on Tuesday, a monitor said.",
        "A monitor said orcs shelled Osgiliath on Tuesday.",
        "A monitor reported the Tuesday raid in which orcs shelled Osgiliath.",
        "On Tuesday orcs shelled Osgiliath, the steward said.",
        "The steward said on Tuesday that orcs shelled Osgiliath at dawn.",
    ],
)
def test_the_day_of_the_deed_is_not_that_of_the_talk(text: str) -> None:
    spans = [words for words in ("Tuesday", "dawn") if words in text]
    (when,) = whens(text, event(text, "shelled", *spans))
    assert when is not None
    assert when.earliest == when.latest == date(2015, 7, 14)


def test_own_words_go_before_the_day_somebody_spoke() -> None:
    text = "The steward said on Tuesday that orcs shelled Osgiliath on Sunday."
    (when,) = whens(text, event(text, "shelled", "Tuesday", "Sunday"))
    assert when is not None
    assert when.earliest == when.latest == date(2015, 7, 12)


@pytest.mark.parametrize(
    ("text", "words", "earliest"),
    [
        ("Twelve were killed since the raids resumed on July 3.", "July 3", date(2015, 7, 3)),
        ("Twelve were killed since the orcs launched an offensive a week ago.", "a week ago", date(2015, 7, 8)),
        ("Twelve were killed in the war that began in 2011.", "2011", date(2011, 1, 1)),
        ("Twelve were killed in 24 hours.", "24 hours", date(2015, 7, 14)),
        ("Twelve were killed in four days.", "four days", date(2015, 7, 11)),
        ("For nearly a week twelve were killed.", "a week", date(2015, 7, 8)),
        ("Twelve were killed in a lightning two-day campaign.", "two-day", date(2015, 7, 13)),
    ],
)
def test_what_lasts_runs_to_the_report(text: str, words: str, earliest: date) -> None:
    (when,) = whens(text, event(text, "killed", words))
    assert when is not None
    assert (when.earliest, when.latest) == (earliest, ANCHOR)


def test_weeks_of_something_else_are_no_length() -> None:
    text = "Twelve were killed for the first time in the six weeks of protests."
    (when,) = whens(text, event(text, "killed", "six weeks"))
    assert when == When(None, ANCHOR, Basis.PUBLISHED)


def test_since_said_on_a_day_reaches_to_that_day() -> None:
    text = "Twelve were killed since 2014, the steward said on Sunday."
    (when,) = whens(text, event(text, "killed", "2014", "Sunday"))
    assert when is not None
    assert (when.earliest, when.latest) == (date(2014, 1, 1), date(2015, 7, 12))


def test_one_on_friday_and_one_on_saturday_is_both() -> None:
    text = "One was killed on Friday and one on Saturday."
    (when,) = whens(text, event(text, "killed", "Friday", "Saturday"))
    assert when is not None
    assert (when.earliest, when.latest) == (date(2015, 7, 10), date(2015, 7, 11))


def test_a_week_after_counts_from_the_news_and_not_from_history() -> None:
    text = "Planes first flew in July 2012. Wargs took the bridge a week after orcs seized Osgiliath."
    took, seized = event(text, "took", "a week after"), event(text, "seized", "a week after")
    *_, second = whens(text, took, seized)
    assert second is not None
    assert second.earliest == date(2015, 7, 8)


def test_what_has_happened_is_not_dated_ahead() -> None:
    text = "Orcs shelled Osgiliath on July 20."
    (when,) = whens(text, event(text, "shelled", "July 20"))
    assert when is not None
    assert when.earliest == date(2014, 7, 20)


def test_the_nearest_event_before_hands_on_its_day() -> None:
    text = "Orcs shelled Osgiliath on Sunday. Wargs attacked on Tuesday. Mortars hit Pelargir."
    shelled, attacked = event(text, "shelled", "Sunday"), event(text, "attacked", "Tuesday", kind=EventType.ATTACK)
    *_, last = whens(text, shelled, attacked, event(text, "Mortars"))
    assert last is not None
    assert last.latest == date(2015, 7, 14)
