"""Files of places that users have: GeoNames dumps, GNS country files, COD-AB tables and shapes."""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from reportedly.errors import InputError
from reportedly.resolve.cod import cod_row, cod_shape
from reportedly.resolve.place_rows import PlaceRow
from reportedly.resolve.place_table import Entry

_COLUMNS = 19  # of a GeoNames dump, which has no header
_MEND = "Give a GeoNames dump (19 columns, tabs), a GNS country file, or a COD-AB table (CSV) or GeoJSON file."
_KINDS = {"P": "settlement", "S": "site", "T": "region", "L": "region", "V": "region", "H": "water"}
_SEATS = {"PPLC": 3, "PPLA": 2, "PPLA2": 1, "PPLX": -1}
_AIR = frozenset({"AIRB", "AIRF", "AIRH", "AIRP", "AIRQ"})


def read_places(path: Path, country: str = "") -> list[PlaceRow]:
    """The places of a file, whatever of the four kinds it is; `country` (ISO code) overrules what the file says.

    Raises `InputError` with line and mend where the file is none of them, holds no place, or a line is broken.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), f"cannot be read as UTF-8 text ({error}).", _MEND) from error
    rows = list(_rows(path, text, country))
    if not rows:
        raise InputError(str(path), "holds no place with a name and coordinates.", _MEND)
    return rows


def _rows(path: Path, text: str, country: str) -> Iterator[PlaceRow]:
    head = text[:4096].splitlines()[0] if text else ""
    if text.lstrip()[:1] == "{":
        return _shapes(path, text, country)
    if head.count("\t") == _COLUMNS - 1 and re.match(r"\d+\t", head):
        return _geonames(path, text, country)
    if re.search(r"\bufi\b", head, re.I):
        return _gns(path, text, country)
    if re.search(r"\badm\d_", head, re.I):
        return _table(path, text, country)
    raise InputError(f"{path}:1", "is no file of places that is known here.", _MEND)


def _geonames(path: Path, text: str, country: str) -> Iterator[PlaceRow]:
    for at, line in enumerate(text.splitlines(), 1):
        cell = line.split("\t")
        if len(cell) != _COLUMNS:
            raise InputError(f"{path}:{at}", f"has {len(cell)} columns instead of {_COLUMNS}.", _MEND)
        kind = _kind(cell[6], cell[7])
        if kind:
            spot = _degrees(cell[4], cell[5], f"{path}:{at}")
            codes = cell[10], *spot, int(cell[14] or 0), cell[11], _SEATS.get(cell[7], 0)
            entry = Entry(f"g:{cell[0]}", cell[1], kind, country or cell[8], *codes)
            yield PlaceRow(entry, tuple(name for name in (cell[1], cell[2], *cell[3].split(",")) if name))


def _kind(group: str, code: str) -> str:
    """Our kind for a feature class and code of GeoNames or GNS; "" for roads, countries and what is no place."""
    if group == "A":
        return {"ADM1": "admin1", "ADM2": "admin2", "ADM3": "admin2", "ADMD": "admin2"}.get(code, "")
    return "airbase" if code in _AIR else _KINDS.get(group, "")


def _gns(path: Path, text: str, country: str) -> Iterator[PlaceRow]:
    """One place of all lines with the same feature number, in one line a name."""
    names: dict[str, list[str]] = {}
    first: dict[str, tuple[int, Mapping[str, str]]] = {}
    for at, line in enumerate(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE), 2):
        row = {str(key).lower(): value or "" for key, value in line.items() if key}
        name = row.get("full_name_ro") or row.get("full_name_nd_ro") or row.get("full_name") or ""
        names.setdefault(row.get("ufi", ""), []).append(name)
        first.setdefault(row.get("ufi", ""), (at, row))
    for ufi, (at, cells) in first.items():
        kind = _kind(cells.get("fc", ""), cells.get("dsg") or cells.get("desig_cd") or "")
        told = [name for name in names[ufi] if name]
        if kind and told:
            where = f"{path}:{at}"
            spot = _degrees(cells.get("lat_dd") or cells.get("lat"), cells.get("long_dd") or cells.get("long"), where)
            home = country or _iso(cells.get("cc1") or cells.get("cc_ft") or "", where)
            yield PlaceRow(Entry(f"n:{ufi}", told[0], kind, home, "", *spot, 0), tuple(told))


def _iso(code: str, where: str) -> str:
    if not re.fullmatch("[A-Z]{2}", code):
        raise InputError(where, f"has no two-letter country code ({code!r}).", "Name the country: --country SY.")
    return code


def _table(path: Path, text: str, country: str) -> Iterator[PlaceRow]:
    for at, line in enumerate(csv.DictReader(text.splitlines()), 2):
        yield from cod_row(line, f"{path}:{at}", country)


def _shapes(path: Path, text: str, country: str) -> Iterator[PlaceRow]:
    try:
        features = json.loads(text)["features"]
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(str(path), f"is no GeoJSON collection of features ({error}).", _MEND) from error
    for at, feature in enumerate(features, 1):
        yield from cod_shape(feature, f"{path}: feature {at}", country)


def _degrees(lat: str | None, lon: str | None, where: str) -> tuple[float, float]:
    try:
        spot = float(lat or ""), float(lon or "")
    except ValueError:
        raise InputError(where, f"has no coordinates in degrees ({lat!r}, {lon!r}).", _MEND) from None
    if abs(spot[0]) > 90 or abs(spot[1]) > 180:
        raise InputError(where, f"lies off the earth ({lat}, {lon}).", "Mend the line: latitude first, in degrees.")
    return spot
