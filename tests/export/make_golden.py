"""Writes the golden files anew: `python tests/export/make_golden.py`. Look at the difference before you commit it."""

import io
import json
from collections.abc import Callable
from typing import IO

import duckdb
import openpyxl
from export_ledger import GOLDEN, cases, readings

from reportedly.export import (
    ACLED,
    CLAIMS,
    EVENTS,
    PLOVER,
    SOURCES,
    Table,
    entities,
    json_line,
    label_studio,
    parted,
    pieces,
    plover_record,
    put_csv,
    put_geojson,
    put_jsonld,
    put_lines,
    put_list,
    reports_of,
    said,
    spacy_lines,
    statements,
    ucdp,
)
from reportedly.export.annotation_forms import brat_lines, joined
from reportedly.export.arrow import put_geoparquet, put_parquet
from reportedly.export.datapackage import descriptor
from reportedly.export.workbook import put_workbook

Put = Callable[[IO[bytes]], int]


def bytes_of(put: Put) -> bytes:
    """What a writer puts into a stream."""
    stream = io.BytesIO()
    put(stream)
    return stream.getvalue()


def rows_of_parquet(data: bytes, folder) -> list[dict]:
    """The rows as DuckDB reads them."""
    path = folder / "table.parquet"
    path.write_bytes(data)
    found = duckdb.connect().execute("SELECT * FROM read_parquet(?)", [str(path)])
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def sheets(data: bytes) -> dict[str, list[tuple]]:
    """Name of a sheet to its rows, as openpyxl reads them."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def coded(table: Table) -> bytes:
    """Rows, refusals and audit of a table that refuses, below each other."""
    kept, others = parted(table, cases())
    audit = [line for case in kept for line in table.audit(case)]
    parts = (
        bytes_of(lambda s: put_csv(table, kept, s)),
        *(bytes_of(lambda s, r=r: put_lines(r, s)) for r in (others, audit)),
    )
    return b"\n".join(parts)


def golden(folder) -> dict[str, bytes]:
    """Every format as text. Of binary formats the rows as another program reads them."""
    every, reports = cases(), reports_of(cases())
    claims = [row for case in every for row in said(case)]
    kept, _ = parted(PLOVER, every)
    texts = list(pieces(readings()))
    brat = [joined([piece for piece in texts if piece.report.id == r.id]) for r in reports]
    parquet = rows_of_parquet(bytes_of(lambda s: put_parquet(CLAIMS, claims, reports, s)), folder)
    geo = rows_of_parquet(bytes_of(lambda s: put_geoparquet(every, reports, s)), folder)
    book = sheets(bytes_of(lambda s: put_workbook(every, s)))
    return {
        "acled.txt": coded(ACLED),
        "ucdp.txt": coded(ucdp()),
        "events.csv": bytes_of(lambda s: put_csv(EVENTS, every, s)),
        "claims.csv": bytes_of(lambda s: put_csv(CLAIMS, claims, s)),
        "sources.csv": bytes_of(lambda s: put_csv(SOURCES, reports, s)),
        "events.geojson": bytes_of(lambda s: put_geojson(every, s)),
        "plover.jsonl": bytes_of(lambda s: put_lines(map(plover_record, kept), s)),
        "ftm.jsonl": bytes_of(lambda s: put_lines(entities(every), s)),
        "statements.jsonl": bytes_of(lambda s: put_lines(statements(every), s)),
        "record.jsonld": bytes_of(lambda s: put_jsonld(every, s)),
        "label-studio.json": bytes_of(lambda s: put_list(label_studio(texts), s)),
        "spacy.jsonl": bytes_of(lambda s: put_lines(spacy_lines(texts), s)),
        "brat.txt": "\n".join(f"{one.text}\n{chr(10).join(brat_lines(one))}\n" for one in brat).encode(),
        "claims.parquet.txt": "".join(f"{json_line(_plain(row))}\n" for row in parquet).encode(),
        "events.geo.parquet.txt": "".join(f"{json_line(_plain(row))}\n" for row in geo).encode(),
        "record.xlsx.txt": json.dumps(book, indent=1, ensure_ascii=False, default=str).encode(),
        "datapackage.json": json.dumps(descriptor(reports), indent=1, ensure_ascii=False).encode(),
    }


def _plain(row: dict) -> dict:
    return {name: value.hex() if isinstance(value, bytes) else str(value) for name, value in row.items()}


if __name__ == "__main__":
    import tempfile
    from pathlib import Path

    GOLDEN.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for name, data in golden(Path(scratch)).items():
            (GOLDEN / name).write_bytes(data)
