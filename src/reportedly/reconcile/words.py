"""Words of names and values, made comparable."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from anyascii import anyascii

_WORD = re.compile(r"[A-Za-z0-9]+")
_SHORT_FORM = re.compile(r"\b([A-Za-z])\.([A-Za-z])\.")
_SMALL_WORDS = "the a an of and in on at to for by with from its his their this that al el led backed held based"
_SMALL = frozenset(_SMALL_WORDS.split())


@cache
def table(name: str) -> Mapping[str, Any]:
    """A data file of this room."""
    return tomllib.loads(files("reportedly.reconcile").joinpath(f"data/{name}.toml").read_text(encoding="utf-8"))


def latin(text: str) -> list[str]:
    """The words in Latin letters, capitals kept; "U.S." is one word, a genitive loses its ending."""
    plain = re.sub(r"['’]s\b", "", anyascii(_SHORT_FORM.sub(r"\1\2", text)))
    return _WORD.findall(plain)


def content(text: str) -> tuple[str, ...]:
    """The words that say something, lower case, in their order. "IS" stays a name."""
    return tuple(word.lower() for word in latin(text) if word.lower() not in _SMALL)


def phrase(text: str) -> str:
    """The whole value without articles and case, to see whether two are the same words."""
    return " ".join(content(text)) or " ".join(text.lower().split())
