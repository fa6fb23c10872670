"""When one event happened, by its own time words."""

import re
from collections.abc import Sequence
from datetime import date

from reportedly.model import Event, EventType, Reading, Span, Stage, Timed, When
from reportedly.resolve.interval import interval, linked, narrowed, of_times, since, war_length
from reportedly.resolve.lasting import lengthened, opened
from reportedly.resolve.reporting import is_reporting

_BEGAN = re.compile(
    r"\b(?:since|began|begun|beginning|start(?:ed)?|erupt(?:ed|ion)?|broke out|flared|sparked|launch(?:ed)?)\b"
    r"[^.]{0,60}$",
    re.I,
)
_ONGOING = re.compile(r"\b(?:began|begun|started|erupted)\s+(?:on|in|late|early)?\s*$", re.I)
_BACK = re.compile(r"\b(?:after|before|earlier)$", re.I)
_WHEN = re.compile(r"\s*,?\s*when\b", re.I)
_LEAD = 8  # characters that hold a "since" or "in" and no "would"
_CLAUSE = 80  # characters after a "when" that still are its clause
_REACH = 90  # characters before a date that may hold the verb that opens a war


def event_when(event: Event, reading: Reading, anchor: date | None) -> When | None:
    """The days of `event`: its time spans, nearest first, each narrowing the ones before where they agree.

    `reading.times` must hold the time expressions of the text in order; `anchor` is the day of the dateline. None
    where the event has no time words, or none that name a day.
    """
    said = [span for span in event.time_spans if _is_said(span, event, reading.report.text)]
    own = [span for span in event.time_spans if span not in said]
    told = [when for span in own if (when := _span_when(span, event, reading, anchor))]
    heard = [when for span in said if (when := _days(span, event, reading, anchor))]
    best = _capped(_all(told), event, anchor) if told else _capped(heard[0], event, anchor) if heard else None
    if anchor and not told and event.stage is Stage.HAPPENED:
        long = lengthened(best, own, reading.times, reading.report.text, anchor)
        if long is not None:
            return long
    if told and heard and best:
        return _until(best, heard[0], anchor)
    hour = any("T" in timed.value for timed in reading.times for span in own if timed.span.overlaps(span))
    return best if told or hour or best is None else _heard(best)


def _is_said(span: Span, event: Event, text: str) -> bool:
    return not _BACK.search(span.words(text)) and is_reporting(span, event.trigger, text)


def _until(when: When, heard: When, anchor: date | None) -> When:
    """ "Since 2014", said on Saturday, reaches no further than Saturday."""
    lasting = when.latest == anchor and (when.days or 0) > 1
    if lasting and heard.latest and when.earliest and when.earliest < heard.latest:
        return When(when.earliest, min(heard.latest, anchor or heard.latest), when.basis, when.text)
    return when


def _heard(when: When) -> When:
    """A day known only from the reporting day ("said Monday") bounds the end, not the beginning."""
    return When(None, when.latest, when.basis, when.text)


def _span_when(span: Span, event: Event, reading: Reading, anchor: date | None) -> When | None:
    """The days that the words at `span` give the event, run on where they tell the beginning of something."""
    text = reading.report.text
    if _BACK.search(span.words(text)) and event.trigger.start < span.start:
        return None  # "A happened a day after B": the words date B
    times = _times_at(span, reading)
    when = _days(span, event, reading, anchor)
    return _opened(when, times, event, text, anchor) if when else _length(times, event, anchor)


def _days(span: Span, event: Event, reading: Reading, anchor: date | None) -> When | None:
    """The days that the words at `span` mean by themselves, None where they name none that can be the event's."""
    text, words = reading.report.text, span.words(reading.report.text)
    past = event.stage is Stage.HAPPENED
    when = of_times(_times_at(span, reading), text, anchor) or interval(words, anchor, past=past)
    if when and _impossible(when, event, anchor):
        when = interval(words, anchor, before=text[max(0, span.start - _LEAD) : span.start], past=True)
    if when is None or _impossible(when, event, anchor):
        return None
    return When(when.earliest, when.latest, when.basis, words)


def _times_at(span: Span, reading: Reading) -> list[Timed]:
    touched = [timed for timed in reading.times if timed.span.overlaps(span)]
    return _with_neighbours(touched, reading.times, reading.report.text)


def _impossible(when: When, event: Event, anchor: date | None) -> bool:
    """True where what has happened would lie after the report: a "would" near by was taken for the future."""
    return bool(event.stage is Stage.HAPPENED and anchor and when.earliest and when.earliest > anchor)


def _with_neighbours(times: list[Timed], every: Sequence[Timed], text: str) -> list[Timed]:
    """`times` with the expressions beside them that "and" or "to" ties to them: "on Saturday and Sunday"."""
    if not times:
        return times
    at = [every.index(timed) for timed in times]
    first, last = min(at), max(at)
    if last + 1 < len(every) and linked(text[every[last].span.end : every[last + 1].span.start]):
        last += 1
    if first and linked(text[every[first - 1].span.end : every[first].span.start]):
        first -= 1
    return list(every[first : last + 1])


def _opened(when: When, times: Sequence[Timed], event: Event, text: str, anchor: date | None) -> When:
    """`when` run on to the anchor where the words tell the beginning of something that lasts."""
    if not times or not when.earliest:
        return when
    first, last = times[0], times[-1]
    if _WHEN.match(text, last.span.end) and 0 < event.trigger.start - last.span.end <= _CLAUSE:
        return of_times([first], text[first.span.start : first.span.end], None) or first.when
    before = text[max(0, first.span.start - _REACH) : first.span.start]
    total = event.type is EventType.CONFLICT_TOTAL and (_BEGAN.search(before) or (when.days or 0) > 27)
    lasting = when.days == 1 and _ONGOING.search(before)
    if not (total or lasting or opened(event, first.span, text)):
        return when
    return since(When(when.earliest, when.latest, when.basis, when.text), anchor)


def _length(times: Sequence[Timed], event: Event, anchor: date | None) -> When | None:
    """A toll of a "five-year war" reaches back to its beginning."""
    if anchor is None or event.type is not EventType.CONFLICT_TOTAL:
        return None
    return next((when for timed in times if (when := war_length(timed.value, anchor))), None)


def war(event: Event, reading: Reading, anchor: date) -> When | None:
    """The whole war for a toll that gives no date: the beginning that the report tells nearest to it."""
    text, starts = reading.report.text, []
    for timed in reading.times:
        old = timed.when.earliest and (anchor - timed.when.earliest).days > 300
        if old and _BEGAN.search(text[max(0, timed.span.start - _REACH) : timed.span.start]):
            starts.append(timed)
    if not starts:
        return None
    nearest = min(starts, key=lambda timed: abs(timed.span.start - event.trigger.start))
    return since(nearest.when, anchor)


def _all(told: Sequence[When]) -> When:
    """The nearest interval, cut by each farther one that it can be reconciled with."""
    best = told[0]
    for other in told[1:]:
        if not best.days or best.days > 2:  # "overnight ... Sunday" stays a night of two days
            best = narrowed(best, other) or best
    return best


def _capped(when: When, event: Event, anchor: date | None) -> When:
    """What has happened lies before the report: "in July", said in July, ends at the anchor."""
    if (
        anchor
        and event.stage is Stage.HAPPENED
        and when.latest
        and when.latest > anchor
        and (not when.earliest or when.earliest <= anchor)
    ):
        return When(when.earliest, anchor, when.basis, when.text)
    return when
