"""Is every record as it was written? The whole chain counted again."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from reportedly.store.chain import START, digest, extend
from reportedly.store.connection import guarded, open_reader
from reportedly.store.schema import KEYS, RECORD_TABLES, guard_name
from reportedly.store.tombstone import numbers

_CHAIN = "SELECT seq, record, salt, digest, tombstone, head FROM chain ORDER BY seq"
_RESTORE = "Restore a copy of the ledger from before, and verify that one."


@dataclass(frozen=True, slots=True)
class Broken:
    """Something that is not as it was written: where it stands, why it is held to be broken, and the mend."""

    place: str
    why: str
    mend: str = _RESTORE


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found: how many records stand and are whole, how many of how many reports were forgotten, the head of
    the chain (hexadecimal), the number of records it covers, and what is broken, the earliest first.
    """

    records: int
    forgotten: int
    reports: int
    head: str
    length: int
    broken: tuple[Broken, ...]


def verify(path: str | Path, head: str = "", most: int = 20) -> Verified:
    """Reads the whole ledger and counts its chain again; tells at most `most` things that are broken.

    With `head` (hexadecimal, noted earlier) also whether the ledger continues from there. A writer may work beside
    it. Raises `InputError` where no ledger is there, `LedgerError` where the file is none.
    """
    with closing(open_reader(Path(path))) as connection:
        connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
        check = _Check(connection, head.strip().lower())
        with guarded(Path(path)):
            connection.execute("BEGIN")  # one state of the ledger, whatever is added meanwhile
        broken: list[Broken] = []
        for one in check.all():
            broken.append(Broken(*map(_visible, (one.place, one.why, one.mend))))
            if len(broken) == most:
                break
        return check.verified(broken)


class _Check:
    def __init__(self, connection: sqlite3.Connection, wanted: str) -> None:
        self._connection, self._wanted = connection, wanted
        self._head, self._seq, self._records = START, 0, 0
        self._forgotten: dict[int, list[int]] = {}
        self._seen_wanted = wanted in ("", START.hex())

    def verified(self, broken: list[Broken]) -> Verified:
        gone = sum(map(len, self._forgotten.values()))
        length = self._records + gone
        return Verified(self._records, gone, len(self._forgotten), self._head.hex(), length, tuple(broken))

    def all(self) -> Iterator[Broken]:
        """Everything that is broken. A file that SQLite cannot follow ends it."""
        try:
            yield from self._file()
            yield from self._chain()
            yield from self._tombstones()
            yield from self._unchained()
            yield from self._guards()
            if not self._seen_wanted:
                why = "the chain never had this head: records at its end were cut off, or it was written anew."
                yield Broken(f"head {self._wanted[:16]}", why)
        except (sqlite3.Error, UnicodeError) as error:
            yield Broken("the file", f"SQLite cannot follow it: {error}.")

    def _file(self) -> Iterator[Broken]:
        for (told,) in self._connection.execute("PRAGMA integrity_check(3)"):
            if told != "ok":
                yield Broken("the file", f"SQLite finds it damaged: {' '.join(str(told).split())}.")

    def _chain(self) -> Iterator[Broken]:
        for seq, record, salt, kept, tombstone, head in self._connection.execute(_CHAIN):
            if not isinstance(seq, int):  # as a damaged page may give it
                yield Broken(f"record {self._seq + 1}", "its link in the chain is malformed.")
                continue
            if seq != self._seq + 1:
                yield Broken(f"record {self._seq + 1}", f"the chain has no link for it; the next one is {seq}.")
            self._seq = seq
            if tombstone is None:
                self._records += 1
            else:
                self._forgotten.setdefault(tombstone, []).append(seq)
            why = self._wrong(record, salt, kept, tombstone, head)
            if why:
                yield Broken(f"record {seq} ({record})", why)
            self._head = head if isinstance(head, bytes) else START
            self._seen_wanted = self._seen_wanted or self._head.hex() == self._wanted

    def _wrong(self, record: object, salt: object, kept: object, tombstone: object, head: object) -> str:
        """Why this link does not hold, "" where it does."""
        if tombstone is not None:
            of_record = kept if isinstance(kept, bytes) and salt is None else None
        elif isinstance(salt, bytes) and kept is None:
            of_record = self._digest(record, salt)
        else:
            return "its link in the chain is malformed."
        if of_record is None:
            return "it is missing." if tombstone is None else "its link in the chain is malformed."
        return "" if extend(self._head, of_record) == head else "it is not as it was written, or its link is not."

    def _digest(self, record: object, salt: bytes) -> bytes | None:
        """The digest of the record as it stands, None where it is missing."""
        if not isinstance(record, str):
            return None
        table, _, key = record.partition(" ")
        names = KEYS.get(table, ())
        values = key.split(" ", len(names) - 1) if names else []
        if not names or len(values) != len(names):
            return None
        where = " AND ".join(f"{name} = ?" for name in names)
        keys = [value.encode("utf-8", "replace").decode() for value in values]
        cursor = self._connection.execute(f"SELECT * FROM {table} WHERE {where}", keys)
        row = cursor.fetchone()
        if row is None:
            return None
        names = tuple(column[0] for column in cursor.description)
        return digest(salt, table, dict(zip(names, row, strict=True)))

    def _tombstones(self) -> Iterator[Broken]:
        """Each record that is forgotten must stand on a tombstone that tells of it, and the other way round."""
        rows = self._connection.execute("SELECT seq, records FROM tombstones")
        told = {seq: self._numbers(text) for seq, text in rows}
        for tombstone in sorted(told.keys() | self._forgotten.keys()):
            gone, named = set(self._forgotten.get(tombstone, ())), told.get(tombstone, set())
            for seq in sorted(gone - named):
                yield Broken(f"record {seq}", f"it was taken out, and tombstone {tombstone} does not tell of it.")
            for seq in sorted(named - gone):
                yield Broken(f"record {seq}", f"tombstone {tombstone} tells that it was forgotten, and it stands.")

    def _numbers(self, text: object) -> set[int]:
        """The records that a tombstone names; none where it is damaged, which the chain itself tells."""
        try:
            return set(takewhile(lambda seq: seq <= self._seq, numbers(str(text))))
        except ValueError:
            return set()

    def _unchained(self) -> Iterator[Broken]:
        """Records that were added beside the chain."""
        for table in RECORD_TABLES:
            name = " || ' ' || ".join((f"'{table}'", *KEYS[table]))
            sql = f"SELECT {name} FROM {table} EXCEPT SELECT record FROM chain WHERE tombstone IS NULL"
            for (record,) in self._connection.execute(sql):
                yield Broken(record, "it is not in the chain: another program added it.")

    def _guards(self) -> Iterator[Broken]:
        there = {name for (name,) in self._connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
        wanted = {guard_name(table, verb) for table in (*RECORD_TABLES, "chain") for verb in ("UPDATE", "DELETE")}
        for name in sorted(wanted - there):
            why = "it is missing, so that any program can change records, which only the next verify would tell."
            yield Broken(f"trigger {name}", why, "Find out who took it away. The records are judged for themselves.")


def _visible(text: str) -> str:
    """Bytes that are no UTF-8, as a damaged file gives them, in a form that can be printed."""
    return text.encode("utf-8", "backslashreplace").decode()
