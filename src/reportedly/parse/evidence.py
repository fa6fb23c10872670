"""How a report itself writes its words, where it writes them in ordinary case."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from reportedly.parse.units import WORD

ENDING = re.compile(r"(?<=\w{3})(?:s|es|ed|ing)$")
OPENERS = '.!?:;"“”‘(['


@dataclass(frozen=True, slots=True)
class Evidence:
    """Counts of the forms of words, by lower-case form; `stems` of all lower-case words.

    Capitals at the start of a sentence prove nothing and are left out.
    """

    lower: Counter[str] = field(default_factory=Counter)
    stems: set[str] = field(default_factory=set)
    forms: dict[str, Counter[str]] = field(default_factory=dict)

    def name(self, word: str) -> str | None:
        """The capitalised form where the report writes it so at least as often as in lower case."""
        key = plain(word)
        forms = self.forms.get(key)
        if not forms or self.lower[key] > forms.total():
            return None
        return max(forms, key=lambda form: (forms[form], form))

    def common(self, word: str) -> bool:
        """True where the report writes the word or a form of it in lower case ("Kills": "killed"), never as a name."""
        key = plain(word)
        return key not in self.forms and (self.lower[key] > 0 or _stem(key) in self.stems)


def collect(sentences: Iterable[str]) -> Evidence:
    """The evidence of sentences in ordinary case."""
    evidence = Evidence()
    for sentence in sentences:
        for found in WORD.finditer(sentence):
            word, start = found.group(), found.start()
            before = sentence[max(0, start - 3) : start].rstrip()
            if word.islower():
                evidence.lower[plain(word)] += 1
                evidence.stems.add(_stem(plain(word)))
            elif before and before[-1] not in OPENERS:
                evidence.forms.setdefault(plain(word), Counter())[word] += 1
    return evidence


def plain(word: str) -> str:
    """Lower case of the same length: the few characters whose lower case is longer stay as they are."""
    low = word.lower()
    return low if len(low) == len(word) else "".join(x if len(x := char.lower()) == 1 else char for char in word)


def _stem(word: str) -> str:
    return ENDING.sub("", word)
