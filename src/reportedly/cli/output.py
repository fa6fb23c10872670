"""Tables on a terminal, JSON lines when piped."""

import sys
from collections.abc import Callable, Iterable, Mapping

import click
from rich.console import Console, RenderableType
from rich.text import Text

from reportedly.export import json_line
from reportedly.web import visible

_NARROW = 120  # columns of a table that goes to a file or a pipe, where there is no terminal to ask


def emit(rows: Iterable[Mapping[str, object]], table: Callable[[], RenderableType], as_json: bool) -> None:
    """Print the rows as JSON lines, or the table where standard output is a terminal and JSON was not asked for."""
    if as_json or not sys.stdout.isatty():
        for row in rows:
            click.echo(json_line(row))
    else:
        console().print(table())


def console(error: bool = False) -> Console:
    """A console on standard output, or on standard error; wide enough for tables where it is no terminal."""
    stream = sys.stderr if error else sys.stdout
    return Console(stderr=error, width=None if stream.isatty() else _NARROW, highlight=False)


def plain(text: object, style: str = "") -> Text:
    """Text of a report for the terminal: nothing in it is a command, neither to rich nor to the terminal."""
    return Text(visible(str(text)), style=style)
