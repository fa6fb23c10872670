"""Records to rows: which columns stand beside the payload, so that queries need not read JSON."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import Any

from reportedly.model import Attribution, Claim, Event, Judgement, Reading, Report, Review, Timed, Where
from reportedly.store.codec import to_json

# Table, which is also the field of `Reading`; the record it holds; the columns beside the payload, which are its
# fields.
PARTS: tuple[tuple[str, type, tuple[str, ...]], ...] = (
    ("events", Event, ("id", "type", "stage")),
    ("claims", Claim, ("id", "event", "slot", "status")),
    ("attributions", Attribution, ()),
    ("places", Where, ()),
    ("times", Timed, ()),
)
REPORT = tuple(field.name for field in fields(Report))
SIGHTING = ("doc", "outlet", "url", "published", "language", "licence", "attribution", "original")


def part_rows(reading: Reading, seq: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Table and row for every event, claim, attribution, place and time of a reading, in their order."""
    for table, _, columns in PARTS:
        for n, record in enumerate(getattr(reading, table)):
            beside = {name: getattr(record, name) for name in columns}
            yield table, {"reading": seq, "n": n, **beside, "payload": to_json(record)}


def sighting_row(report: Report) -> dict[str, Any]:
    """Under which name, outlet, address and day a report was met."""
    row = {"report": report.id} | {name: getattr(report, name) for name in SIGHTING}
    row["published"] = report.published.isoformat() if report.published else None
    return row


def report_of(row: tuple[Any, ...]) -> Report:
    """The report of a row that holds its fields in their order."""
    values = dict(zip(REPORT, row, strict=True))
    day = values.pop("published")
    return Report(**values, published=date.fromisoformat(day) if day else None)


def judgement_row(judgement: Judgement) -> dict[str, Any]:
    """The two events, who judges, how, and the whole as payload."""
    row = {name: getattr(judgement, name) for name in ("left", "right", "by", "verdict", "score")}
    # SQLite keeps a whole number in this column as 3.0 and -0.0 as 0.0; the chain must see what it gives back.
    score = None if judgement.score is None else float(judgement.score) + 0.0
    return row | {"score": score, "payload": to_json(judgement)}


def review_row(review: Review) -> dict[str, Any]:
    """Act, subject, report, who and when, and the whole as payload."""
    row = {name: getattr(review, name) for name in ("id", "act", "subject", "other", "report", "by", "at")}
    return row | {"payload": to_json(review)}
