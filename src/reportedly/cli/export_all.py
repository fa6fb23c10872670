"""`reportedly export all`."""

from collections.abc import Callable, Mapping
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import IO

import click

from reportedly.cli import journey
from reportedly.cli.exporting import Asked, asks, beside, named_folder
from reportedly.export import (
    ACLED,
    CLAIMS,
    EVENTS,
    PLOVER,
    SOURCES,
    Case,
    Table,
    credits_of,
    entities,
    label_studio,
    make_folder,
    narrowed,
    parted,
    pieces,
    plover_record,
    put_csv,
    put_geojson,
    put_jsonld,
    put_lines,
    put_list,
    readings,
    reports_of,
    said,
    spacy_lines,
    statements,
    ucdp,
    whole,
    write_brat,
    write_package,
)

Put = Callable[[IO[bytes]], int]


@click.command("all")
@asks
def all_(asked: Asked) -> None:
    """Write every format into one folder, with audits, refusals and credits.

    The events are put together once for all of them.

    \b
    Example:
      reportedly export all --since 2021-03-01 --output record/
    """
    folder = named_folder(asked, "Every format")
    cases = asked.cases()
    make_folder(folder)
    for table in (ACLED, ucdp()):
        _coded(table, cases, folder)
    kept, others = parted(PLOVER, cases)
    _write(folder, {"plover.jsonl": lambda stream: put_lines(map(plover_record, kept), stream)})
    beside(folder / "plover.jsonl.refused.jsonl", others, "refused events")
    _write(folder, _of_events(cases))
    write_package(cases, folder / "datapackage")
    with closing(journey.open_record(asked.ledger)) as view:
        every = view.readings()
        told = list(every if asked.wanted.everything else narrowed(every, cases))
        _write(
            folder,
            {
                "readings.jsonl": lambda stream: put_lines(readings(view, told), stream),
                "annotations.label-studio.json": lambda stream: put_list(label_studio(pieces(told)), stream),
                "annotations.spacy.jsonl": lambda stream: put_lines(spacy_lines(pieces(told)), stream),
            },
        )
    write_brat(pieces(told), folder / "annotations.brat")


def _coded(table: Table[Case], cases: list[Case], folder: Path) -> None:
    kept, others = parted(table, cases)
    _write(folder, {f"{table.name}.csv": lambda stream: put_csv(table, kept, stream)})
    beside(folder / f"{table.name}.csv.refused.jsonl", others, "refused events")
    beside(folder / f"{table.name}.csv.audit.jsonl", (line for case in kept for line in table.audit(case)), "cells")


def _of_events(cases: list[Case]) -> Mapping[str, Put]:
    from reportedly.export.arrow import put_geoparquet, put_parquet
    from reportedly.export.workbook import put_workbook

    reports = reports_of(cases)
    claims = [row for case in cases for row in said(case)]
    return {
        "sources.json": lambda stream: put_lines([credits_of(reports)], stream),
        "events.csv": partial(put_csv, EVENTS, cases),
        "claims.csv": partial(put_csv, CLAIMS, claims),
        "sources.csv": partial(put_csv, SOURCES, reports),
        "events.geojson": partial(put_geojson, cases),
        "events.geo.parquet": partial(put_geoparquet, cases, reports),
        "claims.parquet": partial(put_parquet, CLAIMS, claims, reports),
        "record.xlsx": partial(put_workbook, cases),
        "record.jsonld": partial(put_jsonld, cases),
        "record.ftm.json": lambda stream: put_lines(entities(cases), stream),
        "record.statements.json": lambda stream: put_lines(statements(cases), stream),
    }


def _write(folder: Path, puts: Mapping[str, Put]) -> None:
    for name, put in puts.items():
        with whole(folder / name) as stream:
            written = put(stream)
        click.echo(f"{folder / name}: {written} written.", err=True)
