"""`reportedly claims`."""

from collections.abc import Iterator
from pathlib import Path

import click
from rich.table import Table

from reportedly.cli import journey
from reportedly.cli.options import json_option, ledger_option, machine_option
from reportedly.cli.output import emit, plain
from reportedly.cli.rows import Row, claim_row
from reportedly.model import Slot, Status, View

_COLUMNS = ("doc", "event", "slot", "value", "sources", "status", "words")


@click.command()
@ledger_option
@machine_option
@click.option("--slot", type=click.Choice([str(slot) for slot in Slot]), help="Only claims of this slot.")
@click.option("--status", type=click.Choice([str(status) for status in Status]), help="Only claims held so firmly.")
@click.option(
    "--speaker",
    metavar="NAME",
    help="Only claims of speakers whose name holds these letters; AUTHOR for articles themselves.",
)
@click.option("--event", metavar="KEY", help="Only claims of events whose key begins so.")
@json_option
def claims(
    ledger: Path, slot: str | None, status: str | None, speaker: str | None, event: str | None, as_json: bool
) -> None:
    """List the claims: value, speakers, status and the very words.

    \b
    Examples:
      reportedly claims --slot killed
      reportedly claims --speaker "White Tree" --status denied
      reportedly claims --json | jq 'select(.slot == "injured")'
    """
    with journey.open_record(ledger) as view:
        chosen = (row for row in _rows(view) if _wanted(row, slot, status, speaker, event))
        emit(chosen, lambda: _table(chosen), as_json)


def _rows(view: View) -> Iterator[Row]:
    keys = view.keys()
    for reading in view.readings():
        for claim in reading.claims:
            yield claim_row(claim, reading.report, keys.get(claim.event, claim.event))


def _wanted(row: Row, slot: str | None, status: str | None, speaker: str | None, event: str | None) -> bool:
    names = " ".join(map(str, row["sources"])).casefold()  # type: ignore[call-overload]
    plain_wishes = (slot in (None, row["slot"]), status in (None, row["status"]))
    return all(plain_wishes) and (speaker or "").casefold() in names and str(row["event"]).startswith(event or "")


def _table(rows: Iterator[Row]) -> Table:
    table = Table(*_COLUMNS)
    for row in rows:
        table.add_row(*(plain(_cell(row[column])) for column in _COLUMNS))
    return table


def _cell(value: object) -> str:
    return ", ".join(value) if isinstance(value, list) else " ".join(str(value).split())
