"""`reportedly info`."""

from dataclasses import asdict
from pathlib import Path

import click
from rich.table import Table

import reportedly
from reportedly import store
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.output import emit, plain
from reportedly.cli.rows import Row


@click.command()
@ledger_option
@json_option
def info(ledger: Path, as_json: bool) -> None:
    """Tell what the ledger holds and what made it.

    Counts, and the versions of program, language model, word lists and gazetteer.

    \b
    Examples:
      reportedly info
      reportedly info --db brigade.db --json
    """
    with store.open_view(ledger) as view:
        row: Row = {
            "ledger": str(ledger),
            "reportedly": reportedly.__version__,
            **view.counts(),
            "runs": [asdict(run) for run in view.runs()],
        }
    emit([row], lambda: _table(row), as_json)


def _table(row: Row) -> Table:
    table = Table(show_header=False)
    for name, value in row.items():
        lines = (
            [" ".join(f"{key} {part}" for key, part in run.items()) for run in value]
            if isinstance(value, list)
            else [value]
        )
        table.add_row(name, plain("\n".join(map(str, lines))))
    return table
