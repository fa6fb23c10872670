"""Forgetting a report: its text and all that was made of it leave the file, a tombstone stays."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from reportedly.errors import InputError, LedgerError
from reportedly.store.batch import Batch
from reportedly.store.chain import digest, name_of
from reportedly.store.connection import WAIT, guarded
from reportedly.store.schema import KEYS, PARTS_OF_READING, guard, guard_name
from reportedly.store.tombstone import ranges
from reportedly.store.words import forget_readings
from reportedly.store.writer import now

Record = tuple[str, dict[str, object]]  # table and row

_OF_READING = "reading IN (SELECT seq FROM readings WHERE report = :report)"
_EVENTS = f"SELECT id FROM events WHERE {_OF_READING}"
_ABOUT = f"""report = :report OR json_extract(payload, '$.other_report') = :report OR subject = :report
OR subject IN ({_EVENTS}) OR subject IN (SELECT id FROM claims WHERE {_OF_READING}) OR other IN ({_EVENTS})"""
_REVIEWS = f"""WITH RECURSIVE gone (id) AS (
    SELECT id FROM reviews WHERE {_ABOUT} UNION SELECT reviews.id FROM reviews JOIN gone ON subject = gone.id
) SELECT id FROM gone"""  # an undo quotes what it undoes
# Table, and which of its rows hold words of the report; rows that others stand on come after those that stand on them.
_ROWS = (
    ("reviews", f"id IN ({_REVIEWS})"),
    ("judgements", f'"left" IN ({_EVENTS}) OR "right" IN ({_EVENTS})'),
    *((table, _OF_READING) for table in PARTS_OF_READING),
    ("readings", "report = :report"),
    ("sightings", "report = :report"),
    ("reports", "id = :report"),
)
_NAMED = """SELECT id FROM reports WHERE id = :name UNION SELECT report FROM sightings WHERE doc = :name
UNION SELECT report FROM tombstones WHERE report = :name"""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """The report (id) that was forgotten, and how many records of it went; 0 where it had been forgotten before."""

    report: str
    records: int


def forget(path: str | Path, name: str, reason: str, by: str, wait: float = WAIT) -> Forgotten:
    """Takes a report (its id, or a name that it alone was given) out of the ledger with its sightings, readings and
    claims, and what was said of them.

    `reason` and `by` stay on the tombstone: they must not repeat what is to go. The file is written anew, so that the
    bytes are gone from it; where a reader holds the old state, this raises `LedgerError` and can be called again.
    Raises `InputError` for a report that is not there.
    """
    if not reason.strip() or not by.strip():
        raise InputError("forget", "there is no reason, or no name.", "Say why and who: --reason ... --by ...")
    if not Path(path).exists():
        raise InputError(str(path), "there is no ledger.", "Check the spelling.")
    batch = Batch(Path(path), wait)
    try:
        batch.begin()
        report = _id_of(batch, name)
        gone = _forget(batch, report, reason, by)
        batch.commit()
        _wipe(batch)
    finally:
        batch.close()
    return Forgotten(report, gone)


def _id_of(batch: Batch, name: str) -> str:
    with guarded(batch.path):
        found = batch.connection.execute(_NAMED, {"name": name}).fetchall()
    if len(found) == 1:
        return str(found[0][0])
    if not found:
        raise InputError(f'"{name}"', "no report has this name or id.", "Find it with `reportedly search`.")
    ids = ", ".join(row[0] for row in found)
    raise InputError(f'"{name}"', f"{len(found)} reports have this name.", f"Give the id: {ids}.")


def _forget(batch: Batch, report: str, reason: str, by: str) -> int:
    if batch.one("SELECT 1 FROM reports WHERE id = ?", (report,)) is None:
        return 0  # it was forgotten before; only its bytes may be left
    with guarded(batch.path):
        rows = dict(_rows(batch.connection, report))
        links = _links(batch.connection, rows)
    row = {"report": report, "reason": reason, "by": by, "at": now(), "records": ranges(sorted(links))}
    tombstone = batch.add("tombstones", row)
    with guarded(batch.path):
        _take_out(batch.connection, rows.values(), links, tombstone)
        forget_readings(batch.connection, [int(str(row["seq"])) for table, row in rows.values() if table == "readings"])
    return len(links)


def _links(connection: sqlite3.Connection, rows: Mapping[str, Record]) -> dict[int, bytes]:
    """The number in the chain of every record that is to go, with its digest."""
    left = dict(rows)
    chain = connection.execute("SELECT seq, record, salt FROM chain WHERE tombstone IS NULL")
    found = {seq: digest(salt, *left.pop(record)) for seq, record, salt in chain if record in left}
    if left:
        raise ValueError(f"{min(left)} is not in its chain (see `reportedly verify`).")
    return found


def _rows(connection: sqlite3.Connection, report: str) -> Iterator[tuple[str, Record]]:
    """Every record that is to go: its name in the chain, its table and its row."""
    for table, which in _ROWS:
        cursor = connection.execute(f"SELECT * FROM {table} WHERE {which}", {"report": report})
        names = [column[0] for column in cursor.description]
        for values in cursor:
            row = dict(zip(names, values, strict=True))
            yield name_of(table, row), (table, row)


def _take_out(
    connection: sqlite3.Connection, rows: Iterable[Record], links: Mapping[int, bytes], tombstone: int
) -> None:
    """The one place that changes what stands: without the triggers, in the same transaction."""
    guards = [("chain", "UPDATE"), *((table, "DELETE") for table, _ in _ROWS)]
    for table, verb in guards:
        connection.execute(f"DROP TRIGGER {guard_name(table, verb)}")
    sql = "UPDATE chain SET salt = NULL, digest = ?, tombstone = ? WHERE seq = ?"
    connection.executemany(sql, ((of_record, tombstone, seq) for seq, of_record in links.items()))
    for table, row in rows:
        which = " AND ".join(f"{key} = :{key}" for key in KEYS[table])
        connection.execute(f"DELETE FROM {table} WHERE {which}", row)
    for table, verb in guards:
        connection.execute(guard(table, verb))


def _wipe(batch: Batch) -> None:
    """Writes the file anew and empties the log beside it."""
    with guarded(batch.path):
        batch.connection.execute("VACUUM")
        busy, *_ = batch.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        what = "the report is forgotten, but another program still reads the old state, whose bytes stay until then."
        raise LedgerError(str(batch.path), what, "Close that program, then run the same command again.")
