"""Short forms of states and provinces: "La.", "W.Va.", "NSW"."""

import csv
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from reportedly.errors import LexiconError


@lru_cache(maxsize=1 << 16)
def long_form(name: str) -> tuple[str, str] | None:
    """The full name and the country of an abbreviation ("Louisiana" and "US" of "La."), None for any other word.

    Case and dots count: "La." is Louisiana, "La" is an article.
    """
    bare = re.sub(r"\s", "", name)
    return _forms().get(bare) or _forms().get(_dotless(bare))


@cache
def _forms() -> Mapping[str, tuple[str, str]]:
    path = files("reportedly.resolve") / "data" / "abbreviations.csv"
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    forms: dict[str, tuple[str, str]] = {}
    for row in csv.DictReader(lines):
        if not re.fullmatch("[A-Z]{2}", row["country"] or ""):
            raise LexiconError(str(path), f"{row} has no country code.", "Put two capital letters in its third column.")
        for short in (*row["short"].split(";"), *row["loose"].split(";")):
            bare = re.sub(r"\s", "", short)
            forms |= {bare: (row["name"], row["country"])} if bare else {}
            forms.setdefault(_dotless(bare), (row["name"], row["country"]))
    return {short: long for short, long in forms.items() if short}


def _dotless(bare: str) -> str:
    """Inner dots go, and the last one where all is capitals: "W.Va." is "WVa.", "N.Y." is "NY"; "La." stays "La."."""
    capitals = bare.replace(".", "")
    return capitals if capitals.isupper() and len(capitals) > 1 else re.sub(r"\.(?=.)", "", bare)
