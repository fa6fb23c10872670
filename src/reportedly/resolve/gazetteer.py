"""Names to places."""

from functools import cached_property, lru_cache

from rapidfuzz import fuzz, process

from reportedly.model import Place
from reportedly.resolve.country_words import CountryWords
from reportedly.resolve.folding import fold, plain
from reportedly.resolve.heads import Bare, bares
from reportedly.resolve.place_table import PlaceTable
from reportedly.resolve.ranking import Candidate, ranked
from reportedly.resolve.setting import Setting

_ALIKE = 87.0  # rapidfuzz ratio of folded keys, 0 to 100, below which two names are two places
_SHORT = 5  # letters a key needs to be compared loosely
_COUNTRIES = 2  # countries of the setting in which a loose match is sought


class Gazetteer:
    """Towns, provinces, countries, bases and sites of the world with the spellings that news uses."""

    def __init__(self, table: PlaceTable) -> None:
        self._table = table
        self._loose = lru_cache(maxsize=4096)(self._alike)

    @classmethod
    def open(cls) -> "Gazetteer":
        """The gazetteer of the package. Raises `LexiconError` where its data is missing."""
        return cls(PlaceTable.open())

    @cached_property
    def countries(self) -> CountryWords:
        """The words that name countries."""
        return CountryWords.open({entry.name: code for code, entry in self._table.countries.items()})

    def is_place(self, text: str) -> bool:
        """True where `text` names a place of ours as it stands, in any spelling. Cheap: no ranking, no loose match.

        Many first names and common words are villages somewhere: ask only for what already looks like a place.
        """
        return len(plain(text)) > 2 and fold(text) in self._table

    def find(self, name: str, setting: Setting | None = None, *, limit: int = 5) -> tuple[Place, ...]:
        """The places that `name` may mean in a report that plays in `setting`, best first; empty is "none of these".

        The same folded key counts first; only where nothing has it, a loose match within the countries of the setting.
        """
        setting = setting or Setting()
        forms = bares(name)
        candidates = [candidate for bare in forms for candidate in self._exact(bare, name)]
        if not candidates:
            candidates = [candidate for bare in forms for candidate in self._near(bare, name, setting)]
        return ranked(candidates, setting, limit) or self._demonym(name)

    def setting(self, text: str) -> Setting:
        """The countries that `text` speaks of."""
        return self.countries.setting(text)

    def _exact(self, bare: Bare, name: str) -> list[Candidate]:
        return [Candidate(self._table.place(number), bare, name) for number in self._table.numbers(fold(bare.name))]

    def _near(self, bare: Bare, name: str, setting: Setting) -> list[Candidate]:
        key = fold(bare.name)
        if len(key) < _SHORT:
            return []
        countries = sorted(setting.countries, key=lambda code: -setting.countries[code])[:_COUNTRIES]
        hits = [hit for country in countries for hit in self._loose(key, country)]
        return [Candidate(self._table.place(number), bare, name, likeness) for number, likeness in hits]

    def _alike(self, key: str, country: str) -> tuple[tuple[int, float], ...]:
        keys = self._table.keys_of(country)
        hits = process.extract(key, keys.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=3)
        alike = [(found, score) for found, score, _ in hits if found[0] == key[0]]
        return tuple((number, score / 100) for found, score in alike for number in keys[found])

    def _demonym(self, name: str) -> tuple[Place, ...]:
        """ "Iraqi" locates in Iraq and no nearer."""
        country = self.countries.demonyms.get(name.strip())
        if not country:
            return ()
        entry = self._table.countries.get(country)
        return (
            (Place(entry.id, entry.name, entry.kind, country, entry.lat, entry.lon, 3, ("demonym",)),) if entry else ()
        )
