"""Shouted text and Title Case headlines in sentence case, character for character.

The parser was trained on ordinary sentences: capitals cost it half the names and many verbs. So it reads a shadow of
the text, in which only the case of letters differs; the report itself is never changed.
"""

import re
from collections import Counter
from collections.abc import Collection

from reportedly.parse.evidence import Evidence, collect, plain
from reportedly.parse.proper import proper
from reportedly.parse.units import WORD, Unit, units

_BRACKETED = re.compile(r"(?<=[\[(])[^\W\d_]{2,6}(?=[\])])")
_BOTH = {"us"}  # a country more often than a pronoun, in capitals


def shadow(text: str, common: Collection[str] = (), small: Collection[str] = ()) -> str:
    """The text in sentence case: same length, same characters but for the case of letters.

    How the report writes a word elsewhere decides. Without that, shouted words are names where our list says so or
    where they are not in `common` (lower-case words known to the model); headline words stay, but for those in `small`
    ("at", "three").
    """
    found = units(text)
    if all(unit.ordinary for unit in found):
        return text
    evidence = collect(unit.text for unit in found if unit.ordinary)
    _add_acronyms(evidence, "".join(unit.text for unit in found if unit.shouted), common)
    quiet = [_quiet(unit, evidence, common, small) for unit in found]
    whole = "".join(quiet)
    for unit, calm in zip(found, quiet, strict=True):
        if unit.titled:  # repeated word for word inside the first sentence on many sites
            whole = whole.replace(unit.text.rstrip(" .\n"), calm.rstrip(" .\n"))
    return whole


def _quiet(unit: Unit, evidence: Evidence, common: Collection[str], small: Collection[str]) -> str:
    if unit.ordinary:
        return unit.text
    first = WORD.search(unit.text)

    def case(found: re.Match[str]) -> str:
        opening = first is not None and found.start() == first.start()
        if unit.titled:
            return found.group() if opening else _headline_word(found.group(), evidence, small)
        word = _shouted_word(found.group(), evidence, common, small)
        return _capital(word) if opening else word

    return WORD.sub(case, unit.text)


def _headline_word(word: str, evidence: Evidence, small: Collection[str]) -> str:
    if word.isupper() and len(word) > 1:
        return word
    return plain(word) if evidence.common(word) or plain(word) in small else word


def _add_acronyms(evidence: Evidence, shouted: str, common: Collection[str]) -> None:
    """What stands alone in brackets behind a name is its short form: "PEOPLE'S FRONT [FPLA]"."""
    for word in _BRACKETED.findall(shouted):
        if plain(word) not in common:
            evidence.forms.setdefault(plain(word), Counter())[word] += 1


def _shouted_word(word: str, evidence: Evidence, common: Collection[str], small: Collection[str]) -> str:
    """One shouted word as ordinary text has it. "RUSSIA'S" goes by "RUSSIA"; initials stay."""
    low, base = plain(word), re.split("['’]", word)[0]
    if low in small and low not in _BOTH:
        return low
    stem = plain(base)
    if len(word) == 1:
        return low if low == "a" else word
    known = evidence.name(word) or evidence.name(base) or proper(stem)
    if known:
        return base + low[len(base) :] if known.isupper() else _capital(low)
    return low if evidence.lower[stem] or stem in common else _capital(low)


def _capital(word: str) -> str:
    """The first letter in upper case, unless that would change the length."""
    return word[0].upper() + word[1:] if len(word[0].upper()) == 1 else word
