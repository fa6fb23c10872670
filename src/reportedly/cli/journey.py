"""`reportedly.flow` and the linker, imported when they are needed: they take a second that most commands can do
without.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli.options import MACHINE
from reportedly.model import Judgement, LinkedEvent, Reading, View
from reportedly.record import Record

if TYPE_CHECKING:
    from reportedly.flow import Summary
    from reportedly.read import Metadata


def read_into(
    paths: Sequence[str],
    ledger: Path,
    meta: "Metadata",
    progress: Callable[[str], None] | None = None,
    even_forgotten: bool = False,
) -> "Summary":
    """Load the tools and read everything under `paths` into the ledger."""
    from reportedly import flow

    return flow.read_into(paths, ledger, flow.load_tools(), meta, progress, even_forgotten)


def open_record(ledger: Path) -> Record:
    """The ledger as people left it; with `--machine` on the command line as the machine read it."""
    context = click.get_current_context(silent=True)
    return Record(ledger, machine=bool(context and context.meta.get(MACHINE)))


def linked_events(view: View) -> list[LinkedEvent]:
    """All real-world events with their accounts side by side."""
    from reportedly import flow

    return flow.linked_events(view)


def why(readings: Sequence[Reading], left: str, right: str) -> Judgement:
    """The linker's judgement on two events (ids), feature by feature."""
    from reportedly import link

    return link.why(readings, left, right)
