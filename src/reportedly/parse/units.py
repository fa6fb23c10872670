"""Rough sentences, and which of them are not in ordinary case."""

import re
from dataclasses import dataclass
from itertools import pairwise

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
END = re.compile(r"(?<!\b\w)[.!?]+[\"')\]”’]*\s+|\n+")  # not after an initial: "J. Baggins", "U.S."
NEAR = 400  # characters from the start within which a headline is looked for
LONGER = 4  # letters: shorter words are small in headlines too


@dataclass(frozen=True, slots=True)
class Unit:
    """A rough sentence or line; `text` includes the gap behind it, so that units join to the whole text."""

    text: str
    shouted: bool
    titled: bool

    @property
    def ordinary(self) -> bool:
        """True for a sentence in ordinary case."""
        return not (self.shouted or self.titled)


def units(text: str) -> list[Unit]:
    """The text in units that join to it. A short sentence in capitals counts as shouted only after a shouted one."""
    found: list[Unit] = []
    bounds = [0, *(end.end() for end in END.finditer(text)), len(text)]
    for start, end in pairwise(bounds):
        piece = text[start:end]
        loud = is_shouted(piece, least=1 if found and found[-1].shouted else 4)
        found.append(Unit(piece, loud, not loud and start < NEAR and is_titled(piece)))
    return found


def is_shouted(text: str, least: int = 4) -> bool:
    """True where `least` words or more are written nearly all in capitals."""
    upper, lower = sum(map(str.isupper, text)), sum(map(str.islower, text))
    return upper > 0 and upper >= 0.85 * (upper + lower) and len(WORD.findall(text)) >= least


def is_titled(text: str) -> bool:
    """True where a line of five words or more capitalises nearly every longer word."""
    words = WORD.findall(text)
    longer = [word for word in words if len(word) >= LONGER]
    return len(words) >= 5 and len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)
