"""Readings built from annotated articles (the accounts board's form), whole or damaged as a machine would damage
them.
"""

import json
import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from reportedly.model import (
    AUTHOR,
    COUNT_SLOTS,
    Basis,
    Claim,
    Count,
    Event,
    EventType,
    Reading,
    Report,
    Slot,
    Source,
    Span,
    Status,
    When,
    Where,
    make_id,
)

Group = tuple[str, list[Reading], dict[str, str]]


def groups(path: Path) -> list[Group]:
    """(name, readings, event id to annotated key) for each group of a file."""
    return [_group(group) for group in json.loads(path.read_text(encoding="utf-8"))]


def _group(group: Mapping[str, Any]) -> Group:
    truth: dict[str, str] = {}
    readings = [_reading(doc, group["group"], truth) for doc in group["docs"]]
    return group["group"], readings, truth


def _reading(doc: Mapping[str, Any], group: str, truth: dict[str, str]) -> Reading:
    published = date.fromisoformat(doc["published"][:10]) if doc.get("published") else None
    report = Report.make(
        doc["text"], doc=doc["doc"], title=doc.get("title") or "", outlet=doc.get("outlet") or "", published=published
    )
    events = {row["id"]: _event(row, report) for row in doc["events"]}
    truth.update({events[row["id"]].id: f"{group}/{row['same']}" for row in doc["events"]})
    claims = tuple(_claim(row, report, events[row["event"]], index) for index, row in enumerate(doc["claims"]))
    return Reading(report, tuple(events.values()), claims)


def _find(text: str, words: str, near: int = 0) -> Span:
    start = max(text.find(words, near), 0)
    return Span(start, start + max(len(words), 1))


def _event(row: Mapping[str, Any], report: Report) -> Event:
    mention = _find(report.text, row["mention"])
    when = row["when"] or {}
    ends = [date.fromisoformat(when[end]) if when.get(end) else None for end in ("earliest", "latest")]
    return Event(
        id=make_id("event", report.id, row["id"]),
        report=report.id,
        type=EventType(row["type"]),
        trigger=_find(report.text, row["trigger"], mention.start),
        when=When(ends[0], ends[1], Basis.STATED) if any(ends) else None,
        where=tuple(Where(_find(report.text, name), name) for name in row["where"]),
    )


def _claim(row: Mapping[str, Any], report: Report, event: Event, index: int) -> Claim:
    slot, value = Slot(row["slot"]), row.get("value")
    span = _find(report.text, row["evidence"])
    told = value if isinstance(value, dict) else {}
    return Claim(
        id=make_id("claim", event.id, str(index)),
        report=report.id,
        event=event.id,
        slot=slot,
        span=span,
        value_span=span,
        value="" if slot in COUNT_SLOTS else value or "",
        count=_count(told) if slot in COUNT_SLOTS else None,
        who=told.get("who") or "",
        part=bool(told.get("part")),
        sources=tuple(AUTHOR if name == "AUTHOR" else Source(name) for name in row["sources"]),
        status=Status(row["status"]),
    )


def _count(told: Mapping[str, Any]) -> Count:
    low, high = told.get("low"), told.get("high")
    vague = told.get("vague") or ("plural" if low is None and high is None else None)
    return Count(low, high, vague if low is None and high is None else None, bool(told.get("approx")))


def damaged(reading: Reading, rng: random.Random) -> Reading:
    """The reading as a machine might have made it: wrong types, lost or shifted days, lost places and claims,
    claims on a wrong event.
    """
    events = tuple(_damaged_event(event, rng) for event in reading.events)
    kept = [claim for claim in reading.claims if rng.random() > 0.35]
    moved = (replace(claim, event=rng.choice(events).id) if rng.random() < 0.15 else claim for claim in kept)
    return replace(reading, events=events, claims=tuple(moved))


def _damaged_event(event: Event, rng: random.Random) -> Event:
    if rng.random() < 0.25:
        event = replace(event, type=rng.choice([EventType.ATTACK, EventType.OTHER, *EventType]))
    if event.when and rng.random() < 0.35:
        event = replace(event, when=_damaged_when(event.when, rng))
    if rng.random() < 0.35:
        event = replace(event, where=event.where[1:])
    return event


def _damaged_when(when: When, rng: random.Random) -> When | None:
    bounded = When(None, when.latest, Basis.PUBLISHED) if when.latest else None
    return rng.choice([None, _shifted(when, rng.choice([-7, -1, 1])), bounded])


def _shifted(when: When, days: int) -> When:
    step = timedelta(days)
    return replace(when, earliest=when.earliest and when.earliest + step, latest=when.latest and when.latest + step)
