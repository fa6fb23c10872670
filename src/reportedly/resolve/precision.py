"""How exactly a place is known: ACLED's geo_precision and UCDP's where_prec."""

from reportedly.model import Place

_BROAD = frozenset({"admin1", "country", "region", "water"})


def geo_precision(kind: str, wanted: str = "", *, part: bool = False) -> int:
    """ACLED's code for a place of that kind that was told as a `wanted` one.

    1 the place itself, 2 a part of a province or the surroundings of a town (`part`), 3 a province, country or region.
    """
    if kind in _BROAD or wanted == "admin1":
        return 3
    if kind == "admin2" or part:
        return 2
    vague = wanted in ("region", "admin2", "airbase", "site") and kind == "settlement"
    return 2 if vague else 1


def where_prec(place: Place) -> int:
    """UCDP's code: 1 the place, 2 within some 25 km of it, 3 a district, 4 a province, 5 a region, river or border,
    6 a country, 7 international waters.
    """
    broad = {"country": 6, "admin1": 4, "admin2": 3, "region": 5, "water": 5 if place.country else 7}
    return broad.get(place.kind, {1: 1, 2: 2, 3: 4}[place.precision])
