"""The files of a folder."""

import os
from collections.abc import Iterator
from pathlib import Path

from reportedly.model import Rejected
from reportedly.read.unreadable import shown


def files_under(folder: Path) -> Iterator[Path | Rejected]:
    """Every file below `folder`, sorted by name level by level; hidden ones (".name") are left out.

    A `Rejected` stands for a folder that cannot be opened, a link to a folder (it might lead round in a circle) and
    what is no regular file (a pipe would wait for ever).
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Rejected(shown(folder), f"The folder cannot be opened: {error.strerror}.", "Check that you may read it.")
        return
    for entry in entries:
        if not entry.name.startswith("."):
            yield from _answer(entry)


def _answer(entry: os.DirEntry[str]) -> Iterator[Path | Rejected]:
    path = Path(entry.path)
    if entry.is_dir(follow_symlinks=False):
        yield from files_under(path)
    elif entry.is_dir():
        yield Rejected(shown(path), "It is a link to a folder, which read does not follow.", "Name that folder itself.")
    elif entry.is_file() or entry.is_symlink():  # a broken link is told as a file that cannot be opened
        yield path
    else:
        yield Rejected(shown(path), "It is no regular file.", "Name it by itself, or pipe it in with -.")
