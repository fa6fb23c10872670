"""The record as annotations of text: Label Studio, brat, spaCy. Offsets count Unicode code points unless told."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reportedly.export.days import iso
from reportedly.model import Claim, Reading, Report, Span, is_open, quotable

UNIT = "Unicode code points, from 0, the end not included"
Row = dict[str, object]


class Mark(NamedTuple):
    """A stretch of a piece's text with a label; `id` is that of the record behind it, `of` that of the event of a
    claim.
    """

    start: int
    end: int
    label: str
    id: str
    of: str = ""
    notes: tuple[tuple[str, str], ...] = ()


class Piece(NamedTuple):
    """A text to annotate: a whole report under an open licence, else the words of one claim or event that may be
    quoted. `offset` is where it begins in the report.
    """

    name: str
    report: Report
    text: str
    offset: int
    marks: tuple[Mark, ...]


def pieces(readings: Iterable[Reading]) -> Iterator[Piece]:
    """The pieces of each report in the order of their text. Of a text that is not open no more than evidence words."""
    for reading in readings:
        marks = sorted(_marks(reading))
        if is_open(reading.report.licence):
            yield Piece(reading.report.id, reading.report, reading.report.text, 0, tuple(marks))
        else:
            yield from _excerpts(reading, marks)


def _marks(reading: Reading) -> Iterator[Mark]:
    for event in reading.events:
        days = (("earliest", iso(event.when.earliest)), ("latest", iso(event.when.latest))) if event.when else ()
        notes = (("type", str(event.type)), ("stage", str(event.stage)), *days)
        yield Mark(event.trigger.start, event.trigger.end, "EVENT", event.id, "", notes)
    for claim in reading.claims:
        yield Mark(claim.value_span.start, claim.value_span.end, claim.slot.upper(), claim.id, claim.event, _of(claim))


def _of(claim: Claim) -> tuple[tuple[str, str], ...]:
    value = str(claim.count) if claim.count else claim.value
    told = {
        "value": value,
        "who": claim.who,
        "speakers": "; ".join(source.name for source in claim.sources),
        "via": "; ".join(claim.via),
        "status": str(claim.status),
        "hedge": claim.hedge,
    }
    return tuple((name, text) for name, text in told.items() if text)


def _excerpts(reading: Reading, marks: list[Mark]) -> Iterator[Piece]:
    """A piece for each stretch of evidence that may be quoted, with the marks that lie whole in it; a mark is in one
    piece only.
    """
    spans = {quotable(reading.report, claim.span, claim.value_span) for claim in reading.claims}
    spans |= {quotable(reading.report, event.trigger) for event in reading.events}
    left = list(marks)
    for span in _apart(sorted(spans)):
        inside = [mark for mark in left if span.start <= mark.start and mark.end <= span.end]
        left = [mark for mark in left if mark not in inside]
        if inside:
            moved = (one._replace(start=one.start - span.start, end=one.end - span.start) for one in inside)
            name = f"{reading.report.id}-{span.start}"
            yield Piece(name, reading.report, span.words(reading.report.text), span.start, tuple(moved))


def _apart(spans: list[Span]) -> list[Span]:
    """Those that lie in no other: two that overlap stay two, so that none grows longer than may be quoted."""
    return [one for one in spans if not any(_holds(other, one) for other in spans)]


def _holds(outer: Span, inner: Span) -> bool:
    return outer != inner and outer.start <= inner.start and inner.end <= outer.end


def credit(report: Report) -> Row:
    """Where a piece comes from and under which licence."""
    return {
        "report": report.id,
        "doc": report.doc,
        "title": report.title,
        "outlet": report.outlet,
        "url": report.url,
        "published": iso(report.published),
        "licence": report.licence,
        "attribution": report.attribution,
    }
