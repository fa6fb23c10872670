"""The base forms that a token may stand for, whatever the tagger thought of it."""

from functools import lru_cache
from typing import Protocol

_PLURALS = {
    "children": "child",
    "people": "people",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "thieves": "thief",
}
_PASTS = {
    "blew": "blow", "blown": "blow", "broke": "break", "drove": "drive", "driven": "drive", "fell": "fall",
    "fallen": "fall", "fled": "flee", "fought": "fight", "found": "find", "gave": "give", "given": "give",
    "held": "hold", "hit": "hit", "killed": "kill", "left": "leave", "lost": "lose",
    "retook": "retake", "said": "say", "seized": "seize",
    "shot": "shoot", "slain": "slay", "slew": "slay", "struck": "strike", "taken": "take", "took": "take",
    "told": "tell", "withdrew": "withdraw", "withdrawn": "withdraw", "went": "go", "gone": "go", "died": "die",
    "dying": "die",
}  # fmt: skip
_SAME_S = ("ss", "us", "sis", "xis")  # but "Houthis"
_VOWELS = "aeiou"


class TokenLike(Protocol):
    """What matching needs of a token: its text, lemma, lower-cased text and part of speech ("" where unknown)."""

    @property
    def text(self) -> str: ...
    @property
    def lemma_(self) -> str: ...
    @property
    def lower_(self) -> str: ...
    @property
    def pos_(self) -> str: ...


def singular(word: str) -> str:
    """A lower-cased noun without its plural ending: "bodies" is "body", "gunmen" "gunman", "buses" "bus"."""
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes", "uses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(_SAME_S) and len(word) > 3 else word


def verb_bases(word: str) -> frozenset[str]:
    """Base forms of a lower-cased past or passive form: "kidnapped" gives "kidnap" (and forms that no list holds)."""
    if word in _PASTS:
        return frozenset({_PASTS[word]})
    if not word.endswith("ed") or len(word) < 5:
        return frozenset()
    stem = word[:-2]
    bases = {stem, word[:-1]}
    if stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        bases.add(stem[:-1])
    if stem.endswith("i"):
        bases.add(stem[:-1] + "y")
    return frozenset(bases)


def forms_of(token: TokenLike) -> frozenset[str]:
    """All base forms of a token, lower-cased: its lemma, the word itself, its singular, its verb bases."""
    return _forms(token.lower_, token.lemma_)


@lru_cache(maxsize=1 << 16)  # ten lists ask for the same words
def _forms(lower: str, lemma: str) -> frozenset[str]:
    word = lower.replace("’", "'")
    return frozenset({lemma.lower(), word, singular(word)}) | verb_bases(word)
