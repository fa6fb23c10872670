"""The chain: every record of the ledger hashed together with all that were written before it.

    digest = SHA-256(salt, canonical bytes of the record)       head = SHA-256(head before, digest)

The canonical bytes are JSON of the table and its row, keys sorted. The salt is random and kept beside the head: a
record that is forgotten loses its salt and keeps its digest, so that the chain still holds and nobody can try by
guessing what the record said.
"""

import json
import os
import sqlite3
from collections.abc import Mapping
from hashlib import sha256

from reportedly.store.schema import KEYS, RECORD_TABLES

START = bytes(32)  # the head before the first record
_SALT = 16  # bytes
_JSON = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=repr)
_POOL = 256  # salts drawn from the system at once


def digest(salt: bytes, table: str, row: Mapping[str, object]) -> bytes:
    """The hash of one record, 32 bytes.

    A broken file is hashed as well: surrogates stand for bytes that are no
    UTF-8, and what is no JSON goes in as Python shows it.
    """
    return sha256(salt + _JSON.encode([table, row]).encode("utf-8", "surrogateescape")).digest()


def extend(head: bytes, of_record: bytes) -> bytes:
    """The head after a record with that digest."""
    return sha256(head + of_record).digest()


def name_of(table: str, row: Mapping[str, object]) -> str:
    """How the chain names a record: its table and key ("claims 12 3")."""
    return " ".join([table, *(str(row[key]) for key in KEYS[table])])


class Chain:
    """The end of a ledger's chain, where records are appended. Only the holder of the write lock may use it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._salts = b""
        self.reread()

    def reread(self) -> None:
        """To be called where another program, or a rollback, may have moved the end."""
        last = self._connection.execute("SELECT seq, head FROM chain ORDER BY seq DESC LIMIT 1").fetchone() or (
            0,
            START,
        )
        self.seq: int = last[0]
        self.head: bytes = last[1]

    def append(self, table: str, row: Mapping[str, object]) -> None:
        """Adds a record that was just written; `row` holds all its columns as the table gives them back."""
        salt = self._salt()
        head = extend(self.head, digest(salt, table, row))
        values = (self.seq + 1, name_of(table, row), salt, head)
        self._connection.execute("INSERT INTO chain (seq, record, salt, head) VALUES (?, ?, ?, ?)", values)
        self.seq, self.head = self.seq + 1, head

    def _salt(self) -> bytes:
        self._salts = self._salts or os.urandom(_SALT * _POOL)
        salt, self._salts = self._salts[:_SALT], self._salts[_SALT:]
        return salt


def chain_all(connection: sqlite3.Connection) -> None:
    """Chains what an earlier version wrote without a chain, table by table in the order of the keys."""
    chain = Chain(connection)
    for table in RECORD_TABLES:
        cursor = connection.execute(f"SELECT * FROM {table} ORDER BY {', '.join(KEYS[table])}")
        names = [column[0] for column in cursor.description]
        for row in cursor:
            chain.append(table, dict(zip(names, row, strict=True)))
