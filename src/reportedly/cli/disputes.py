"""`reportedly disputes`."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.table import Table

from reportedly import reconcile
from reportedly.cli import journey
from reportedly.cli.options import json_option, ledger_option, machine_option
from reportedly.cli.output import emit, plain
from reportedly.cli.pick import short_keys
from reportedly.cli.rows import Row
from reportedly.model import LinkedEvent
from reportedly.reconcile import Quarrel
from reportedly.web import wording

Dispute = tuple[LinkedEvent, tuple[Quarrel, ...]]


@click.command()
@ledger_option
@machine_option
@click.option("--slot", help="Only contradictions about this: killed, perpetrator, …")
@json_option
def disputes(ledger: Path, slot: str | None, as_json: bool) -> None:
    """List the events whose accounts contradict each other, strongest first.

    A contradiction is strong where both sides rest on several independent origins, then where the numbers lie far
    apart.

    \b
    Examples:
      reportedly disputes
      reportedly disputes --slot killed --json | jq .quarrels
    """
    with journey.open_record(ledger) as view:
        events = journey.linked_events(view)
    found = sorted(_disputes(events, slot), key=_strength)
    emit(map(_row, found), lambda: _table(found, short_keys(events)), as_json)


def _disputes(events: Sequence[LinkedEvent], slot: str | None) -> list[Dispute]:
    found = []
    for event in events:
        texts = reconcile.Texts(report for _, report in event.members)
        quarrels = reconcile.quarrels((one for one in event.accounts if slot in (None, one.slot)), texts)
        if quarrels:
            found.append((event, quarrels))
    return found


def _strength(dispute: Dispute) -> tuple[int, float, int, str]:
    event, (first, *rest) = dispute
    return -first.backing, -first.gap, -len(rest), event.key


def _row(dispute: Dispute) -> Row:
    event, quarrels = dispute
    return {
        "event": event.key,
        "type": str(event.type),
        "where": list(event.places),
        "earliest": event.when.earliest.isoformat() if event.when.earliest else None,
        "quarrels": [_quarrel(quarrel) for quarrel in quarrels],
    }


def _quarrel(quarrel: Quarrel) -> Row:
    sides = [
        {"value": one.value, "speaker": one.speaker, "claims": [claim.id for claim in one.claims]}
        for one in quarrel.accounts
    ]
    return {
        "slot": str(quarrel.slot.slot),
        "why": quarrel.pair.why,
        "backing": quarrel.backing,
        "gap": round(quarrel.gap, 2),
        "sides": sides,
    }


def _table(found: Sequence[Dispute], names: dict[str, str]) -> Table:
    table = Table("event", "what, where, when", "about", "one side", "the other", title=f"{len(found)} disputed events")
    for event, quarrels in found:
        where = f"{event.type}, {', '.join(event.places[:2]) or 'place not told'}, {event.when}"
        for index, quarrel in enumerate(quarrels[:3]):
            sides = (f"{wording.value(one)}: {wording.voice(one)}" for one in quarrel.accounts)
            first = (names[event.key], where) if index == 0 else ("", "")
            table.add_row(*(plain(cell) for cell in (*first, quarrel.slot.slot, *sides)))
        if len(quarrels) > 3:
            table.add_row("", plain(f"… and {len(quarrels) - 3} more", "dim"), "", "", "")
        table.add_section()
    return table
