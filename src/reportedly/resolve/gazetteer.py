"""Names to places."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property, lru_cache

from rapidfuzz import fuzz, process

from reportedly.model import Place
from reportedly.resolve.abbreviations import long_form
from reportedly.resolve.country_words import CountryWords
from reportedly.resolve.folding import fold, plain
from reportedly.resolve.heads import Bare, bares
from reportedly.resolve.no_places import no_places
from reportedly.resolve.own_places import own_tables
from reportedly.resolve.place_table import Entry, PlaceTable
from reportedly.resolve.ranking import AS_SPELT, Candidate, Weighed, ranked
from reportedly.resolve.setting import Setting

_ALIKE = 87.0  # rapidfuzz ratio of folded keys, 0 to 100, below which two names are two places
_SHORT = 5  # letters a key needs to be compared loosely
_COUNTRIES = 2  # countries of the setting in which a loose match is sought


class Gazetteer:
    """Towns, districts, provinces, countries, bases and sites of the world with the spellings that news uses."""

    def __init__(self, *tables: PlaceTable) -> None:
        self._tables = tables
        self._famous = lru_cache(maxsize=65536)(self._most_famed)
        self._loose = lru_cache(maxsize=4096)(self._alike)
        self._known = lru_cache(maxsize=65536)(self._is_key)
        self._spelt = lru_cache(maxsize=4096)(self._candidates)

    @classmethod
    def open(cls) -> "Gazetteer":
        """The gazetteer of the package with the user's own places. Raises `LexiconError` where data is missing."""
        return cls(PlaceTable.open(), *own_tables())

    @cached_property
    def countries(self) -> CountryWords:
        """The words that name countries."""
        return CountryWords.open({entry.name: code for code, entry in self._by_code.items()})

    @cached_property
    def _by_code(self) -> dict[str, Entry]:
        return {code: entry for table in self._tables for code, entry in table.countries.items()}

    def is_place(self, text: str) -> bool:
        """True where `text` names a place of ours as it stands, in any spelling. Cheap: no ranking, no loose match.

        Many first names and common words are villages somewhere: ask only for what already looks like a place.
        """
        return self._known(text)

    def _is_key(self, text: str) -> bool:
        return len(plain(text)) > 2 and any(fold(text) in table for table in self._tables)

    def find(self, name: str, setting: Setting | None = None, *, limit: int = 5) -> tuple[Place, ...]:
        """The places that `name` may mean in a report that plays in `setting`, best first; empty is "none of these"."""
        found = self.weigh(name, setting or Setting())
        return tuple(item.place for item in found[:limit]) or self._demonym(name)

    def weigh(self, name: str, setting: Setting) -> tuple[Weighed, ...]:
        """The same with the points of each reading; empty for an adjective of a country ("Iraqi") and for a plain word.

        The same folded key counts first; only where nothing has it, a loose match within the countries of the setting
        whose names the news spells in many ways.
        """
        if self.is_demonym(name) or (name.islower() and name.capitalize() in no_places()):
            return ()
        first, candidates = self._spelt(name)
        return ranked(candidates or self._near(first, name, setting), setting)

    def _candidates(self, name: str) -> tuple[Bare, tuple[Candidate, ...]]:
        """The name as a whole, and all places that have the key of any of its forms."""
        forms = self._forms(name)
        return forms[0], tuple(candidate for bare in forms for candidate in self._exact(bare, name))

    def is_demonym(self, name: str) -> bool:
        """True for an adjective or the inhabitants of a country."""
        return name.strip() in self.countries.demonyms

    def setting(self, text: str) -> Setting:
        """The countries that `text` speaks of."""
        return self.countries.setting(text)

    def famed(self, name: str) -> Weighed | None:
        """The best known place of that name wherever the report plays; None where we have none."""
        return self._famous(name)

    def _most_famed(self, name: str) -> Weighed | None:
        found = self.weigh(name, Setting())
        return found[0] if found else None

    def towns(self, name: str, country: str = "", admin1: str = "") -> tuple[Entry, ...]:
        """Towns of that very name, largest first, of one country or province where that is given."""
        hits = [entry for table in self._tables for entry, _ in table.hits(fold(name))]
        same = [entry for entry in hits if plain(entry.name).replace(" ", "") == plain(name).replace(" ", "")]
        inside = [e for e in same if e.country == (country or e.country) and e.admin1 == (admin1 or e.admin1)]
        return tuple(sorted((e for e in inside if e.kind == "settlement"), key=lambda e: -e.people))

    def country(self, code: str) -> Entry | None:
        """The country of that ISO code."""
        return self._by_code.get(code)

    def _forms(self, name: str) -> tuple[Bare, ...]:
        short = long_form(name)
        if short:
            return (Bare(short[0], whole=True),)
        first, _, rest = name.partition(" ")
        owner = re.sub(r"['’]?s$", "", first)
        owned = rest if rest and (first in self.countries or owner in self.countries) else ""
        return bares(name) + tuple(replace(bare, whole=False) for bare in (bares(owned) if owned else ()))

    def _exact(self, bare: Bare, name: str) -> Iterator[Candidate]:
        key, short = fold(bare.name), long_form(name)
        for table in self._tables:
            for entry, marks in table.hits(key):
                if not short or (entry.country == short[1] and entry.kind != "admin2"):
                    yield Candidate(entry, bare, short[0] if short else name, 1.0, marks)

    def _near(self, bare: Bare, name: str, setting: Setting) -> list[Candidate]:
        key = fold(bare.name)
        if len(key) < _SHORT:
            return []
        likely = sorted(setting.countries, key=lambda code: -setting.countries[code])[:_COUNTRIES]
        countries = [code for code in likely if code not in AS_SPELT]
        hits = [hit for country in countries for hit in self._loose(key, country)]
        return [Candidate(entry, bare, name, likeness) for entry, likeness in hits]

    def _alike(self, key: str, country: str) -> tuple[tuple[Entry, float], ...]:
        return tuple(hit for table in self._tables for hit in _alike(table, key, country))

    def _demonym(self, name: str) -> tuple[Place, ...]:
        """ "Iraqi" locates in Iraq and no nearer."""
        entry = self.country(self.countries.demonyms.get(name.strip(), ""))
        if entry is None:
            return ()
        spot = entry.lat, entry.lon
        return (Place(entry.id, entry.name, entry.kind, entry.country, *spot, 3, ("demonym",)),)


def _alike(table: PlaceTable, key: str, country: str) -> Iterator[tuple[Entry, float]]:
    keys = table.keys_of(country)
    for found, score, _ in process.extract(key, keys.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=3):
        if found[0] == key[0]:
            yield from ((table.place(number), score / 100) for number in keys[found])
