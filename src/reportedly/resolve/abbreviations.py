"""Short forms of states and provinces: "La.", "W.Va.", "NSW"."""

import csv
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from reportedly.errors import LexiconError


def long_form(name: str) -> tuple[str, str] | None:
    """The full name and the country of an abbreviation ("Louisiana" and "US" of "La."), None for any other word.

    Case and dots count: "La." is Louisiana, "La" is an article.
    """
    return _forms().get(_key(name))


@cache
def _forms() -> Mapping[str, tuple[str, str]]:
    path = files("reportedly.resolve") / "data" / "abbreviations.csv"
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    forms: dict[str, tuple[str, str]] = {}
    for row in csv.DictReader(lines):
        if not re.fullmatch("[A-Z]{2}", row["country"] or ""):
            raise LexiconError(str(path), f"{row} has no country code.", "Put two capital letters in its third column.")
        short = [*row["short"].split(";"), *row["loose"].split(";")]
        forms |= {_key(form): (row["name"], row["country"]) for form in short if form}
    return forms


def _key(name: str) -> str:
    """Blanks go, dots inside too: "W. Va." and "W.Va." are one form, "La" and "La." are two."""
    bare = re.sub(r"\s", "", name)
    capitals = re.sub(r"\.", "", bare)
    return capitals if capitals.isupper() and len(capitals) > 1 else re.sub(r"\.(?=.)", "", bare)
