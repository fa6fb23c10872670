"""The built data files: places by number, place numbers by key. Read whole, searched without being parsed."""

import gzip
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import LexiconError

FILES = "places.tsv.gz", "names.tsv"
_BLOCK = 4096  # bytes of names between two keys that are remembered
_MEND = "Run scripts/build_gazetteer.py or install the package again; a file of your own, add it again."


@dataclass(frozen=True, slots=True)
class Entry:
    """One place as the data file holds it.

    `admin1` and `admin2` are the GeoNames codes of its province and district, "" where unknown; `people` 0 where
    unknown. `seat` is 1 for the seat of a district, 2 of a province, 3 for a capital, -1 for a part of a town.
    """

    id: str
    name: str
    kind: str
    country: str
    admin1: str
    lat: float
    lon: float
    people: int
    admin2: str = ""
    seat: int = 0


class PlaceTable:
    """Places (one a line, grouped by country) and the sorted lines `key<TAB>country<TAB>number` that lead to them."""

    def __init__(self, places: bytes, names: bytes) -> None:
        self._places, self._names = places, names
        self._rows: dict[int, Entry] = {}
        self._keys: dict[str, dict[str, list[int]]] = {}

    @classmethod
    def open(cls) -> "PlaceTable":
        """The table of the package. Raises `LexiconError` where a data file is missing or broken."""
        folder = Path(str(files("reportedly.resolve"))) / "data"
        return cls.read(*(folder / name for name in FILES))

    @classmethod
    def read(cls, places: Path, names: Path) -> "PlaceTable":
        """The table of two files. Raises `LexiconError` where one is missing or broken."""
        try:
            return cls(_bytes(places), _bytes(names))
        except (OSError, EOFError) as error:
            raise LexiconError(str(places), f"a gazetteer file cannot be read ({error}).", _MEND) from error

    @cached_property
    def _starts(self) -> NDArray[np.int64]:
        return np.concatenate(([0], np.flatnonzero(np.frombuffer(self._places, dtype=np.uint8) == 10) + 1))

    def place(self, number: int) -> Entry:
        """The place of that line number."""
        if number not in self._rows:
            line = self._places[self._starts[number] : self._starts[number + 1] - 1].decode()
            key, name, kind, country, admin1, lat, lon, *more = line.split("\t")
            people, admin2, seat = (*more, "", "", "")[:3]
            spot = float(lat), float(lon)
            self._rows[number] = Entry(
                key, name, kind, country, admin1, *spot, int(people or 0), admin2, int(seat or 0)
            )
        return self._rows[number]

    def hits(self, key: str) -> tuple[tuple[Entry, str], ...]:
        """The places that have this key, each with the marks of its spellings (`folding.spelling`), run together."""
        cells = (line.decode().rstrip("\n").split("\t") for line in self._lines(f"{key}\t".encode()))
        return tuple((self.place(int(number)), "".join(marks)) for _, _, number, *marks in cells)

    def __contains__(self, key: str) -> bool:
        return bool(key) and next(self._lines(f"{key}\t".encode()), None) is not None

    @cached_property
    def countries(self) -> dict[str, Entry]:
        """All countries by their ISO code."""
        starts = (match.start() for match in re.finditer(rb"^[^\t]+\t[^\t]+\tcountry\t", self._places, re.M))
        found = (self.place(int(np.searchsorted(self._starts, start))) for start in starts)
        return {entry.country: entry for entry in found}

    def keys_of(self, country: str) -> dict[str, list[int]]:
        """All keys of one country with the numbers of the places that have them.

        The first call for a country takes a tenth of a second.
        """
        if country not in self._keys:
            found = self._keys[country] = {}
            for key, number in re.findall(rb"^([^\t\n]+)\t%s\t(\d+)\b" % country.encode(), self._names, re.M):
                found.setdefault(key.decode(), []).append(int(number))
        return self._keys[country]

    def _lines(self, prefix: bytes) -> Iterator[bytes]:
        """The lines that begin with `prefix`: the block of sorted lines that may hold the first is searched."""
        block = max(bisect_left(self._heads, prefix) - 1, 0)
        low, end = self._blocks[block], self._blocks[min(block + 2, len(self._blocks) - 1)]
        if not self._names.startswith(prefix, low):
            low = self._names.find(b"\n" + prefix, low, end) + 1 or len(self._names)
        while self._names.startswith(prefix, low):
            end = self._names.find(b"\n", low)
            yield self._names[low:end]
            low = end + 1

    @cached_property
    def _blocks(self) -> list[int]:
        """Where every block of lines begins, and the end of the text."""
        starts = (self._names.find(b"\n", at) + 1 for at in range(_BLOCK, len(self._names), _BLOCK))
        return [0, *dict.fromkeys(start for start in starts if 0 < start < len(self._names)), len(self._names)]

    @cached_property
    def _heads(self) -> list[bytes]:
        """The key with which every block begins."""
        return [self._names[at : self._names.find(b"\t", at) + 1] for at in self._blocks[:-1]]


def _bytes(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
