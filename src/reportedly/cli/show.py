"""`reportedly show`."""

from pathlib import Path

import click

from reportedly.cli import journey
from reportedly.cli.accounts import event_page
from reportedly.cli.behind import behind_row
from reportedly.cli.options import json_option, ledger_option, machine_option
from reportedly.cli.output import emit
from reportedly.cli.pick import pick_in
from reportedly.cli.rows import show_row


@click.command()
@click.argument("event")
@ledger_option
@machine_option
@json_option
def show(event: str, ledger: Path, as_json: bool) -> None:
    """Show one event, all accounts of it side by side.

    Tells who contradicts whom, how many articles, outlets and independent origins stand behind each account, what
    policies with names would put into a table, and which reports tell the event (why they do: reportedly why).

    EVENT is its key, or as much of its beginning as no other key shares.

    \b
    Examples:
      reportedly show 3f2a
      reportedly show 3f2a --json | jq .accounts
    """
    with journey.open_record(ledger) as view:
        linked = pick_in(view, journey.linked_events(view), event)
    emit([{**show_row(linked), **behind_row(linked)}], lambda: event_page(linked), as_json)
