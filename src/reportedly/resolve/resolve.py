"""Days and places for what a report says."""

from dataclasses import replace
from datetime import date

from reportedly.model import Event, Reading, Span, Timed
from reportedly.resolve.dateline import dateline_times
from reportedly.resolve.event_whens import event_whens
from reportedly.resolve.gazetteer import Gazetteer
from reportedly.resolve.places import placed
from reportedly.resolve.times import read_times

_BESIDE = 12  # characters around a dateline that hold "(updated 2033" and the like


def resolve(reading: Reading, gazetteer: Gazetteer) -> Reading:
    """`reading` with its time expressions and place names read and each event dated and placed.

    Pure: no file, no clock.
    """
    return placed(_dated(reading), gazetteer)


def _dated(reading: Reading) -> Reading:
    head = dateline_times(reading.report.text)
    anchor = head[0].when.earliest if head else reading.report.published
    times = _all_times(reading, anchor)
    events = tuple(_without_dateline(event, head) for event in reading.events)
    dated = event_whens(replace(reading, events=events, times=times), anchor)
    kept = zip(reading.events, dated, strict=True)
    return replace(reading, times=times, events=tuple(replace(event, when=other.when) for event, other in kept))


def _all_times(reading: Reading, anchor: date | None) -> tuple[Timed, ...]:
    """What the text gives, and what came with the reading and was not found again."""
    found = read_times(reading.report.text, anchor)
    kept = [timed for timed in reading.times if not any(timed.span.overlaps(other.span) for other in found)]
    return tuple(sorted([*found, *kept], key=lambda timed: timed.span))


def _without_dateline(event: Event, head: list[Timed]) -> Event:
    """A dateline dates the report and none of its events, nor does a clock time beside it that looks like a year."""
    lines = [Span(max(0, timed.span.start - _BESIDE), timed.span.end + _BESIDE) for timed in head]
    spans = tuple(
        span
        for span in event.time_spans
        if not any(span.overlaps(timed.span) for timed in head)
        and not (span.end - span.start == 4 and any(span.overlaps(line) for line in lines))
    )
    return replace(event, time_spans=spans)
