"""Numbers as said: "five", "at least 56", "10 to 15", "dozens"."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract.doc import Doc
from reportedly.extract.measures import measures
from reportedly.extract.numerals import plain, vague
from reportedly.model import Count

# What may stand before a number, longest first, and what it does to it.
BEFORE = [
    (words.split(), effect)
    for effect, lines in {
        "least": "at least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum of",
        "more": "more than|over|upwards of|upward of|in excess of|exceeding|exceeded|exceeds|greater than|"
        "higher than|above",
        "most": "up to|as many as|at most|no more than|not more than|a maximum of|maximum of",
        "fewer": "fewer than|less than|under",
        "approx": "nearly|almost|around|about|some|approximately|roughly|close to|an estimated|estimated|"
        "circa|about some",
    }.items()
    for words in lines.split("|")
]
BEFORE.sort(key=lambda item: -len(item[0]))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the text: token interval with the bound words, index of the number itself, and what it says."""

    start: int
    end: int
    core: int
    count: Count


def quantities(doc: Doc) -> Iterator[Quantity]:
    """All numbers of persons or things in reading order. Dates, ages, distances and money are left out."""
    index = 0
    while index < len(doc):
        found = plain(doc, index) or vague(doc, index)
        if not found:
            index += 1
            continue
        value, end = found
        if not measures(doc, index, end):
            quantity = _bounded(doc, index, end, value)
            yield quantity
            end = max(end, quantity.end)
        index = end


def _bounded(doc: Doc, start: int, end: int, value: int | str) -> Quantity:
    if isinstance(value, str):
        left, _ = _before(doc, start)
        return Quantity(start if value.startswith("tens") else left, end, start, Count(None, None, vague=value))
    upper = _upper(doc, start, end)
    if upper:
        top, stop = upper
        left = start - 1 if start and doc[start - 1].lower_ in ("between", "from") else start
        return Quantity(left, stop, start, Count(min(value, top), max(value, top)))
    left, effect = _before(doc, start)
    return Quantity(left, end, start, _apply(value, effect, _or_more(doc, end)))


def _apply(value: int, effect: str, or_more: bool) -> Count:
    if effect == "least" or or_more:
        return Count(value, None)
    if effect == "more":
        return Count(value + 1, None)
    if effect == "most":
        return Count(None, value)
    if effect == "fewer":
        return Count(None, max(value - 1, 0))
    return Count(value, value, approx=effect == "approx")


def _before(doc: Doc, start: int) -> tuple[int, str]:
    if start and doc[start].lower_ == "dozen" and doc[start - 1].lower_ in ("a", "half"):
        start -= 1  # "more than a dozen"
    for words, effect in BEFORE:
        left = start - len(words)
        if left >= 0 and [t.lower_ for t in doc[left:start]] == words:
            return left, effect
    return start, ""


def _or_more(doc: Doc, end: int) -> bool:
    """ "60 or more", "sixty people or more"."""
    return any([t.lower_ for t in doc[at : at + 2]] == ["or", "more"] for at in (end, end + 1))


def _upper(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """The second number of "10 to 15", "10-15", "between 10 and 15"; "rose from 12 to 15" is two numbers."""
    if end >= len(doc) or (start and doc[start - 1].lower_ == "from"):
        return None
    joint = doc[end].lower_
    opened = start > 0 and doc[start - 1].lower_ == "between"
    if joint in ("to", "-", "–", "or") or (joint == "and" and opened):
        second = plain(doc, end + 1)
        if second:
            return second
    return None
