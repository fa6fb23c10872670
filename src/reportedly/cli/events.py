"""`reportedly events`."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.table import Table

from reportedly.cli import journey
from reportedly.cli.options import json_option, ledger_option, machine_option
from reportedly.cli.output import emit, plain
from reportedly.cli.pick import ranked, short_keys
from reportedly.cli.rows import event_row
from reportedly.model import LinkedEvent


@click.command()
@ledger_option
@machine_option
@click.option("--disputed", is_flag=True, help="Only events whose accounts contradict each other.")
@click.option(
    "--voices", type=click.IntRange(min=1), default=1, show_default=True, help="Only events that so many voices tell."
)
@json_option
def events(ledger: Path, disputed: bool, voices: int, as_json: bool) -> None:
    """List the events, each once over all reports.

    Disputed ones come first, then those with most voices.

    \b
    Examples:
      reportedly events
      reportedly events --disputed --voices 2
      reportedly events --json | jq .where
    """
    with journey.open_record(ledger) as view:
        every = journey.linked_events(view)
    chosen = [event for event in ranked(every) if len(event.voices) >= voices and (event.disputed or not disputed)]
    emit(map(event_row, chosen), lambda: events_table(chosen, short_keys(every)), as_json)


def events_table(chosen: Sequence[LinkedEvent], names: dict[str, str]) -> Table:
    """One line an event; `names` are the short keys that `show` takes."""
    table = Table("event", "", "type", "when", "where", "voices", "reports", title=f"{len(chosen)} events")
    for event in chosen:
        reports = len({report.id for _, report in event.members})
        mark, where = "⚡" if event.disputed else "", ", ".join(event.places[:2])
        cells = (names[event.key], mark, event.type, event.when, where, len(event.voices), reports)
        table.add_row(*(plain(cell) for cell in cells))
    return table
