"""Rows of one writer, committed together, each in the chain."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reportedly.store.chain import Chain
from reportedly.store.connection import guarded, open_writer
from reportedly.store.schema import KEYS


class Batch:
    """A connection with an explicit transaction. Raises `LedgerError` for all that fails."""

    def __init__(self, path: Path, wait: float) -> None:
        self.path = path
        self.connection = open_writer(path, wait)
        with guarded(path):
            self.chain = Chain(self.connection)
        self._inserts: dict[tuple[str, ...], str] = {}

    def begin(self) -> None:
        """Takes the lock of the one writer, unless this batch holds it already."""
        with guarded(self.path):
            if not self.connection.in_transaction:
                self.connection.execute("BEGIN IMMEDIATE")
                self.chain.reread()

    def commit(self) -> None:
        """All rows since `begin` are on the disk when this returns."""
        with guarded(self.path):
            if self.connection.in_transaction:
                self.connection.execute("COMMIT")

    def close(self) -> None:
        """Rolls back what was not committed."""
        with guarded(self.path):
            self.connection.close()

    def one(self, sql: str, values: Mapping[str, object] | tuple[object, ...] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, None where there is none."""
        with guarded(self.path):
            row: tuple[Any, ...] | None = self.connection.execute(sql, values).fetchone()
            return row

    def add(self, table: str, values: Mapping[str, object]) -> int:
        """Adds one record, columns by name (all of them but a `seq` that the table gives), and tells its number."""
        with guarded(self.path):
            number = self.connection.execute(self._insert(table, values), values).lastrowid or 0
            row = values if "seq" in values or "seq" not in KEYS[table] else {"seq": number, **values}
            self.chain.append(table, row)
            return number

    def index(self, table: str, values: Mapping[str, object]) -> None:
        """Adds one row to a search index, which is no record."""
        with guarded(self.path):
            self.connection.execute(self._insert(table, values), values)

    def _insert(self, table: str, values: Mapping[str, object]) -> str:
        key = (table, *values)
        if key not in self._inserts:
            names = ", ".join(f'"{name}"' for name in values)
            marks = ", ".join(f":{name}" for name in values)
            self._inserts[key] = f"INSERT INTO {table} ({names}) VALUES ({marks})"
        return self._inserts[key]

    @contextmanager
    def all_or_nothing(self) -> Iterator[None]:
        """Rows added inside leave nothing of themselves in the batch where an error ends it."""
        self.begin()
        with guarded(self.path):
            self.connection.execute("SAVEPOINT part")
            try:
                yield
            except BaseException:
                if self.connection.in_transaction:  # SQLite ends it by itself where the disk is full
                    self.connection.execute("ROLLBACK TO part")
                    self.chain.reread()
                raise
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("RELEASE part")
