"""Adding to the ledger."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from reportedly.errors import LedgerError
from reportedly.model import Judgement, Reading, Rejected, Report, Review, Run, make_id
from reportedly.store.batch import Batch
from reportedly.store.codec import from_json
from reportedly.store.connection import WAIT
from reportedly.store.rows import judgement_row, part_rows, review_row, sighting_row
from reportedly.store.tombstone import FORGOTTEN, Tombstone
from reportedly.store.words import claim_rows

LATEST_WORD = """SELECT payload FROM judgements
WHERE "by" = :by AND (("left", "right") = (:left, :right) OR ("left", "right") = (:right, :left))
ORDER BY seq DESC LIMIT 1"""
READ = """SELECT 1 FROM readings JOIN sightings ON sightings.seq = readings.sighting
WHERE readings.report = ? AND readings.run = ? AND (? OR published IS NOT NULL)"""
SIGHTED = """SELECT seq FROM sightings WHERE report = :report AND doc = :doc AND outlet = :outlet AND url = :url
AND published IS :published"""


class Writer:
    """The one hand that writes. A context: commits at its end, rolls the open batch back where an error leaves it.

    Opens the ledger at `path` or makes it. Waits `wait` seconds for another writer. A text that was forgotten is
    refused, unless `even_forgotten`. All that fails is a `LedgerError`.
    """

    def __init__(self, path: str | Path, wait: float = WAIT, even_forgotten: bool = False) -> None:
        self.path = Path(path)
        self._even_forgotten = even_forgotten
        self._batch = Batch(self.path, wait)
        self._run: Run | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self.commit()
        finally:
            self.close()

    def close(self) -> None:
        """Ends the work; what was not committed is rolled back."""
        self._batch.close()

    def commit(self) -> None:
        """Ends a batch: all added so far is on the disk when this returns."""
        self._batch.commit()

    def start(self, run: Run) -> None:
        """Everything added from here on belongs to this run, which is written with the first of it.

        The same run may be started again. Raises `LedgerError` where other versions stand under its id.
        """
        known = self._batch.one("SELECT id, code, model, lexicons, gazetteer FROM runs WHERE id = ?", (run.id,))
        if known is not None and Run(*known) != run:
            what = f'the run "{run.id}" stands in it with other versions.'
            raise LedgerError(str(self.path), what, "Make the id of a run from its versions.")
        self._run = run

    def has(self, report_id: str, run_id: str, published: date | None = None) -> bool:
        """True where that run has read that report; with `published`, only where it knew a day of publication then.
        True too where it was forgotten: there is nothing to read.

        A day dates the events, so that a report read without one is read anew once it is known. Of two days the
        first stays.
        """
        return self._batch.one(READ, (report_id, run_id, published is None)) is not None or bool(
            self.forgotten(report_id)
        )

    def forgotten(self, report_id: str) -> Tombstone | None:
        """Why that report must not come into the ledger, None where it may."""
        if self._even_forgotten:
            return None
        row = self._batch.one(FORGOTTEN, (report_id,))
        return Tombstone(*row) if row else None

    def add_reading(self, reading: Reading) -> bool:
        """Adds a report with all it says. False where this run had read it: then at most a sighting is new; and where
        it was forgotten: then it is kept among the rejected, without its words.
        """
        run, report = self._begin(), reading.report
        if self._refused(report):
            return False
        with self._batch.all_or_nothing():
            sighting, _ = self._sight(report)
            if self.has(report.id, run, report.published):
                return False
            seq = self._batch.add("readings", {"report": report.id, "run": run, "sighting": sighting})
            for table, row in part_rows(reading, seq):
                self._batch.add(table, row)
            for row in claim_rows(reading, seq):
                self._batch.index("claim_words", row)
        return True

    def add_sighting(self, report: Report) -> bool:
        """Adds a text where it is new, and the name, outlet, address and day it was met under. False for known, and
        for forgotten.
        """
        self._begin()
        return not self._refused(report) and self._sight(report)[1]

    def _refused(self, report: Report) -> bool:
        tombstone = self.forgotten(report.id)
        if tombstone:
            self.add_rejected(tombstone.refusal())
        return tombstone is not None

    def _sight(self, report: Report) -> tuple[int, bool]:
        """The number of the sighting, and whether it is new."""
        run, row = self._begin(), sighting_row(report)
        if known := self._batch.one(SIGHTED, row):
            return known[0], False
        with self._batch.all_or_nothing():
            words = {"title": report.title, "text": report.text}
            new = self._batch.one("SELECT 1 FROM reports WHERE id = ?", (report.id,)) is None
            if new:
                self._batch.add("reports", {"id": report.id, **words})
            seq = self._batch.add("sightings", row | {"run": run})
            if new:
                self._batch.index("report_words", {"rowid": seq, **words})
            return seq, True

    def add_rejected(self, rejected: Rejected) -> bool:
        """Adds what could not be read. False where the same thing was rejected for the same reason before."""
        run = self._begin()
        key = make_id(rejected.where, rejected.why, rejected.sample)
        if self._batch.one("SELECT 1 FROM rejected WHERE id = ?", (key,)) is not None:
            return False
        with self._batch.all_or_nothing():
            self._batch.add("rejected", asdict(rejected) | {"id": key, "run": run, "at": now()})
        return True

    def add_reviews(self, reviews: Iterable[Review]) -> int:
        """Adds what people say, which belongs to no run. Says how many were new: the same word (id) stands once."""
        self._batch.begin()
        return sum(self._add_review(review) for review in reviews)

    def _add_review(self, review: Review) -> bool:
        with self._batch.all_or_nothing():
            if self._batch.one("SELECT 1 FROM reviews WHERE id = ?", (review.id,)) is not None:
                return False
            self._batch.add("reviews", review_row(review))
        return True

    def add_judgements(self, judgements: Iterable[Judgement], run_id: str) -> int:
        """Says how many were added: not where a machine (one that scores) repeats its latest word on a pair."""
        self._begin()
        return sum(self._add_judgement(judgement, run_id) for judgement in judgements)

    def _add_judgement(self, judgement: Judgement, run_id: str) -> bool:
        with self._batch.all_or_nothing():
            if judgement.score is not None and self._said(judgement):
                return False
            self._batch.add("judgements", judgement_row(judgement) | {"run": run_id, "at": now()})
        return True

    def _said(self, judgement: Judgement) -> bool:
        """True where this voice's latest word on the pair, in either order, is the same in every detail."""
        left, right = judgement.left, judgement.right
        latest = self._batch.one(LATEST_WORD, {"left": left, "right": right, "by": judgement.by})
        return latest is not None and replace(from_json(Judgement, latest[0]), left=left, right=right) == judgement

    def set_keys(self, keys: Mapping[str, str]) -> int:
        """Event id to the key of its real-world event. Adds what differs; says how many."""
        run = self._begin()
        return sum(self._set_key(event, key, run) for event, key in keys.items())

    def _set_key(self, event: str, key: str, run: str) -> bool:
        latest = self._batch.one("SELECT key FROM memberships WHERE event = ? ORDER BY seq DESC LIMIT 1", (event,))
        if (latest[0] if latest else event) == key:  # an event that was never linked has its own id for a key
            return False
        with self._batch.all_or_nothing():
            self._batch.add("memberships", {"event": event, "key": key, "run": run, "at": now()})
        return True

    def _begin(self) -> str:
        """The id of the run. Takes the lock, so that what is looked up next is still true when the row is added."""
        if self._run is None:
            raise LedgerError(str(self.path), "nothing can be added before a run.", "Call `start` with the run first.")
        self._batch.begin()
        if self._batch.one("SELECT 1 FROM runs WHERE id = ?", (self._run.id,)) is None:
            with self._batch.all_or_nothing():
                self._batch.add("runs", asdict(self._run) | {"at": now()})
        return self._run.id


def now() -> str:
    """The time in UTC to the second, as the ledger writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")
