"""How long linking takes and how much memory, on synthetic events: everything anew, then one report more.

    stress_link.py [--events 100000] [--folder /tmp]

The record is held in memory behind the same interface as a ledger, so that linking alone is measured; the index is a
file as in use. Events are spread over two years, a thousand invented places and thirty groups; two in five tell one
event with another report. Prints one line a step: seconds, memory of the process at its peak, what came of it.
"""

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

import duckdb

from reportedly.link import confirm, update
from reportedly.model import (
    AUTHOR,
    Basis,
    Claim,
    Count,
    Event,
    EventType,
    Place,
    Reading,
    Report,
    Slot,
    Span,
    When,
    Where,
)

_DAYS, _PLACES, _GROUPS, _EVENTS = 730, 1000, 30, 3  # _EVENTS: of one report
_KINDS = (EventType.SHELLING, EventType.AIR_STRIKE, EventType.ARMED_CLASH, EventType.ATTACK, EventType.ABDUCTION)
_SYLLABLES = ("ar ba cor dul en fin gal har ith kal", "lor min nar orn pel rin sul tar um val")


class Record:
    """Readings and keys, as `update` asks a ledger for them."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.all = list(readings)
        self.known: dict[str, str] = {}

    def readings(self) -> Iterator[Reading]:
        """Every reading."""
        return iter(self.all)

    def keys(self) -> Mapping[str, str]:
        """Event id to key, its own id where it was never linked."""
        return {event.id: self.known.get(event.id, event.id) for one in self.all for event in one.events}


def main() -> None:
    """Command line."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--events", type=int, default=100_000)
    args = ap.parse_args()
    rng = random.Random(3019)
    made = [_reading(number, rng) for number in range(args.events // _EVENTS + 1)]
    record = Record(made[:-1])
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "ledger.db-links"
        _timed(f"{len(made) - 1} reports, everything", record, [], index)
        _forget_weights(index)
        _timed("all pairs weighed anew, as after a change of the weights", record, [], index)
        record.all.append(made[-1])
        _timed("one report more", record, made[-1:], index)
        print(f"index: {index.stat().st_size / 2**20:.0f} MiB")


def _forget_weights(index: Path) -> None:
    with duckdb.connect(str(index)) as con:
        con.execute("UPDATE made_by SET pairs = 'others'")


def _timed(what: str, record: Record, fresh: Sequence[Reading], index: Path) -> None:
    started, worked = time.perf_counter(), time.process_time()
    linked = update(record, fresh, [], index)  # type: ignore[arg-type]
    seconds, busy = time.perf_counter() - started, time.process_time() - worked
    record.known |= linked.keys
    confirm(index)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10
    events, groups = len(record.keys()), len(set(record.keys().values()))
    found = f"{len(linked.judgements)} judgements; {events} events under {groups} keys"
    print(f"{what}: {seconds:.1f} s ({busy:.1f} s of processors), {peak:.0f} MiB at the peak; {found}", flush=True)


def _reading(number: int, rng: random.Random) -> Reading:
    """A report of three events; four in five tell the same story as another report, in words half of which are its."""
    story = random.Random(number // 2 if rng.random() < 0.8 else -number)
    day = date(2011, 3, 1) + timedelta(story.randrange(_DAYS))
    facts = [(_KINDS[story.randrange(5)], _name(story.randrange(_PLACES)), story.randrange(40)) for _ in range(_EVENTS)]
    text = " ".join(_sentence(kind, place, toll, story, rng) for kind, place, toll in facts)
    report = Report.make(f"{text} ({number})", doc=str(number), published=day + timedelta(1))
    events = [_event(report, n, day, kind, place) for n, (kind, place, _) in enumerate(facts)]
    claims = [_claim(event, toll) for event, (_, _, toll) in zip(events, facts, strict=True)]
    return Reading(report, tuple(events), tuple(claims))


def _name(number: int) -> str:
    syllables = " ".join(_SYLLABLES).split()
    return "".join(syllables[number // 20**power % 20] for power in range(3)).capitalize()


def _sentence(kind: EventType, place: str, toll: int, story: random.Random, rng: random.Random) -> str:
    group, witness = _name(7000 + story.randrange(_GROUPS)), _name(story.randrange(8000))
    shared = " ".join(_name(story.randrange(3000)).lower() for _ in range(12))
    own = " ".join(_name(rng.randrange(3000)).lower() for _ in range(12))
    return f"{kind} in {place}: fighters of {group} killed {toll} people, {witness} said; {shared} {own}."


def _event(report: Report, n: int, day: date, kind: EventType, place: str) -> Event:
    start = report.text.index(place)
    point = random.Random(place)
    found = Place(place, place, "settlement", "GO", point.uniform(30, 37), point.uniform(36, 48), 1)
    when, where = When(day, day, Basis.STATED), Where(Span(start, start + len(place)), place, (found,))
    return Event(f"{report.id}-{n}", report.id, kind, Span(start, start + 1), when=when, where=(where,))


def _claim(event: Event, toll: int) -> Claim:
    """`span` is the trigger alone, so that the words compared are those of its sentence."""
    id_, span = f"{event.id}-k", event.trigger
    return Claim(id_, event.report, event.id, Slot.KILLED, span, span, "", Count(toll, toll), sources=(AUTHOR,))


if __name__ == "__main__":
    main()
