"""`reportedly export`."""

from contextlib import closing
from typing import IO, TypeVar

import click

from reportedly import store
from reportedly.cli.exporting import Asked, asks, beside, deliver, into_folder
from reportedly.export import (
    ACLED,
    CLAIMS,
    EVENTS,
    SOURCES,
    Case,
    Table,
    credits_of,
    narrowed,
    parted,
    put_csv,
    put_geojson,
    put_lines,
    reports_of,
    said,
    ucdp,
    write_package,
)
from reportedly.export import readings as rows_of

T = TypeVar("T")

_AUDIT = click.option("--audit", metavar="FILE", help="Also write rule and claims behind each cell, one a line.")
_REFUSED = click.option("--refused", metavar="FILE", help="Where to write what was refused; else FILE.refused.jsonl.")
_FORMS = click.Choice(["csv", "jsonl"])
_FORM = click.option("--form", type=_FORMS, default="csv", show_default=True, help="How to write rows.")


@click.group()
def export() -> None:
    """Write the record in a format for other programs.

    Filters choose the events. The same ledger gives the same bytes; a file is written whole or not at all. What a
    format cannot hold is refused, with the reason, in FILE.refused.jsonl.

    \b
    Example:
      reportedly export acled --since 2021-03-01 --output acled.csv --audit audit.jsonl
    """


@export.command()
@asks
@_AUDIT
@_REFUSED
def acled(asked: Asked, audit: str | None, refused: str | None) -> None:
    """Write an ACLED-style table: 31 columns, one row an event.

    It is made from your reports alone and is no data of ACLED. The ids begin with RPT. Dead are the most conservative
    number. Beside the file stand FILE.sources.json (licences) and FILE.refused.jsonl.

    \b
    Examples:
      reportedly export acled --output acled.csv --audit audit.jsonl
      reportedly export acled --place SY --type Battles | head -3
    """
    _coded(ACLED, asked, audit, refused)


@export.command("ucdp")
@asks
@_AUDIT
@_REFUSED
@click.option(
    "--best",
    type=click.Choice(["UCDP", "latest", "lowest", "highest", "most independent origins"]),
    default="UCDP",
    show_default=True,
    help="The policy that chooses the best number; UCDP takes the one with most independent origins.",
)
def ucdp_(asked: Asked, audit: str | None, refused: str | None, best: str) -> None:
    """Write events with dead in the form of UCDP GED: 49 columns.

    The ids that only UCDP can give stay blank. Low and high span all totals that are told. Beside the file stand
    FILE.sources.json (licences) and FILE.refused.jsonl.

    \b
    Examples:
      reportedly export ucdp --output ged.csv --audit audit.jsonl
      reportedly export ucdp --best latest --since 2021-03-01
    """
    _coded(ucdp(best), asked, audit, refused)


def _coded(table: Table[Case], asked: Asked, audit: str | None, refused: str | None) -> None:
    kept, others = parted(table, asked.cases())
    deliver(asked, lambda stream: put_csv(table, kept, stream), "rows")
    beside(asked.beside(refused, "refused.jsonl"), others, "refused events")
    beside(asked.beside(None, "sources.json"), [credits_of(reports_of(kept))], "list of sources")
    if audit:
        beside(asked.beside(audit, ""), (line for case in kept for line in table.audit(case)), "cells")
    if others and asked.output == "-" and not refused:
        click.echo(f"{len(others)} events are refused by this format; see why with --refused FILE.", err=True)


@export.command()
@asks
@_FORM
def events(asked: Asked, form: str) -> None:
    """Write the events, one row each, with figures under named policies.

    \b
    Examples:
      reportedly export events --output events.csv
      reportedly export events --form jsonl --actor Hezbollah
    """
    cases = asked.cases()
    deliver(asked, lambda stream: _rows(EVENTS, cases, form, stream), "events")


@export.command()
@asks
@_FORM
def claims(asked: Asked, form: str) -> None:
    """Write the claims, one row each: who says what, how firmly, in which words.

    \b
    Examples:
      reportedly export claims --output claims.csv
      reportedly export claims --status denied --form jsonl
    """
    told = [row for case in asked.cases() for row in said(case)]
    deliver(asked, lambda stream: _rows(CLAIMS, told, form, stream), "claims")


@export.command()
@asks
@_FORM
def sources(asked: Asked, form: str) -> None:
    """Write the reports behind the events: title, outlet, address, licence, credit.

    \b
    Example:
      reportedly export sources --output sources.csv
    """
    reports = reports_of(asked.cases())
    deliver(asked, lambda stream: _rows(SOURCES, reports, form, stream), "reports")


def _rows(table: Table[T], rows: list[T], form: str, stream: IO[bytes]) -> int:
    if form == "csv":
        return put_csv(table, rows, stream)
    return put_lines((table.record(row) for row in rows), stream)


@export.command()
@asks
def geojson(asked: Asked) -> None:
    """Write the events as GeoJSON, one feature each.

    An event without a known place has no geometry. A place that is a province or a country stands at its middle: look
    at geo_precision.

    \b
    Example:
      reportedly export geojson --output events.geojson
    """
    cases = asked.cases()
    deliver(asked, lambda stream: put_geojson(cases, stream), "events")


@export.command()
@asks
@click.option(
    "--table",
    "name",
    type=click.Choice(["events", "claims", "sources"]),
    default="claims",
    show_default=True,
    help="Which table.",
)
def parquet(asked: Asked, name: str) -> None:
    """Write a table as Parquet; columns carry their meaning.

    \b
    Examples:
      reportedly export parquet --output claims.parquet
      reportedly export parquet --table events --output events.parquet
    """
    from reportedly.export.arrow import put_parquet

    cases = asked.cases()
    reports = reports_of(cases)
    puts = {
        "events": lambda stream: put_parquet(EVENTS, cases, reports, stream),
        "claims": lambda stream: put_parquet(CLAIMS, (row for case in cases for row in said(case)), reports, stream),
        "sources": lambda stream: put_parquet(SOURCES, reports, reports, stream),
    }
    deliver(asked, puts[name], name)


@export.command()
@asks
def geoparquet(asked: Asked) -> None:
    """Write the events as GeoParquet 1.1, with a point each.

    \b
    Example:
      reportedly export geoparquet --output events.parquet
    """
    from reportedly.export.arrow import put_geoparquet

    cases = asked.cases()
    deliver(asked, lambda stream: put_geoparquet(cases, reports_of(cases), stream), "events")


@export.command()
@asks
def xlsx(asked: Asked) -> None:
    """Write an Excel workbook: events, claims, sources, codebook.

    Words that a spreadsheet would take for a formula get an apostrophe before them.

    \b
    Example:
      reportedly export xlsx --output record.xlsx
    """
    from reportedly.export.workbook import put_workbook

    cases = asked.cases()
    deliver(asked, lambda stream: put_workbook(cases, stream), "events")


@export.command()
@asks
def datapackage(asked: Asked) -> None:
    """Write a folder of CSV files with datapackage.json.

    Events, claims, sources and codebook, with types, keys, licences and sources, as Frictionless tools read it.

    \b
    Example:
      reportedly export datapackage --output record/
    """
    folder = into_folder(asked, "A data package")
    written = write_package(asked.cases(), folder)
    click.echo(f"{folder}: {written} events written.", err=True)


@export.command()
@asks
def readings(asked: Asked) -> None:
    """Write all that each report says, one JSON object a line.

    Events, claims, attributions, places and times, with offsets into the text. With a filter, only the reports, events
    and claims that are asked for.

    \b
    Examples:
      reportedly export readings --db brigade.db --output readings.jsonl
      reportedly export readings | head -1
    """
    chosen = None if asked.wanted.everything else asked.cases()
    with closing(store.open_view(asked.ledger)) as view:
        rows = rows_of(view, None if chosen is None else narrowed(view.readings(), chosen))
        deliver(asked, lambda stream: put_lines(rows, stream), "reports")
