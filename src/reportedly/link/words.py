"""Words made comparable: names in several spellings and words that mean one party."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

from anyascii import anyascii

from reportedly.model import Where

_WORD = re.compile(r"[A-Za-z0-9]+")
_SHORT_FORM = re.compile(r"\b([A-Za-z])\.([A-Za-z])\.")
_ARTICLES = frozenset({"al", "el", "ad", "as", "az", "ez", "ar", "an", "at", "ash", "the"})


@cache
def word_lists() -> tuple[frozenset[str], frozenset[str], dict[str, str]]:
    """Stop words, words of place descriptions, and the word that stands for each party word."""
    data = tomllib.loads(files("reportedly.link").joinpath("data/words.toml").read_text(encoding="utf-8"))
    equal = {word: group[0] for group in data["equal"] for word in group}
    return frozenset(data["stop"].split()), frozenset(data["place"].split()), equal


def raw_words(text: str) -> list[str]:
    """The words of a text in Latin letters, capitals kept; "U.S." is one word."""
    return _WORD.findall(_SHORT_FORM.sub(r"\1\2", anyascii(text).replace("'", "")))


@lru_cache(maxsize=2**17)
def fold(word: str) -> str:
    """A word in lower case, singular, and by the name that stands for its party. "IS" is the group, "is" the verb."""
    if word == "US":
        return "usa"
    if word == "IS":
        return "isil"
    low = word.lower()
    low = low[:-1] if len(low) > 4 and low.endswith("s") and not low.endswith("ss") else low
    equal = word_lists()[2]
    return equal.get(word.lower()) or equal.get(low) or low


def tokens(text: str) -> frozenset[str]:
    """The words of a text that say something, folded."""
    stop = word_lists()[0]
    folded = (fold(word) for word in raw_words(text) if word.lower() not in stop or word in ("US", "IS"))
    return frozenset(word for word in folded if len(word) > 1)


def skeleton(name: str) -> str:
    """A name without what transliteration varies: articles, vowels, y, w, h and doubled letters.

    "Dayr al-Zawr" and "Deir ez-Zor" are both "dr zr". A skeleton of fewer than three consonants would fit too much:
    then the vowels stay ("Homs" and "Hama" are two cities).
    """
    words = [word.lower() for word in raw_words(name)]
    kept = [word for word in words if word not in _ARTICLES] or words
    bare = [_undouble(re.sub(r"(?<!^)[aeiouywh]", "", word)) for word in kept]
    full = " ".join(_undouble(word) for word in kept)
    return " ".join(bare) if sum(map(len, bare)) > 2 else full


def _undouble(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word.replace("q", "k"))


def place_key(text: str) -> str:
    """The comparable name inside the words that place an event, "" where they only describe ("the city")."""
    described = word_lists()[1]
    return skeleton(" ".join(word for word in raw_words(text) if word.lower() not in described))


def place_names(wheres: Iterable[Where]) -> tuple[str, ...]:
    """Comparable names in their order; the words of a name sorted, as "Aleppo city" and "city of Aleppo"."""
    found = (" ".join(sorted(place_key(where.text).split())) for where in wheres)
    return tuple(dict.fromkeys(name for name in found if name))
