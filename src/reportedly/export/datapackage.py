"""A data package: the tables as CSV beside a datapackage.json that describes them."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from reportedly.export.case import Case
from reportedly.export.claims import CLAIMS, said
from reportedly.export.codebook import CODEBOOK, entries
from reportedly.export.credits import NOTE
from reportedly.export.delimited import put_csv
from reportedly.export.events import EVENTS
from reportedly.export.jsonl import json_line
from reportedly.export.sources import SOURCES, reports_of
from reportedly.export.table import T, Table
from reportedly.export.whole import make_folder, whole
from reportedly.model import Report

_TABLES: tuple[Table[Any], ...] = (EVENTS, CLAIMS, SOURCES, CODEBOOK)
_KEYS = {"events": "event", "claims": "claim", "sources": "report"}


def write_package(cases: Sequence[Case], folder: Path) -> int:
    """Write the package into `folder`, which is made where it is missing, and return how many events it holds.

    Raises `InputError` where a file cannot be written. datapackage.json comes last: a folder with it is whole.
    """
    make_folder(folder)
    reports = reports_of(cases)
    _write(folder, EVENTS, cases)
    _write(folder, CLAIMS, (row for case in cases for row in said(case)))
    _write(folder, SOURCES, reports)
    _write(folder, CODEBOOK, entries(_TABLES))
    with whole(folder / "datapackage.json") as stream:
        stream.write(json.dumps(json.loads(json_line(descriptor(reports))), indent=1).encode("utf-8") + b"\n")
    return len(cases)


def _write(folder: Path, table: Table[T], rows: Iterable[T]) -> None:
    with whole(folder / f"{table.name}.csv") as stream:
        put_csv(table, rows, stream)


def descriptor(reports: Sequence[Report]) -> dict[str, object]:
    """datapackage.json after Data Package 1: the tables with their schemas, licences and sources of the texts."""
    package: dict[str, object] = {
        "profile": "tabular-data-package",
        "name": "reportedly",
        "title": "Events and claims read by reportedly",
        "description": NOTE,
        "resources": [_resource(table) for table in _TABLES],
    }
    lists = {"licenses": _licences(reports), "sources": [_source(report) for report in reports]}
    return package | {name: found for name, found in lists.items() if found}


def _resource(table: Table[Any]) -> dict[str, object]:
    schema: dict[str, object] = {"fields": [_field(table, at) for at in range(len(table.columns))]}
    if table.name in _KEYS:
        schema["primaryKey"] = [_KEYS[table.name]]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(table: Table[Any], at: int) -> dict[str, object]:
    column = table.columns[at]
    return {"name": column.name, "type": column.type, "description": f"{column.meaning} {column.rule}"}


def _licences(reports: Sequence[Report]) -> list[dict[str, str]]:
    """The licences of the texts, each once; a licence wants a name, so what is not known is left to the sources."""
    names = dict.fromkeys(report.licence for report in reports if report.licence)
    return [{"name": name.replace(" ", "-"), "title": name} for name in names]


def _source(report: Report) -> dict[str, str]:
    title = " - ".join(filter(None, (report.outlet, report.title or report.doc)))
    credit = "; ".join(filter(None, (report.attribution, report.licence)))
    told = {"title": f"{title} ({credit})" if credit else title}
    return told | ({"path": report.url} if report.url.startswith(("http://", "https://")) else {})
