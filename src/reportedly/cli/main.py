"""Where the command starts, and the one place where errors end."""

import os
import sys
from collections.abc import Sequence

import click

from reportedly.cli.app import app
from reportedly.errors import ReportedlyError
from reportedly.web import visible

_STOPPED = 130  # as a shell reports SIGINT
_PIPE_CLOSED = 1  # as click leaves where it meets a closed pipe itself


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave with its exit status: 0 done, 2 wrong input, 130 stopped by Ctrl-C.

    A reader that closes the pipe (`reportedly claims | head`) ends it quietly.
    """
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    try:
        status = app.main(arguments, prog_name="reportedly", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except ReportedlyError as error:
        return _refuse(str(error))
    except click.ClickException as error:
        return _refuse(_usage(error))
    except (KeyboardInterrupt, click.Abort):
        click.echo("Stopped.", err=True)
        return _STOPPED
    except BrokenPipeError:
        # Python flushes standard output once more at exit; it must find an open end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED


def _refuse(message: str) -> int:
    click.echo(visible(message), err=True)
    return 2


def _usage(error: click.ClickException) -> str:
    """Place, reason and mend of a wrong command line."""
    context = getattr(error, "ctx", None)
    place = context.command_path if context else "reportedly"
    return f"{place}: {error.format_message()} See the options with `{place} --help`."
