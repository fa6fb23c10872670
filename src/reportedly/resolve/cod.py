"""Rows and shapes of OCHA's common operational data sets of administrative boundaries (COD-AB)."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from reportedly.errors import InputError
from reportedly.resolve.place_rows import PlaceRow
from reportedly.resolve.place_table import Entry

_NAME = re.compile(r"adm(\d)_(?:name\d?|[a-z]{2})", re.I)
_CODE = re.compile(r"adm(\d)_pcode", re.I)
_LAT = ("center_lat", "centroid_lat", "latitude", "lat", "y_coord", "point_y")
_LON = ("center_lon", "centroid_lon", "longitude", "lon", "long", "x_coord", "point_x")
_MEND = "Take the GeoJSON file of the data set, or the table that has center_lat and center_lon."
_KINDS = {1: "admin1", 2: "admin2", 3: "admin2", 4: "admin2"}


def cod_row(cells: Mapping[str, Any], where: str, country: str = "") -> Iterator[PlaceRow]:
    """The area of one line, in the middle that the line gives: the deepest level that it names.

    Raises `InputError` where the line has no coordinates or no country.
    """
    row = {str(key).lower(): value for key, value in cells.items() if key}
    lat, lon = (next((row[key] for key in keys if row.get(key)), None) for keys in (_LAT, _LON))
    if lat is None or lon is None:
        raise InputError(where, "has no coordinates.", _MEND)
    try:
        yield from _area(row, float(lat), float(lon), where, country)
    except ValueError:
        raise InputError(where, f"has no coordinates in degrees ({lat!r}, {lon!r}).", _MEND) from None


def cod_shape(feature: Mapping[str, Any], where: str, country: str = "") -> Iterator[PlaceRow]:
    """The area of one GeoJSON feature, in the middle of the box around it.

    Raises `InputError` where it has no shape or no country.
    """
    row = {str(key).lower(): value for key, value in (feature.get("properties") or {}).items()}
    points = list(_points((feature.get("geometry") or {}).get("coordinates")))
    if not points:
        raise InputError(where, "has no shape.", _MEND)
    lons, lats = zip(*points, strict=True)
    yield from _area(row, (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2, where, country)


def _points(value: Any) -> Iterator[tuple[float, float]]:
    """Longitude and latitude of every corner, however deeply they are nested."""
    if isinstance(value, list) and len(value) > 1 and all(isinstance(part, int | float) for part in value[:2]):
        yield value[0], value[1]
    elif isinstance(value, list):
        for part in value:
            yield from _points(part)


def _area(row: Mapping[str, Any], lat: float, lon: float, where: str, country: str) -> Iterator[PlaceRow]:
    names: dict[int, list[str]] = {}
    codes: dict[int, str] = {}
    for key, value in sorted(row.items(), key=lambda cell: not cell[0].endswith(("_en", "_name"))):
        if value and (match := _NAME.fullmatch(key)):
            names.setdefault(int(match[1]), []).append(str(value))
        elif value and (match := _CODE.fullmatch(key)):
            codes[int(match[1])] = str(value)
    level = max(names, default=0)
    if level not in _KINDS:
        return
    home = country or codes.get(0, codes.get(level, ""))[:2].upper()
    if not re.fullmatch("[A-Z]{2}", home):
        raise InputError(where, "has no two-letter country code.", "Name the country: --country SY.")
    key = f"o:{codes.get(level) or f'{home}-{names[level][0]}'}"
    spot = round(lat, 4), round(lon, 4)
    entry = Entry(key, names[level][0], _KINDS[level], home, codes.get(1, ""), *spot, 0, codes.get(level, ""))
    yield PlaceRow(entry, tuple(dict.fromkeys(names[level])))
