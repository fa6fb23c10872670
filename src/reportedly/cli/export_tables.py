"""Tables for spreadsheets and statistics."""

from typing import IO, TypeVar

import click

from reportedly.cli.exporting import REFUSED, Asked, asks, beside, credited, deliver
from reportedly.export import (
    ACLED,
    CLAIMS,
    EVENTS,
    SOURCES,
    Case,
    Table,
    parted,
    put_csv,
    put_lines,
    reports_of,
    said,
    ucdp,
)

T = TypeVar("T")

_AUDIT = click.option("--audit", metavar="FILE", help="Also write rule and claims behind each cell, one a line.")
_FORMS = click.Choice(["csv", "jsonl"])
_FORM = click.option("--form", type=_FORMS, default="csv", show_default=True, help="How to write rows.")


@click.command()
@asks
@_AUDIT
@REFUSED
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


@click.command("ucdp")
@asks
@_AUDIT
@REFUSED
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
    credited(asked, reports_of(kept))
    if audit:
        beside(asked.beside(audit, ""), (line for case in kept for line in table.audit(case)), "cells")
    if others and asked.output == "-" and not refused:
        click.echo(f"{len(others)} events are refused by this format; see why with --refused FILE.", err=True)


@click.command()
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
    credited(asked, reports_of(cases))


@click.command()
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


@click.command()
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
