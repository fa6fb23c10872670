"""One key for the many spellings of a name: Dayr al-Zawr, Deir ez-Zor and Deir Ezzor are "dirzur"."""

import re
from functools import lru_cache
from zlib import crc32

from anyascii import anyascii

_ARTICLES = frozenset(
    [
        "al",
        "el",
        "ad",
        "ar",
        "as",
        "ash",
        "az",
        "an",
        "at",
        "ed",
        "er",
        "es",
        "esh",
        "ez",
        "en",
        "et",
        "ul",
        "il",
        "the",
    ]
)
_GLUED = re.compile(r"^e([tdrzsn])\1")  # "Ezzor" is "ez-Zor" run together
_FAMILIES = {
    "dir": "dayr deir dair der",
    "in": "ayn ain ein ayin",
    "tl": "tall tal tel tell",
    "bt": "bayt beit bait",
    "kfr": "kafr kafar kfar",
    "jbl": "jabal jebel djebel gebel",
    "abu": "abou bou bu",
    "um": "umm om oum",
    "shikh": "sheikh shaykh shaikh cheikh",
    "st": "saint",
    "mt": "mount",
    "ft": "fort",
}
_WORDS = {word: key for key, words in _FAMILIES.items() for word in words.split()}
# Order matters: diphthongs go before single vowels.
_SOUNDS = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"ou|oo|aw(?![aeiou])|au|ow(?![aeiou])", "u"),
        (r"ay|ai|ei|ey|ee|ie", "i"),
        (r"aa", "a"),
        (r"uw", "w"),
        (r"iy", "i"),
        (r"q|ck", "k"),
        (r"dj", "j"),
        (r"dh|dz", "d"),
        (r"gh", "g"),
        (r"ph", "f"),
        (r"o", "u"),
        (r"y", "i"),
        (r"(.)\1+", r"\1"),
        (r"(?:a|e|i)?(?:ah|eh|h)$", "a"),
        (r"e$", "a"),
        (r"ia$", "a"),
        (r"e", "i"),
    )
)


@lru_cache(maxsize=1 << 16)
def plain(name: str) -> str:
    """`name` in small ASCII letters, its words parted by single spaces, apostrophes gone: the spelling without its
    dress.
    """
    text = re.sub(r"[\u2018\u2019\u02bf\u02be\u02bb\u02bc`'´]", "", name)
    return " ".join(re.sub(r"[^a-z0-9]+", " ", re.sub(r"['`.]", "", anyascii(text)).lower()).split())


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """The key that spellings of one name share; "" where no letter or digit is left.

    Different names may share a key.
    """
    words = plain(name).split()
    kept = [word for word in words if word not in _ARTICLES] or words
    return "".join(_sounds(word, first=not at) for at, word in enumerate(kept))


def spelling(name: str) -> str:
    """Four hexadecimal digits that two names share if they are spelt the same but for case, accents and signs.

    One pair of different spellings in 65,536 shares them too.
    """
    return f"{crc32(plain(name).encode()) & 0xFFFF:04x}"


def _sounds(word: str, *, first: bool) -> str:
    if word in _WORDS:
        return _WORDS[word]
    if not first:
        word = _GLUED.sub(r"\1", word)
    for pattern, put in _SOUNDS:
        word = pattern.sub(put, word)
    return word
