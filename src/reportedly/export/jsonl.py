"""JSON lines: the same bytes for the same rows, and a file that is either whole or not there."""

import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO

from reportedly.errors import InputError


def json_line(row: Mapping[str, object]) -> str:
    """One row as one line of JSON, without the line end.

    Letters stay readable. Only a line that UTF-8 cannot hold (half a surrogate pair, as in damaged input) is escaped
    to ASCII.
    """
    line = json.dumps(row, ensure_ascii=False)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(row, ensure_ascii=True)
    # The Unicode line separators are legal in JSON, but many readers would cut the line at them.
    return line.replace("\x85", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def write_lines(rows: Iterable[Mapping[str, object]], path: Path) -> int:
    """Write the rows to `path`, all or nothing, and return how many there were.

    The lines go to a temporary file in the same folder that takes the name at the end, so that nobody meets half a
    file. Raises `InputError` where the folder is missing or cannot be written, or where `path` is no ordinary file.
    """
    if path.exists() and not path.is_file():
        # Taking the name of a device such as /dev/null would succeed and break the machine.
        raise InputError(str(path), "This is no ordinary file.", "Give the name of a file, or - for the screen.")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as stream:
            written = _write(rows, stream)
        _take_name(Path(name), path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        Path(name).unlink(missing_ok=True)
    return written


def _write(rows: Iterable[Mapping[str, object]], stream: IO[str]) -> int:
    written = 0
    for row in rows:
        stream.write(json_line(row) + "\n")
        written += 1
    stream.flush()
    os.fsync(stream.fileno())
    return written


def _take_name(temporary: Path, path: Path) -> None:
    # mkstemp makes files that only their owner can read; an export gets the usual rights of the user's umask.
    umask = os.umask(0)
    os.umask(umask)
    temporary.chmod(0o666 & ~umask)
    temporary.replace(path)


def _unwritable(path: Path, error: OSError) -> InputError:
    why = error.strerror or type(error).__name__
    return InputError(
        str(path),
        f"The file cannot be written ({why}).",
        "Give a file in a folder that you may write to, or - for the screen.",
    )
