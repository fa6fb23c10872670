"""The export that every board reads: one JSON object a report."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from reportedly.export.case import Case
from reportedly.model import Attribution, Claim, Count, Event, Reading, Span, Timed, View, When, Where

Row = dict[str, object]


def readings(view: View, only: Iterable[Reading] | None = None) -> Iterator[Row]:
    """One row a report of `only` (all of the view where not given), in its order: {"doc", "events", "claims",
    "attributions", "places", "times"}.

    All offsets count code points of the report's text, closed-open. A row is made when it is asked for, so that a
    ledger of any size streams.
    """
    keys = view.keys()
    for reading in view.readings() if only is None else only:
        yield _reading(reading, keys)


def narrowed(readings_: Iterable[Reading], cases: Iterable[Case]) -> Iterator[Reading]:
    """The readings of the reports that tell one of the cases, with the events and claims of these cases alone, in
    their order. Attributions, places and times stay: they belong to the text.
    """
    kept = list(cases)
    events = {id_ for case in kept for id_ in case.events}
    claims = {claim.id for case in kept for claim, _ in case.claims}
    for reading in readings_:
        told = tuple(event for event in reading.events if event.id in events)
        if told:
            said = tuple(claim for claim in reading.claims if claim.id in claims)
            yield replace(reading, events=told, claims=said)


def _reading(reading: Reading, keys: Mapping[str, str]) -> Row:
    text = reading.report.text
    return {
        "doc": reading.report.doc,
        "events": [_event(event, text, keys.get(event.id, event.id)) for event in reading.events],
        "claims": [_claim(claim) for claim in reading.claims],
        "attributions": [_attribution(attribution) for attribution in reading.attributions],
        "places": [_place(where) for where in reading.places],
        "times": [_time(timed) for timed in reading.times],
    }


def _event(event: Event, text: str, key: str) -> Row:
    words = [where.text for where in event.where] or [span.words(text) for span in event.place_spans]
    return {
        "id": event.id,
        "type": str(event.type),
        "start": event.trigger.start,
        "end": event.trigger.end,
        "stage": str(event.stage),
        **_interval(event.when),
        "where": words,
        "places": [_event_place(where) for where in event.where],
        "event": key,
        **({"incident": event.incident} if event.incident else {}),
    }


def _claim(claim: Claim) -> Row:
    return {
        "id": claim.id,
        "event": claim.event,
        "slot": str(claim.slot),
        **_bounds(claim.count),
        "part": claim.part,
        "who": claim.who,
        "text": claim.value,
        **({"kind": claim.kind} if claim.kind else {}),
        "sources": [source.name for source in claim.sources],
        "via": list(claim.via),
        "cue": claim.cue,
        "status": str(claim.status),
        "start": claim.span.start,
        "end": claim.span.end,
        "hedge": claim.hedge,
        "basis": claim.basis,
        "distance": str(claim.distance),
        "actors": list(claim.actors),
        "quantity": _bounds(claim.quantity) if claim.quantity else None,
        "loaded": [{"word": loaded.word, "neutral": loaded.neutral, "side": loaded.side} for loaded in claim.loaded],
    }


def _bounds(count: Count | None) -> Row:
    if count is None:
        return {"low": None, "high": None, "vague": None, "approx": False}
    return {"low": count.low, "high": count.high, "vague": count.vague, "approx": count.approx}


def _attribution(attribution: Attribution) -> Row:
    return {
        "source": _pair(attribution.source),
        "cue": _pair(attribution.cue),
        "content": [_pair(span) for span in attribution.content],
    }


def _event_place(where: Where) -> Row:
    best = where.best
    return {**_place(where), "country": best.country if best else None, "precision": best.precision if best else None}


def _place(where: Where) -> Row:
    best = where.best
    point = {"lat": best.lat if best else None, "lon": best.lon if best else None}
    return {"start": where.span.start, "end": where.span.end, "text": where.text, **point}


def _time(timed: Timed) -> Row:
    place = {"start": timed.span.start, "end": timed.span.end, "text": timed.text}
    return {**place, **_interval(timed.when), "value": timed.value}


def _interval(when: When | None) -> Row:
    return {"earliest": _day(when.earliest if when else None), "latest": _day(when.latest if when else None)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
