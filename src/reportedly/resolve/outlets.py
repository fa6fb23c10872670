"""Where an outlet is at home: by the list of the package, else by the town in its name."""

import csv
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.errors import LexiconError
from reportedly.resolve.folding import plain

_SITE = re.compile(
    r"^(?:https?://)?(?:www\.)?([^/]+?)(?:\.(?:com|org|net|info|news|co|ac|gov|[a-z]{2}))*(?:/.*)?$", re.I
)
_PAPER = (
    "advertiser|advocate|bee|beacon|bulletin|chronicle|citizen|courier|daily|democrat|dispatch|eagle|enterprise|"
    "examiner|express|gazette|globe|guardian|herald|independent|inquirer|item|journal|leader|ledger|mail|mercury|"
    "messenger|mirror|news|observer|online|paper|pilot|pioneer|post|press|progress|record|register|reporter|republican|"
    "review|sentinel|standard|star|sun|telegram|telegraph|times|today|tribune|union|weekly|world"
)
_GLUED = re.compile(rf"^(?:the|my)?(?:daily|new)?(?P<place>[a-z]{{4,}}?)(?:county|area)?(?:{_PAPER})+$")

_LONGEST = 120  # characters of an outlet's name that are read


@dataclass(frozen=True, slots=True)
class Home:
    """The town an outlet is at home in; `country` and `admin1` are codes and `place` a name, "" where unknown."""

    place: str
    country: str = ""
    admin1: str = ""


def home_of(outlet: str) -> Home | None:
    """Where that outlet is at home; None where neither the list nor its name says so.

    A town read out of a name ("Bree Times", "breetimes") has no country: several towns may bear it.
    """
    key = _key(outlet)
    if key in _listed():
        return _listed()[key]
    match = _GLUED.match(key)
    return Home(match["place"]) if match and not re.fullmatch(_PAPER, match["place"]) else None


@cache
def _listed() -> Mapping[str, Home]:
    path = files("reportedly.resolve") / "data" / "outlets.csv"
    homes: dict[str, set[Home]] = defaultdict(set)
    for row in csv.DictReader(line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")):
        if not re.fullmatch("[A-Z]{2}", row["country"] or ""):
            raise LexiconError(str(path), f"{row} has no country code.", "Put two capital letters in its third column.")
        for name in (row["outlet"], *row["aliases"].split(";")):
            homes[_key(name)].add(Home(row["place"], row["country"], row["admin1"]))
    # Two papers of one name say nothing.
    return {key: next(iter(found)) for key, found in homes.items() if key and len(found) == 1}


def _key(outlet: str) -> str:
    outlet = outlet.strip()[:_LONGEST]
    match = _SITE.match(outlet)
    words = plain(match[1] if match and "." in outlet else outlet).split()
    return "".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)
