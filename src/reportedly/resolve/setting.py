"""Where a report plays: the countries it names, and where the places it names crowd."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from reportedly.model import Place
from reportedly.resolve.place_table import Entry

Weights = tuple[tuple[Entry, float], ...]

Grid = Mapping[tuple[int, int], Mapping[str, float]]
_AROUND = tuple((i, j) for i in (-1, 0, 1) for j in (-1, 0, 1))
_EMPTY: Mapping[str, float] = {}
Area = tuple[str, ...]  # country; country and province; country, province and district


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a report's geography before one name is looked up.

    `countries` gives each country that the text names (ISO 3166-1 alpha-2) a weight from 0 to 1; `words` the word that
    names it, `alone` the words that are all the text has for a country; `shares` the share of its place names that lie
    in a country (of two names or more); `areas` the provinces and districts that it names, with the name; `crowd` the
    names that may lie in each square degree; `near` holds places told with the name, as in "Combe, Bree"; `inside` the
    area that it is told to lie in, as in "Bree, Arnor"; `home` the place the outlet is at home in. `open_minded` lets
    in what is meant only where other names speak for it.
    """

    countries: Mapping[str, float] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    shares: Mapping[str, float] = field(default_factory=dict)
    alone: Mapping[str, str] = field(default_factory=dict)
    areas: Mapping[Area, str] = field(default_factory=dict)
    crowd: Grid = field(default_factory=dict)
    near: tuple[Place, ...] = ()
    inside: tuple[Entry, ...] = ()
    home: tuple[Entry, ...] = ()
    open_minded: bool = False

    @classmethod
    def of(cls, *countries: str) -> "Setting":
        """A setting of countries alone, all of weight 1."""
        return cls(dict.fromkeys(countries, 1.0), dict(zip(countries, countries, strict=True)))

    def beside(self, near: Iterable[Place]) -> "Setting":
        """The same with other neighbours."""
        return replace(self, near=tuple(near))

    def within(self, inside: Iterable[Entry]) -> "Setting":
        """The same for a name that is told to lie in one of these areas."""
        return replace(self, inside=tuple(inside))

    def crowded(self, readings: Mapping[str, Weights]) -> "Setting":
        """The same with the places that the names of the report may mean, each with its weight, best first."""
        told = {**readings, **({"": tuple((entry, 1.0) for entry in self.home)} if self.home else {})}
        return replace(self, shares=_shares(readings), areas=_areas(readings), crowd=_grid(told), open_minded=False)

    def company(self, name: str, lat: float, lon: float) -> float:
        """How many other names of the report may lie around a point; a name of many meanings counts for a part."""
        row, column = int(lat // 1), int(lon // 1)
        best: dict[str, float] = {}
        for i, j in _AROUND:
            for other, weight in self.crowd.get((row + i, column + j), _EMPTY).items():
                if weight > best.get(other, 0.0):
                    best[other] = weight
        best.pop(name, None)
        return sum(best.values())


def area_of(entry: Entry) -> Area:
    """The codes of a country, province or district."""
    return tuple(code for code in (entry.country, entry.admin1, entry.admin2) if code)


def _shares(readings: Mapping[str, Weights]) -> dict[str, float]:
    told = Counter(places[0][0].country for places in readings.values() if places and places[0][0].country)
    return {country: count / told.total() for country, count in told.items() if count > 1}


def _areas(readings: Mapping[str, Weights]) -> dict[Area, str]:
    """Areas by their codes, and the province of each district."""
    best = [places[0][0] for places in readings.values() if places]
    found = {area_of(entry): entry.name for entry in best if entry.kind in ("admin1", "admin2") and entry.admin1}
    return {area[:2]: name for area, name in found.items()} | found


def _grid(readings: Mapping[str, Weights]) -> Grid:
    grid: dict[tuple[int, int], dict[str, float]] = defaultdict(dict)
    for name, places in readings.items():
        for entry, weight in places:
            if entry.kind != "country":
                cell = grid[int(entry.lat // 1), int(entry.lon // 1)]
                cell[name] = max(weight, cell.get(name, 0.0))
    return grid
