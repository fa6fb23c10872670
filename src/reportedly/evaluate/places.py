"""Where words stand in a text, by sentences. Intervals are closed-open offsets in code points."""

import re
from functools import lru_cache

Interval = tuple[int, int]
END = re.compile(
    r"(?<![ .][A-Z])(?<!Col)(?<!Gen)(?<!Lt)(?<!Mr)(?<!Dr)(?<!St)(?<!Mrs)[.!?][\"')\]]*(?:\s|$)"  # titles end nothing
)


def sentence(text: str, start: int, end: int) -> Interval:
    """The sentence or sentences that hold an interval."""
    ends = _ends(text)
    left = max((at for at in ends if at <= start), default=0)
    return left, min((at for at in ends if at >= end), default=len(text))


def locate(text: str, part: str, near: int = 0) -> Interval:
    """Where a wording stands, nearest to an offset; at the very start where it does not stand in the text."""
    hits = [found.start() for found in re.finditer(re.escape(part), text)]
    start = min(hits, key=lambda hit: abs(hit - near)) if hits else 0
    return start, start + len(part)


def everywhere(text: str, part: str) -> tuple[Interval, ...]:
    """The sentences in which the very words stand: headline and lead are often repeated."""
    return tuple(sentence(text, found.start(), found.end()) for found in re.finditer(re.escape(part), text))


def held(text: str, span: Interval, most: int) -> Interval:
    """A predicted interval, cut to its first sentence and to `most` characters: blowing it up gains nothing."""
    start = max(0, min(span[0], len(text) - 1))
    return start, min(max(span[1], start + 1), sentence(text, start, start + 1)[1], start + most)


def touch(left: Interval, right: Interval) -> bool:
    """True where the two share a character."""
    return left[0] < right[1] and right[0] < left[1]


@lru_cache(maxsize=64)
def _ends(text: str) -> tuple[int, ...]:
    return tuple(found.end() for found in END.finditer(text))
