"""`reportedly export`."""

from pathlib import Path

import click

from reportedly import store
from reportedly.cli.options import ledger_option
from reportedly.export import json_line, write_lines
from reportedly.export import readings as rows_of


@click.group()
def export() -> None:
    """Write the record in a format for other programs.

    \b
    Example:
      reportedly export readings --output readings.jsonl
    """


@export.command()
@ledger_option
@click.option("--output", "-o", default="-", metavar="FILE", show_default=True, help="Where to; - for standard output.")
def readings(ledger: Path, output: str) -> None:
    """Write all that each report says, one JSON object a line.

    Events, claims, attributions, places and times, with offsets into the text.

    The same ledger gives the same bytes. A file is written whole or not at all.

    \b
    Examples:
      reportedly export readings --db brigade.db --output readings.jsonl
      reportedly export readings | head -1
    """
    with store.open_view(ledger) as view:
        if output == "-":
            for row in rows_of(view):
                click.echo(json_line(row))
        else:
            written = write_lines(rows_of(view), Path(output))
            click.echo(f"{output}: {written} reports written.", err=True)
