"""Where a report plays: the countries it names, and where the places it names crowd."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from reportedly.model import Place

Grid = Mapping[tuple[int, int], Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a report's geography before one name is looked up.

    `countries` gives each country that the text names (ISO 3166-1 alpha-2) a weight from 0 to 1; `words` the word that
    names it; `shares` the share of its place names that lie in a country (of two names or more); `crowd` the names that
    may lie in each square degree; `near` holds places told with the name, as in "Combe, Bree". `open_minded` lets
    in what is meant only where other names speak for it.
    """

    countries: Mapping[str, float] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    shares: Mapping[str, float] = field(default_factory=dict)
    crowd: Grid = field(default_factory=dict)
    near: tuple[Place, ...] = ()
    open_minded: bool = False

    @classmethod
    def of(cls, *countries: str) -> "Setting":
        """A setting of countries alone, all of weight 1."""
        return cls(dict.fromkeys(countries, 1.0), dict(zip(countries, countries, strict=True)))

    def beside(self, near: Iterable[Place]) -> "Setting":
        """The same with other neighbours."""
        return replace(self, near=tuple(near))

    def crowded(self, readings: Mapping[str, tuple[Place, ...]]) -> "Setting":
        """The same with the places that the names of the report may mean: name to readings, best first."""
        return replace(self, shares=_shares(readings), crowd=_grid(readings), open_minded=False)

    def company(self, name: str, lat: float, lon: float) -> float:
        """How many other names of the report may lie around a point; a name of many meanings counts for a part."""
        row, column = int(lat // 1), int(lon // 1)
        around = [self.crowd.get((row + i, column + j), {}) for i in (-1, 0, 1) for j in (-1, 0, 1)]
        best: dict[str, float] = {}
        for cell in around:
            for other, weight in cell.items():
                best[other] = max(weight, best.get(other, 0.0))
        best.pop(name, None)
        return sum(best.values())


def _shares(readings: Mapping[str, tuple[Place, ...]]) -> dict[str, float]:
    told = Counter(places[0].country for places in readings.values() if places and places[0].country)
    return {country: count / told.total() for country, count in told.items() if count > 1}


def _grid(readings: Mapping[str, tuple[Place, ...]]) -> Grid:
    grid: dict[tuple[int, int], dict[str, float]] = defaultdict(dict)
    for name, places in readings.items():
        for place in places:
            if place.kind != "country":
                grid[int(place.lat // 1), int(place.lon // 1)][name] = len(places) ** -0.5
    return grid
