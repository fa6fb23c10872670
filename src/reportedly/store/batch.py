"""Rows of one writer, committed together."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reportedly.store.connection import guarded, open_writer


class Batch:
    """A connection with an explicit transaction. Raises `LedgerError` for all that fails."""

    def __init__(self, path: Path, wait: float) -> None:
        self.path = path
        self._connection = open_writer(path, wait)

    def begin(self) -> None:
        """Takes the lock of the one writer, unless this batch holds it already."""
        with guarded(self.path):
            if not self._connection.in_transaction:
                self._connection.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """All rows since `begin` are on the disk when this returns."""
        with guarded(self.path):
            if self._connection.in_transaction:
                self._connection.execute("COMMIT")

    def close(self) -> None:
        """Rolls back what was not committed."""
        with guarded(self.path):
            self._connection.close()

    def one(self, sql: str, values: Mapping[str, object] | tuple[object, ...]) -> tuple[Any, ...] | None:
        """The first row of a query, None where there is none."""
        with guarded(self.path):
            row: tuple[Any, ...] | None = self._connection.execute(sql, values).fetchone()
            return row

    def add(self, table: str, values: Mapping[str, object]) -> int:
        """Adds one row, columns by name, and gives its number."""
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join(f":{name}" for name in values)
        with guarded(self.path):
            cursor = self._connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)
            return cursor.lastrowid or 0

    @contextmanager
    def all_or_nothing(self) -> Iterator[None]:
        """Rows added inside leave nothing of themselves in the batch where an error ends it."""
        self.begin()
        with guarded(self.path):
            self._connection.execute("SAVEPOINT part")
            try:
                yield
            except BaseException:
                if self._connection.in_transaction:  # SQLite ends it by itself where the disk is full
                    self._connection.execute("ROLLBACK TO part")
                raise
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("RELEASE part")
