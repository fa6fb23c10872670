"""How well a place of the gazetteer fits a name in a report. Every point has a reason."""

from dataclasses import dataclass
from math import asin, cos, log10, radians, sin, sqrt

from reportedly.model import Place
from reportedly.resolve.folding import plain
from reportedly.resolve.heads import Bare
from reportedly.resolve.place_table import Entry
from reportedly.resolve.setting import Setting

_AREAS = frozenset({"admin1", "admin2", "country", "region", "water"})
_POINTS = {"country": 2.0, "admin1": 1.0, "region": 1.5, "water": 1.0, "site": 1.0, "airbase": 1.0}
_NEAR_KM = 120.0
_KNOWN = 50_000  # inhabitants of a town that a report names without its country
_SHARE = 0.2  # share of a report's place names that makes a country one of its own
_FAMED = 2_500_000  # and in another spelling than ours
_CALLED = {
    "admin1": "province",
    "admin2": "district",
    "airbase": "base",
    "site": "site",
    "settlement": "town",
    "region": "region",
    "water": "water",
    "country": "country",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place, the form of the name it was found by, the name as told, and how alike they are (1.0 is the same key)."""

    entry: Entry
    bare: Bare
    name: str
    likeness: float = 1.0


def ranked(candidates: list[Candidate], setting: Setting, limit: int) -> tuple[Place, ...]:
    """The places, best first, each with the reasons for its rank; those that cannot be meant are left out."""
    scored: dict[str, tuple[float, Place]] = {}
    for candidate in candidates:
        if _strange(candidate, setting):
            continue
        points = _points(candidate, setting)
        score, reasons = sum(p for p, _ in points), tuple(reason for _, reason in points if reason)
        if candidate.entry.id not in scored or score > scored[candidate.entry.id][0]:
            scored[candidate.entry.id] = score, _place(candidate, reasons)
    best = sorted(scored.values(), key=lambda pair: (-pair[0], pair[1].id))
    return tuple(place for _, place in best[:limit])


def _strange(candidate: Candidate, setting: Setting) -> bool:
    """A town for a river or an abbreviation, or a name that sounds alike in a country that the report leaves out."""
    entry, wanted = candidate.entry, candidate.bare.kind
    if wanted == "water" and not candidate.bare.whole and entry.kind not in ("water", "region"):
        return True
    if candidate.name.isupper() and len(candidate.name) < 5 and entry.kind == "settlement":
        return True  # "EU" is no village of that name
    at_home = entry.country in setting.countries or setting.shares.get(entry.country, 0.0) >= _SHARE
    if (
        setting.open_minded
        or not setting.countries
        or not entry.country
        or at_home
        or entry.kind in ("country", "region", "water")
    ):
        return False
    if plain(entry.name) == plain(candidate.bare.name):
        return entry.kind == "settlement" and entry.people < _KNOWN
    return not candidate.bare.whole or entry.people < _FAMED


def _points(candidate: Candidate, setting: Setting) -> list[tuple[float, str]]:
    entry, bare = candidate.entry, candidate.bare
    points = [
        (_POINTS.get(entry.kind, 0.0), ""),
        (3.0 if bare.whole else 0.0, ""),
        _spelling(candidate),
        _kind(candidate),
    ]
    points += [_country(entry, setting), _crowd(candidate, setting), _neighbour(entry, setting)]
    if entry.people:
        points.append((log10(entry.people) / 2, f"{entry.people:,} inhabitants"))
    if entry.id.startswith("c:"):
        points.append((1.0, "listed by hand"))
    return points


def _spelling(candidate: Candidate) -> tuple[float, str]:
    if plain(candidate.entry.name) == plain(candidate.bare.name):
        return 1.5, "spelt the same"
    if candidate.likeness < 1:
        return -2.0, f"spelt {candidate.likeness:.0%} alike"
    return 0.0, f"another spelling of {candidate.entry.name}"


def _kind(candidate: Candidate) -> tuple[float, str]:
    wanted, kind = candidate.bare.kind, candidate.entry.kind
    if not wanted or wanted == "region":
        return 0.0, ""
    if wanted == kind or {wanted, kind} == {"airbase", "site"}:
        return (4.0, f"called a {_CALLED[kind]}") if kind != "settlement" else (1.5, "called a town or village")
    if kind == "settlement":
        return -1.0, f"the town that the {_CALLED[wanted]} is named for"
    return -2.0, f"called a {_CALLED[wanted]}, is a {_CALLED[kind]}"


def _country(entry: Entry, setting: Setting) -> tuple[float, str]:
    weight, share = setting.countries.get(entry.country, 0.0), setting.shares.get(entry.country, 0.0)
    if not entry.country:
        return 4.0, "in no single country"
    if weight:
        word = setting.words.get(entry.country, entry.country)
        return 2.5 + 2 * weight + share, f"in {entry.country}, which the report names ({word})"
    if share:
        return 3 * share, f"in {entry.country}, where {share:.0%} of the report's place names lie"
    elsewhere = bool(setting.countries) and entry.kind not in ("country", "region", "water")
    return (-1.0, "in no country that the report names") if elsewhere else (0.0, "")


def _crowd(candidate: Candidate, setting: Setting) -> tuple[float, str]:
    entry = candidate.entry
    if entry.kind == "country":
        return 0.0, ""
    company = setting.company(candidate.name, entry.lat, entry.lon)
    return (min(3.0, 1.5 * company), "where other names of the report crowd") if company > 0.3 else (0.0, "")


def _neighbour(entry: Entry, setting: Setting) -> tuple[float, str]:
    """Near a place told with it; areas are taken by their country, for their middle is far from their edge."""
    for place in setting.near:
        reach = _NEAR_KM * (2 if place.kind in _AREAS else 1)
        if place.id != entry.id and distance(entry.lat, entry.lon, place.lat, place.lon) <= reach:
            return 2.0, f"near {place.name}"
    return 0.0, ""


def _place(candidate: Candidate, reasons: tuple[str, ...]) -> Place:
    entry = candidate.entry
    spot = entry.lat, entry.lon
    return Place(entry.id, entry.name, entry.kind, entry.country, *spot, _precision(candidate), reasons)


def _precision(candidate: Candidate) -> int:
    """ACLED's: 1 the place itself, 2 a part of a province or the surroundings of a town, 3 a province, country or
    region.
    """
    kind, wanted = candidate.entry.kind, candidate.bare.kind
    if kind in ("admin1", "country", "region", "water") or wanted == "admin1":
        return 3
    around = candidate.bare.part or kind == "admin2" or wanted in ("region", "admin2", "airbase", "site")
    return 2 if around and kind not in ("airbase", "site") else 1


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points given in degrees, along the sphere."""
    a, b = radians(lat), radians(other_lat)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other_lon - lon) / 2) ** 2
    return 12742 * asin(sqrt(half))
