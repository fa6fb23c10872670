"""`reportedly merge`."""

from dataclasses import asdict
from pathlib import Path

import click

import reportedly
from reportedly import store
from reportedly.cli.options import json_option
from reportedly.cli.output import emit, plain
from reportedly.cli.rows import Row
from reportedly.errors import InputError
from reportedly.model import Run, make_id

_FILE = click.Path(path_type=Path)


@click.command()
@click.argument("ledger", type=_FILE)
@click.argument("others", metavar="OTHER...", nargs=-1, required=True, type=_FILE)
@click.option("-o", "--output", type=_FILE, metavar="FILE", help="Join all into a new ledger; leave these as they are.")
@json_option
def merge(ledger: Path, others: tuple[Path, ...], output: Path | None, as_json: bool) -> None:
    """Join ledgers: all others are taken into the first, or all into a new one.

    The same text stays one report, with all its names, readings and judgements; every record keeps the run it came
    from. Merging twice changes nothing. What was forgotten in one of them does not come back from another. Then all
    events are linked anew.

    \b
    Examples:
      reportedly merge arnor.db gondor.db
      reportedly merge arnor.db gondor.db -o both.db
    """
    target, sources = (output, (ledger, *others)) if output else (ledger, others)
    _check(ledger, output)
    merged = store.merge(target, sources)
    if merged.records:
        _link(target)
    row: Row = {"ledger": str(target), **asdict(merged)}
    emit([row], lambda: plain(_sentence(row)), as_json)


def _check(ledger: Path, output: Path | None) -> None:
    if output and output.exists():
        raise InputError(str(output), "There is a file already.", "Name a new one, or merge into it: give it first.")
    if not output and not ledger.exists():
        raise InputError(str(ledger), "There is no ledger.", "Check the spelling, or make a new one with -o.")


def _sentence(row: Row) -> str:
    new = ", ".join(f"{row[name]} {name}" for name in ("reports", "readings", "judgements", "reviews"))
    left = f" {row['left_out']} reports were left out: they were forgotten." if row["left_out"] else ""
    return f"{row['ledger']}: {new} are new.{left}"


def _link(target: Path) -> None:
    """All events of the joined ledger, linked; no text is read, so that only the code has a version."""
    from reportedly import flow  # takes a second

    run = Run(make_id("run", "merge", reportedly.__version__), reportedly.__version__, "", "", "")
    with store.Writer(target) as writer:
        writer.start(run)
        flow.relink(target, writer, run)
