"""Lists of what wants a look, of what was said, and of what was said of something that is gone."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.table import Table

from reportedly import record, review
from reportedly.cli import journey
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.output import emit, plain
from reportedly.cli.review_rows import review_row, sentence, what_of
from reportedly.cli.reviewer import by_option, reviewer
from reportedly.cli.rows import Row
from reportedly.model import Claim, Review
from reportedly.review import Item, Orphan

_KINDS = ("claim", "events", "place")


def items_of(told: record.Record, kind: str | None, like: str) -> list[Item]:
    """The queue of an open record, of one kind where given; with `like` what that person judged, and only that."""
    with record.open_record(told.path) as every:
        asked = {review.topic_of(said) for said in every.words().of(like).standing} if like else None
        found = review.queue(journey.linked_events(told), told.judgements(), told.words(), asked)
    return [item for item in found if kind in (None, item.kind)]


kind_option = click.option("--kind", type=click.Choice(_KINDS), help="Only claims, pairs of events, or places.")
blind_option = click.option(
    "--blind", is_flag=True, help="As if nobody else had judged: for a second opinion of your own."
)
like_option = click.option(
    "--like", metavar="NAME", default="", help="Only what this person judged, to compare; blind."
)


@click.command()
@by_option
@blind_option
@like_option
@kind_option
@ledger_option
@json_option
def queue(by: str, blind: bool, like: str, kind: str | None, ledger: Path, as_json: bool) -> None:
    """List what most wants a look, and why.

    Numbers that voices contradict, culprits that are named with a hedge, links that were decided by little, places
    that are open. Each reason gives points; most points come first. What was judged is not in the list.

    \b
    Examples:
      reportedly review queue
      reportedly review queue --kind place
      reportedly review queue --blind --like Faramir --by Boromir
    """
    with record.open_record(ledger, by=reviewer(by) if blind or like else "") as told:
        items = items_of(told, kind, like)
    emit(map(_item, items), lambda: _items(items), as_json)


def _item(item: Item) -> Row:
    """{"kind", "subject", "other", "event", "doc", "points", "reasons"}; `other` is the second event of a pair."""
    subject, other = names_of(item)
    return {
        "kind": item.kind,
        "subject": subject,
        "other": other or None,
        "event": item.key,
        "doc": item.report.doc,
        "points": round(item.points, 1),
        "reasons": [{"points": reason.points, "why": reason.sentence} for reason in item.reasons],
    }


def names_of(item: Item) -> tuple[str, str]:
    """The id of the claim or the event, and of the second event of a pair."""
    if item.claim:
        return item.claim.id, ""
    if item.pair:
        return item.pair.left, item.pair.right
    return (item.place[0].id if item.place else ""), ""


def _items(items: Sequence[Item]) -> Table:
    table = Table("points", "kind", "what", "report", "why", title=f"{len(items)} want a look")
    for item in items:
        told = _claim(item.claim) if item.claim else " ".join(names_of(item))
        why = "; ".join(reason.sentence for reason in item.reasons)
        table.add_row(*map(plain, (f"{item.points:.1f}", item.kind, told, item.report.doc, why)))
    return table


def _claim(claim: Claim) -> str:
    value = str(claim.count) if claim.count else claim.value
    return " ".join(f"{claim.id[:8]} {claim.slot} {value}, {claim.sources[0].name}".split())


@click.command()
@click.option("--by", metavar="NAME", default="", help="Only what this person said.")
@click.option("--all", "every", is_flag=True, help="Also what was taken back or replaced since.")
@ledger_option
@json_option
def log(by: str, every: bool, ledger: Path, as_json: bool) -> None:
    """List what people said, in the order in which they said it.

    \b
    Examples:
      reportedly review log
      reportedly review log --by Faramir --all
    """
    with record.open_record(ledger) as told:
        words = told.words()
    said = [one for one in (words.every if every else words.standing) if by in ("", one.by)]
    emit(map(review_row, said), lambda: plain("\n".join(map(sentence, said)) or "Nobody has said anything."), as_json)


@click.command()
@ledger_option
@json_option
def orphans(ledger: Path, as_json: bool) -> None:
    """List what was said of something that the latest reading no longer has.

    A newer version may read a claim otherwise. What was said then is tied to the claim of the same slot and speakers at
    the same words; where there is none it has no effect and stands here, with the reason.

    \b
    Example:
      reportedly review orphans
    """
    with record.open_record(ledger) as told:
        found = told.words().orphans
    emit(map(_orphan, found), lambda: _orphans(found), as_json)


def _orphan(orphan: Orphan) -> Row:
    return {**review_row(orphan.review), "why": orphan.why}


def _orphans(found: Sequence[Orphan]) -> Table:
    table = Table("review", "when", "who", "what", "why it has no effect", title=f"{len(found)} orphans")
    for one in found:
        said: Review = one.review
        table.add_row(*map(plain, (said.id[:8], said.at[:16], said.by, what_of(said), one.why)))
    return table
