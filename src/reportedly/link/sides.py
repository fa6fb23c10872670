"""The events of a report, ready for comparison."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from reportedly.link.blocking import keys, loose_keys
from reportedly.link.families import FAMILY
from reportedly.link.ground import is_area, settled
from reportedly.link.side import Side, Words
from reportedly.link.words import fold, place_names, raw_words, tokens, word_lists
from reportedly.model import Claim, Event, Reading, Report, Slot, Span

DOERS = (Slot.PERPETRATOR, Slot.ACTOR, Slot.COMBATANT)
_STOPS = re.compile(r"[.!?][\"')\]]*\s")
_LEAD = 450  # characters: title, dateline and the first paragraph
_HEAD = 1000  # characters that name whom and what a report is about
_NAME_WORDS = 4  # of a longer name only the first stand for it


def sides(reading: Reading) -> list[Side]:
    """The events of one report, ready for comparison."""
    claims: dict[str, list[Claim]] = {event.id: [] for event in reading.events}
    for claim in reading.claims:
        claims.setdefault(claim.event, []).append(claim)
    report = reading.report
    opening = _words(tokens(f"{report.title}\n{report.text[:_LEAD]}"))
    around = _words(place_names(where for where in reading.places if where.span.start < _HEAD))
    heads = frozenset(_names(f"{report.title}\n{report.text[:_HEAD]}"))
    made = [_side(report, event, claims[event.id], opening, heads, around) for event in reading.events]
    main = min(reading.events, key=lambda event: (-len(claims[event.id]), event.trigger), default=None)
    return [_complete(side, main) for side in made]


def _complete(side: Side, main: Event | None) -> Side:
    """With what only the finished event, or all events of the report, can tell."""
    alone = main is not None and side.id == main.id
    return replace(side, main=alone, keys=tuple(keys(side)), loose=tuple(loose_keys(side)))


def _side(
    report: Report, event: Event, claims: list[Claim], opening: Words, heads: frozenset[str], around: Words
) -> Side:
    passage = " ".join(_passages(report.text, event, claims))
    when, names = event.when, place_names(where for where in event.where if not is_area(where))
    killed, injured = _span(claims, Slot.KILLED), _span(claims, Slot.INJURED)
    point = next(iter(settled(event)), None)
    return Side(
        id=event.id,
        report=report.id,
        type=str(event.type),
        family=FAMILY[event.type],
        stage=str(event.stage),
        first=when.earliest.toordinal() if when and when.earliest else None,
        last=when.latest.toordinal() if when and when.latest else None,
        published=report.published.toordinal() if report.published else None,
        told=" / ".join(where.text for where in event.where[:3]),
        place=names[0] if names else "",
        places=names,
        narrow=_parts(names[:1]),
        wide=_parts(names),
        areas=_words(place_names(where for where in event.where if is_area(where))),
        around=around,
        lat=point[0] if point else None,
        lon=point[1] if point else None,
        doers=_values(claims, DOERS),
        targets=_values(claims, (Slot.TARGET,)),
        weapons=_values(claims, (Slot.WEAPON,)),
        people=_words(set(_people(claims)) - _place_words(event)),
        names=_words(_names(passage)),
        words=_words(tokens(passage)),
        opening=opening,
        marks=_words(heads.union(_names(passage))),
        killed_low=killed[0],
        killed_high=killed[1],
        injured_low=injured[0],
        injured_high=injured[1],
        tolls=_words(_other_tolls(claims)),
        lead=event.trigger.start < _LEAD,
        main=False,
    )


def _words(found: Iterable[str]) -> Words:
    return tuple(sorted(set(found)))


def _passages(text: str, event: Event, claims: Iterable[Claim]) -> Iterator[str]:
    """The sentence of the trigger and the words of each claim, every stretch once."""
    spans = {_sentence(text, event.trigger)} | {claim.span for claim in claims}
    return (span.words(text) for span in sorted(spans))


def _sentence(text: str, span: Span) -> Span:
    start = max((m.end() for m in _STOPS.finditer(text, max(0, span.start - 400), span.start)), default=0)
    following = _STOPS.search(text, span.end, min(len(text), span.end + 400))
    end = following.start() + 1 if following else min(len(text), span.end + 400)
    return Span(max(start, span.start - 400, 0), end)


def _parts(names: Words) -> Words:
    """All that stands for one of the names: itself and shorter names made of its words ("Ghouta" for "Eastern
    Ghouta").
    """
    found = set(names)
    for words in (name.split()[:_NAME_WORDS] for name in names):
        for size in range(1, len(words)):
            found.update(short for some in combinations(words, size) if len(short := " ".join(some)) > 2)
    return _words(found)


def _values(claims: Iterable[Claim], slots: tuple[Slot, ...]) -> Words:
    return _words(word for claim in claims if claim.slot in slots for word in tokens(claim.value))


def _people(claims: Iterable[Claim]) -> Iterator[str]:
    """Folded words of the names of single persons hit: "a fighter" is nobody's name."""
    for claim in claims:
        single = claim.count is not None and claim.count.exact and claim.count.low == 1
        named = claim.who if single else claim.value if claim.slot is Slot.TARGET else ""
        words = [word for word in raw_words(named) if word[:1].isupper()]
        if len(words) == len(raw_words(named)):
            yield from (fold(word) for word in words if len(word) > 2)


def _place_words(event: Event) -> set[str]:
    return {fold(word) for where in event.where for word in raw_words(where.text)}


def _names(passage: str) -> Iterator[str]:
    """Folded words of proper names; the first word of a sentence may be any word, so stop words are left out."""
    for word in raw_words(passage):
        if word[:1].isupper() and len(word) > 2 and word.lower() not in word_lists()[0]:
            yield fold(word)


def _span(claims: Iterable[Claim], slot: Slot) -> tuple[int | None, int | None]:
    """From the lowest to the highest total told; a toll of none says nothing here, and a vague word has no bounds."""
    counts = [claim.count for claim in claims if claim.slot is slot and claim.count and not claim.part]
    told = [one for one in counts if one.low or one.high]
    if not told:
        return None, None
    return min(one.low or 0 for one in told), _largest([one.high for one in told])


def _largest(highs: list[int | None]) -> int | None:
    """The largest bound, None where one of them is open."""
    return None if None in highs else max(high for high in highs if high is not None)


def _other_tolls(claims: Iterable[Claim]) -> Iterator[str]:
    for claim in claims:
        count = claim.count
        if count and count.exact and count.low and not claim.part and claim.slot not in (Slot.KILLED, Slot.INJURED):
            yield f"{count.low} {claim.slot}"
