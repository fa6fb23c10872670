"""Codes of countries."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Country:
    """Codes of ISO 3166-1, the regions in which ACLED and UCDP list it, its number after Gleditsch and Ward (None where
    that list has no such state). Texts are "" where unknown.
    """

    alpha2: str
    alpha3: str
    numeric: int | None
    name: str
    acled_region: str
    ucdp_region: str
    gwno: int | None


NOWHERE = Country("", "", None, "", "", "", None)


def country(alpha2: str) -> Country:
    """The country of that code; `NOWHERE` for "" and for a code that we do not know."""
    return _countries().get(alpha2, NOWHERE)


@cache
def _countries() -> Mapping[str, Country]:
    text = files("reportedly.export").joinpath("data/countries.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {row["alpha2"]: _country(row) for row in rows}


def _country(row: Mapping[str, str]) -> Country:
    numeric, gwno = (int(row[name]) if row[name] else None for name in ("numeric", "gwno"))
    regions = row["acled_region"], row["ucdp_region"]
    return Country(row["alpha2"], row["alpha3"], numeric, row["name"], *regions, gwno)
