"""Places told by their distance from another: "14 kilometres north of Bree"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from math import atan2, cos, degrees, radians, sin

from reportedly.model import Place, Span

_NUMBER = (
    r"(?P<number>\d{1,3}(?:,\d{3})*(?:\.\d+)?|half\s+an?|a\s+dozen|an?|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"fifteen|twenty|thirty)"
)
_UNIT = r"(?P<unit>kilomet(?:re|er)s?|kms?|miles?|mi|met(?:re|er)s?)"
_SIDE = r"(?P<side>(?:north|south)?[\s-]?(?:east|west)|north|south)"
_FAR = re.compile(
    rf"(?:(?<![\w,.]){_NUMBER}[\s-]*{_UNIT}\s+(?:\([^)]*\)\s+)?(?:(?:to\s+the\s+)?{_SIDE}|away|outside)?\s*|"
    rf"(?:just\s+|to\s+the\s+)?(?P<bare>(?:north|south)?[\s-]?(?:east|west)|north|south)\s+)(?:of|from)\s+(?:the\s+)?"
    r"(?:(?:town|city|village|provincial\s+capital|capital|centre|center)\s+(?:city\s+)?(?:of\s+)?)?$",
    re.I,
)
_ONES = "one two three four five six seven eight nine ten"
_CLOSE_BY = re.compile(
    r"\b(?:near|nearby|outside|close\s+to|next\s+to|around|(?:on\s+)?the\s+(?:edge|outskirts)\s+of|the\s+vicinity\s+of)\s+"
    r"(?:the\s+)?(?:(?:town|city|village)\s+(?:of\s+)?)?$",
    re.I,
)
_WORDS = {word: float(number) for number, word in enumerate(_ONES.split(), 1)}
_WORDS |= {"a": 1, "an": 1, "half a": 0.5, "half an": 0.5, "a dozen": 12, "fifteen": 15, "twenty": 20, "thirty": 30}
_KM = {"k": 1.0, "mi": 1.609344, "me": 0.001}
_SIDES = "north northeast east southeast south southwest west northwest"
_BEARING = {side: 45 * at for at, side in enumerate(_SIDES.split())}
_CLOSE = 25.0  # kilometres: UCDP's limit for "near a known point", ACLED's for the surroundings of a town
_NEAR, _PROVINCE = 2, 3  # ACLED's precision
_BEFORE = 90  # characters before a name that are looked at
_RADIUS = 6371.0


def shifted(readings: Sequence[Place], span: Span, text: str) -> tuple[Place, ...]:
    """The readings of the name at `span`, moved by the distance and direction that stand before it, if any do.

    A distance without a direction, or a direction without a distance, moves nothing and makes the place less exact.
    Provinces and countries stay: their middle is no place to count from.
    """
    start = max(0, span.start - _BEFORE)
    match = _FAR.search(text, start, span.start)
    if match:
        side = re.sub(r"[\s-]", "", (match["side"] or match["bare"] or "").lower())
        words = " ".join(match[0].split())
        return tuple(_moved(place, _kilometres(match), _BEARING.get(side), words) for place in readings)
    close = _CLOSE_BY.search(text, start, span.start)
    return (
        tuple(_moved(place, None, None, " ".join(close[0].split())) for place in readings) if close else tuple(readings)
    )


def _kilometres(match: re.Match[str]) -> float | None:
    if not match["number"]:
        return None
    number = re.sub(r"\s+", " ", match["number"].lower()).replace(",", "")
    unit = match["unit"].lower()
    return float(_WORDS.get(number) or number) * next(km for start, km in _KM.items() if unit.startswith(start))


def _moved(place: Place, far: float | None, bearing: int | None, words: str) -> Place:
    if place.kind in ("country", "admin1", "region", "water"):
        return place
    precision = max(place.precision, _NEAR if far is None or far <= _CLOSE else _PROVINCE)
    reasons = (*place.reasons, f"{words} {place.name}")
    if far is None or bearing is None:
        return replace(place, precision=precision, reasons=reasons)
    lat, lon = _along(place.lat, place.lon, far, bearing)
    return replace(place, lat=lat, lon=lon, precision=precision, reasons=reasons)


def _along(lat: float, lon: float, far: float, bearing: int) -> tuple[float, float]:
    """The point at that distance and bearing on the sphere, rounded to a hundredth of a degree (about a kilometre)."""
    north = lat + degrees(far / _RADIUS * cos(radians(bearing)))
    east = lon + degrees(atan2(sin(radians(bearing)) * far / _RADIUS, cos(radians(lat))))
    return round(north, 2), round(east, 2)
