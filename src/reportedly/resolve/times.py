"""Every time expression of a text, and what it means there."""

import re
from collections.abc import Iterator
from datetime import date

from reportedly.model import Basis, Span, Timed, When
from reportedly.resolve import calendar_rules, day_rules, period_rules, year_rules
from reportedly.resolve.meaning import Context, Meaning, Rule

RULES: tuple[Rule, ...] = calendar_rules.RULES + year_rules.RULES + day_rules.RULES + period_rules.RULES
_FUTURE = re.compile(
    r"\b(?:will|shall|would|plans?|planned|expects?|expected|scheduled|due|set to|to be|going to|is to|"
    r"are to)\b",
    re.I,
)
_SENTENCE = 80  # characters before an expression that may hold the word that makes it future


def find_times(text: str) -> list[Span]:
    """Spans of all time expressions in reading order; none overlaps another, the longest of rivals that start
    together is kept.
    """
    return [Span(*match.span()) for match, _ in _matches(text)]


def read_times(text: str, anchor: date | None, *, focus: date | None = None, future: bool = False) -> list[Timed]:
    """All time expressions of `text` with their interval of days and TIMEX3 value, read against `anchor`, the day of
    the dateline.

    A relative word may count from a date that the text gave before ("two days later"); an expression that names no
    day ("two years") has an unknown interval and its value alone. `focus` is a day spoken of before the text,
    `future` makes all of it future talk.
    """
    found: list[Timed] = []
    for match, rule in _matches(text):
        meaning = rule.read(match, Context(anchor, focus, future or _is_future(text, match.start())))
        if meaning is None:
            continue
        found.append(_timed(match, meaning))
        if meaning.earliest and meaning.latest and (meaning.latest - meaning.earliest).days <= 366:
            focus = meaning.earliest
    return found


def _timed(match: re.Match[str], meaning: Meaning) -> Timed:
    basis = meaning.basis if meaning.dated else Basis.NONE
    return Timed(Span(*match.span()), match[0], When(meaning.earliest, meaning.latest, basis, match[0]), meaning.value)


def _matches(text: str) -> Iterator[tuple[re.Match[str], Rule]]:
    candidates = [
        (match, rule) for rule in RULES for match in rule.pattern.finditer(text) if match.end() > match.start()
    ]
    candidates.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
    end = 0
    for match, rule in candidates:
        if match.start() >= end and rule.read(match, Context(date(2000, 6, 15))) is not None:
            end = match.end()
            yield match, rule


def _is_future(text: str, start: int) -> bool:
    before = text[max(0, start - _SENTENCE) : start]
    return bool(_FUTURE.search(re.split(r"[.!?\n]\s", before)[-1]))
