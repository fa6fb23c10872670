"""The days of all events of a report together, since some are dated by others."""

from dataclasses import replace
from datetime import date

from reportedly.model import Basis, Event, EventType, Reading, Stage, When
from reportedly.resolve.event_when import event_when, war
from reportedly.resolve.inherited import inherited


def event_whens(reading: Reading, anchor: date | None) -> tuple[Event, ...]:
    """The events of `reading` with `when` filled; `reading.times` must hold the time expressions of the text in
    order.

    First the time words of the event itself; then, for a toll of a whole war, the war's beginning; then the event it
    is told with; then the day of the report as the latest day. None where the report gives nothing, or the event is a
    threat without a date.
    """
    told = {event.id: when for event in reading.events if (when := event_when(event, reading, anchor))}
    return tuple(
        replace(event, when=told.get(event.id) or _untold(event, told, reading, anchor)) for event in reading.events
    )


def _untold(event: Event, told: dict[str, When], reading: Reading, anchor: date | None) -> When | None:
    if anchor is None or event.stage is Stage.THREATENED:
        return None
    if event.type is EventType.CONFLICT_TOTAL:
        found = war(event, reading, anchor)
    else:
        found = inherited(event, told, reading.events, reading.report.text, anchor)
    return found or When(None, anchor, Basis.PUBLISHED)
