"""The days that words about time mean, as coders of conflict news count them."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from reportedly.model import Basis, Timed, When
from reportedly.resolve.calendar import add_months
from reportedly.resolve.times import read_times

_DAY = timedelta(days=1)
_LEAD = re.compile(r"\b(since|from|starting|beginning|until|till|by|before|prior to)(?:\s+(?:the|early|on))*\s*$", re.I)
_FROM = re.compile(r"\b(?:from|between)\s+(?:the\s+)?$", re.I)
_AND = re.compile(
    r"\s*,?\s*(?:and|to|until|till|or|-|–)\s*(?:(?:one|another|others|the\s+others?)\s+)?(?:on\s+|in\s+)?(?:the\s+)?",
    re.I,
)
_MID_MONTH = re.compile(r"\bmid(?:dle)?\b", re.I)
_LENGTH = re.compile(r"^P(\d+)([DWMY])$")


def interval(
    phrase: str,
    anchor: date | None,
    *,
    before: str = "",
    focus: date | None = None,
    future: bool = False,
    past: bool = False,
) -> When | None:
    """The closed interval of days that `phrase` means, read against `anchor` (the day of the dateline).

    `before` are the words that stand before the phrase in the text: "since", "until" and "before" open or close the
    interval. `focus` is a day that the text spoke of before ("two days later"), `future` says that the talk is of
    what is to come, `past` that what is dated has happened. None where the phrase names no day.
    """
    times = read_times(before + phrase, anchor, focus=focus, future=future, past=past)
    return of_times([timed for timed in times if timed.span.end > len(before)], before + phrase, anchor)


def of_times(times: Sequence[Timed], text: str, anchor: date | None) -> When | None:
    """What time expressions of `text` mean together; None where none of them names a day."""
    found = [timed for timed in times if timed.when.earliest or timed.when.latest]
    if not found:
        return None
    before = text[max(0, found[0].span.start - 25) : found[0].span.start]
    pair = len(found) > 1 and linked(text[found[0].span.end : found[1].span.start])
    # "from Saturday to Monday" is closed by its second day.
    when = found[0].when if pair and _FROM.search(before) else _led(found[0].when, before, anchor)
    for last, other in pairwise(found):
        when = _joined(when, other.when, text[last.span.end : other.span.start])
    return when


def linked(between: str) -> bool:
    """True where the words between two time expressions make one of them: "Saturday and Sunday", "Friday to Monday"."""
    return bool(_AND.fullmatch(between))


def narrowed(when: When, other: When) -> When | None:
    """The days that two intervals share, None where they share none."""
    lows = [day for day in (when.earliest, other.earliest) if day]
    highs = [day for day in (when.latest, other.latest) if day]
    low, high = max(lows, default=None), min(highs, default=None)
    return None if low and high and low > high else When(low, high, when.basis, when.text)


def _joined(when: When, other: When, between: str) -> When:
    shared = narrowed(when, other)
    if linked(between) or shared is None:
        ends = [day for day in (when.earliest, when.latest, other.earliest, other.latest) if day]
        return When(min(ends), max(ends), when.basis, when.text)
    return shared


def _led(when: When, before: str, anchor: date | None) -> When:
    """`when` opened or closed by the word before it."""
    match = _LEAD.search(before)
    word = match[1].lower() if match else ""
    if word in ("since", "from", "starting", "beginning"):
        return since(when, anchor)
    if word in ("until", "till", "by"):
        return When(None, when.latest, when.basis, when.text)
    if word in ("before", "prior to") and when.earliest:
        return When(None, when.earliest - _DAY, when.basis, when.text)
    return when


def since(when: When, anchor: date | None) -> When:
    """From the start of `when` to the anchor; "since mid-March" starts on the 15th."""
    start = when.earliest
    if start and when.days and when.days <= 31 and _MID_MONTH.search(when.text):
        start = start.replace(day=15)
    end = anchor if anchor and (not start or start <= anchor) else None
    return When(start, end, when.basis, when.text)


def war_length(value: str, anchor: date) -> When | None:
    """ "Five-year war": from the first day of the year (or month) in which it began to the anchor; None where `value`
    is no length.
    """
    match = _LENGTH.match(value)
    if not match:
        return None
    amount, unit = int(match[1]), match[2]
    if unit == "Y":
        return When(date(anchor.year - amount, 1, 1), anchor, Basis.RELATIVE)
    if unit == "M":
        return When(add_months(anchor, -amount).replace(day=1), anchor, Basis.RELATIVE)
    return When(anchor - amount * (7 if unit == "W" else 1) * _DAY, anchor, Basis.RELATIVE)
