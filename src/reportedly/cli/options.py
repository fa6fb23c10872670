"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Command = Callable[..., Any]

LEDGER = "reportedly.db"
MACHINE = "reportedly.machine"  # where click keeps whether --machine was given


def ledger_option(command: Command) -> Command:
    """`--db FILE`: the ledger, else the environment variable REPORTEDLY_DB, else `reportedly.db` in the working
    folder.
    """
    return click.option(
        "--db",
        "--ledger",
        "ledger",
        type=click.Path(path_type=Path),
        default=LEDGER,
        envvar="REPORTEDLY_DB",
        show_default=True,
        show_envvar=True,
        help="The ledger, one file.",
    )(command)


def json_option(command: Command) -> Command:
    """`--json`: JSON lines even on a terminal."""
    return click.option("--json", "as_json", is_flag=True, help="JSON lines even on a terminal.")(command)


def machine_option(command: Command) -> Command:
    """`--machine`: what the machine read, without what people said of it; `journey.open_record` asks for it."""
    text = "What the machine read, without the reviews of people."
    return click.option("--machine", is_flag=True, expose_value=False, callback=_keep, help=text)(command)


def _keep(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    context.meta[MACHINE] = value
