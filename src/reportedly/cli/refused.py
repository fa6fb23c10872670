"""`reportedly refused`."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.table import Table

from reportedly import store
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.output import emit, plain
from reportedly.cli.rows import rejected_row
from reportedly.model import Rejected


@click.command()
@ledger_option
@json_option
def refused(ledger: Path, as_json: bool) -> None:
    """List what was given and could not be read.

    Tells where it stood, why it was refused, and the mend.

    \b
    Examples:
      reportedly refused
      reportedly refused --json | jq -r .where
    """
    with store.open_view(ledger) as view:
        found = tuple(view.rejected())
    emit(map(rejected_row, found), lambda: _table(found), as_json)


def _table(found: Sequence[Rejected]) -> Table:
    table = Table("where", "why", "mend", title=f"{len(found)} refused")
    for one in found:
        table.add_row(plain(one.where), plain(one.why), plain(one.mend))
    return table
