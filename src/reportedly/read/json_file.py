"""A JSON file: one record, or a list of records."""

import json
from collections.abc import Iterator

from reportedly.model import Rejected
from reportedly.read import limits
from reportedly.read.given import Given, Item, fingerprint
from reportedly.read.once import Once
from reportedly.read.record import parse_json, report_of
from reportedly.read.text import decode, refuse_binary
from reportedly.read.unreadable import Unreadable


def read_json(given: Given) -> Iterator[Item]:
    """A `Report` or `Rejected` for every record; one `Rejected` for a file that is no JSON.

    `original` is the hash of the file.
    """
    data = b""
    try:
        data = given.whole(limits.MAX_FILE)
        value = _value(data)
    except Unreadable as flaw:
        yield flaw.rejected(given.where, data)
        return
    if isinstance(value, list):
        yield from _items(value, fingerprint(data), given)
    else:
        yield _item(value, given.where, fingerprint(data), given, Once())


def _value(data: bytes) -> object:
    if not data.strip():
        raise Unreadable("The file is empty.", "Give one record or a list of records.")
    refuse_binary(data)
    try:
        return parse_json(decode(data))
    except Unreadable as flaw:
        if "Extra data" in flaw.why:
            raise Unreadable(flaw.why, "If it holds one record a line, name it .jsonl.") from flaw
        raise


def _items(records: list[object], original: str, given: Given) -> Iterator[Item]:
    once = Once()
    for number, record in enumerate(records, start=1):
        yield _item(record, f"{given.where}:record {number}", original, given, once)
    if not records:
        yield Rejected(given.where, "The list is empty.", "Give one record or a list of records.")


def _item(record: object, where: str, original: str, given: Given, once: Once) -> Item:
    try:
        report = report_of(record, given.meta, original)
        once.check(report, where)
        return report
    except Unreadable as flaw:
        return flaw.rejected(where, json.dumps(record).encode())
