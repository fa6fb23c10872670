"""The province and the district in which a place lies."""

import re
from collections.abc import Mapping
from functools import cached_property

from reportedly.model import Place
from reportedly.resolve.folding import fold
from reportedly.resolve.place_table import Entry, PlaceTable

# id, name, kind, country, code of the province, latitude, longitude, inhabitants, code of the district
_AREA = re.compile(
    rb"^[^\t\n]+\t([^\t\n]+)\tadmin([12])\t([^\t\n]*)\t([^\t\n]*)\t[^\t\n]*\t[^\t\n]*(?:\t[^\t\n]*\t([^\t\n]*))?", re.M
)


class Areas:
    """Names of provinces and districts by the codes that the gazetteer gives its places."""

    def __init__(self, *tables: PlaceTable) -> None:
        self._tables = tables
        self._known: dict[tuple[str, str], tuple[str, str]] = {}

    def of(self, place: Place) -> tuple[str, str]:
        """Names of the province and the district, "" where the gazetteer does not say; of a province its own name."""
        key = place.id, place.name
        if key not in self._known:
            self._known[key] = self._names(place)
        return self._known[key]

    def _names(self, place: Place) -> tuple[str, str]:
        entry = self._entry(place)
        if entry is None or place.kind == "country":
            return "", ""
        province = place.name if place.kind == "admin1" else self._name(entry.country, entry.admin1)
        if place.kind == "admin1":
            return province, ""
        district = place.name if place.kind == "admin2" else self._name(entry.country, entry.admin1, entry.admin2)
        return province, district

    def _name(self, *key: str) -> str:
        """ "" where a code is missing: a district without one must not get the name of its province."""
        return self._listed.get(key, "") if all(key) else ""

    def _entry(self, place: Place) -> Entry | None:
        hits = (entry for table in self._tables for entry, _ in table.hits(fold(place.name)))
        return next((entry for entry in hits if entry.id == place.id), None)

    @cached_property
    def _listed(self) -> Mapping[tuple[str, ...], str]:
        """(country, code of the province) and (country, province, district) to the name; ours first."""
        found: dict[tuple[str, ...], str] = {}
        for table in self._tables:
            for line in _AREA.findall(table._places):
                name, level, *codes = (part.decode() for part in line)
                found.setdefault(tuple(codes[: int(level) + 1]), name)
        return found
