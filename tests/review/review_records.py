"""Hand-built records of Middle-earth for the tests of reviews."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from reportedly.model import (
    AUTHOR,
    Act,
    Claim,
    Count,
    Event,
    EventType,
    Place,
    Reading,
    Report,
    Review,
    Run,
    Slot,
    Source,
    SourceKind,
    Span,
    Status,
    Where,
    make_id,
)  # fmt: skip
from reportedly.store import Writer

TEXT = (
    "🌳 Rangers of the White Tree killed five guards near Osgiliath, Captain Boromir said. "
    "The Palantir Agency reported at least 12 dead.\nA second raid on Fornost was reportedly led by men of Dunland."
)
REPORT = Report.make(TEXT, doc="arnor-1", title="Raid", published=date(2021, 7, 8), licence="CC BY 4.0")
OTHER = Report.make("Guards fell at Osgiliath, the Bree Post learnt.", doc="bree-1", published=date(2021, 7, 9))
BOROMIR = Source("Boromir", SourceKind.STATE, "captain")
AGENCY = Source("Palantir Agency", SourceKind.OUTLET)
NEAR = Place("me:1", "Osgiliath", "settlement", "GO", 34.0, 42.5, 1, ("spelt the same",))
FAR = Place("me:2", "Osgiliath", "settlement", "AR", 44.0, 42.5, 1, ("in no country that the report names",))
NOON = datetime(2021, 7, 9, 12, 0, tzinfo=UTC)
RUN = Run("run-1", "0.1.0", "en 3.8.0", "lex-a", "gaz-a")
LATER = Run("run-2", "0.2.0", "en 3.8.0", "lex-b", "gaz-a")


def span(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def event(words: str, report: Report = REPORT, **rest: object) -> Event:
    at = span(words, report.text)
    return Event(make_id("event", report.id, str(at.start), str(at.end)), report.id, EventType.ATTACK, at, **rest)


OSGILIATH = Where(span("Osgiliath"), "Osgiliath", (NEAR, FAR))
RAID = event("killed", where=(OSGILIATH,))
SECOND = event("raid")
ELSEWHERE = event("fell", OTHER)


def claim(words: str, what: Event, slot: Slot, source: Source, count: Count | None = None, **rest: object) -> Claim:
    at = span(words)
    key = make_id("claim", what.id, slot, str(at.start), source.name)
    return Claim(key, REPORT.id, what.id, slot, at, at, words, count, sources=(source,), **rest)


FIVE = claim("five", RAID, Slot.KILLED, BOROMIR, Count(5, 5), who="guards")
TWELVE = claim("at least 12", RAID, Slot.KILLED, AGENCY, Count(12, None))
WHO = claim("Rangers of the White Tree", RAID, Slot.PERPETRATOR, BOROMIR)
MEN = claim("men of Dunland", SECOND, Slot.PERPETRATOR, AUTHOR, status=Status.HEDGED, hedge="reportedly")
READING = Reading(REPORT, (RAID, SECOND), (FIVE, TWELVE, WHO, MEN), places=(OSGILIATH,))
BESIDE = Reading(OTHER, (ELSEWHERE,))


def renamed(reading: Reading, **rest: object) -> Reading:
    """The same reading as a newer version would give it: other ids everywhere."""
    events = tuple(replace(one, id=f"new-{one.id}") for one in reading.events)
    claims = tuple(replace(one, id=f"new-{one.id}", event=f"new-{one.event}") for one in reading.claims)
    return replace(reading, **({"events": events, "claims": claims} | rest))


def ledger(path: Path, *readings: Reading, run: Run = RUN) -> Path:
    with Writer(path) as writer:
        writer.start(run)
        for one in readings or (READING, BESIDE):
            writer.add_reading(one)
    return path


def add(path: Path, *reviews: Review) -> None:
    with Writer(path) as writer:
        writer.add_reviews(reviews)


def minute(n: int) -> datetime:
    return NOON + timedelta(minutes=n)


def of_claim(act: Act, told: Claim = FIVE, by: str = "Faramir", n: int = 0, **rest: object) -> Review:
    names = tuple(source.name for source in told.sources)
    anchor = {"report": told.report, "span": told.value_span, "slot": told.slot, "speakers": names}
    return Review.make(act, told.id, by, minute(n), **anchor, **rest)


def readings_of(*readings: Reading):
    """What `attach` asks: the reading of a report, or of the one that tells of an id."""
    homes = {one.report.id: one for one in readings}
    homes |= {part.id: one for one in readings for part in (*one.events, *one.claims)}
    return homes.get


def ids(found: Iterable[object]) -> list[str]:
    return [one.id for one in found]  # type: ignore[attr-defined]
