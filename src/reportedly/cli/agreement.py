"""`reportedly agreement`."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Group, RenderableType
from rich.table import Table

from reportedly import record, review
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.output import emit, plain
from reportedly.cli.rows import Row
from reportedly.errors import InputError
from reportedly.review import Agreed, Words

_NOTE = "kappa: Cohen's, with its 95 % interval; alpha: Krippendorff's. - where nothing can be said beyond chance."


@click.command()
@click.option("--by", "people", multiple=True, required=True, metavar="NAME", help="Who; give two or more.")
@ledger_option
@json_option
def agreement(people: tuple[str, ...], ledger: Path, as_json: bool) -> None:
    """Tell how far people agree in their reviews, beyond chance.

    For each kind of judgement: whether a claim stands (accept, reject, correct); its slot, value, speaker, status and
    event where both let it stand; pairs of events; places. n counts what two or more of them judged. Cohen's kappa is
    for two people, Krippendorff's alpha for any number.

    \b
    Examples:
      reportedly agreement --by Faramir --by Boromir
      reportedly agreement --by Faramir --by Boromir --json | jq 'select(.kind == "claim")'
    """
    with record.open_record(ledger, machine=True) as told:
        words = told.words()
        _check(people, words)
        agreed = review.compare(words, told.claims(), tuple(dict.fromkeys(people)))
    emit(map(_row, agreed), lambda: _page(people, agreed), as_json)


def _check(people: Sequence[str], words: Words) -> None:
    known = sorted({said.by for said in words.every})
    if len(set(people)) < 2:
        raise InputError("agreement", "Two people are wanted.", "Give --by twice or more.")
    for person in people:
        if person not in known:
            mend = f"Who said something: {', '.join(known)}." if known else "Nobody has said anything."
            raise InputError(f'"{person}"', "This person said nothing here.", mend)


def _row(one: Agreed) -> Row:
    """{"kind", "n", "same", "kappa", "kappa_low", "kappa_high", "alpha", "apart": what they differ on}."""
    return {
        "kind": one.kind,
        "n": one.n,
        "same": _rounded(one.same),
        "kappa": _rounded(one.kappa.value if one.kappa else None),
        "kappa_low": _rounded(one.kappa.low if one.kappa else None),
        "kappa_high": _rounded(one.kappa.high if one.kappa else None),
        "alpha": _rounded(one.alpha),
        "apart": [_name(thing) for thing in one.apart],
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _name(thing: object) -> str:
    """A claim's id, or the parts of a topic."""
    if not isinstance(thing, tuple):
        return str(thing)
    parts = (sorted(part) if isinstance(part, frozenset) else [str(part)] for part in thing[1:])
    return " ".join(word for words in parts for word in words)


def _page(people: Sequence[str], agreed: Sequence[Agreed]) -> RenderableType:
    table = Table("kind", "n", "same", "kappa", "alpha", title=plain(" and ".join(people)))
    for one in agreed:
        kappa = f"{one.kappa.value:.2f} ({one.kappa.low:.2f} to {one.kappa.high:.2f})" if one.kappa else "-"
        share = "-" if one.same is None else f"{one.same:.0%}"
        table.add_row(*map(plain, (one.kind, one.n, share, kappa, "-" if one.alpha is None else f"{one.alpha:.2f}")))
    return Group(table, plain(_NOTE, "dim"))
