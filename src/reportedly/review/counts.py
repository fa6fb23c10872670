"""A count as a person types it."""

import re
from collections.abc import Callable

from reportedly.errors import InputError
from reportedly.model import Count

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UNITS = {word: at for at, word in enumerate(_SMALL)} | {word: 20 + 10 * at for at, word in enumerate(_TENS)}
_UNITS |= {"a": 1, "an": 1}
_TIMES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_VAGUE = ("some", "several", "many", "few", "dozens", "scores", "hundreds", "thousands", "plural", "unknown")
_FORMS: tuple[tuple[str, Callable[[int], Count]], ...] = (
    ("at least |no fewer than |no less than ", lambda n: Count(n, None)),
    ("more than |over |upwards of ", lambda n: Count(n + 1, None)),
    ("up to |at most |as many as |no more than ", lambda n: Count(None, n)),
    ("fewer than |less than |under ", lambda n: Count(None, max(0, n - 1))),
    ("about |around |some |nearly |almost |roughly |approximately |~", lambda n: Count(n, n, approx=True)),
    ("", lambda n: Count(n, n)),
)
_RANGE = re.compile(r"(?:between )?(.+?)(?: to | and | ?[-–] ?)(.+)")
_MEND = "Write it as 5, five, 5 to 7, at least 5, more than 5, up to 5, about 5, none, or a vague word such as dozens."


def count_of(text: str) -> Count:
    """How many the words say, nothing more exact than they are: as `str(Count)` writes it, or in English words.

    Raises `InputError` for words that are no count.
    """
    words = " ".join(text.lower().replace(",", "").split())
    found = _plain(words) or _between(words) or _vague(words)
    if found is None:
        raise InputError(f'"{text}"', "This is no count.", _MEND)
    return found


def _plain(words: str) -> Count | None:
    if words in ("no", "none", "nobody", "no one"):
        return Count(0, 0)
    for pattern, made in _FORMS:
        opening = re.match(pattern, words)
        number = _number(words[opening.end() :]) if opening else None
        if number is not None:
            return made(number)
    return None


def _between(words: str) -> Count | None:
    ends = _RANGE.fullmatch(words)
    low, high = (_number(ends[1]), _number(ends[2])) if ends else (None, None)
    return Count(low, high) if low is not None and high is not None and low <= high else None


def _vague(words: str) -> Count | None:
    if words == "some (bare plural)":  # as `str(Count)` writes it
        return Count(None, None, vague="plural")
    core = words.removeprefix("a ").split(" ")[0]
    return Count(None, None, vague=words) if core in _VAGUE else None


def _number(words: str) -> int | None:
    """Figures, or English number words; None for anything else."""
    if re.fullmatch("[0-9]+", words):
        return int(words)
    total, part = 0, None
    for word in re.split(r"[ -]", words.replace(" and ", " ")):
        if word == "dozen" and part in (None, *range(1, 20)):
            part = 12 * (part or 1)
        elif word in _UNITS and _follows(part, _UNITS[word]):
            part = (part or 0) + _UNITS[word]
        elif word in _TIMES:
            part = (part or 1) * _TIMES[word]
            total, part = (total, part) if word == "hundred" else (total + part, 0)
        else:
            return None
    return None if part is None else total + part


def _follows(part: int | None, unit: int) -> bool:
    """A number word goes on from the one before: "twenty-one" and "two hundred five" do, "five ten" does not."""
    return not part or part % 100 == 0 or (unit < 10 and part % 10 == 0 and part % 100 >= 20)
