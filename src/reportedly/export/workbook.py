"""An Excel workbook: events, claims, sources, codebook."""

import re
import tempfile
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO, Any

from openpyxl import Workbook

from reportedly.errors import InputError
from reportedly.export.case import Case
from reportedly.export.claims import CLAIMS, said
from reportedly.export.codebook import CODEBOOK, entries
from reportedly.export.credits import NOTE
from reportedly.export.delimited import safe
from reportedly.export.events import EVENTS
from reportedly.export.sources import SOURCES, reports_of
from reportedly.export.table import T, Table, Value

_LONGEST = 32_000  # characters of a cell; Excel holds 32,767
_MOST = 1_048_575  # rows of a sheet below its header
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CLOCK = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_DAY_ZERO = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file can hold: a workbook knows no clock


def put_workbook(cases: Sequence[Case], stream: IO[bytes]) -> int:
    """Write the workbook to an open stream, the same bytes for the same cases, and return how many events it holds.

    Raises `InputError` where a sheet would get more rows than Excel has.
    """
    book = Workbook(write_only=True)
    reports = reports_of(cases)
    _sheet(book, EVENTS, cases)
    _sheet(book, CLAIMS, (row for case in cases for row in said(case)))
    _sheet(book, SOURCES, reports)
    _sheet(book, CODEBOOK, entries((EVENTS, CLAIMS, SOURCES)))
    book.create_sheet("about").append([NOTE])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        book.save(path)
        _without_clock(path, stream)
    return len(cases)


def _sheet(book: Any, table: Table[T], rows: Iterable[T]) -> None:
    sheet = book.create_sheet(table.name)
    sheet.freeze_panes = "A2"
    sheet.append(table.header)
    for number, row in enumerate(rows):
        if number == _MOST:
            what = f"the sheet {table.name} would get more than the {_MOST:,} rows that Excel has."
            raise InputError("xlsx", what, "Narrow the export with its filters, or take `export parquet`.")
        sheet.append([_cell(cell.value) for cell in table.cells(row)])


def _cell(value: Value) -> Value:
    """No formula, no character that the format forbids, no longer than a cell may be; booleans stay what they are."""
    if isinstance(value, bool) or not isinstance(value, str):
        return value
    text = _FORBIDDEN.sub("", str(safe(value)))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"


def _without_clock(path: Path, stream: IO[bytes]) -> None:
    """The same archive with every time set to one and the same."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            data = old.read(name)
            if name == "docProps/core.xml":
                data = _CLOCK.sub(rb"\g<1>1980-01-01T00:00:00Z", data)
            info = zipfile.ZipInfo(name, _DAY_ZERO)
            info.external_attr = 0o644 << 16
            new.writestr(info, data, zipfile.ZIP_DEFLATED)
