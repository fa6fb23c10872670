"""What number words and digits say: "five", "56", "half a million", "dozens"."""

import re

from reportedly.extract.doc import Doc

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
UNITS = {word: value for value, word in enumerate(_ONES)}
TENS = {
    w: 10 * (i + 2)
    for i, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
VAGUE = {
    "dozens", "scores", "hundreds", "thousands", "millions", "tens", "several", "many", "numerous", "few",
    "countless",
}  # fmt: skip
DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")


def plain(doc: Doc, index: int) -> tuple[int, int] | None:
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
    if word == "dozen" and index and doc[index - 1].lower_ == "half":
        return 6, index + 1
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


def vague(doc: Doc, index: int) -> tuple[str, int] | None:
    """A vague number word: "dozens", "tens of thousands", "several hundred", "a number of"."""
    word = doc[index].lower_
    if word == "many" and index + 1 < len(doc) and doc[index + 1].lower_ == "as":
        return None  # "as many as 90"
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
