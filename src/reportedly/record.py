"""A ledger as people left it: what the machine read, with what people said of it. `flow` reads into it, this reads it.

with record.open_record("middle-earth.db") as told:             # `model.View`, and more
    events = flow.linked_events(told)                           # rejected claims are out, corrected ones corrected
    said = review.reject(told, claim_id, by="Faramir", at=now)
record.write("middle-earth.db", [said])                         # and links anew where it is about two events
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import reportedly
from reportedly import review, store
from reportedly.errors import InputError
from reportedly.model import (
    Act,
    Claim,
    Event,
    Judgement,
    Reading,
    Review,
    Run,
    Slot,
    Status,
    make_id,
    said_of_events,
)  # fmt: skip

T = TypeVar("T", Claim, Event)

_PAIRS = (Act.SAME, Act.DIFFERENT)
_HOME = """SELECT id FROM reports WHERE id = ?
UNION ALL SELECT report FROM claims JOIN readings ON seq = reading WHERE id = ?
UNION ALL SELECT report FROM events JOIN readings ON seq = reading WHERE id = ? LIMIT 1"""
_KEPT = 64  # readings that are kept while reviews are tied to them


class Record(store.LedgerView):
    """A view of a ledger with all that people said applied. What the machine read is asked for by `..._as_read`.

    With `machine` nothing that people said of claims and places is applied. With `by` only that person's words are, as
    if nobody else had said anything (for a second opinion). What is said while it is open is not in it: open it anew.
    """

    def __init__(self, path: str | Path, *, machine: bool = False, by: str = "") -> None:
        super().__init__(path)
        self._machine, self._by = machine, by
        self._words: review.Words | None = None

    def words(self) -> review.Words:
        """What people said, tied to the readings of today; worked out once."""
        if self._words is None:
            attached = review.attach(self.reviews(), lru_cache(_KEPT)(self._home))
            words = review.Words(attached.reviews, attached.orphans)
            self._words = words.of(self._by) if self._by else words
        return self._words

    def readings(self) -> Iterator[Reading]:
        """As `LedgerView.readings`, with what people said."""
        return map(self._judged, super().readings())

    def reading(self, name: str) -> Reading:
        """As `LedgerView.reading`, with what people said."""
        return self._judged(super().reading(name))

    def claims(self, slot: Slot | None = None, status: Status | None = None) -> Iterator[Claim]:
        """As `LedgerView.claims`, with what people said."""
        every = (claim for reading in self.readings() for claim in reading.claims)
        return (one for one in every if slot in (None, one.slot) and status in (None, one.status))

    def judgements(self) -> Iterator[Judgement]:
        """As `LedgerView.judgements`, with what people said tied to the events of today."""
        yield from (one for one in super().judgements() if one.score is not None)
        yield from self.said_by_people()

    def reading_as_read(self, name: str) -> Reading:
        """What the machine read in a report (id or name). Raises `InputError` for none, or several."""
        return super().reading(name)

    def claim_as_read(self, id_: str) -> Claim:
        """The machine's claim of a latest reading by its id or a beginning of it."""
        return self._found("claims", id_, lambda reading: reading.claims)

    def event_as_read(self, id_: str) -> Event:
        """The machine's event of one report by its id or a beginning of it, or by a key that stands for it alone."""
        try:
            return self._found("events", id_, lambda reading: reading.events)
        except InputError:
            members = sorted(event for event, key in self.keys().items() if id_ and key.startswith(id_))
            if len(members) == 1:
                return self._found("events", members[0], lambda reading: reading.events)
            if members:
                what = f"{len(members)} events of reports are this one: {', '.join(members)}."
                raise InputError(f'"{id_}"', what, "Give the id of one.") from None
            raise

    def said_by_people(self) -> Iterator[Judgement]:
        """As `LedgerView.said_by_people`, tied to the events of today: the linker hears them under the new ids."""
        yield from self._records(Judgement, "SELECT payload FROM judgements WHERE score IS NULL ORDER BY at, seq")
        yield from said_of_events(self.words().every)

    def _judged(self, reading: Reading) -> Reading:
        return reading if self._machine else review.applied(reading, self.words())

    def _found(self, table: str, id_: str, parts: Callable[[Reading], Sequence[T]]) -> T:
        what = table.removesuffix("s")
        sql = f"SELECT {table}.id, report FROM {table} JOIN current USING (reading) WHERE substr({table}.id, 1, ?) = ?"
        found = dict(self._rows(sql, len(id_), id_)) if id_ else {}
        if len(found) > 1 and id_ not in found:
            some = ", ".join(sorted(found)[:4])
            raise InputError(f'"{id_}"', f"{len(found)} {table} have an id that begins so: {some}.", "Give more of it.")
        if not found:
            mend = f"See the ids with `reportedly {'claims' if what == 'claim' else 'show EVENT --json'}`."
            raise InputError(f'"{id_}"', f"No {what} of a latest reading has this id.", mend)
        name = id_ if id_ in found else next(iter(found))
        return next(one for one in parts(self.reading_as_read(found[name])) if one.id == name)

    def _home(self, name: str) -> Reading | None:
        """The latest reading of a report, or of the one that ever told of a claim or an event (id)."""
        row = next(self._rows(_HOME, name, name, name), None)
        try:
            return self.reading_as_read(row[0]) if row else None
        except InputError:
            return None  # the text is known, and nothing was read in it


def open_record(path: str | Path, *, machine: bool = False, by: str = "") -> Record:
    """See `Record`. Raises `InputError` where nothing is at `path`, else `LedgerError`."""
    return Record(path, machine=machine, by=by)


def write(path: str | Path, reviews: Sequence[Review]) -> int:
    """Adds what a person said, and links anew where it is about two events. Says how many were new."""
    added = put_down(path, reviews)
    if added and about_pairs(path, reviews):
        relink(path)
    return added


def put_down(path: str | Path, reviews: Sequence[Review]) -> int:
    """Adds what a person said and leaves the links as they are until `relink`. Says how many were new."""
    with store.Writer(path) as writer:
        return writer.add_reviews(reviews)


def relink(path: str | Path) -> None:
    """All events linked anew, what people said of pairs before what the machine holds. Reads no text."""
    from reportedly import flow  # takes a second

    run = Run(make_id("run", "review", reportedly.__version__), reportedly.__version__, "", "", "")
    with store.Writer(path) as writer:
        writer.start(run)
        flow.relink(Path(path), writer, run)


def about_pairs(path: str | Path, reviews: Sequence[Review]) -> bool:
    """True where one of them is about two events, or takes back one that is."""
    if not any(one.act in (*_PAIRS, Act.UNDO) for one in reviews):
        return False
    with store.open_view(path) as view:
        every = {one.id: one for one in view.reviews()}
    return any(_origin(one, every).act in _PAIRS for one in reviews)


def _origin(said: Review, every: Mapping[str, Review]) -> Review:
    """What an undo, of an undo perhaps, goes back to."""
    while said.act is Act.UNDO and said.subject in every:
        said = every[said.subject]
    return said
