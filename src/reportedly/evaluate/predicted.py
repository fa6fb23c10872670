"""Rows of `export readings`, ready to be compared."""

from collections.abc import Mapping
from typing import Any

from reportedly.evaluate.counts import bounds
from reportedly.evaluate.places import held
from reportedly.evaluate.scored import AUTHOR, ScoredClaim, ScoredDoc, ScoredEvent, is_count

TRIGGER, EVIDENCE, PLACES = 60, 400, 3  # longest trigger and evidence in characters, and most place names, that count


def read_row(row: Mapping[str, Any], text: str) -> ScoredDoc:
    """One row ({"doc", "events", "claims", ...}) over the text of its document."""
    events = {event["id"]: _event(event, row["doc"], text) for event in row["events"]}
    return ScoredDoc(row["doc"], text, events, tuple(_claim(claim, text) for claim in row["claims"]))


def _event(event: Mapping[str, Any], doc: str, text: str) -> ScoredEvent:
    return ScoredEvent(
        type=event.get("type") or "",
        span=held(text, (event["start"], event["end"]), TRIGGER),
        key=event.get("event") or (doc, event["id"]),
        days=(event.get("earliest"), event.get("latest")),
        where=tuple(event.get("where") or ())[:PLACES],
    )


def _claim(claim: Mapping[str, Any], text: str) -> ScoredClaim:
    return ScoredClaim(
        event=claim["event"],
        slot=claim["slot"],
        count=bounds(claim) if is_count(claim["slot"]) else None,
        text="" if is_count(claim["slot"]) else claim.get("text") or "",
        sources=tuple(claim["sources"]) or (AUTHOR,),
        status=claim["status"],
        spans=(held(text, (claim["start"], claim["end"]), EVIDENCE),),
        part=bool(claim.get("part")),
    )
