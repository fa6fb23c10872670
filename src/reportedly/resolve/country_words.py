"""Names, adjectives and inhabitants of countries: "Iraq", "Iraqi", "Iraqis"."""

import csv
import re
from collections import Counter
from collections.abc import Mapping
from importlib.resources import files

from reportedly.errors import LexiconError
from reportedly.resolve.setting import Setting

_SURE = 3  # mentions from which a country has its full weight


class CountryWords:
    """A list of words that say which country a text speaks of. `names` maps a country's name to its ISO code."""

    def __init__(self, names: Mapping[str, str], demonyms: Mapping[str, str]) -> None:
        self._codes = {**demonyms, **names}
        self.demonyms = dict(demonyms)
        # Texts may have lost their apostrophes: "Syrias army".
        self._codes.pop("Georgia", None)  # a state of the USA as often
        words = sorted((re.escape(word) for word in self._codes), key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)({'|'.join(words)})(?:['’]?s)?(?!\w|\.\w)") if words else None

    @classmethod
    def open(cls, names: Mapping[str, str]) -> "CountryWords":
        """The words of the package beside `names`. Raises `LexiconError` where a line of demonyms.csv is malformed."""
        path = files("reportedly.resolve") / "data" / "demonyms.csv"
        lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
        more = dict(names)
        demonyms: dict[str, str] = {}
        for row in csv.DictReader(lines):
            if not re.fullmatch("[A-Z]{2}", row["country"] or ""):
                raise LexiconError(str(path), f"{row} has no country code.", "Begin the line with two capital letters.")
            more |= {word: row["country"] for word in row["names"].split(";") if word}
            demonyms |= {word: row["country"] for word in row["demonyms"].split(";") if word}
        return cls(more, demonyms)

    def __contains__(self, word: str) -> bool:
        """True for a word that names a country or its people."""
        return word in self._codes

    def setting(self, text: str) -> Setting:
        """The countries that `text` speaks of, by how often."""
        found = self._pattern.findall(text) if self._pattern else []
        counts = Counter(self._codes[word] for word in found)
        top = max(_SURE, *counts.values(), 0)
        words = {self._codes[word]: word for word in reversed(found)}
        many = {self._codes[word] for word in found if word != words[self._codes[word]]}
        alone = {word: code for code, word in words.items() if code not in many}
        return Setting({code: count / top for code, count in counts.items()}, words, alone=alone)
