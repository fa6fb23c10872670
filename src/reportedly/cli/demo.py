"""`reportedly demo`."""

from collections.abc import Iterable, Sequence
from importlib.resources import as_file, files
from pathlib import Path

import click

from reportedly import store
from reportedly.cli import journey
from reportedly.cli.accounts import accounts_table, also
from reportedly.cli.output import console
from reportedly.cli.pick import ranked
from reportedly.cli.samples import sample_ids
from reportedly.errors import InputError, ReportedlyError
from reportedly.model import LinkedEvent, View
from reportedly.read import Metadata
from reportedly.web import report_page

_FILES = ("mehr.jsonl", "wikinews.jsonl")


@click.command()
@click.option(
    "--db",
    "--ledger",
    "ledger",
    type=click.Path(path_type=Path),
    default="demo.db",
    show_default=True,
    help="The ledger to make.",
)
@click.option(
    "--html", "page", type=click.Path(path_type=Path), default="demo.html", show_default=True, help="The page to write."
)
def demo(ledger: Path, page: Path) -> None:
    """Read the bundled articles and show where voices differ.

    Prints, for the events that several voices tell, the accounts side by side.

    Makes a fresh ledger, and a page that opens from the disk, with the articles and the words behind every claim. An
    earlier ledger of the demo is replaced; any other file is left alone.

    \b
    Examples:
      reportedly demo
      reportedly demo --db /tmp/demo.db --html /tmp/demo.html
    """
    _clear(ledger)
    with as_file(files("reportedly") / "samples") as folder:
        journey.read_into([str(folder / name) for name in _FILES], ledger, Metadata())
    with store.open_view(ledger) as view:
        _tell(view, page)


def _tell(view: View, page: Path) -> None:
    events = ranked(journey.linked_events(view))
    readings = list(view.readings())
    told = [event for event in events if len(event.voices) > 1]
    _print(told, [event for event in events if len(event.voices) < 2])
    _write(page, report_page(readings, events))
    click.echo(f"{len(readings)} reports, {len(events)} events, {len(told)} told by more than one voice.")
    click.echo(f"The articles with their evidence: {page.resolve()}")


def _print(events: Sequence[LinkedEvent], others: Sequence[LinkedEvent]) -> None:
    """Each event with its accounts; under it the events of the same reports that one voice alone tells."""
    screen = console()
    hosts = [_host(events, other) for other in others]
    for event in events:
        screen.print(accounts_table(event))
        near = [other for other, host in zip(others, hosts, strict=True) if host is event]
        for other in near:
            screen.print(also(other))
        if near:
            screen.print()


def _host(events: Sequence[LinkedEvent], other: LinkedEvent) -> LinkedEvent | None:
    """The event beside which another one of its reports is shown: the one that the fewest reports tell."""
    sharing = [event for event in events if _reports(event) & _reports(other)]
    return min(sharing, key=lambda event: len(_reports(event)), default=None)


def _reports(event: LinkedEvent) -> set[str]:
    return {report.id for _, report in event.members}


def _write(page: Path, text: str) -> None:
    try:
        page.write_text(text, "utf-8")
    except OSError as error:
        raise InputError(
            str(page), f"The page cannot be written ({error.strerror}).", "Give another place with --html."
        ) from error


def _clear(ledger: Path) -> None:
    """Take away an earlier ledger of the demo. Raises `InputError` for anything else that stands there."""
    if not ledger.exists():
        return
    if not _is_demo(ledger):
        mend = "Give another name with --db, or move it away."
        raise InputError(str(ledger), "This is no ledger of the demo, so it is not replaced.", mend)
    for path in _with_companions(ledger):
        path.unlink(missing_ok=True)


def _is_demo(ledger: Path) -> bool:
    """Nothing but bundled articles, and no word of a person in it."""
    try:
        with store.open_view(ledger) as view:
            ours = {reading.report.id for reading in view.readings()} <= sample_ids(_FILES)
            return ours and all(judgement.score is not None for judgement in view.judgements())
    except ReportedlyError:
        return False


def _with_companions(ledger: Path) -> Iterable[Path]:
    return (ledger.with_name(ledger.name + ending) for ending in ("", "-wal", "-shm"))
