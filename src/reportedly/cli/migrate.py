"""`reportedly migrate`."""

from pathlib import Path

import click

from reportedly import store
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.output import emit, plain
from reportedly.cli.rows import Row
from reportedly.errors import InputError


@click.command()
@ledger_option
@json_option
def migrate(ledger: Path, as_json: bool) -> None:
    """Bring a ledger of an earlier version of reportedly up to date.

    Adds what the newer format has (the chain of hashes, the search index); no record is changed. All of it happens or
    nothing. Keep a copy where older versions must still read the ledger.

    \b
    Example:
      reportedly migrate --db brigade.db
    """
    if not ledger.exists():
        raise InputError(str(ledger), "There is no ledger.", "Check the spelling.")
    store.Writer(ledger).close()
    found = store.verify(ledger)
    row: Row = {"ledger": str(ledger), "records": found.records, "head": found.head}
    emit([row], lambda: plain(f"{ledger} is up to date: {found.records} records, head {found.head}."), as_json)
