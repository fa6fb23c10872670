"""A ledger with an invented record, and a flow that reads without a language model."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from reportedly.model import (
    AUTHOR,
    Account,
    Claim,
    Count,
    Event,
    EventType,
    Judgement,
    LinkedEvent,
    Pair,
    Reading,
    Reason,
    Rejected,
    Relation,
    Report,
    Run,
    Slot,
    SlotAccounts,
    Source,
    Span,
    Status,
    Verdict,
)
from reportedly.store import Writer

TEXT = "Captain Boromir said two guards were hurt. The Palantir Agency reported five hurt. Fornost reportedly burned."
REPORT = Report.make(TEXT, doc="arnor-1", outlet="Bree Post", published=date(2021, 3, 5), licence="CC BY 4.0")
EVENT = Event("aaaa1111", REPORT.id, EventType.ATTACK, Span(30, 34))
LATER = Event("aaaa2222", REPORT.id, EventType.OTHER, Span(100, 106))


def claim(name: str, words: str, count: Count, source: Source, **rest: object) -> Claim:
    span = Span(TEXT.index(words), TEXT.index(words) + len(words))
    return Claim(name, REPORT.id, EVENT.id, Slot.INJURED, span, span, words, count, sources=(source,), **rest)  # type: ignore[arg-type]


TWO = claim("c2", "two guards", Count(2, 2), Source("Boromir", role="captain"), who="guards")
FIVE = claim("c5", "five hurt", Count(5, 5), Source("Palantir Agency"), via=("Bree Radio",), basis="citing a count")
BURNED = Claim(
    "c9", REPORT.id, LATER.id, Slot.OCCURRENCE, Span(90, 108), Span(90, 108), "", None,
    sources=(AUTHOR,), status=Status.HEDGED, hedge="reportedly",
)  # fmt: skip
READING = Reading(REPORT, (EVENT, LATER), (TWO, FIVE, BURNED))
WHY = "Boromir says 2, the Palantir Agency says 5."
DISPUTED = LinkedEvent(
    "aaaa1111",
    ((EVENT, REPORT),),
    (
        SlotAccounts(
            Slot.INJURED,
            (
                Account(Slot.INJURED, "2", "Boromir", (TWO,), (REPORT,)),
                Account(Slot.INJURED, "5", "Palantir Agency", (FIVE,), (REPORT,)),
            ),
            (Pair(0, 1, Relation.CONTRADICTS, WHY),),
        ),
    ),
    (Judgement("aaaa1111", "bbbb", Verdict.SAME, "linker 0.1", 3.0, (Reason("place", 3.0, "Both name Fornost."),)),),
)
QUIET = LinkedEvent(
    "aaaa2222",
    ((LATER, REPORT),),
    (SlotAccounts(Slot.OCCURRENCE, (Account(Slot.OCCURRENCE, "", "AUTHOR of Bree Post", (BURNED,), (REPORT,)),), ()),),
)
REFUSED = Rejected("inbox/empty.txt", "The file is empty.", "Give a text.", "")


def make_ledger(path: Path, *readings: Reading, rejected: tuple[Rejected, ...] = ()) -> Path:
    run = Run("run1", "0.1.0", "model", "words", "places")
    with Writer(path) as writer:
        writer.start(run)
        for reading in readings:
            writer.add_reading(reading)
        for one in rejected:
            writer.add_rejected(one)
    return path


@dataclass(frozen=True)
class Summary:
    read: int
    new: int
    events: int
    claims: int
    rejected: tuple[Rejected, ...] = ()


@dataclass
class Flow:
    """Stands in for `reportedly.flow`: remembers what it was asked, and gives what it was told to give."""

    summary: Summary = Summary(1, 1, 2, 3)
    error: BaseException | None = None
    asked: list[tuple[object, ...]] = field(default_factory=list)

    def read_into(self, paths, ledger, meta, progress=None, even_forgotten=False):
        self.asked.append((tuple(paths), Path(ledger), meta))
        if progress:
            progress("reading")
        make_ledger(ledger, READING)
        if self.error:
            raise self.error
        return self.summary

    def linked_events(self, view):
        known = {event.id for reading in view.readings() for event in reading.events}
        return [event for event in (QUIET, DISPUTED) if event.key in known]
