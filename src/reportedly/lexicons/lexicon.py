"""A word list and how it is found in text."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from reportedly.lexicons.entry import GAP, Entry, words_of
from reportedly.lexicons.forms import TokenLike, forms_of, singular, verb_bases

GAP_TOKENS = 6  # "left at least five of the soldiers dead"
_STOPS = frozenset({".", "!", "?", ";", ":", "\n"})
_TAGS = {"verb": ("VERB", "AUX"), "noun": ("NOUN", "PROPN"), "adj": ("ADJ",)}
# What a tagger writes by mistake, in headlines above all.
_NEAR_TAGS = {"verb": (), "noun": ("ADJ",), "adj": ("VERB", "PROPN", "ADV")}


class TokensLike(Protocol):
    """What matching needs of a text: its tokens in order and by number, as a list or a spaCy `Doc` gives them."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[TokenLike]: ...
    def __getitem__(self, index: int, /) -> TokenLike: ...


@dataclass(frozen=True, slots=True)
class Match:
    """A term found: token indices, `end` exclusive. A term with a gap reaches from its first word to its last."""

    start: int
    end: int
    entry: Entry


@dataclass(frozen=True)
class Lexicon:
    """One word list. `name` is the name of its file without the ending."""

    name: str
    entries: tuple[Entry, ...]
    _by_first: dict[str, list[Entry]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            index[entry.lemmas[0]].append(entry)
        object.__setattr__(self, "_by_first", dict(index))

    @cached_property
    def solid(self) -> "Lexicon":
        """This list without its terms with gaps.

        "left three dead and six injured" tells two outcomes, "left ... injured" would swallow one.
        """
        return Lexicon(self.name, tuple(entry for entry in self.entries if GAP not in entry.lemmas))

    def match(self, doc: TokensLike, forms: list[frozenset[str]] | None = None) -> list[Match]:
        """All terms in a text, left to right, none overlapping.

        Of those that begin at one token the one with most words wins, then the best part of speech, then the strong
        one, then the first in the alphabet, so that a text is read the same in every process. `forms` are the
        `forms_of` each token, from those who ask several lists.
        """
        forms = [forms_of(token) for token in doc] if forms is None else forms
        firsts, present = self._by_first.keys(), frozenset[str]().union(*forms)
        found: list[Match] = []
        for place in [place for place, bases in enumerate(forms) if not firsts.isdisjoint(bases)]:
            if found and place < found[-1].end:
                continue
            best = min(self._at(doc, forms, place, present), key=lambda item: item[0], default=None)
            if best:
                found.append(best[1])
        return found

    def get(self, word: str, pos: str = "any") -> Entry | None:
        """The entry of a single word by its base form; `pos` "any" takes the first in the file. None where none is."""
        key = word.lower()
        for entry in self._by_first.get(key, ()):
            if entry.lemmas == (key,) and (pos == "any" or entry.pos in (pos, "any")):
                return entry
        return None

    def __contains__(self, word: object) -> bool:
        """True where the list holds this word, or these words, in base form."""
        lemmas = tuple(lemma.lower() for lemma in words_of(str(word)))
        return any(entry.lemmas == lemmas for entry in self._by_first.get(lemmas[0] if lemmas else "", ()))

    def _at(
        self, doc: TokensLike, forms: list[frozenset[str]], place: int, present: frozenset[str]
    ) -> Iterator[tuple[tuple[int, int, bool, str, str], Match]]:
        """Every term that begins at this token, with its rank: the lowest is the best. `present`: forms in the text."""
        for form in forms[place]:
            for entry in self._by_first.get(form, ()):
                end = _end(entry, doc, forms, place) if entry.lemmas[-1] in present else None
                fit = _fit(entry, doc[place]) if end else 0
                if end and fit:
                    rank = (-len(entry.lemmas), -fit, not entry.strong, entry.term, entry.pos)
                    yield rank, Match(place, end, entry)


def _end(entry: Entry, doc: TokensLike, forms: list[frozenset[str]], start: int) -> int | None:
    """Where the term ends (exclusive) if it begins at `start`, else None. Hyphens inside a term are stepped over."""
    place, gap = start, 0
    for lemma, written in zip(entry.lemmas, words_of(entry.term), strict=True):
        if lemma == GAP:
            gap = GAP_TOKENS
            continue
        if place > start and place < len(doc) and doc[place].text in ("-", "–"):
            place += 1
        found = _find(lemma, written, doc, forms, range(place, min(place + gap + 1, len(doc))))
        if found is None:
            return None
        place, gap = found + 1, 0
    return None if _is_clause(entry, doc[place - 1]) else place


def _is_clause(entry: Entry, last: TokenLike) -> bool:
    """True where a noun of several words would end in a bent verb: "the coalition struck" is no "coalition strike"."""
    word = last.lower_
    return entry.pos == "noun" and len(entry.lemmas) > 1 and entry.lemmas[-1] not in (word, singular(word))


def _find(lemma: str, written: str, doc: TokensLike, forms: list[frozenset[str]], places: range) -> int | None:
    """The first of these places that holds the word, before the clause ends."""
    for place in places:
        if lemma in forms[place] and _case_fits(written, doc[place].text):
            return place
        if doc[place].text in _STOPS:
            return None
    return None


def _case_fits(written: str, text: str) -> bool:
    """A name keeps its capital ("Dawn" is a paper, "dawn" is not); a short name all of them ("WHO", "AP")."""
    if not written[0].isupper():
        return True
    return text.isupper() if written.isupper() and len(written) <= 3 else text[0].isupper()


def _fit(entry: Entry, token: TokenLike) -> int:
    """How well the part of speech fits: 3 fully, 2 told by none, 1 by a likely mistake of the tagger, 0 not at all."""
    if entry.pos == "any" or len(entry.lemmas) > 1 or not token.pos_:
        return 2
    if token.pos_ in _TAGS[entry.pos]:
        return 3
    if entry.pos == "verb" and token.pos_ in ("PROPN", "NOUN", "ADJ"):
        return int(entry.lemmas[0] in verb_bases(token.lower_))
    return int(token.pos_ in _NEAR_TAGS[entry.pos])
