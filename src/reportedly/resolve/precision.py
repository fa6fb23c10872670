"""How exactly a place is known."""

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
