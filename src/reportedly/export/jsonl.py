"""JSON lines: the same bytes for the same rows."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO

from reportedly.export.whole import whole


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


def put_lines(rows: Iterable[Mapping[str, object]], stream: IO[bytes]) -> int:
    """Write the rows to an open stream as they come, and return how many there were."""
    written = 0
    for row in rows:
        stream.write((json_line(row) + "\n").encode("utf-8"))
        written += 1
    return written


def put_list(rows: Iterable[Mapping[str, object]], stream: IO[bytes]) -> int:
    """The same as one JSON list, a row a line."""
    written = 0
    stream.write(b"[")
    for row in rows:
        stream.write((",\n" if written else "\n").encode() + json_line(row).encode("utf-8"))
        written += 1
    stream.write(b"\n]\n")
    return written


def write_lines(rows: Iterable[Mapping[str, object]], path: Path) -> int:
    """Write the rows to `path`, all or nothing, and return how many there were. Raises `InputError` as `whole`."""
    with whole(path) as stream:
        return put_lines(rows, stream)
