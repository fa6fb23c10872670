"""Who judges: every word on the record has a name."""

import os
import sys
import tomllib
from pathlib import Path

import click

from reportedly.cli.options import Command
from reportedly.errors import InputError

VARIABLE = "REPORTEDLY_REVIEWER"
_EXAMPLE = '[user]\nname = "Faramir"'


def by_option(command: Command) -> Command:
    """`--by NAME`, else the environment variable REPORTEDLY_REVIEWER, else the name in the user's configuration."""
    text = "Who judges; else $REPORTEDLY_REVIEWER, else the name under [user] in reportedly/config.toml."
    return click.option("--by", metavar="NAME", default="", help=text)(command)


def reviewer(by: str) -> str:
    """The name that was told, else that of the environment, else that of the configuration.

    Raises `InputError` where there is none: nothing is judged by nobody.
    """
    found = by.strip() or os.environ.get(VARIABLE, "").strip() or _configured(config_file())
    if not found:
        mend = f"Give --by NAME, or set {VARIABLE}, or write a name under [user] in {config_file()}."
        raise InputError("review", "It is not known who judges.", mend)
    return found


def config_file() -> Path:
    """Where the user's configuration lies: it need not exist."""
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", "~")).expanduser() / "reportedly" / "config.toml"
    return Path(os.environ.get("XDG_CONFIG_HOME") or "~/.config").expanduser() / "reportedly" / "config.toml"


def _configured(path: Path) -> str:
    if not path.exists():
        return ""
    try:
        name = tomllib.loads(path.read_text("utf-8")).get("user", {}).get("name", "")
    except (OSError, ValueError, AttributeError) as error:
        raise InputError(str(path), f"It cannot be read: {error}.", f"Write it so:\n{_EXAMPLE}") from error
    if not isinstance(name, str):
        raise InputError(str(path), "The name under [user] is no text.", f"Write it so:\n{_EXAMPLE}")
    return name.strip()
