"""Is this file a ledger? Asked of its first bytes, so that a file that is none is not touched at all.

SQLite would already change another program's database by opening it: it creates files beside it and moves its log
into it.
"""

import os
from pathlib import Path

from reportedly.errors import LedgerError, NewerLedgerError
from reportedly.store.schema import APPLICATION_ID, MIGRATIONS

MAGIC = b"SQLite format 3\0"
LENGTH = 100  # bytes of the header of an SQLite file


def check_header(path: Path) -> None:
    """Raises `LedgerError` for a file that is no ledger, `NewerLedgerError` for one of a later version."""
    if path.is_dir():
        raise LedgerError(str(path), "it is a folder, not a ledger.", "Name a file in it.")
    try:
        at_rest = not has_log(path)
        with path.open("rb") as file:
            header, size = file.read(LENGTH), file.seek(0, os.SEEK_END)
        at_rest = at_rest and not has_log(path)
    except OSError as error:
        raise LedgerError(str(path), f"it cannot be read: {error.strerror}.", "Check that you may read it.") from error
    if header:  # a file of no bytes is a ledger whose creation was cut off
        _check(path, header)
        if at_rest:  # else a writer may just be moving its log into the file
            _check_size(path, header, size)


def has_log(path: Path) -> bool:
    """True where SQLite's log beside the file holds something: a writer has it open, or was killed."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except FileNotFoundError:
        return False


def _check(path: Path, header: bytes) -> None:
    mend = "Name another file for the ledger; this one was left as it is."
    if len(header) < LENGTH or not header.startswith(MAGIC):
        raise LedgerError(str(path), "it is not a ledger: not an SQLite file.", mend)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise LedgerError(str(path), "it is not a ledger, but an SQLite file of another program.", mend)
    check_version(path, int.from_bytes(header[60:64], "big"))


def _check_size(path: Path, header: bytes, size: int) -> None:
    """The header tells how long the file is, where it was SQLite that wrote it last."""
    told = int.from_bytes(header[16:18], "big") * int.from_bytes(header[28:32], "big")
    if header[24:28] == header[92:96] and size < told:
        what = f"it is damaged: {told - size} of its {told} bytes are missing at the end."
        raise LedgerError(str(path), what, "Copy it again from where it came, or restore an earlier copy.")


def check_version(path: Path, version: int) -> None:
    """Raises `NewerLedgerError` for more migrations than this version knows."""
    if version > len(MIGRATIONS):
        what = f"it was written by a later version of reportedly (format {version}, this one knows {len(MIGRATIONS)})."
        raise NewerLedgerError(str(path), what, "Update reportedly; the ledger was left as it is.")
