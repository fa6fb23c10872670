"""`reportedly review import`: what was annotated in other tools, as reviews."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Group

from reportedly import record, review
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.output import emit, plain
from reportedly.cli.reviewer import by_option, reviewer
from reportedly.cli.rows import Row
from reportedly.review import Annotated, Taken

_FORMS = ("label-studio", "brat", "spacy")


@click.command("import")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--form", type=click.Choice(_FORMS), required=True, help="The tool; brat is a folder.")
@click.option("--annotator", default="", metavar="ID", help="Of a file of several people (Label Studio), this one.")
@click.option("--reject-missing", is_flag=True, help="A claim whose mark was deleted is rejected.")
@by_option
@ledger_option
@json_option
def take(path: Path, form: str, annotator: str, reject_missing: bool, by: str, ledger: Path, as_json: bool) -> None:
    """Take annotations made in another tool as reviews.

    FILE is what `reportedly export annotations` wrote, as the tool gives it back. A mark that stands accepts its claim,
    a changed one corrects it, a new one where the machine claims nothing is a note on the report. A text that is not
    that of the report is refused with the first difference, and nothing is taken. All offsets become code points.

    \b
    Examples:
      reportedly review import tasks.json --form label-studio --by Faramir
      reportedly review import brat/ --form brat --reject-missing
    """
    name = reviewer(by)
    with record.open_record(ledger) as told:
        taken = review.take(told, _texts(path, form, annotator), name, datetime.now(UTC), reject_missing)
    record.write(ledger, taken.reviews)
    emit([_row(taken)], lambda: Group(*map(plain, _lines(taken))), as_json)


def _texts(path: Path, form: str, annotator: str) -> Iterator[Annotated]:
    if form == "brat":
        return review.read_brat(path)
    return review.read_spacy(path) if form == "spacy" else review.read_label_studio(path, annotator)


def _acts(taken: Taken) -> dict[str, int]:
    acts = [str(said.act) for said in taken.reviews]
    return {act: acts.count(act) for act in ("accept", "correct", "reject", "note")}


def _row(taken: Taken) -> Row:
    """How many of each act are new, what was left out and why, how many claims had no mark."""
    left = [{"where": one.where, "why": one.why} for one in taken.left]
    return {**_acts(taken), "left": left, "unmarked": taken.unmarked}


def _lines(taken: Taken) -> Iterator[str]:
    yield ", ".join(f"{n} {act}" for act, n in _acts(taken).items()) + " are new."
    yield from (f"left out: {one.where}: {one.why}" for one in taken.left)
    if taken.unmarked:
        yield f"{taken.unmarked} claims of these texts have no mark; --reject-missing holds them to be rejected."
