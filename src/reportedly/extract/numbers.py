"""Numbers as said: "five", "at least 56", "10 to 15", "dozens"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from reportedly.model import Count

UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    w: 10 * (i + 2)
    for i, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
VAGUE = {
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "millions",
    "tens",
    "several",
    "many",
    "numerous",
    "few",
    "countless",
}
DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")

# What may stand before a number, longest first, and what it does to it.
BEFORE = [
    (words.split(), effect)
    for effect, lines in {
        "least": "at least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum of",
        "more": "more than|over|upwards of|upward of|in excess of|exceeding|exceeded|exceeds|greater than|higher than|above",
        "most": "up to|as many as|at most|no more than|not more than|a maximum of|maximum of",
        "fewer": "fewer than|less than|under",
        "approx": "nearly|almost|around|about|some|approximately|roughly|close to|an estimated|estimated|circa|about some",
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
        found = _plain(doc, index) or _vague(doc, index)
        if not found:
            index += 1
            continue
        value, end = found
        if not _measures(doc, index, end):
            yield _bounded(doc, index, end, value)
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
    for words, effect in BEFORE:
        left = start - len(words)
        if left >= 0 and [t.lower_ for t in doc[left:start]] == words:
            return left, effect
    return start, ""


def _or_more(doc: Doc, end: int) -> bool:
    """ "60 or more", "sixty people or more"."""
    return any([t.lower_ for t in doc[at : at + 2]] == ["or", "more"] for at in (end, end + 1))


def _upper(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """The second number of "10 to 15", "10-15", "between 10 and 15"."""
    if end >= len(doc):
        return None
    joint = doc[end].lower_
    opened = start > 0 and doc[start - 1].lower_ == "between"
    if joint in ("to", "-", "–", "or") or (joint == "and" and opened):
        second = _plain(doc, end + 1)
        if second:
            return second
    return None


def _plain(doc: Doc, index: int) -> tuple[int, int] | None:
    """A number in digits or words at this token: its value and the token after it."""
    if index >= len(doc):
        return None
    token = doc[index]
    word = token.lower_
    if DIGITS.fullmatch(word):
        return _scaled(doc, float(word.replace(",", "")), index + 1)
    share = _share(doc, index)
    if share:
        return share
    if word in ("a", "an") and index + 1 < len(doc) and doc[index + 1].lower_ in ("hundred", "thousand", "million"):
        return _scaled(doc, 1.0, index + 1)
    if word == "dozen" and not (index and doc[index - 1].lower_ in ("several", "few")):
        return 12, index + 1
    total = _word(word)
    if total is None:
        return None
    end = index + 1
    if total in TENS.values():
        step = end + 1 if end < len(doc) and doc[end].text == "-" else end
        unit = UNITS.get(doc[step].lower_, 0) if step < len(doc) else 0
        if 0 < unit < 10:
            total, end = total + unit, step + 1
    return _scaled(doc, float(total), end)


def _share(doc: Doc, index: int) -> tuple[int, int] | None:
    """ "half a million", "a quarter of a million"."""
    words = [token.lower_ for token in doc[index : index + 5]]
    if words[:3] == ["half", "a", "million"]:
        return 500_000, index + 3
    if words[:4] == ["quarter", "of", "a", "million"]:
        return 250_000, index + 4
    return (250_000, index + 5) if words == ["a", "quarter", "of", "a", "million"] else None


def _word(word: str) -> int | None:
    if word in UNITS:
        return UNITS[word]
    if word in TENS:
        return TENS[word]
    tens, _, unit = word.partition("-")
    return TENS[tens] + UNITS[unit] if tens in TENS and 0 < UNITS.get(unit, 0) < 10 else None


def _scaled(doc: Doc, value: float, end: int) -> tuple[int, int]:
    while end < len(doc):
        word = doc[end].lower_
        if word in SCALES:
            value *= SCALES[word]
        elif word == "dozen":
            value *= 12
        elif not (
            word == "and"
            and value >= 100
            and end + 1 < len(doc)
            and _word(doc[end + 1].lower_)
            and doc[end - 1].lower_ == "hundred"
        ):
            break
        else:
            value += _word(doc[end + 1].lower_) or 0
            end += 1
        end += 1
    return round(value), end


def _vague(doc: Doc, index: int) -> tuple[str, int] | None:
    """A vague number word: "dozens", "tens of thousands", "several hundred", "a number of"."""
    word = doc[index].lower_
    following = [t.lower_ for t in doc[index + 1 : index + 3]]
    if word in VAGUE:
        if following[:1] == ["of"] and len(following) > 1 and following[1] in VAGUE:
            return f"{word} of {following[1]}", index + 3
        if following[:1] and following[0] in ("dozen", "hundred", "thousand", "million", "score"):
            return f"{word} {following[0]}", index + 2
        return word, index + 1
    if (
        word == "number"
        and following[:1] == ["of"]
        and index
        and doc[index - 1].lower_ in ("a", "large", "unknown", "unspecified")
    ):
        return "a number", index + 1
    if word == "couple" and following[:1] == ["of"]:
        return "couple", index + 1
    return None


NOT_PERSONS = set(
    [
        "km",
        "kms",
        "kilometre",
        "kilometres",
        "kilometer",
        "kilometers",
        "mile",
        "miles",
        "metre",
        "metres",
        "meter",
        "meters",
        "yard",
        "yards",
        "feet",
        "foot",
        "percent",
        "%",
        "cent",
        "year",
        "years",
        "yearold",
        "day",
        "days",
        "month",
        "months",
        "week",
        "weeks",
        "hour",
        "hours",
        "minute",
        "minutes",
        "second",
        "seconds",
        "am",
        "pm",
        "a.m.",
        "p.m.",
        "gmt",
        "dollars",
        "euros",
        "pounds",
        "tonne",
        "tonnes",
        "ton",
        "tons",
        "times",
        "storey",
        "storeys",
        "story",
        "degrees",
        "mph",
        "kg",
        "caliber",
        "calibre",
        "mm",
    ]
)
MONTHS = set(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)


def _measures(doc: Doc, start: int, end: int) -> bool:
    """True where the number is a date, an age, a distance, money, or part of a name."""
    before = doc[start - 1].lower_ if start else ""
    after = doc[end].lower_ if end < len(doc) else ""
    if after in NOT_PERSONS or after in MONTHS or before in MONTHS or before in ("$", "£", "€", "#", "no."):
        return True
    if (
        after in ("-", "/", ".", ":")
        and end + 1 < len(doc)
        and doc[end].whitespace_ == ""
        and doc[end + 1].lower_ not in UNITS
    ):
        nxt = doc[end + 1]
        return (
            nxt.lower_ in NOT_PERSONS
            or (nxt.like_num and after != "-")
            or nxt.lower_.startswith(("year", "day", "month", "member"))
        )
    word = doc[start].text
    if len(word) > 1 and word.startswith("0") and word.isdigit():
        return True
    is_year = bool(re.fullmatch(r"(?:19|20)\d\d", word)) and end == start + 1
    return (
        is_year and (before in ("in", "since", "of", "by", "until", "from", ",", "early", "late", "mid", "during", ""))
    ) or (is_year and not (end < len(doc) and doc[end].pos_ in ("NOUN", "ADJ")))
