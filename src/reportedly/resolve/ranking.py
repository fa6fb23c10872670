"""How well a place of the gazetteer fits a name in a report. Every point has a reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from math import exp, log10

from reportedly.model import Place
from reportedly.resolve.evidence import Point, distance, evidence, lies_in
from reportedly.resolve.folding import fold, plain, spelling
from reportedly.resolve.heads import Bare
from reportedly.resolve.no_places import no_places
from reportedly.resolve.place_table import Entry
from reportedly.resolve.precision import geo_precision
from reportedly.resolve.setting import Setting, Weights

_POINTS = {"country": 4.0, "admin1": 1.5, "region": 3.0, "water": 3.0, "site": 1.0, "airbase": 1.0, "admin2": -1.0}
_KNOWN = 50_000  # inhabitants of a town that a report names without its country
_SHARE = 0.2  # share of a report's place names that makes a country one of its own
_SEAT = {-1: -0.5, 1: 0.5, 2: 1.0, 3: 2.0}  # points of a part of a town, of the seat of a district, province, country
_MIDDLE_KM = 60.0
_FAMED = 2_500_000  # and in another spelling than ours
# Countries that write Latin letters and whose names the news spells as they do.
_LATIN = """
US CA GB IE AU NZ FR DE IT ES PT NL BE LU CH AT DK SE NO FI IS PL CZ SK HU RO HR SI EE LV LT MT MX GT HN SV NI CR PA CU
JM HT DO PR TT CO VE EC PE BO CL AR UY PY BR PH ZA
"""
AS_SPELT = frozenset(_LATIN.split())
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


@dataclass(frozen=True)
class Candidate:
    """A place, the form of the name it was found by, the name as told, and how alike they are (1.0 is the same key).

    `marks` are those of the place's spellings that share the key (`folding.spelling`), run together.
    """

    entry: Entry
    bare: Bare
    name: str
    likeness: float = 1.0
    marks: str = ""

    @cached_property
    def same(self) -> bool:
        """True where the name is spelt as the place's own."""
        return _same(self)

    @cached_property
    def own(self) -> tuple[Point, ...]:
        """What speaks for the place wherever the report plays."""
        return tuple(_own(self))


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with its points and why it has them."""

    candidate: Candidate
    score: float
    reasons: tuple[str, ...]

    @property
    def heard(self) -> bool:
        """True where the name only sounds like those of the place."""
        return not self.candidate.same

    @property
    def place(self) -> Place:
        """The reading that the report keeps."""
        entry, bare = self.candidate.entry, self.candidate.bare
        precision = geo_precision(entry.kind, bare.kind, part=bare.part)
        return Place(entry.id, entry.name, entry.kind, entry.country, entry.lat, entry.lon, precision, self.reasons)


def ranked(candidates: Iterable[Candidate], setting: Setting) -> tuple[Weighed, ...]:
    """One reading a place, best first, each with the reasons for its rank; those that cannot be meant are left out."""
    best: dict[str, Weighed] = {}
    for candidate in candidates:
        if _strange(candidate, setting):
            continue
        points = [*candidate.own, *evidence(candidate.entry, candidate.name, setting)]
        found = Weighed(candidate, sum(p for p, _ in points), tuple(reason for _, reason in points if reason))
        key = candidate.entry.id
        if key not in best or found.score > best[key].score:
            best[key] = found
    settled = [_below_its_town(item, best.values()) for item in best.values()]
    return tuple(sorted(settled, key=lambda item: (-item.score, item.candidate.entry.id)))


def _below_its_town(item: Weighed, others: Iterable[Weighed]) -> Weighed:
    """A province or district that nothing calls so stands behind the town it is named for."""
    area = item.candidate.entry
    if area.kind not in ("admin1", "admin2") or item.candidate.bare.kind in ("admin1", "admin2") or not area.admin1:
        return item
    for other in others:
        town = other.candidate.entry
        if town.kind == "settlement" and _around(town, area) and _names(other.candidate, area):
            reason = f"the {_CALLED[area.kind]} of {town.name}, not called so"
            return replace(item, score=min(item.score, other.score - 0.5), reasons=(*item.reasons, reason))
    return item


def _around(town: Entry, area: Entry) -> bool:
    """In the area, or in a city of its own in its middle, as Kyiv is in Kyiv Oblast."""
    spots = town.lat, town.lon, area.lat, area.lon
    return lies_in(town, area) or (town.country == area.country and distance(*spots) < _MIDDLE_KM)


def _names(candidate: Candidate, area: Entry) -> bool:
    """True for a seat of that very name, or of another name where names are spelt many ways; and for a town of another
    name that holds a quarter of the area's people.
    """
    town = candidate.entry
    same = fold(town.name) == fold(candidate.bare.name) or town.country not in AS_SPELT
    return (same and town.seat > 0) or town.people > area.people / 4 > 0


def weights(found: tuple[Weighed, ...]) -> Weights:
    """How likely each reading is beside the others, from 0 to 1; together they make 1."""
    if not found:
        return ()
    top = found[0].score
    powers = [exp(item.score - top) for item in found]
    return tuple((item.candidate.entry, power / sum(powers)) for item, power in zip(found, powers, strict=True))


def _strange(candidate: Candidate, setting: Setting) -> bool:
    """A town for a river or an abbreviation, or a name that sounds alike in a country that the report leaves out."""
    entry, wanted = candidate.entry, candidate.bare.kind
    if wanted == "water" and not candidate.bare.whole and entry.kind not in ("water", "region"):
        return True
    if candidate.likeness == 1 and entry.country in AS_SPELT and not candidate.same:
        return True
    if candidate.name in no_places() and entry.kind in ("settlement", "admin2") and entry.people < _KNOWN:
        return True  # "Congress" is no town in Arizona
    if candidate.name.isupper() and len(candidate.name) < 5 and entry.kind in ("settlement", "admin2"):
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
    if candidate.same:
        return entry.kind == "settlement" and entry.people < _KNOWN
    return not candidate.bare.whole or entry.people < _FAMED


def _own(candidate: Candidate) -> Iterator[Point]:
    """What speaks for a place wherever the report plays."""
    entry = candidate.entry
    yield _POINTS.get(entry.kind, 0.0) - (2.0 if candidate.bare.part and entry.kind == "country" else 0.0), ""
    yield (3.0 if candidate.bare.whole else 0.0), ""
    yield _spelling(candidate)
    yield _kind(candidate)
    if entry.people:
        yield log10(entry.people) / 2, f"{entry.people:,} inhabitants"
    if entry.seat:
        yield _SEAT[entry.seat], ("part of a town" if entry.seat < 0 else "a capital" if entry.seat == 3 else "a seat")
    if entry.id.startswith("c:"):
        yield 1.0, "listed by hand"


def _same(candidate: Candidate) -> bool:
    name = plain(candidate.bare.name)
    marks = {candidate.marks[at : at + 4] for at in range(0, len(candidate.marks), 4)}
    told = {name, name.removeprefix("the ")}
    return plain(candidate.entry.name).removeprefix("the ") in told or not marks.isdisjoint(map(spelling, told))


def _spelling(candidate: Candidate) -> Point:
    if plain(candidate.entry.name) == plain(candidate.bare.name):
        return 1.5, "spelt the same"
    if candidate.likeness < 1:
        return -2.0, f"spelt {candidate.likeness:.0%} alike"
    if candidate.same and fold(candidate.entry.name) == fold(candidate.bare.name):
        return 1.0, f"another spelling of {candidate.entry.name}"
    if candidate.same:
        return 0.0, f"another name of {candidate.entry.name}"
    return -3.5, f"sounds like {candidate.entry.name}"


def _kind(candidate: Candidate) -> Point:
    wanted, kind = candidate.bare.kind, candidate.entry.kind
    if not wanted or wanted == "region" or (wanted, kind) == ("admin1", "region"):
        return 0.0, ""
    if wanted == kind or {wanted, kind} == {"airbase", "site"}:
        return (4.0, f"called a {_CALLED[kind]}") if kind != "settlement" else (1.5, "called a town or village")
    if kind == "settlement":
        return -1.0, f"the town that the {_CALLED[wanted]} is named for"
    return -2.0, f"called a {_CALLED[wanted]}, is a {_CALLED[kind]}"
