"""Opening a ledger, and SQLite's errors in our own words."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from reportedly.errors import InputError, LedgerError
from reportedly.store.chain import chain_all
from reportedly.store.header import check_header, check_version, has_log
from reportedly.store.schema import APPLICATION_ID, MIGRATIONS
from reportedly.store.words import index_all

WAIT = 5.0  # seconds to wait for another writer
CHAINED = 2  # the first version with a chain and a search index


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Whatever goes wrong inside with the file or a record in it comes out as a `LedgerError` with its mend."""
    try:
        yield
    except sqlite3.Error as error:
        raise LedgerError(str(path), *_told(error)) from error
    except (UnicodeError, ValueError, TypeError) as error:
        what = f"a record does not fit the ledger: {error}"
        raise LedgerError(str(path), what, "Tell the authors of reportedly; nothing was written.") from error


def _told(error: sqlite3.Error) -> tuple[str, str]:
    """What happened, and the mend."""
    text = str(error)
    if "locked" in text or "busy" in text:
        return "another program is writing to it.", "Wait until that one has finished, then try again."
    if "readonly" in text or "unable to open" in text:
        return f"it cannot be opened here ({text}).", "Use a folder you may write to; a copy of the ledger will do."
    if "full" in text:
        return "the disk is full.", "Make room, then try again; what was committed is kept."
    if "malformed" in text or "not a database" in text:
        return "it is damaged.", "Restore a copy; keep this one, `sqlite3 FILE .recover` may save more of it."
    return f"SQLite says: {text}.", "Check the disk, and keep a copy of the file."


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection that cannot write. Raises `InputError` where nothing is there, else `LedgerError`."""
    if not path.exists():
        raise InputError(str(path), "there is no ledger.", "Check the spelling, or make one with `reportedly read`.")
    check_header(path)
    try:
        return _reading(path, "ro")
    except LedgerError:
        if os.access(path.parent, os.W_OK) or has_log(path):
            raise
        return _reading(path, "ro&immutable=1")  # on a medium where nobody writes, nothing need be made beside it


def _reading(path: Path, mode: str) -> sqlite3.Connection:
    with guarded(path):
        # SQLite itself lets one thread in at a time; the web room asks from several.
        connection = sqlite3.connect(_uri(path, mode), uri=True, isolation_level=None, check_same_thread=False)
    try:
        _check_current(path, connection)
    except LedgerError:
        connection.close()
        raise
    return connection


def _check_current(path: Path, connection: sqlite3.Connection) -> None:
    """A reader cannot migrate: raises `LedgerError` for every version but ours."""
    with guarded(path):
        version = _version(connection)
    check_version(path, version)
    if version < len(MIGRATIONS):
        what = "it was written by an earlier version of reportedly." if version else "it is empty."
        raise LedgerError(str(path), what, "Run `reportedly migrate` on it once.")


def open_writer(path: Path, wait: float = WAIT) -> sqlite3.Connection:
    """A connection that writes, to a ledger that is there or a new one. Raises `LedgerError`."""
    if path.exists():
        check_header(path)
    elif not path.parent.is_dir():
        raise LedgerError(str(path), "its folder does not exist.", f"Make the folder {path.parent} first.")
    with guarded(path):
        return _prepared(sqlite3.connect(_uri(path, "rwc"), uri=True, isolation_level=None, timeout=wait), path)


def _prepared(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """Settings and migrations. The connection is closed where they fail."""
    try:
        check_version(path, _version(connection))
        _migrate(connection)
        connection.execute("PRAGMA journal_mode = WAL")  # readers beside the writer
        connection.execute("PRAGMA synchronous = FULL")  # a committed batch survives kill -9 and a power cut
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA recursive_triggers = ON")  # REPLACE deletes rows: let the triggers see it
    except BaseException:
        connection.close()
        raise
    return connection


def _migrate(connection: sqlite3.Connection) -> None:
    """All migrations the file has not seen, in one transaction: either all are in it or none."""
    if _version(connection) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    before = _version(connection)  # asked again under the lock: another writer may have been faster
    for script in MIGRATIONS[before:]:
        for statement in _statements(script):
            connection.execute(statement)
    if before < CHAINED:
        chain_all(connection)
        index_all(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    connection.execute("COMMIT")


def _statements(script: str) -> Iterator[str]:
    """The statements one by one (`executescript` would end the transaction)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _uri(path: Path, mode: str) -> str:
    return f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}"
