"""Places with all their names, and the two data files that are made of them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import astuple, dataclass

from reportedly.resolve.folding import fold, plain, spelling
from reportedly.resolve.place_table import Entry


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place and every name it is known by, its own among them."""

    entry: Entry
    names: tuple[str, ...]


def packed(rows: Iterable[PlaceRow]) -> tuple[bytes, bytes]:
    """The places file and the names file for `PlaceTable`; the same rows in any order give the same bytes.

    Names without a letter of any key are left out, so are tabs and line ends inside names.
    """
    ordered = sorted(rows, key=lambda row: (row.entry.country, row.entry.id))
    places = "".join("\t".join(map(_cell, astuple(row.entry))).rstrip("\t") + "\n" for row in ordered)
    return places.encode(), b"".join(_names(ordered))


def _names(rows: list[PlaceRow]) -> list[bytes]:
    """Sorted lines: key, country, number of the place, marks of the spellings other than its own that share the key."""
    marks: dict[tuple[str, str, int], set[str]] = defaultdict(set)
    for at, row in enumerate(rows):
        for name in row.names:
            mark = "" if plain(name) == plain(row.entry.name) else spelling(name)
            marks[fold(name), row.entry.country, at].add(mark)
    lines = (f"{key}\t{country}\t{at}\t{''.join(sorted(found))}\n" for (key, country, at), found in marks.items())
    return sorted(line.encode() for line in lines if line.index("\t") > 1)


def _cell(value: str | float) -> str:
    """A number without idle zeros, nothing for 0 people, words without what would break the line."""
    if value == 0 and isinstance(value, int):
        return ""
    return f"{value:.4f}".rstrip("0").rstrip(".") if isinstance(value, float) else " ".join(str(value).split())
