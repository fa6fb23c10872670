"""`reportedly show`."""

from pathlib import Path

import click

from reportedly import store
from reportedly.cli import journey
from reportedly.cli.accounts import event_page
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.output import emit
from reportedly.cli.pick import pick
from reportedly.cli.rows import show_row


@click.command()
@click.argument("event")
@ledger_option
@json_option
def show(event: str, ledger: Path, as_json: bool) -> None:
    """Show one event, all accounts of it side by side.

    Tells who contradicts whom, and why its reports are held to tell one event.

    EVENT is its key, or as much of its beginning as no other key shares.

    \b
    Examples:
      reportedly show 3f2a
      reportedly show 3f2a --json | jq .accounts
    """
    with store.open_view(ledger) as view:
        linked = pick(journey.linked_events(view), event)
    emit([show_row(linked)], lambda: event_page(linked), as_json)
