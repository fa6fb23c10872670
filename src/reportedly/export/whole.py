"""A file that is either whole or not there."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from reportedly.errors import InputError


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """A stream of bytes that takes the name `path` at the end; after an error the old file stands as it was.

    The bytes go to a temporary file in the same folder, so that nobody meets half a file. Raises `InputError` where the
    folder is missing or cannot be written, or where `path` is no ordinary file.
    """
    if path.exists() and not path.is_file():
        # Taking the name of a device such as /dev/null would succeed and break the machine.
        raise InputError(str(path), "This is no ordinary file.", "Give the name of a file, or - for the screen.")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with open(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _take_name(Path(name), path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        Path(name).unlink(missing_ok=True)


def make_folder(path: Path) -> None:
    """The folder, with those above it. Raises `InputError` where it cannot be made."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise InputError(str(path), f"The folder cannot be made ({why}).", "Give another folder.") from error


def put_file(path: Path, text: str) -> None:
    """One of many files of a folder, as UTF-8. Raises `InputError` where it cannot be written."""
    try:
        path.write_bytes(text.encode("utf-8", "replace"))
    except OSError as error:
        raise _unwritable(path, error) from error


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
