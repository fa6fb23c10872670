"""Which reports are one text: copied whole from one wire, or sharing the very passage."""

import re
from collections.abc import Iterable
from itertools import combinations

from rensa import RMinHash

from reportedly.model import Claim, Report

_SHINGLE = 5  # words
_HASHES = 128
_SAME_TEXT = 0.5  # share of shingles (Jaccard): two texts of one wire, each shortened by its editor
_SAME_PASSAGE = 0.8  # share of words of two passages
_LEAST = 8  # words: a shorter passage may be alike by chance
_WORD = re.compile(r"\w+")


class Texts:
    """Near-duplicates among some reports. Copies of copies are one text."""

    def __init__(self, reports: Iterable[Report]) -> None:
        known = sorted({report.id: report for report in reports}.values(), key=lambda report: report.id)
        self._home = {report.id: report.id for report in known}
        marks = {report.id: _mark(report.text) for report in known}
        for one, other in combinations(self._home, 2):
            if marks[one].jaccard(marks[other]) >= _SAME_TEXT:
                self._join(one, other)

    def text_of(self, report: Report) -> str:
        """The id of the text that the report carries: the same for all its copies."""
        return self._home[report.id]

    def copies(self, report: Report) -> int:
        """How many reports carry this text, itself among them."""
        return sum(home == self._home[report.id] for home in self._home.values())

    def _join(self, one: str, other: str) -> None:
        old, new = sorted((self._home[one], self._home[other]), reverse=True)
        self._home = {id_: new if home == old else home for id_, home in self._home.items()}


def same_passage(one: tuple[Claim, Report], other: tuple[Claim, Report]) -> bool:
    """True where the words of two claims are one passage, as two articles quote one wire."""
    here, there = (_words(claim.span.words(report.text)) for claim, report in (one, other))
    if min(len(here), len(there)) < _LEAST:
        return False
    shared = set(here) & set(there)
    return len(shared) >= _SAME_PASSAGE * len(set(here) | set(there))


def _mark(text: str) -> RMinHash:
    words = _words(text)
    mark = RMinHash(num_perm=_HASHES, seed=1)
    mark.update([" ".join(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1))])
    return mark


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
