"""Where something happened: the words, and the ranked places they may name."""

from dataclasses import dataclass

from reportedly.model.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """One reading of a place name. `id` and coordinates (WGS84 degrees) from the gazetteer.

    `kind`: settlement, admin1, admin2, country, airbase, site, region or water. `precision` follows ACLED's
    geo_precision: 1 the named place itself, 2 a part of a province, 3 a whole province or country. `reasons` say why it
    ranks where it does.
    """

    id: str
    name: str
    kind: str
    country: str  # ISO 3166-1 alpha-2, "" where the place lies in none
    lat: float
    lon: float
    precision: int
    reasons: tuple[str, ...] = ()

    @property
    def where_prec(self) -> int:
        """UCDP's code: 1 the place, 2 within some 25 km of it, 3 a district, 4 a province, 5 a region, river or border,
        6 a country, 7 international waters.
        """
        broad = {"country": 6, "admin1": 4, "admin2": 3, "region": 5, "water": 5 if self.country else 7}
        return max(broad.get(self.kind, 1), {1: 1, 2: 2, 3: 4}[self.precision])


@dataclass(frozen=True, slots=True)
class Where:
    """A place name in the text with its readings, best first. No readings means: none of the places we know."""

    span: Span
    text: str
    readings: tuple[Place, ...] = ()

    @property
    def best(self) -> Place | None:
        """The first reading, None for "none of these"."""
        return self.readings[0] if self.readings else None
