"""Every time expression of a text, and what it means there."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from reportedly.model import Basis, Span, Timed, When
from reportedly.resolve import calendar_rules, clock_rules, day_rules, holiday_rules, period_rules, year_rules
from reportedly.resolve.meaning import Context, Meaning, Rule
from reportedly.resolve.tense import is_future

_LISTS = (calendar_rules, year_rules, day_rules, clock_rules, holiday_rules, period_rules)
RULES: tuple[Rule, ...] = tuple(rule for rules in _LISTS for rule in rules.RULES)


_DATELESS = frozenset({"adjective", "every", "every weekday"})
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.I)  # what lasts since August began in one that is over
_ANY = Context(date(2000, 6, 15))  # for what is the same whatever the anchor


def find_times(text: str) -> list[Span]:
    """Spans of all time expressions that can date something, in reading order; none overlaps another, the longest of
    rivals that start together is kept.

    Left out are adjectives ("current") and what comes again and again ("daily"): `read_times` gives them too.
    """
    return list(_spans(text))


def read_times(
    text: str, anchor: date | None, *, focus: date | None = None, future: bool = False, past: bool = False
) -> list[Timed]:
    """All time expressions of `text` with their interval of days and TIMEX3 value, read against `anchor`, the day of
    the dateline.

    A relative word may count from a date that the text gave before ("two days later"); an expression that names no
    day ("two years") has an unknown interval and its value alone. `focus` is a day spoken of before the text,
    `future` makes all of it future talk, `past` talk of what has happened.
    """
    found: list[Timed] = []
    wide = False
    for match, rule in _rules(text):
        over = past or bool(_SINCE.search(text, max(0, match.start() - 20), match.start()))
        ahead = not over and (future or is_future(text, *match.span()))
        whole = rule.read(match, Context(anchor, focus, ahead, wide, over))
        for group, meaning in (whole.parts or (("", whole),)) if whole else ():
            found.append(_timed(match, group, meaning))
            if meaning.earliest and meaning.latest and (meaning.latest - meaning.earliest).days <= 366:
                focus, wide = meaning.earliest, (meaning.latest - meaning.earliest).days > 360
    return found


def _timed(match: re.Match[str], group: str, meaning: Meaning) -> Timed:
    basis = meaning.basis if meaning.dated else Basis.NONE
    words = match[group or 0]
    when = When(meaning.earliest, meaning.latest, basis, words)
    return Timed(Span(*match.span(group or 0)), words, when, meaning.value)


def _spans(text: str) -> Iterator[Span]:
    """The expressions without a reading, so that no anchor is needed."""
    for match, rule in _rules(text):
        if rule.name in _DATELESS:
            continue
        whole = rule.read(match, _ANY)
        for group, _ in whole.parts if whole and whole.parts else (("", whole),):
            yield Span(*match.span(group or 0))


@lru_cache(maxsize=4)  # who reads a text asks for its spans first, and for their meaning later
def _rules(text: str) -> tuple[tuple[re.Match[str], Rule], ...]:
    candidates = [
        (match, rule) for rule in RULES for match in rule.pattern.finditer(text) if match.end() > match.start()
    ]
    candidates.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
    end, found = 0, []
    for match, rule in candidates:
        if match.start() >= end and rule.read(match, _ANY) is not None:
            end = match.end()
            found.append((match, rule))
    return tuple(found)
