"""What kind of input a stream without a name is, from its first bytes."""

import codecs
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO, cast

from reportedly.read.given import Given, Item
from reportedly.read.json_file import read_json
from reportedly.read.lines import read_lines
from reportedly.read.page import read_page
from reportedly.read.plain import read_plain

Reader = Callable[[Given], Iterator[Item]]

HEAD = 64 * 1024  # bytes looked at
PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|\?xml|!--|title|meta|article|div|p|h1)\b", re.IGNORECASE)
JSON_LIST = re.compile(rb"\[\s*[{\]]")
JSON_OBJECT = re.compile(rb"\{\s*[\"}]")


def read_unnamed(given: Given) -> Iterator[Item]:
    """The items of a stream whose kind nobody named: a web page, JSON, JSON lines, or else plain text."""
    stream = io.BufferedReader(cast(io.RawIOBase, given.stream), HEAD)
    yield from reader_of(stream.peek(HEAD))(replace(given, stream=cast(BinaryIO, stream)))


def reader_of(head: bytes) -> Reader:
    """The reader for an input that starts with `head`."""
    start = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if PAGE.match(start):
        return read_page
    if JSON_LIST.match(start):
        return read_json
    if JSON_OBJECT.match(start):
        first_line = start.split(b"\n", 1)[0].strip()
        return read_json if first_line == b"{" else read_lines  # a record spread over lines opens with a bare brace
    return read_plain
