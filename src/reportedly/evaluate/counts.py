"""Counts in the form in which they are compared."""

import re
from collections.abc import Mapping

Bounds = tuple[int | None, int | None, str | None]

BIG = ["millions", "million", "thousands", "thousand", "hundreds", "hundred", "scores", "dozens", "dozen", "tens"]
VAGUE = {
    **dict.fromkeys(("plural", "some", "others", "more"), "some"),
    **dict.fromkeys(("several", "a number", "number", "few", "a few", "couple"), "several"),
    **dict.fromkeys(("many", "numerous"), "many"),
}


def bounds(value: Mapping[str, object]) -> Bounds:
    """Low and high bound and vague word of a count as JSON carries it."""
    word = value.get("vague")
    return _number(value.get("low")), _number(value.get("high")), vague_word(str(word) if word else "")


def vague_word(word: str) -> str | None:
    """One word for all wordings of a size: "several thousand" is "thousands", "a few" is "several"."""
    words = re.findall(r"[a-z]+", word.lower())
    big = next((size for size in BIG if size in words), None)
    if big:
        return "dozens" if big == "tens" else big if big.endswith("s") else big + "s"
    plain = " ".join(words)
    return VAGUE.get(plain) or next((size for key, size in VAGUE.items() if key in words), plain or None)


def _number(value: object) -> int | None:
    return None if value is None else int(str(value).removesuffix(".0"))
