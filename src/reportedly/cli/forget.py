"""`reportedly forget`."""

import sys
from pathlib import Path

import click

from reportedly import store
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.output import emit, plain
from reportedly.cli.rows import Row


@click.command()
@click.argument("report")
@ledger_option
@click.option("--reason", required=True, help="Why: stays on the tombstone, so it must not repeat what is to go.")
@click.option("--by", required=True, metavar="NAME", help="Who decided it: stays on the tombstone.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
@json_option
def forget(report: str, ledger: Path, reason: str, by: str, yes: bool, as_json: bool) -> None:
    """Take a report out of the ledger for good: a court order, somebody's safety.

    Its text, names, addresses, claims and all that was said of them leave the file; copies of the file, backups and
    exports are not reached. A tombstone with id, reason, name and day stays, so that `verify` still holds and the same
    text is refused when it comes again. REPORT is its name or its id.

    \b
    Examples:
      reportedly forget arnor-1 --reason "Court order 12/3019" --by Faramir
      reportedly forget 3f2a91c05e7d4b68 --reason "Safety of a witness" --by Faramir --yes
    """
    if not yes and sys.stdin.isatty():
        click.confirm(f"Forget {report} in {ledger}? This cannot be undone.", abort=True, err=True)
    gone = store.forget(ledger, report, reason, by)
    _forget_links(ledger)
    row: Row = {"ledger": str(ledger), "report": gone.report, "records": gone.records}
    emit([row], lambda: plain(_sentence(row)), as_json)


def _sentence(row: Row) -> str:
    done = f"{row['records']} records are gone" if row["records"] else "it had been forgotten; the file is clean"
    return f"{row['ledger']}: report {row['report']} is forgotten, {done}."


def _forget_links(ledger: Path) -> None:
    """The linker's working copy holds names and places of the events; the next reading makes it anew."""
    from reportedly import flow  # takes a second

    index = flow.index_of(ledger)
    for path in (index, index.with_name(f"{index.name}.wal")):
        path.unlink(missing_ok=True)
