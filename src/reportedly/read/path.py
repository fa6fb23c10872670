"""From a path to its reports."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import InputError
from reportedly.model import Rejected
from reportedly.read.folder import files_under
from reportedly.read.given import Given, Item
from reportedly.read.json_file import read_json
from reportedly.read.lines import read_lines
from reportedly.read.metadata import Metadata
from reportedly.read.page import read_page
from reportedly.read.plain import read_plain
from reportedly.read.sniff import Reader, read_unnamed
from reportedly.read.unreadable import shown

READERS: dict[str, Reader] = {
    **dict.fromkeys((".txt", ".text", ".md"), read_plain),
    **dict.fromkeys((".html", ".htm", ".xhtml"), read_page),
    **dict.fromkeys((".jsonl", ".ndjson"), read_lines),
    ".json": read_json,
}


def read_path(path: str | Path, meta: Metadata = Metadata(), stdin: BinaryIO | None = None) -> Iterator[Item]:  # noqa: B008
    """Every report of a file, a folder or `-` (standard input), and a `Rejected` for whatever there cannot be read.

    `stdin` stands in for standard input (bytes). Raises `InputError` at once, before the first item, where the path
    does not exist.
    """
    if str(path) == "-":
        return _answer(read_unnamed, Given(stdin or sys.stdin.buffer, "stdin", "", meta))
    path = Path(path)
    if path.is_dir():
        return _folder(path, meta)
    if not (path.exists() or path.is_symlink()):
        raise InputError(
            shown(path), "there is no such file or folder.", "Check the spelling, or use - for standard input."
        )
    # A file named by the user may lack a suffix, as /dev/fd/63 does; in a folder such files are seldom reports.
    return _file(path, path.name, meta, READERS.get(path.suffix.lower()) if path.suffix else read_unnamed)


def _folder(folder: Path, meta: Metadata) -> Iterator[Item]:
    met = False
    for found in files_under(folder):
        met = True
        if isinstance(found, Rejected):
            yield found
        else:
            yield from _file(found, shown(found.relative_to(folder)), meta, READERS.get(found.suffix.lower()))
    if not met:
        yield Rejected(shown(folder), "The folder holds no files to read.", f"Put {_kinds()} files into it.")


def _file(path: Path, doc: str, meta: Metadata, reader: Reader | None) -> Iterator[Item]:
    if reader is None:
        yield Rejected(shown(path), "This is not a kind of file that read knows.", f"It knows {_kinds()}.")
        return
    try:
        with path.open("rb") as stream:
            yield from _answer(reader, Given(stream, shown(path), doc, meta))
    except OSError as error:
        yield _unopened(shown(path), error)


def _answer(reader: Reader, given: Given) -> Iterator[Item]:
    """The reader's items; where the disk or the pipe fails half-way, that is the last one."""
    try:
        yield from reader(given)
    except OSError as error:
        yield _unopened(given.where, error)


def _unopened(where: str, error: OSError) -> Rejected:
    return Rejected(
        where, f"It cannot be read: {error.strerror or error}.", "Check that it exists and that you may read it."
    )


def _kinds() -> str:
    return ", ".join(READERS)
