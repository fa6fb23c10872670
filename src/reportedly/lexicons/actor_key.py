"""The key that spellings of one actor's name share."""

import re

from anyascii import anyascii

_ARTICLES = frozenset(["the", "al", "el", "an", "ad", "ar", "as", "ash", "az", "at", "ul"])
_SPELLINGS = {
    "defense": "defence", "organization": "organisation", "center": "centre", "labor": "labour", "quds": "qods",
    "qaida": "qaeda", "qaidah": "qaeda", "hizbullah": "hezbollah", "hizbollah": "hezbollah",
    "hizballah": "hezbollah", "houthi": "houthis", "brigade": "brigades", "battalion": "battalions",
    "force": "forces",
}  # fmt: skip
_SHORT = 6  # letters up to which a name in capitals is an abbreviation
_NICKED = 4  # letters from which an abbreviation may be written "Isis", "Nato"


def actor_key(name: str) -> str:
    """Spelling without its dress: "Jabhat al-Nusra" and "Jabhat Al Nusra" are "jabhat nusra"; "defense" is "defence".

    An abbreviation keeps its capitals ("IS" is not "is"); "" where no letter or digit is left.
    """
    bare = name.replace(".", "").strip()
    if is_abbreviation(bare):
        return anyascii(bare)
    text = re.sub(r"['’]s\b|['’`´ʿʾʻʼ]", "", bare)
    words = re.sub(r"[^a-z0-9]+", " ", anyascii(text).lower()).split()
    kept = [_SPELLINGS.get(word, word) for word in words if word not in _ARTICLES]
    return " ".join(kept or words)


def keys_of(words: str) -> tuple[str, ...]:
    """The keys under which words of a text may stand in the list: "Isis" also as "ISIS", "DAESH" also as "Daesh"."""
    key = actor_key(words)
    if is_abbreviation(words) and len(words) > _NICKED:
        return (key, words.lower())
    nicked = words[:1].isupper() and words[1:].islower() and words.isalpha() and _NICKED <= len(words) <= _SHORT
    return (key, words.upper()) if nicked else (key,)


def is_abbreviation(name: str) -> bool:
    """True for "IS", "YPG", "M23", "HTS": capitals and digits alone, short."""
    return len(name) <= _SHORT and name.isalnum() and name.isupper()
