"""`reportedly verify`."""

from dataclasses import asdict
from pathlib import Path

import click
from rich.text import Text

from reportedly import store
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.output import emit, plain
from reportedly.cli.rows import Row

_BROKEN = 1  # exit status


@click.command()
@ledger_option
@click.option("--head", default="", metavar="HASH", help="A head noted earlier: does the ledger continue from there?")
@json_option
def verify(ledger: Path, head: str, as_json: bool) -> int:
    """Count the chain of hashes again: is every record as it was written?

    Tells the head, a word that stands for all records in their order. Note it elsewhere: with it, --head finds even
    a ledger that was cut off at its end or written anew. Names what was changed, taken out or slipped in, the
    earliest first. Exit status 1 where something was.

    \b
    Examples:
      reportedly verify
      reportedly verify --db brigade.db --head 5f0c1e...
    """
    found = store.verify(ledger, head)
    row: Row = {"ledger": str(ledger), "whole": not found.broken, **asdict(found)}
    emit([row], lambda: _lines(ledger, found), as_json)
    return _BROKEN if found.broken else 0


def _lines(ledger: Path, found: store.Verified) -> Text:
    """One line a broken record, then what stands."""
    broken = [f"broken: {one.place}: {one.why} {one.mend}" for one in found.broken]
    gone = f" {found.forgotten} records of {found.reports} reports were forgotten." if found.forgotten else ""
    state = "NOT as it was written." if broken else "as it was written."
    whole = f"{ledger}: {found.records} records, {state}{gone}"
    return plain("\n".join([*broken, whole, f"head {found.head}"]))
