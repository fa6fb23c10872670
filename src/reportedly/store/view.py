"""Reading the ledger."""

import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from reportedly.errors import InputError
from reportedly.model import Claim, Judgement, Reading, Rejected, Report, Review, Run, Slot, Status, said_of_events
from reportedly.store.codec import from_json
from reportedly.store.connection import guarded, open_reader
from reportedly.store.rows import PARTS, REPORT, report_of
from reportedly.store.search import Hit, claims_with, query_of, reports_with
from reportedly.store.tombstone import TOMBSTONES, Tombstone

T = TypeVar("T")

FIELDS = ", ".join(REPORT)
# A report is shown under the name, outlet and day that it was read under.
CURRENT = """current JOIN sightings ON sightings.seq = current.sighting JOIN reports ON reports.id = current.report"""
IN_ORDER = "published IS NULL, published, reports.id"  # a report of unknown day comes last
KEYS = """SELECT events.id AS event,
ifnull((SELECT key FROM memberships WHERE event = events.id ORDER BY seq DESC LIMIT 1), events.id) AS key
FROM current JOIN events ON events.reading = current.reading"""


class LedgerView:
    """`model.View` of a ledger, and what the commands ask beyond it. Cannot write.

    Every call sees all that was committed when it was made. Raises `InputError` where there is no ledger at `path`,
    `LedgerError` where it is none or cannot be read.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._connection = open_reader(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()

    def readings(self) -> Iterator[Reading]:
        """Every report with what it says (latest reading), ordered by published day, then id."""
        rows = f"SELECT {FIELDS} FROM {CURRENT} ORDER BY {IN_ORDER}"
        return (self._reading(report_of(row)) for row in self._rows(rows))

    def reading(self, name: str) -> Reading:
        """One report by id or by a name (`doc`) it was given. Raises `InputError` for none, or several."""
        ids = [row[0] for row in self._rows("SELECT report FROM readings WHERE report = ? LIMIT 1", name)]
        ids = ids or [
            row[0]
            for row in self._rows(
                "SELECT DISTINCT report FROM sightings JOIN readings USING (report) WHERE doc = ?", name
            )
        ]
        if not ids:
            raise InputError(f'"{name}"', "no report has this name or id.", "See the names with `reportedly events`.")
        if len(ids) > 1:
            raise InputError(f'"{name}"', f"{len(ids)} reports have this name.", f"Give the id: {', '.join(ids)}.")
        (row,) = self._rows(f"SELECT {FIELDS} FROM {CURRENT} WHERE reports.id = ?", ids[0])
        return self._reading(report_of(row))

    def sightings(self, report_id: str) -> tuple[Report, ...]:
        """The same text under every name, outlet, address and day it was met, in the order of the meetings."""
        sql = f"SELECT {FIELDS} FROM sightings JOIN reports ON id = report WHERE report = ? ORDER BY seq"
        return tuple(report_of(row) for row in self._rows(sql, report_id))

    def claims(self, slot: Slot | None = None, status: Status | None = None) -> Iterator[Claim]:
        """The claims of all latest readings in their order; where given, only of that slot and status."""
        sql = f"""SELECT payload FROM {CURRENT} JOIN claims ON claims.reading = current.reading
        WHERE slot = ifnull(?, slot) AND status = ifnull(?, status) ORDER BY {IN_ORDER}, n"""
        return self._records(Claim, sql, slot, status)

    def keys(self) -> Mapping[str, str]:
        """Event id to the key of its real-world event, its own id where it was never linked."""
        return dict(self._rows(KEYS))

    def unlinked(self) -> bool:
        """True where an event was never linked, as an interrupted reading leaves it."""
        sql = "SELECT 1 FROM events WHERE id NOT IN (SELECT event FROM memberships) LIMIT 1"
        return next(iter(self._rows(sql)), None) is not None

    def judgements(self) -> Iterator[Judgement]:
        """All judgements in the order in which they were made; what people hold of events in reviews comes last."""
        yield from self._records(Judgement, "SELECT payload FROM judgements ORDER BY seq")
        yield from said_of_events(self.reviews())

    def said_by_people(self) -> Iterator[Judgement]:
        """The judgements of people, in the order in which they were made; a machine's have a score."""
        yield from self._records(Judgement, "SELECT payload FROM judgements WHERE score IS NULL ORDER BY at, seq")
        yield from said_of_events(self.reviews())

    def reviews(self, subject: str | None = None) -> Iterator[Review]:
        """What people said, undone or not, in the order in which they said it; only of that subject where given.

        `model.standing` sorts out what holds.
        """
        sql = "SELECT payload FROM reviews WHERE subject = ifnull(?, subject) ORDER BY at, seq"
        return self._records(Review, sql, subject)

    def tombstones(self) -> tuple[Tombstone, ...]:
        """What is left of the reports that were forgotten, in the order of forgetting."""
        return tuple(Tombstone(*row) for row in self._rows(TOMBSTONES))

    def search(self, *words: str, claims: bool = True, reports: bool = True, limit: int = 20) -> Iterator[Hit]:
        """Claims, then reports, in which all these words stand (phrases; beginnings with a star), the best first.

        At most `limit` of either kind. Raises `InputError` where there is no word in what was given.
        """
        query = query_of(words)
        if claims:
            yield from claims_with(self._rows, query, limit)
        if reports:
            yield from reports_with(self._rows, query, limit)

    def head(self) -> str:
        """The head of the chain (hexadecimal): a word that stands for every record up to now, in their order."""
        return next((row[0].hex() for row in self._rows("SELECT head FROM chain ORDER BY seq DESC LIMIT 1")), "")

    def keys_after(self, key: str) -> tuple[str, ...]:
        """The keys that are in use today for the events that once went by this one: merged and split events stay
        findable. None for a key that was never given.
        """
        now = f"SELECT DISTINCT key FROM ({KEYS}) WHERE event IN (SELECT event FROM memberships WHERE key = ?)"
        return tuple(sorted(row[0] for row in self._rows(now, key)))

    def rejected(self) -> Iterator[Rejected]:
        """All that was given and could not be read, in the order in which it was met."""
        return (Rejected(*row) for row in self._rows('SELECT "where", why, mend, sample FROM rejected ORDER BY seq'))

    def runs(self) -> tuple[Run, ...]:
        """All runs, earliest first."""
        return tuple(
            Run(*row) for row in self._rows("SELECT id, code, model, lexicons, gazetteer FROM runs ORDER BY rowid")
        )

    def counts(self) -> dict[str, int]:
        """How many reports, events, claims (of latest readings), rejections and judgements there are."""
        current = {name: f"{name} JOIN current USING (reading)" for name in ("events", "claims")}
        tables = {"reports": "reports", **current, "rejected": "rejected", "judgements": "judgements"}
        return {name: next(self._rows(f"SELECT count(*) FROM {table}"))[0] for name, table in tables.items()}

    def _reading(self, report: Report) -> Reading:
        return Reading(report, **{name: tuple(self._part(name, kind, report.id)) for name, kind, _ in PARTS})

    def _part(self, table: str, kind: type[T], report_id: str) -> Iterator[T]:
        sql = f"SELECT payload FROM {table} WHERE reading = (SELECT max(seq) FROM readings WHERE report = ?) ORDER BY n"
        return self._records(kind, sql, report_id)

    def _records(self, kind: type[T], sql: str, *values: str | int | None) -> Iterator[T]:
        for (payload,) in self._rows(sql, *values):
            with guarded(self.path):
                record = from_json(kind, payload)
            yield record

    def _rows(self, sql: str, *values: str | int | None) -> Iterator[Any]:
        with guarded(self.path):
            cursor = self._connection.execute(sql, values)
        while row := self._next(cursor):
            yield row

    def _next(self, cursor: sqlite3.Cursor) -> Any:
        with guarded(self.path):
            return cursor.fetchone()


def open_view(path: str | Path) -> LedgerView:
    """A view of the ledger at `path`. Raises `InputError` where nothing is there, else `LedgerError`."""
    return LedgerView(path)
