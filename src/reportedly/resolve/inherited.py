"""The day of an event that has no time words of its own: that of the event it is told with."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from reportedly.model import Basis, Event, EventType, When

# Background is told in the perfect or with such words; it shares no day with the news.
_BACKGROUND = re.compile(
    r"\b(?:ha[ds]|have|having|previous(?:ly)?|recent(?:ly)?|repeated(?:ly)?|earlier|once|so far|since|in response|"
    r"accus\w+)\b",
    re.I,
)
_SLOW = frozenset(
    {
        EventType.CHANGE_TO_GROUP,
        EventType.OTHER,
        EventType.NON_VIOLENT_TRANSFER,
        EventType.AGREEMENT,
        EventType.CONFLICT_TOTAL,
    }
)
_NEWS = 7  # days before the anchor that still are news
_SENTENCE = 150  # characters before a trigger that are looked at


def inherited(event: Event, told: Mapping[str, When], events: Sequence[Event], text: str, anchor: date) -> When | None:
    """The interval that `event` shares with another of the same report, None where it had better stay open.

    `told` holds the intervals of the events that have time words, by event id. Taken is the last event before it, else
    the first of the same type behind it; only news of the last week is handed on, and not to background or to
    processes.
    """
    if event.type in _SLOW or _BACKGROUND.search(_before(event, text)):
        return None
    fresh = [other for other in events if _is_news(other, told.get(other.id), anchor)]
    fresh.sort(key=lambda other: other.trigger)
    earlier = [other for other in fresh if other.trigger < event.trigger]
    alike = [other for other in fresh if other.type is event.type]
    givers = earlier[-1:] or alike[:1]
    if not givers:
        return None
    when = told[givers[0].id]
    return When(when.earliest, when.latest, Basis.RELATIVE, when.text)


def _before(event: Event, text: str) -> str:
    before = text[max(0, event.trigger.start - _SENTENCE) : event.trigger.start]
    return re.split(r"[.!?]\s|\n", before)[-1]


def _is_news(other: Event, when: When | None, anchor: date) -> bool:
    if when is None or other.type is EventType.CONFLICT_TOTAL or not (when.earliest and when.latest):
        return False
    return (anchor - when.earliest).days <= _NEWS
