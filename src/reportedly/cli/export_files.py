"""Files that hold more than rows: maps, columns, workbooks, packages."""

import click

from reportedly.cli.exporting import Asked, asks, deliver, named_folder
from reportedly.export import CLAIMS, EVENTS, SOURCES, put_geojson, reports_of, said, write_package


@click.command()
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


@click.command()
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


@click.command()
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


@click.command()
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


@click.command()
@asks
def datapackage(asked: Asked) -> None:
    """Write a folder of CSV files with datapackage.json.

    Events, claims, sources and codebook, with types, keys, licences and sources, as Frictionless tools read it.

    \b
    Example:
      reportedly export datapackage --output record/
    """
    folder = named_folder(asked, "A data package")
    written = write_package(asked.cases(), folder)
    click.echo(f"{folder}: {written} events written.", err=True)
