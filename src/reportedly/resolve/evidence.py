"""What a report's geography says for or against one place. Every point has a reason."""

from collections.abc import Iterator
from math import asin, cos, radians, sin, sqrt

from reportedly.resolve.place_table import Entry
from reportedly.resolve.setting import Setting, area_of

Point = tuple[float, str]

_BROAD = frozenset({"admin1", "admin2", "country", "region", "water"})
_NEAR_KM = 120.0
_HOME_KM = 150.0
_PART_KM = 60.0


def evidence(entry: Entry, name: str, setting: Setting) -> Iterator[Point]:
    """Points and reasons of one place for `name` in that setting."""
    yield _country(entry, name, setting)
    yield _area(entry, setting)
    yield _inside(entry, setting)
    yield _crowd(entry, name, setting)
    yield _neighbour(entry, setting)
    yield _home(entry, setting)


def _country(entry: Entry, name: str, setting: Setting) -> Point:
    """In a country that the report names; a name is no evidence for itself ("Lebanon" may be a town in Indiana)."""
    if entry.kind == "country" and setting.alone.get(name) == entry.country:
        return 2.0, ""
    weight, share = setting.countries.get(entry.country, 0.0), setting.shares.get(entry.country, 0.0)
    if not entry.country:
        return 7.0, "in no single country"
    if weight:
        word = setting.words.get(entry.country, entry.country)
        return 2.5 + 2 * weight + share, f"in {entry.country}, which the report names ({word})"
    if share:
        return 3 * share, f"in {entry.country}, where {share:.0%} of the report's place names lie"
    elsewhere = bool(setting.countries) and entry.kind not in ("country", "region", "water")
    return (-1.0, "in no country that the report names") if elsewhere else (0.0, "")


def _area(entry: Entry, setting: Setting) -> Point:
    """In a province or district that the report names; the area itself gains nothing from its own name."""
    codes = area_of(entry)
    own = len(codes) if entry.kind in ("admin1", "admin2") else 4
    for depth, points in ((3, 3.0), (2, 2.0)):
        if depth < own and len(codes) >= depth and codes[:depth] in setting.areas:
            return points, f"in {setting.areas[codes[:depth]]}, which the report names"
    return 0.0, ""


def _inside(entry: Entry, setting: Setting) -> Point:
    if not setting.inside:
        return 0.0, ""
    for area in setting.inside:
        if entry.id != area.id and lies_in(entry, area):
            return 6.0, f"told to lie in {area.name}"
    return -1.0, f"not known to lie in {setting.inside[0].name}"


def lies_in(entry: Entry, area: Entry) -> bool:
    """True where the codes of the area hold the place, or a place is a short way from the town it is told with."""
    if area.kind in ("country", "admin1", "admin2"):
        codes = area_of(area)
        return bool(codes) and area_of(entry)[: len(codes)] == codes
    return distance(entry.lat, entry.lon, area.lat, area.lon) <= _PART_KM


def _crowd(entry: Entry, name: str, setting: Setting) -> Point:
    if entry.kind == "country":
        return 0.0, ""
    company = setting.company(name, entry.lat, entry.lon)
    return (min(3.0, 1.5 * company), "where other names of the report crowd") if company > 0.3 else (0.0, "")


def _neighbour(entry: Entry, setting: Setting) -> Point:
    """Near a place told with it; areas are taken by their country, for their middle is far from their edge."""
    for place in setting.near:
        reach = _NEAR_KM * (2 if place.kind in _BROAD else 1)
        if place.id != entry.id and distance(entry.lat, entry.lon, place.lat, place.lon) <= reach:
            return 2.0, f"near {place.name}"
    return 0.0, ""


def _home(entry: Entry, setting: Setting) -> Point:
    for home in setting.home:
        if home.kind != "country" and distance(entry.lat, entry.lon, home.lat, home.lon) <= _HOME_KM:
            return 3.0, f"near {home.name}, where the outlet is at home"
        if home.country == entry.country:
            return 1.0, f"in {home.country}, where the outlet is at home"
    return 0.0, ""


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points given in degrees, along the sphere."""
    a, b = radians(lat), radians(other_lat)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other_lon - lon) / 2) ** 2
    return 12742 * asin(sqrt(half))
