"""One event made ready for comparison: computed once, compared many times."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.link.ground import Point, settled
from reportedly.link.words import fold, place_key, raw_words, tokens
from reportedly.model import Claim, Count, Event, Reading, Report, Slot, Span

DOERS = (Slot.PERPETRATOR, Slot.ACTOR, Slot.COMBATANT)
_STOPS = re.compile(r"[.!?][\"')\]]*\s")
_LEAD = 450  # characters: title, dateline and the first paragraph


@dataclass(frozen=True, slots=True)
class Side:
    """What is compared of one event. Days are proleptic ordinals (`date.toordinal`), None an open end.

    `points` are (lat, lon) of settled places (towns and narrower); `tolls` the totals told per count slot; `people`
    the folded names of single persons who were hit; `names` all proper names of the passage.
    """

    event: Event
    report: Report
    first: int | None
    last: int | None
    published: int | None
    places: tuple[str, ...]
    points: tuple[Point, ...]
    doers: frozenset[str]
    targets: frozenset[str]
    weapons: frozenset[str]
    people: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    tolls: dict[Slot, tuple[Count, ...]]
    lead: bool

    @property
    def width(self) -> int | None:
        """Length of the interval of days, None for an open or unknown one."""
        return None if self.first is None or self.last is None else self.last - self.first + 1


def sides(reading: Reading) -> list[Side]:
    """The events of one report, ready for comparison."""
    claims: dict[str, list[Claim]] = {event.id: [] for event in reading.events}
    for claim in reading.claims:
        claims.setdefault(claim.event, []).append(claim)
    return [_side(reading.report, event, claims[event.id]) for event in reading.events]


def _side(report: Report, event: Event, claims: list[Claim]) -> Side:
    passage = " ".join(_passages(report.text, event, claims))
    when = event.when
    return Side(
        event=event,
        report=report,
        first=when.earliest.toordinal() if when and when.earliest else None,
        last=when.latest.toordinal() if when and when.latest else None,
        published=report.published.toordinal() if report.published else None,
        places=tuple(dict.fromkeys(key for where in event.where if (key := place_key(where.text)))),
        points=settled(event),
        doers=_values(claims, DOERS),
        targets=_values(claims, (Slot.TARGET,)),
        weapons=_values(claims, (Slot.WEAPON,)),
        people=frozenset(_people(claims)),
        names=frozenset(fold(word) for word in raw_words(passage) if word[:1].isupper() and len(word) > 2),
        words=tokens(passage),
        tolls=_tolls(claims),
        lead=event.trigger.start < _LEAD,
    )


def _passages(text: str, event: Event, claims: Iterable[Claim]) -> Iterator[str]:
    """The sentence of the trigger and the words of each claim, every stretch once."""
    spans = {_sentence(text, event.trigger)} | {claim.span for claim in claims}
    return (span.words(text) for span in sorted(spans))


def _sentence(text: str, span: Span) -> Span:
    start = max((m.end() for m in _STOPS.finditer(text, max(0, span.start - 400), span.start)), default=0)
    following = _STOPS.search(text, span.end, min(len(text), span.end + 400))
    end = following.start() + 1 if following else min(len(text), span.end + 400)
    return Span(max(start, span.start - 400, 0), end)


def _values(claims: Iterable[Claim], slots: tuple[Slot, ...]) -> frozenset[str]:
    return frozenset().union(*(tokens(claim.value) for claim in claims if claim.slot in slots))


def _people(claims: Iterable[Claim]) -> Iterator[str]:
    """Folded words of the names of single persons hit: "a fighter" is nobody's name."""
    for claim in claims:
        single = claim.count is not None and claim.count.exact and claim.count.low == 1
        named = claim.who if single else claim.value if claim.slot is Slot.TARGET else ""
        words = [word for word in raw_words(named) if word[:1].isupper()]
        if len(words) == len(raw_words(named)):
            yield from (fold(word) for word in words if len(word) > 2)


def _tolls(claims: Iterable[Claim]) -> dict[Slot, tuple[Count, ...]]:
    found: dict[Slot, list[Count]] = {}
    for claim in claims:
        if claim.count is not None and not claim.part and (claim.count.low or claim.count.high):
            found.setdefault(claim.slot, []).append(claim.count)
    return {slot: tuple(counts) for slot, counts in found.items()}
