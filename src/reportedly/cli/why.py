"""`reportedly why`."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Group, RenderableType
from rich.table import Table

from reportedly import store
from reportedly.cli import journey
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.output import emit, plain
from reportedly.cli.pick import pick_in
from reportedly.cli.rows import Row
from reportedly.errors import InputError
from reportedly.model import Event, Judgement, LinkedEvent, Report

Member = tuple[Event, Report]


@click.command()
@click.argument("one", metavar="EVENT")
@click.argument("other", metavar="EVENT")
@ledger_option
@json_option
def why(one: str, other: str, ledger: Path, as_json: bool) -> None:
    """Say why two events are, or are not, held to be one.

    Feature by feature: what was found, and what it weighs (log2 odds: each point doubles the odds that they are one).
    Any two events can be asked for, also such as were never compared.

    EVENT is a key as `reportedly events` lists them, or the id of one report's event; of an event that several reports
    tell, the earliest report speaks, and where both keys are the same, the two earliest.

    \b
    Examples:
      reportedly why 3f2a 9c01
      reportedly why 3f2a 3f2a --json | jq .reasons
    """
    with store.open_view(ledger) as view:
        events = journey.linked_events(view)
        sides = _sides(pick_in(view, events, one), pick_in(view, events, other), (one, other))
        judgement = journey.why(list(view.readings()), sides[0][0].id, sides[1][0].id)
        keys = view.keys()
    joined = keys[judgement.left] == keys[judgement.right]
    emit([_row(judgement, joined, sides)], lambda: _page(judgement, joined, sides), as_json)


def _sides(left: LinkedEvent, right: LinkedEvent, names: tuple[str, str]) -> tuple[Member, Member]:
    """One member of each: the one whose id was given, else the earliest."""
    first, second = _member(left, names[0]), _member(right, names[1])
    if first[0].id == second[0].id:
        others = [member for member in left.members if member[0].id != first[0].id]
        if not others:
            raise InputError(f'"{names[1]}"', "It is one event of one report.", "Name two events.")
        second = others[0]
    return first, second


def _member(event: LinkedEvent, name: str) -> Member:
    exact = (member for member in event.members if member[0].id.startswith(name) and not event.key.startswith(name))
    return next(exact, event.members[0])


def _row(judgement: Judgement, joined: bool, sides: Sequence[Member]) -> Row:
    reasons = [{"feature": one.feature, "weight": one.weight, "why": one.sentence} for one in judgement.reasons]
    return {
        "events": [event.id for event, _ in sides],
        "docs": [report.doc for _, report in sides],
        "score": judgement.score,
        "verdict": str(judgement.verdict),
        "joined": joined,
        "reasons": reasons,
    }


def _page(judgement: Judgement, joined: bool, sides: Sequence[Member]) -> RenderableType:
    table = Table("weight", "feature", "why")
    for reason in judgement.reasons:
        table.add_row(*(plain(cell) for cell in (f"{reason.weight:+.1f}", reason.feature, reason.sentence)))
    table.add_section()
    table.add_row(plain(f"{judgement.score:+.1f}", "bold"), plain("sum", "bold"), plain(_verdict(judgement, joined)))
    return Group(*(plain(_told(*side)) for side in sides), table)


def _told(event: Event, report: Report) -> str:
    where = f"{report.doc} ({', '.join(filter(None, (report.outlet, str(report.published or ''))))})"
    return f"{event.id}: {event.type}, “{event.trigger.words(report.text)}”, {where}"


def _verdict(judgement: Judgement, joined: bool) -> str:
    """The pair's own verdict, and what came of it beside all other pairs."""
    alone = f"Taken alone: {judgement.verdict}."
    if joined == (judgement.verdict == "same"):
        return alone
    if joined:
        return f"{alone} They stand under one key all the same: other reports, or a person, join them."
    return f"{alone} They stand apart all the same: days, places, another event of the same report, or a person."
