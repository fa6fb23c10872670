"""JSON lines: one record a line, however long the file is."""

from collections.abc import Iterator
from typing import BinaryIO

from reportedly.model import Rejected
from reportedly.read import limits
from reportedly.read.given import Given, Item, fingerprint
from reportedly.read.once import Once
from reportedly.read.record import parse_json, report_of
from reportedly.read.text import decode
from reportedly.read.unreadable import Unreadable


def read_lines(given: Given) -> Iterator[Item]:
    """A `Report` or `Rejected` for every line that is not blank.

    Holds one line at a time, and the ids that were met.
    """
    once = Once()
    met = False
    for number, line, is_whole in numbered(given.stream):
        if line.strip():
            met = True
            yield _item(line, is_whole, f"{given.where}:{number}", given, once)
    if not met:
        yield Rejected(given.where, "The file is empty.", "Give one JSON record a line.")


def numbered(stream: BinaryIO) -> Iterator[tuple[int, bytes, bool]]:
    """Line number from 1, the line without its end, and whether it is whole: of a line beyond the limit only the
    start is kept."""
    number = 0
    while line := stream.readline(limits.MAX_LINE + 1):
        number += 1
        is_whole = len(line) <= limits.MAX_LINE or line.endswith(b"\n")
        if not is_whole:
            _skip_rest(stream)
        yield number, line.rstrip(b"\r\n"), is_whole


def _skip_rest(stream: BinaryIO) -> None:
    while (rest := stream.readline(limits.MAX_LINE)) and not rest.endswith(b"\n"):
        pass


def _item(line: bytes, is_whole: bool, where: str, given: Given, once: Once) -> Item:
    try:
        if not is_whole:
            why = f"The line is too long: more than {limits.MAX_LINE:,} bytes."
            raise Unreadable(why, "Give one article a line.")
        report = report_of(parse_json(decode(line)), given.meta, fingerprint(line))
        once.check(report, where)
        return report
    except Unreadable as flaw:
        return flaw.rejected(where, line)
