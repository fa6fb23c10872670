"""One term of a word list."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

GAP = "..."
_LETTER = r"[^\W\d_]"
_HYPHEN = re.compile(rf"(?<={_LETTER})-(?={_LETTER})")
_CUTS = re.compile(
    rf"(?<=\bcan)(?=not\b)|(?<={_LETTER})(?=n't\b|'s\b|/{_LETTER})|(?<={_LETTER}/)(?={_LETTER})|(?<=s)(?='(?:\s|$))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One term with its meaning.

    `term` is the base form as the file writes it ("air strike", "take ... hostage"); `lemmas` are its lower-cased
    words, where "..." stands for a gap of up to `lexicon.GAP_TOKENS` tokens. `pos` is "verb", "noun", "adj" or "any".
    `kind` is the value of the group (event type, slot, class). `strong` False: the term needs context. `data` holds the
    further string fields of the group or the term.
    """

    term: str
    lemmas: tuple[str, ...]
    pos: str
    kind: str
    strong: bool
    data: Mapping[str, str]


@lru_cache(maxsize=1 << 14)  # the terms of all lists
def words_of(term: str) -> tuple[str, ...]:
    """The words of a term in their own case, cut as spaCy cuts them.

    "so-called" is two words, "AK-47" one, "king's" and "cannot" two, "RFE/RL" three.
    """
    return tuple(_CUTS.sub(" ", _HYPHEN.sub(" ", term.replace("’", "'"))).split())
