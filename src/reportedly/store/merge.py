"""Taking other ledgers in: the same report stays one report, with all its sightings, readings and judgements."""

import sqlite3
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from reportedly.errors import InputError, LedgerError
from reportedly.store.batch import Batch
from reportedly.store.connection import WAIT, guarded, open_reader
from reportedly.store.taken import SAME, Row, Taker
from reportedly.store.verify import verify
from reportedly.store.writer import now

_COUNTED = ("reports", "readings", "judgements", "reviews")
_GONE = 'SELECT report, reason, "by", at FROM tombstones WHERE report NOT IN (SELECT id FROM reports) ORDER BY seq'


@dataclass(frozen=True, slots=True)
class Merged:
    """How many reports, readings, judgements of machines, reviews of people, and records of any kind were new; how many
    reports were left out since one of the ledgers had them forgotten.
    """

    reports: int
    readings: int
    judgements: int
    reviews: int
    records: int
    left_out: int


def merge(target: str | Path, sources: Sequence[str | Path], wait: float = WAIT) -> Merged:
    """Takes the `sources` into the ledger `target`, which is made where it is not there: all of them, or nothing.

    What it has already is not added again. A report that was forgotten in any of the ledgers does not come in; where
    it still stands in the target, this raises `LedgerError`. Raises `InputError` for a source that is not there or is
    the target itself.
    """
    _check(Path(target), [Path(source) for source in sources])
    batch, new = None, not Path(target).exists()
    try:
        batch = Batch(Path(target), wait)
        batch.begin()
        merged = _all(batch, [Path(source) for source in sources])
        batch.commit()
        new = False
        return merged
    finally:
        if batch:
            batch.close()
        if new:
            Path(target).unlink(missing_ok=True)


def _check(target: Path, sources: Sequence[Path]) -> None:
    """Raises where a source is the target, or is not as it was written."""
    for source in sources:
        if target.exists() and source.exists() and source.samefile(target):
            raise InputError(str(source), "it cannot be joined with itself.", "Name two ledgers.")
        if broken := verify(source, most=1).broken:
            what = f"it is not as it was written: {broken[0].place}: {broken[0].why}"
            raise LedgerError(str(source), what, "See `reportedly verify`; nothing was taken from it.")


def _all(batch: Batch, sources: Sequence[Path]) -> Merged:
    with ExitStack() as stack:
        opened = [stack.enter_context(closing(open_reader(source))) for source in sources]
        with guarded(batch.path):
            barred = _barred(batch, sources, opened)
            before, start = _counted(batch), batch.chain.seq
            for source, connection in zip(sources, opened, strict=True):
                _take(batch, source, connection, barred)
            after = _counted(batch)
    told = {name: after[name] - before[name] for name in after}
    return Merged(**told, records=batch.chain.seq - start, left_out=len(barred))


def _counted(batch: Batch) -> dict[str, int]:
    counted = {name: batch.one(f"SELECT count(*) FROM {name}") for name in _COUNTED}
    return {name: row[0] for name, row in counted.items() if row}


def _barred(batch: Batch, sources: Sequence[Path], opened: Sequence[sqlite3.Connection]) -> set[str]:
    """The reports (ids) that were forgotten in one of the ledgers."""
    barred = {row[0] for row in batch.connection.execute(_GONE)}
    for source, connection in zip(sources, opened, strict=True):
        connection.row_factory = sqlite3.Row
        connection.execute("BEGIN")  # one state of the source, whatever is added to it meanwhile
        for row in map(dict, connection.execute(_GONE)):
            if batch.one(SAME["tombstones"], row) is None:
                _refuse_standing(batch, source, row)
            barred.add(row["report"])
    return barred


def _refuse_standing(batch: Batch, source: Path, row: Row) -> None:
    report = row["report"]
    if batch.one("SELECT 1 FROM reports WHERE id = ?", (report,)) is not None:
        what = f"report {report} stands in it, and {source} had it forgotten: {row['reason']}"
        raise LedgerError(str(batch.path), what, f"First run `reportedly forget {report}` on it too.")


def _take(batch: Batch, source: Path, connection: sqlite3.Connection, barred: set[str]) -> None:
    """One source; where it gave anything, a record of the merge tells which records came from it."""
    first = batch.chain.seq + 1
    Taker(batch, connection, barred).take()
    if batch.chain.seq >= first:
        (head,) = connection.execute("SELECT head FROM chain ORDER BY seq DESC LIMIT 1").fetchone()
        row = {"ledger": source.name, "head": head.hex(), "first": first, "last": batch.chain.seq, "at": now()}
        batch.add("merges", row)
