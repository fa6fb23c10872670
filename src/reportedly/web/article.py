"""One article as the page shows it."""

from dataclasses import dataclass

from reportedly.model import Reading, Span, is_open
from reportedly.web.excerpts import excerpts
from reportedly.web.licence import licence_link, web_link
from reportedly.web.marks import marks
from reportedly.web.pieces import Piece, pieces


@dataclass(frozen=True, slots=True)
class Article:
    """A report: what stands above it, and its text as windows of pieces. `whole` is False where only excerpts may be
    shown.

    `url` and `deed` are addresses of the web or "". `lost` are claims whose evidence lies in no window: links to them
    lead to the top.
    """

    id: str
    doc: str
    title: str
    outlet: str
    published: str
    licence: str
    deed: str
    attribution: str
    url: str
    address: str
    whole: bool
    windows: tuple[tuple[Piece, ...], ...]
    lost: tuple[str, ...]


def article(reading: Reading) -> Article:
    """A reading as the page shows it: the whole text where its licence is open, else short windows round the
    evidence.
    """
    report = reading.report
    whole = is_open(report.licence)
    windows = _windows(reading, whole)
    shown = {claim for window in windows for piece in window for claim in piece.claims}
    return Article(
        id=report.id,
        doc=report.doc,
        title=report.title,
        outlet=report.outlet,
        published=str(report.published or ""),
        licence=report.licence,
        deed=licence_link(report.licence),
        attribution=report.attribution,
        url=web_link(report.url),
        address=report.url,
        whole=whole,
        windows=windows,
        lost=tuple(claim.id for claim in reading.claims if claim.id not in shown),
    )


def _windows(reading: Reading, whole: bool) -> tuple[tuple[Piece, ...], ...]:
    text = reading.report.text
    spans = ((Span(0, len(text)),) if text else ()) if whole else excerpts(reading)
    found = marks(reading)
    begun: set[str] = set()
    return tuple(_once(tuple(pieces(text, span, found)), begun) for span in spans)


def _once(window: tuple[Piece, ...], begun: set[str]) -> tuple[Piece, ...]:
    """A claim cut by two windows begins in the first: an id stands once on a page."""
    kept = tuple(_without(piece, begun) for piece in window)
    begun.update(claim for piece in window for claim in piece.begins)
    return kept


def _without(piece: Piece, begun: set[str]) -> Piece:
    begins = tuple(claim for claim in piece.begins if claim not in begun)
    return Piece(piece.text, piece.kinds, piece.notes, piece.claims, begins, piece.value_of)
