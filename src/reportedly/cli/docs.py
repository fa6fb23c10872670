"""docs/commands.md, made from the help: `python -m reportedly.cli.docs > docs/commands.md`."""

import sys
from collections.abc import Iterator

import click

from reportedly.cli.app import app

_HEAD = "# Commands\n\nMade from the help by `python -m reportedly.cli.docs`; a test holds the two together.\n"


def walk(command: click.Command = app, path: str = "reportedly") -> Iterator[tuple[str, click.Command]]:
    """Every command with its full name, groups before what they hold."""
    yield path, command
    if isinstance(command, click.Group):
        for name, child in command.commands.items():
            yield from walk(child, f"{path} {name}")


def commands_page() -> str:
    """The whole page as Markdown, the same on every terminal."""
    parts = (f"## {path}\n\n```text\n{help_of(path, command)}\n```\n" for path, command in walk())
    return "\n".join([_HEAD, *parts])


def help_of(path: str, command: click.Command) -> str:
    """What `--help` prints, at a fixed width."""
    settings = {**app.context_settings, "terminal_width": 100}
    return command.get_help(click.Context(command, info_name=path, **settings)).rstrip()


if __name__ == "__main__":
    sys.stdout.write(commands_page())
