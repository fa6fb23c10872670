"""Annotated articles."""

from collections.abc import Mapping, Sequence
from typing import Any

from reportedly.evaluate.counts import bounds
from reportedly.evaluate.places import everywhere, locate, sentence
from reportedly.evaluate.scored import ScoredClaim, ScoredDoc, ScoredEvent, is_count

Groups = Sequence[Mapping[str, Any]]


def read_gold(groups: Groups) -> list[ScoredDoc]:
    """The documents of groups as JSON holds them: [{"group", "docs": [{"doc", "text", "events", "claims"}]}]."""
    return [_doc(doc, str(group["group"])) for group in groups for doc in group["docs"]]


def _doc(doc: Mapping[str, Any], group: str) -> ScoredDoc:
    events = {event["id"]: _event(event, doc["text"], group) for event in doc["events"]}
    claims = tuple(_claim(claim, doc["text"], events[claim["event"]].span[0]) for claim in doc["claims"])
    return ScoredDoc(doc["doc"], doc["text"], events, claims)


def _event(event: Mapping[str, Any], text: str, group: str) -> ScoredEvent:
    start, _ = locate(text, event["mention"])
    inner, end = locate(text[start : start + len(event["mention"])], event["trigger"])
    when = event["when"]
    days = (when["earliest"], when["latest"]) if when else None
    return ScoredEvent(event["type"], (start + inner, start + end), (group, event["same"]), days, tuple(event["where"]))


def _claim(claim: Mapping[str, Any], text: str, near: int) -> ScoredClaim:
    value: Any = claim.get("value")
    slot, evidence = claim["slot"], claim["evidence"]
    return ScoredClaim(
        event=claim["event"],
        slot=slot,
        count=bounds(value) if is_count(slot) else None,
        text="" if is_count(slot) else value or "",
        sources=tuple(claim["sources"]),
        status=claim["status"],
        spans=(sentence(text, *locate(text, evidence, near)), *everywhere(text, evidence)),
        part=isinstance(value, dict) and bool(value.get("part")),
    )
