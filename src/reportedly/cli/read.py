"""`reportedly read`."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from reportedly import store
from reportedly.cli import journey
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.output import console, emit, plain
from reportedly.errors import InputError, ReportedlyError
from reportedly.model import Rejected
from reportedly.read import Metadata

_SHOWN = 5  # refusals named at once; the rest stands in the ledger


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@ledger_option
@click.option("--published", metavar="DATE", help="Day of publication of what tells none itself: 2021-07-08.")
@click.option("--outlet", default="", help="Who published what names no outlet itself.")
@click.option("--url", default="", help="Address of a single text.")
@click.option("--licence", default="", help='Licence of what tells none itself: "CC BY 4.0".')
@click.option("--title", default="", help="Title of a single text.")
@click.option("--even-forgotten", is_flag=True, help="Take in again what was forgotten (reportedly forget).")
@json_option
def read(
    paths: tuple[str, ...],
    ledger: Path,
    published: str | None,
    outlet: str,
    url: str,
    licence: str,
    title: str,
    even_forgotten: bool,
    as_json: bool,
) -> int:
    """Read reports into the ledger: files, folders, or - for standard input.

    Takes plain text, web pages (HTML), JSON and JSON lines with {"id", "text"} and optionally title, published,
    outlet, url, licence. Reading the same report twice adds nothing. What cannot be read is refused, with the reason,
    and kept on the list of `reportedly refused`. Exit status 2 where nothing at all could be read.

    \b
    Examples:
      reportedly read reports/
      reportedly read article.txt --published 2021-07-08 --outlet "Minas Tirith Herald"
      cat feed.jsonl | reportedly read - --db brigade.db
    """
    meta = Metadata(published=_day(published), outlet=outlet, url=url, licence=licence, title=title)
    _check(paths)
    return _read(paths, ledger, meta, even_forgotten, as_json)


def _read(paths: tuple[str, ...], ledger: Path, meta: Metadata, even_forgotten: bool, as_json: bool) -> int:
    try:
        with _progress() as note:
            note("loading the language model")
            summary = journey.read_into(paths, ledger, meta, note, even_forgotten)
    except KeyboardInterrupt:
        click.echo(f"Stopped. {_kept(ledger)} Run the same command again to go on.", err=True)
        return 130
    counts = {"read": summary.read, "new": summary.new, "events": summary.events, "claims": summary.claims}
    row = {"ledger": str(ledger), **counts, "refused": len(summary.rejected)}
    emit([row], lambda: plain(_sentence(row)), as_json)
    _tell_refused(summary.rejected, ledger)
    return 0 if summary.read else 2


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """A function that shows what is being read, on a terminal only, and on standard error so that pipes stay clean."""
    columns = (SpinnerColumn(), TextColumn("{task.fields[now]}", markup=False), TimeElapsedColumn())
    screen = console(error=True)
    with Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal) as progress:
        task = progress.add_task("read", total=None, now="")
        yield lambda now: progress.update(task, now=plain(now).plain)


def _sentence(row: Mapping[str, object]) -> str:
    reports = f"{row['read']} reports read, {row['new']} of them new"
    return f"{row['ledger']}: {reports}; {row['events']} events, {row['claims']} claims in the new ones."


def _tell_refused(rejected: tuple[Rejected, ...], ledger: Path) -> None:
    screen = console(error=True)
    for one in rejected[:_SHOWN]:
        screen.print(plain(f"refused: {one.where}: {one.why} {one.mend}"), soft_wrap=True)
    if len(rejected) > _SHOWN:
        screen.print(plain(f"{len(rejected) - _SHOWN} more: reportedly refused --db {ledger}"), soft_wrap=True)


def _check(paths: tuple[str, ...]) -> None:
    """Wrong names are told before the model is loaded and before the ledger is touched."""
    for path in paths:
        if path != "-" and not Path(path).exists():
            raise InputError(
                path, "There is no such file or folder.", "Check the name, or give - to read standard input."
            )


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise InputError("--published", f'"{text}" is no date.', "Write year, month and day: 2021-07-08.") from None


def _kept(ledger: Path) -> str:
    try:
        with store.open_view(ledger) as view:
            return f"{ledger} keeps {view.counts()['reports']} reports."
    except ReportedlyError:
        return "Nothing was kept."
