"""CSV that a spreadsheet opens without running anything."""

import csv
import io
from collections.abc import Iterable
from typing import IO

from reportedly.export.table import T, Table, Value

_BEGINNINGS = ("=", "+", "-", "@", "\t", "\n")


def put_csv(table: Table[T], rows: Iterable[T], stream: IO[bytes]) -> int:
    """Write header and rows to an open stream as UTF-8 with plain line ends, and return how many rows there were."""
    stream.write(_line(table.header))
    written = 0
    for row in rows:
        stream.write(_line([safe(cell.value) for cell in table.cells(row)]))
        written += 1
    return written


def safe(value: Value) -> Value:
    """Words that a spreadsheet would take for a formula get an apostrophe before them; numbers stay numbers. Every line
    end becomes a line feed: a carriage return alone would break the row for many readers.
    """
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return value
    text = storable(value).replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.startswith(_BEGINNINGS) else text


def storable(text: str) -> str:
    """Half a surrogate pair, which UTF-8 cannot hold, becomes a question mark; NUL, which ends a text for many readers,
    goes.
    """
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")


def _line(cells: list[Value] | list[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue().encode("utf-8")
