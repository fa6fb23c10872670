"""Events that last: "since 15 November", "in 24 hours", "for nearly a week"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from reportedly.model import Basis, Event, Span, Timed, When

_REACH = 90  # characters before a date that may hold the word that opens it
_WAR = r"(?:war|conflict|uprising|unrest|crisis|revolt|insurgency)"
_BEGAN = r"(?:began|begun|started|resumed|launched|erupted|broke\s+out|flared)"
# "have been killed since the raids resumed on 15 November": what stands before "since" lasts from then.
_SINCE = re.compile(rf"\bsince\b[^.;]{{0,80}}$|\b{_WAR}\b[^.;]{{0,30}}\b{_BEGAN}\b[^.;]{{0,15}}$", re.I)
_RESUMED = re.compile(rf"\bsince\b[^.;]{{0,60}}\b{_BEGAN}\b[^.;]{{0,30}}$", re.I)
_ABOUT = r"\s+(?:(?:the|a|less\s+than|nearly|almost|about|around|some|just|under|lightning|fierce|bloody)\s+)*$"
_FIRST = re.compile(r"\btime\s+in\b", re.I)  # "for the first time in the sixteen weeks of protests"
_IN = re.compile(rf"\b(?:in|over|within|during){_ABOUT}", re.I)
_FOR = re.compile(rf"\bfor{_ABOUT}", re.I)
_LENGTH = re.compile(r"^PT?(\d+)([DWH])$")


def opened(event: Event, first: Span, text: str) -> bool:
    """True where the date at `first` is the beginning of `event`, which went on: the event stands before a "since", or
    is what has "begun since".
    """
    start = max(0, first.start - _REACH)
    if event.trigger.start >= first.start:
        return False
    if _SINCE.search(text[max(start, event.trigger.end) : first.start]):
        return True
    return bool(_RESUMED.search(text[start : first.start]))


def lengthened(
    when: When | None, spans: Sequence[Span], times: Sequence[Timed], text: str, anchor: date
) -> When | None:
    """`when` reaching back by a length that the event took ("in 24 hours"), ending on its own day or the anchor.

    None where no such length is told. A vague one ("several days") reaches to no day.
    """
    end = when.latest if when and when.latest else anchor
    for timed in times:
        days = _days(timed, text, when is None) if any(timed.span.overlaps(span) for span in spans) else None
        if days and (when is None or when.earliest == when.latest or when.earliest is None):
            return When(end - timedelta(days=days), end, Basis.RELATIVE, timed.text)
    return None


def _days(timed: Timed, text: str, alone: bool) -> int | None:
    """The length in days; "for three days" counts only where the event has no day of its own (a truce may last so
    long).
    """
    match = _LENGTH.match(timed.value)
    before = text[max(0, timed.span.start - 40) : timed.span.start]
    if not match or timed.when.earliest or _FIRST.search(before):
        return None
    told = _IN.search(before) or (alone and _FOR.search(before))
    amount = int(match[1])
    return {"D": amount, "W": 7 * amount, "H": -(-amount // 24)}[match[2]] if told else None
