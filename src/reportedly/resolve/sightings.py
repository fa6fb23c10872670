"""Place names seen in a text by the gazetteer and the words around them, beside those that the parse gave."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log10

from reportedly.model import Span, Where
from reportedly.resolve.abbreviations import long_form
from reportedly.resolve.clues import around
from reportedly.resolve.gazetteer import Gazetteer
from reportedly.resolve.heads import bares
from reportedly.resolve.no_places import no_places
from reportedly.resolve.persons import given_names, surnames
from reportedly.resolve.ranking import Weighed

_ARTICLE = r"(?:(?:[Aa]l|[Ee]l|[Aa]sh|[Aa]s|[Aa]d|[Aa]r|[Aa]z|[Aa]n|[Aa]t|[Ee]z|[Ee]s)-)?"
_SHORT = r"[A-Z](?:\.[A-Z])+\.?|[A-Z]\.\s?Va(?=\.)"
_LONG = r"[A-ZÀ-Þ][^\W\d_]*(?:[’'ʼ`][^\W\d_]{2,})*(?:-[^\W\d_]+)*"
_WORD = re.compile(rf"(?<![\w@/.#-]){_ARTICLE}(?:{_SHORT}|{_LONG})(?!\w|@|\.\w)")
_LONGEST = 4  # words of a name
_BETWEEN = re.compile(r" |\. (?=[A-Z])| of (?:the )?| ez-| al-| el-")
_KINDS = {"country": 3.0, "admin1": 2.0, "region": 1.5, "water": 1.5, "airbase": 2.0, "site": 2.0, "admin2": 0.0}
_AT_HOME = 0.5  # points of a place in a country that the text names
_KNOWN = 0.5  # points of meaning from which a name inside a phrase is the place meant
_TOWN = 20_000
_PART = re.compile(r"[^-]+")
_CODE = re.compile(r"(?:[A-Z]\.?){2}")
_INITIAL = re.compile(r"[A-Z]\.")
_SAFE = frozenset(
    {
        "D.C.",
        "N.Y.",
        "N.J.",
        "N.C.",
        "S.C.",
        "N.H.",
        "N.M.",
        "N.D.",
        "S.D.",
        "B.C.",
        "L.A.",
        "US",
        "U.S.",
        "UK",
        "U.K.",
        "EU",
    }
)
_ENOUGH = 1.0
_AGAIN = 1.5  # points of a name that is sure elsewhere in the text


@dataclass(frozen=True, slots=True)
class _Sight:
    """A name in the text with its points; `given` says that the parse took it for a place."""

    span: Span
    words: str
    points: float
    given: bool = False


def sightings(text: str, given: Sequence[Where], gazetteer: Gazetteer) -> dict[Span, float]:
    """The spans of place names, in order: of those the parse gave and those the gazetteer knows, the likely ones; each
    with its points, from 1 (perhaps) over 2 (plainly) upwards.

    A name counts by what it may mean (a country more than a village), by the words around it, and by how it stands
    elsewhere in the same text; a word that the text uses as a person's name does not count.
    """
    eye = _Eye(text, gazetteer)
    found = [sight for where in given for sight in eye.trimmed(where.span)]
    taken = [sight.span for sight in found]
    found += [eye.judge(span) for span in eye.names() if not any(span.overlaps(other) for other in taken)]
    sure = {sight.words for sight in found if sight.points >= _ENOUGH + 1}
    points = {sight.span: sight.points + (_AGAIN if sight.words in sure else 0.0) for sight in found}
    return {span: points[span] for span in sorted(points) if points[span] >= _ENOUGH}


class _Eye:
    """One text with its capitalised words."""

    def __init__(self, text: str, gazetteer: Gazetteer) -> None:
        self._text, self._gazetteer = text, gazetteer
        self._surnames = surnames(text)
        self._countries = gazetteer.setting(text).countries
        self._words = [Span(match.start(), match.end()) for match in _WORD.finditer(text)]

    def names(self) -> Iterator[Span]:
        """The longest names of the gazetteer among the capitalised words, none within another."""
        return self._among(self._words)

    def _among(self, words: Sequence[Span]) -> Iterator[Span]:
        at = 0
        while at < len(words):
            if other := self._abbreviation(words[at]) or self._genitive(words[at]):
                yield other
            if other or words[at].words(self._text) == "The":
                at += 1
                continue
            run = self._run(words, at)
            size = next((n for n in range(len(run), 0, -1) if self._is_name(Span(run[0].start, run[n - 1].end))), 0)
            if size:
                yield Span(run[0].start, run[size - 1].end)
            else:
                yield from self._parts(run[0])
            at += max(size, 1)

    def _abbreviation(self, word: Span) -> Span | None:
        """The state after a comma or a hyphen, with its dot: "Bree, Ill."."""
        dotted = Span(word.start, word.end + 1)
        told = self._text[max(0, word.start - 2) : word.start]
        after = told == ", " or told.endswith("-")
        return (
            dotted if after and dotted.words(self._text).endswith(".") and long_form(dotted.words(self._text)) else None
        )

    def _genitive(self, word: Span) -> Span | None:
        """The country of a genitive that lost its apostrophe: "Arnors army"."""
        words, known = word.words(self._text), self._gazetteer.countries
        lost = words.endswith("s") and words not in known and words[:-1] in known
        return Span(word.start, word.end - 1) if lost and not self._gazetteer.is_demonym(words[:-1]) else None

    def _parts(self, word: Span) -> Iterator[Span]:
        """The names in "Arnor-based" and "Bree-Combe"."""
        parts = [Span(word.start + m.start(), word.start + m.end()) for m in _PART.finditer(word.words(self._text))]
        if len(parts) > 1:
            yield from (part for part in parts if part.words(self._text)[0].isupper() and self._is_name(part))

    def _run(self, words: Sequence[Span], at: int) -> list[Span]:
        run = [words[at]]
        for word in words[at + 1 : at + _LONGEST]:
            if not _BETWEEN.fullmatch(self._text, run[-1].end, word.start):
                break
            run.append(word)
        return run

    def _is_name(self, span: Span) -> bool:
        words = span.words(self._text)
        if words in no_places() or words in given_names():
            return False
        if len(words) < 4 and words.isupper():
            return bool(long_form(words)) or self._short(words)
        if self._gazetteer.is_demonym(words):
            return False
        return bool(long_form(words)) or self._gazetteer.is_place(words) or words in self._gazetteer.countries

    def _short(self, words: str) -> bool:
        """True for "US" and "EU"."""
        best = self._gazetteer.famed(words) if words in self._gazetteer.countries or len(words) == 2 else None
        return best is not None and best.candidate.entry.kind in ("country", "region")

    def trimmed(self, span: Span) -> list[_Sight]:
        """What the parse gave, or the known names in it where it is none as a whole: "Bree" of "Bree Police Office"."""
        words = span.words(self._text)
        if self._gazetteer.famed(words) or len(words.split()) < 2:
            return [self.judge(span, given=True)]
        inside = [word for word in self._words if span.start <= word.start and word.end <= span.end]
        names = [name for name in self._among(inside) if self._is_known(name.words(self._text))]
        return [self.judge(name, given=True) for name in names] or [self.judge(span, given=True)]

    def _is_known(self, words: str) -> bool:
        """True for what is a place by its name alone: spelt as we spell it, or of a country that the text names."""
        best = self._gazetteer.famed(words)
        spelt = best is not None and (not best.heard or best.candidate.entry.country in self._countries)
        return (spelt or words in self._gazetteer.countries) and self._meaning(words) >= _KNOWN

    def judge(self, span: Span, *, given: bool = False) -> _Sight:
        """The name with its points."""
        words = span.words(self._text)
        meaning, context = self._meaning(words), around(self._text, span.start, span.end)
        points = meaning + context + (1.5 if given else 0.0) - self._person(span, words, meaning)
        if words in no_places() or words == words.lower() or self._gazetteer.is_demonym(words):
            points -= 4.0
        if _CODE.fullmatch(words) and not self._text[: span.start].endswith(", ") and words not in _SAFE:
            points -= 2.5
        if words.isupper() and len(words) < 6 and meaning < 1.5 and context < 1.5:
            points -= 2.0
        return _Sight(span, words, points, given)

    def _person(self, span: Span, words: str, meaning: float) -> float:
        """What speaks for a person's name: a given name before it, or the word is a surname elsewhere in the text."""
        before = self._text[max(0, span.start - 24) : span.start].rstrip()
        last = before.split()[-1] if before.split() and before[-1] not in ",;:" else ""
        if last in given_names() or _INITIAL.fullmatch(last):
            return 3.0
        return 3.0 if meaning < 2 and self._surnames & {words, words.split()[-1]} else 0.0

    def _meaning(self, words: str) -> float:
        """What speaks for a place in the name alone."""
        if words in self._gazetteer.countries:
            return 3.0
        if long_form(words):
            return 2.0
        best = self._gazetteer.famed(words)
        headed = 1.5 if any(bare.kind for bare in bares(words)) else 0.0
        if best is None:
            return headed - 1.2 - (3.0 if words.isupper() and len(words) < 7 else 0.0)
        entry = best.candidate.entry
        at_home = _AT_HOME if entry.country in self._countries else -_AT_HOME if best.heard else 0.0
        return headed + at_home + _KINDS.get(entry.kind, log10(max(entry.people, 300)) - 4)


def is_known_town(best: Weighed | None) -> bool:
    """True for a town of 20,000 people and more, or a province, of that very name."""
    if best is None or best.heard:
        return False
    return best.candidate.entry.kind == "admin1" or best.candidate.entry.people >= _TOWN
