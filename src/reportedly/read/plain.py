"""Plain text: one file, one report, not a character changed."""

from collections.abc import Iterator

from reportedly.model import Report
from reportedly.read import limits
from reportedly.read.given import Given, Item, fingerprint
from reportedly.read.text import decode, refuse_binary, refuse_unfit
from reportedly.read.unreadable import Unreadable


def read_plain(given: Given) -> Iterator[Item]:
    """One `Report`, or one `Rejected` for a file that is empty, binary, not UTF-8 or too long."""
    data = b""
    try:
        data = given.whole(4 * limits.MAX_TEXT + 3)  # four bytes a character at most, and a byte order mark
        yield _report(data, given)
    except Unreadable as flaw:
        yield flaw.rejected(given.where, data)


def _report(data: bytes, given: Given) -> Report:
    refuse_binary(data)
    text = decode(data)
    refuse_unfit(text, "file")
    meta = given.meta
    return Report.make(
        text,
        doc=given.doc,
        title=meta.title,
        outlet=meta.outlet,
        url=meta.url,
        published=meta.published,
        licence=meta.licence,
        original=fingerprint(data),
    )
