"""Full-text search over reports and claims."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reportedly.errors import InputError
from reportedly.model import Claim
from reportedly.store.codec import from_json
from reportedly.store.words import N_OF, READING_OF

Rows = Callable[..., Iterator[Any]]  # SQL and values to rows

_MOST = 64  # words of one search
_OPEN, _CLOSE = "\2", "\3"  # around what matched; no text that people write holds them
# The best matches first; snippets are made of these alone, since making one reads the text.
_CLAIMS = f"""SELECT claim_words.rowid FROM claim_words CROSS JOIN readings ON readings.seq = {READING_OF}
WHERE claim_words MATCH ?
AND readings.seq = (SELECT max(seq) FROM readings AS later WHERE later.report = readings.report)
ORDER BY rank LIMIT ?"""
_REPORTS = "SELECT rowid FROM report_words WHERE report_words MATCH ? ORDER BY rank LIMIT ?"
_ABOUT = "sightings.report, sightings.doc, sightings.published, sightings.outlet, sightings.url"
_CLAIM = f"""SELECT {_ABOUT}, snippet(claim_words, 0, '{_OPEN}', '{_CLOSE}', '…', 32), payload FROM claim_words
JOIN claims ON claims.reading = {READING_OF} AND claims.n = {N_OF} JOIN readings ON readings.seq = claims.reading
JOIN sightings ON sightings.seq = readings.sighting WHERE claim_words MATCH ? AND claim_words.rowid = ?"""
_REPORT = f"""SELECT {_ABOUT}, snippet(report_words, -1, '{_OPEN}', '{_CLOSE}', '…', 32), NULL FROM report_words
JOIN sightings AS first ON first.seq = report_words.rowid JOIN sightings ON sightings.seq = ifnull(
(SELECT sighting FROM readings WHERE readings.report = first.report ORDER BY seq DESC LIMIT 1), first.seq)
WHERE report_words MATCH ? AND report_words.rowid = ?"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A report, or a claim in it, where the words stand.

    `report` is its id, `doc`, `published`, `outlet` and `url` are those it was read under. `pieces` are the words round
    what was found: each piece with whether it is what was found. `claim` is None where the report itself was found.
    """

    report: str
    doc: str
    published: date | None
    outlet: str
    url: str
    pieces: tuple[tuple[str, bool], ...]
    claim: Claim | None

    @property
    def snippet(self) -> str:
        """The words around what was found."""
        return "".join(text for text, _ in self.pieces)


def query_of(words: Sequence[str]) -> str:
    """All of these words, each a word, a phrase, or a beginning with a star ("Osgil*"); nothing else is a command.

    Raises `InputError` where there is no letter or figure in them, or too much of them.
    """
    asked = [word for word in words if any(map(str.isalnum, word))]
    if not asked or sum(len(word.split()) for word in asked) > _MOST:
        what = "there is no word in it." if not asked else f"it has more than {_MOST} words."
        raise InputError(f'search "{" ".join(words)[:60]}"', what, "Give a few words that stand in a report.")
    return " AND ".join(map(_phrase, asked))


def _phrase(word: str) -> str:
    plain = word.encode("utf-8", "replace").decode().replace("\0", " ")
    beginning = "*" if plain.endswith("*") else ""
    return '"' + plain.replace('"', '""') + '"' + beginning


def claims_with(rows: Rows, query: str, limit: int) -> Iterator[Hit]:
    """Claims of latest readings in whose words, value or speakers all of the query stands, the best first."""
    return _hits(rows, _CLAIMS, _CLAIM, query, limit)


def reports_with(rows: Rows, query: str, limit: int) -> Iterator[Hit]:
    """Reports in whose title or text all of the query stands, the best first."""
    return _hits(rows, _REPORTS, _REPORT, query, limit)


def _hits(rows: Rows, ranked: str, one: str, query: str, limit: int) -> Iterator[Hit]:
    for (number,) in rows(ranked, query, limit):
        for *about, snippet, payload in rows(one, query, number):
            yield _hit(about, snippet, payload)


def _hit(about: Sequence[str], snippet: str, payload: str | None) -> Hit:
    report, doc, day, outlet, url = about
    claim = from_json(Claim, payload) if payload else None
    return Hit(report, doc, date.fromisoformat(day) if day else None, outlet, url, tuple(_pieces(snippet)), claim)


def _pieces(snippet: str) -> Iterator[tuple[str, bool]]:
    before, *marked = snippet.split(_OPEN)
    yield from [(before, False)] if before else []
    for each in marked:
        found, _, after = each.partition(_CLOSE)
        yield found, True
        yield from [(after, False)] if after else []
