"""What the search index holds of reports and claims. It is derived: it can be made anew from the records."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from reportedly.model import Claim, Reading
from reportedly.store.codec import from_json

_CLAIMS = """SELECT payload, reading, n, text FROM claims JOIN readings ON seq = reading
JOIN reports ON reports.id = report"""
_BITS = 20  # of the number of a claim in its reading


def claim_number(reading: int, n: int) -> int:
    """The row of a claim in the index, from the number of its reading and its own number there."""
    return (reading << _BITS) | n


READING_OF = f"(claim_words.rowid >> {_BITS})"  # and back, in SQL
N_OF = f"(claim_words.rowid & {(1 << _BITS) - 1})"


def claim_rows(reading: Reading, seq: int) -> Iterator[dict[str, Any]]:
    """The rows of `claim_words` for a reading that is number `seq`."""
    return (_row(claim, seq, n, reading.report.text) for n, claim in enumerate(reading.claims))


def _row(claim: Claim, reading: int, n: int, text: str) -> dict[str, Any]:
    speakers = (*(source.name for source in claim.sources), *claim.via)
    value = " ".join(part for part in (claim.value, claim.who) if part)
    words = {"words": claim.span.words(text), "value": value, "speakers": "; ".join(speakers)}
    return {"rowid": claim_number(reading, n), **words}


def index_all(connection: sqlite3.Connection) -> None:
    """Fills an index that is empty, from the records."""
    connection.execute("INSERT INTO report_words (report_words) VALUES ('rebuild')")
    _index_claims(connection, _CLAIMS)


def index_reading(connection: sqlite3.Connection, reading: int) -> None:
    """The claims of one reading that came without its words."""
    _index_claims(connection, f"{_CLAIMS} WHERE reading = {reading}")


def _index_claims(connection: sqlite3.Connection, which: str) -> None:
    rows = (_row(from_json(Claim, payload), *rest) for payload, *rest in connection.execute(which))
    insert = "INSERT INTO claim_words (rowid, words, value, speakers) VALUES (:rowid, :words, :value, :speakers)"
    connection.executemany(insert, rows)


def forget_readings(connection: sqlite3.Connection, readings: Sequence[int]) -> None:
    """The index without the claims of these readings and the reports that are gone. Both are made anew: a row that is
    only taken out leaves its words behind.
    """
    for reading in readings:
        first, last = claim_number(reading, 0), claim_number(reading + 1, 0)
        connection.execute("DELETE FROM claim_words WHERE rowid >= ? AND rowid < ?", (first, last))
    for table in ("claim_words", "report_words"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
