"""One source of a merge, record by record."""

import sqlite3
from collections.abc import Collection, Iterator
from typing import Any

from reportedly.errors import LedgerError
from reportedly.store.batch import Batch
from reportedly.store.schema import PARTS_OF_READING
from reportedly.store.words import index_reading
from reportedly.store.writer import READ, SIGHTED

Row = dict[str, Any]

_RUN = "SELECT code, model, lexicons, gazetteer FROM runs WHERE id = :id"
# What makes one of two readings of a report the one to show: a known day of publication, then the later run.
_RANK = """SELECT published IS NOT NULL, runs.at FROM readings JOIN sightings ON sightings.seq = readings.sighting
JOIN runs ON runs.id = readings.run WHERE readings.report = ? ORDER BY readings.seq DESC LIMIT 1"""
_REVIEWS = """SELECT id, subject, other, report, json_extract(payload, '$.other_report') AS other_report
FROM reviews ORDER BY seq"""
SAME = {
    table: f"SELECT 1 FROM {table} WHERE {same}"
    for table, same in {
        "tombstones": 'report = :report AND reason = :reason AND "by" = :by AND at = :at',
        "judgements": '"left" = :left AND "right" = :right AND "by" = :by AND payload = :payload AND at = :at',
        "reviews": "id = :id",
        "rejected": "id = :id",
    }.items()
}


class Taker:
    """Takes what is new of a `source` into the ledger of `batch`, but for the `barred` reports (ids)."""

    def __init__(self, batch: Batch, source: sqlite3.Connection, barred: Collection[str]) -> None:
        self._batch, self._source, self._barred = batch, source, barred
        self._sightings: dict[int, int] = {}  # number in the source to number here
        self._linked: dict[str, bool] = {}  # event to whether it had a key here before

    def take(self) -> None:
        """All of it, in an order in which no record stands on one that is not there yet."""
        self._runs()
        self._sight()
        self._readings()
        gone = self._ids_of_barred()
        for table in ("tombstones", "judgements", "reviews", "rejected"):
            for row in self._rows(f"SELECT * FROM {table} ORDER BY seq"):
                if not gone & {row.get(name) for name in ("id", "left", "right", "subject", "other")}:
                    self._add_new(table, row)
        self._memberships()

    def _rows(self, sql: str, *values: object) -> Iterator[Row]:
        return map(dict, self._source.execute(sql, values))

    def _runs(self) -> None:
        for row in self._rows("SELECT * FROM runs ORDER BY at, id"):
            known = self._batch.one(_RUN, row)
            if known is None:
                self._batch.add("runs", row)
            elif known != tuple(row[name] for name in ("code", "model", "lexicons", "gazetteer")):
                what = f'the run "{row["id"]}" stands in it with other versions than in the other ledger.'
                raise LedgerError(str(self._batch.path), what, "Make the id of a run from its versions.")

    def _sight(self) -> None:
        for row in self._rows("SELECT * FROM sightings ORDER BY seq"):
            seq = row.pop("seq")
            if row["report"] in self._barred:
                continue
            known = self._batch.one(SIGHTED, row)
            self._sightings[seq] = known[0] if known else self._add_sighting(row)

    def _add_sighting(self, row: Row) -> int:
        (report,) = self._rows("SELECT id, title, text FROM reports WHERE id = ?", row["report"])
        new = self._batch.one("SELECT 1 FROM reports WHERE id = :id", report) is None
        if new:
            self._batch.add("reports", report)
        seq = self._batch.add("sightings", row)
        if new:
            words = {"title": report["title"], "text": report["text"]}
            self._batch.index("report_words", {"rowid": seq, **words})
        return seq

    def _readings(self) -> None:
        """Of a report the reading with the highest number is shown: those that are not to be get numbers below all."""
        past: list[Row] = []
        ranks: dict[str, bool] = {}
        for row in self._rows("SELECT * FROM readings ORDER BY seq"):
            report = row["report"]
            if report in self._barred:
                continue
            if report not in ranks:
                ranks[report] = self._outranked(report)
            if ranks[report]:
                past.append(row)
            else:
                self._add_reading(row)
        for row in reversed(past):
            lowest = self._batch.one("SELECT min(0, ifnull(min(seq), 0)) FROM readings")
            self._add_reading(row, below=lowest[0] if lowest else 0)

    def _outranked(self, report: str) -> bool:
        """True where the reading that is shown here stays the one to show."""
        here, there = self._batch.one(_RANK, (report,)), self._source.execute(_RANK, (report,)).fetchone()
        return here is not None and here >= tuple(there)

    def _add_reading(self, row: Row, below: int | None = None) -> None:
        old, sighting = row.pop("seq"), self._sightings[row["sighting"]]
        dated = self._batch.one("SELECT published IS NOT NULL FROM sightings WHERE seq = ?", (sighting,)) == (1,)
        if self._batch.one(READ, (row["report"], row["run"], not dated)) is not None:
            return
        number = {} if below is None else {"seq": below - 1}
        seq = self._batch.add("readings", row | {"sighting": sighting} | number)
        for table in PARTS_OF_READING:
            for part in self._rows(f"SELECT * FROM {table} WHERE reading = ? ORDER BY n", old):
                self._batch.add(table, part | {"reading": seq})
        index_reading(self._batch.connection, seq)

    def _add_new(self, table: str, row: Row) -> None:
        if self._batch.one(SAME[table], row) is None:
            moved = {"records": ""} if table == "tombstones" else {}  # its numbers are those of the other chain
            self._batch.add(table, {name: value for name, value in row.items() if name != "seq"} | moved)

    def _memberships(self) -> None:
        """The keys of events that had none here; a key that is in use stays."""
        for row in self._rows("SELECT * FROM memberships ORDER BY seq"):
            event = row["event"]
            if event not in self._linked:
                known = self._batch.one("SELECT 1 FROM memberships WHERE event = ?", (event,))
                self._linked[event] = known is not None
            if not self._linked[event]:
                self._batch.add("memberships", {name: value for name, value in row.items() if name != "seq"})

    def _ids_of_barred(self) -> set[str]:
        """Everything that a judgement or review may name and that belongs to a barred report."""
        found = set(self._barred)
        for report in self._barred:
            for table in ("events", "claims"):
                sql = f"SELECT {table}.id FROM {table} JOIN readings ON seq = reading WHERE report = ?"
                found |= {row["id"] for row in self._rows(sql, report)}
        for row in self._rows(_REVIEWS):  # an undo comes after what it undoes
            if found & {row["subject"], row["other"], row["report"], row["other_report"]}:
                found.add(row["id"])
        return found
