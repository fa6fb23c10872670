"""Parquet and GeoParquet."""

import json
import struct
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from reportedly.export.case import Case
from reportedly.export.credits import credits_of
from reportedly.export.delimited import storable
from reportedly.export.events import EVENTS
from reportedly.export.table import T, Table, Value
from reportedly.model import Report

_TYPES = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}
_BATCH = 2000  # rows a group
_GEOMETRY = "geometry"
_GEO = {
    "version": "1.1.0",
    "primary_column": _GEOMETRY,
    "columns": {_GEOMETRY: {"encoding": "WKB", "geometry_types": ["Point"]}},
}


def put_parquet(table: Table[T], rows: Iterable[T], reports: Iterable[Report], stream: IO[bytes]) -> int:
    """Write the rows to an open stream and return how many there were. The credits stand in the metadata of the file
    (`credits`, JSON), meaning and rule of a column in its own.
    """
    schema = pa.schema(_fields(table), _metadata(table, reports))
    batches = ([_typed(table, row) for row in batch] for batch in _batches(rows))
    return _put(batches, schema, stream)


def put_geoparquet(cases: Iterable[Case], reports: Iterable[Report], stream: IO[bytes]) -> int:
    """The table of events with a column `geometry` (points as WKB, longitude first, OGC:CRS84; null where no place is
    known), as GeoParquet 1.1 asks for it.
    """
    metadata = _metadata(EVENTS, reports) | {"geo": json.dumps(_GEO, sort_keys=True)}
    schema = pa.schema([*_fields(EVENTS), pa.field(_GEOMETRY, pa.binary())], metadata)
    batches = ([_typed(EVENTS, case) | {_GEOMETRY: _wkb(case)} for case in batch] for batch in _batches(cases))
    return _put(batches, schema, stream)


def _put(batches: Iterable[list[dict[str, Any]]], schema: Any, stream: IO[bytes]) -> int:
    written = 0
    with pq.ParquetWriter(stream, schema, compression="zstd") as writer:
        for batch in batches:
            writer.write_table(pa.Table.from_pylist(batch, schema))
            written += len(batch)
    return written


def _batches(rows: Iterable[T]) -> Iterable[Sequence[T]]:
    left = iter(rows)
    while batch := list(islice(left, _BATCH)):
        yield batch


def _fields(table: Table[T]) -> list[Any]:
    return [
        pa.field(column.name, _TYPES[column.type], metadata={"meaning": column.meaning, "rule": column.rule})
        for column in table.columns
    ]


def _metadata(table: Table[T], reports: Iterable[Report]) -> dict[str, str]:
    return {"title": table.title, "credits": storable(json.dumps(credits_of(reports), ensure_ascii=False))}


def _typed(table: Table[T], row: T) -> dict[str, Any]:
    return {
        column.name: _value(value, column.type)
        for column, value in zip(table.columns, (cell.value for cell in table.cells(row)), strict=True)
    }


def _value(value: Value, type_: str) -> Value | date:
    if isinstance(value, str):
        return date.fromisoformat(value) if type_ == "date" else storable(value)
    return value


def _wkb(case: Case) -> bytes | None:
    """A point: byte order, type 1, two doubles."""
    if case.spot is None:
        return None
    return struct.pack("<BIdd", 1, 1, round(case.spot.place.lon, 4), round(case.spot.place.lat, 4))
