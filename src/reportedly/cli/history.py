"""`reportedly history`."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.table import Table

from reportedly import reconcile
from reportedly.cli import journey
from reportedly.cli.options import json_option, ledger_option, machine_option
from reportedly.cli.output import emit, plain
from reportedly.cli.pick import pick_in
from reportedly.cli.rows import Row
from reportedly.model import LinkedEvent
from reportedly.reconcile import Move, Step

_STYLE = {Move.RAISES: "bold red", Move.LOWERS: "bold green", Move.FIRST: "bold"}


@click.command()
@click.argument("event")
@ledger_option
@machine_option
@click.option("--slot", help="Only this number: killed, injured, …")
@json_option
def history(event: str, ledger: Path, slot: str | None, as_json: bool) -> None:
    """Show how the numbers of an event moved over time, and who moved them.

    Every claim of a number in the order of publication: who gave it first, who repeats it, who raises or lowers it and
    from what. A speaker's number is measured from the same speaker's last, another's from the last of all.

    \b
    Examples:
      reportedly history 3f2a
      reportedly history 3f2a --slot killed --json
    """
    with journey.open_record(ledger) as view:
        linked = pick_in(view, journey.linked_events(view), event)
    steps = reconcile.history(one for one in linked.accounts if slot in (None, one.slot))
    emit(map(_row, steps), lambda: _table(linked, steps), as_json)


def _row(step: Step) -> Row:
    return {
        "day": step.day.isoformat() if step.day else None,
        "slot": str(step.slot),
        "value": step.value,
        "who": step.who,
        "speaker": step.speaker,
        "move": str(step.move),
        "before": step.before,
        "doc": step.report.doc,
        "outlet": step.report.outlet,
        "claim": step.claim.id,
        "words": step.claim.span.words(step.report.text),
    }


def _table(linked: LinkedEvent, steps: Sequence[Step]) -> Table:
    where = ", ".join(linked.places[:2]) or "place not told"
    table = Table("day", "number", "move", "who says so", "where", title=f"{linked.type}: {where}, {linked.when}")
    for index, step in enumerate(steps):
        move = f"{step.move} it from {step.before}" if step.move in (Move.RAISES, Move.LOWERS) else str(step.move)
        number = plain(f"{step.slot} {step.value} {step.who}".rstrip())
        cells = (plain(step.day or "unknown"), number, plain(move, _STYLE.get(step.move, "dim")))
        last = index + 1 == len(steps) or steps[index + 1].slot != step.slot
        table.add_row(*cells, plain(step.speaker), plain(step.report.outlet or step.report.doc), end_section=last)
    return table
