"""What the export commands share: options, the events that are asked for, where the bytes go."""

import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import IO, Any

import click

from reportedly.cli import journey
from reportedly.cli.lookups import cases_of, lookups
from reportedly.cli.options import Command, ledger_option, machine_option
from reportedly.errors import InputError
from reportedly.export import Case, Wanted, credits_of, known_types, narrowed, put_lines, whole
from reportedly.model import Reading, Report, Status, View

_STATUS = click.Choice([str(status) for status in Status])


@dataclass(frozen=True)
class Asked:
    """The ledger, where to write ("-" is standard output), and which events."""

    ledger: Path
    output: str
    wanted: Wanted

    def cases(self) -> list[Case]:
        """The wanted events of the ledger, each with its accounts."""
        with closing(journey.open_record(self.ledger)) as view:
            return cases_of(journey.linked_events(view), self.wanted, lookups())

    def readings(self, view: View) -> Iterable[Reading]:
        """The readings of the reports behind the wanted events, with these events and their claims alone; all of the
        view as it is where no filter is set.
        """
        return view.readings() if self.wanted.everything else narrowed(view.readings(), self.cases())

    def beside(self, name: str | None, ending: str) -> Path | None:
        """The file of that name; without one, a file beside the output; None where the output is no file."""
        if name:
            return Path(name)
        return None if self.output == "-" else Path(f"{self.output}.{ending}")


def asks(command: Callable[..., None]) -> Command:
    """The options of every export; the command gets one argument `asked` for them."""

    @wraps(command)
    def run(ledger: Path, output: str, **rest: Any) -> None:
        names = ("since", "until", "places", "types", "actors", "statuses")
        given = {name: rest.pop(name) for name in names}
        command(asked=Asked(ledger, output, _wanted(**given)), **rest)

    decorated: Command = run
    for option in reversed((ledger_option, machine_option, _OUTPUT, *_FILTERS)):
        decorated = option(decorated)
    return decorated


REFUSED = click.option("--refused", metavar="FILE", help="Where to write what was refused; else FILE.refused.jsonl.")


def _wanted(
    since: str | None, until: str | None, places: Any, types: Any, actors: Any, statuses: tuple[str, ...]
) -> Wanted:
    days = _day(since, "--since"), _day(until, "--until")
    if days[0] and days[1] and days[0] > days[1]:
        raise InputError("--since", f"{since} lies after {until}.", "Give the earlier day to --since.")
    for one in types:
        if one.casefold() not in known_types():
            mend = "Take one of ACLED's six types, or a sub-type as `reportedly events` shows it."
            raise InputError("--type", f'"{one}" is no type of event.', mend)
    return Wanted(*days, places, types, actors, tuple(Status(one) for one in statuses))


def _day(text: str | None, option: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise InputError(option, f'"{text}" is no day.', "Write it as 2021-03-05.") from None


def _many(
    flag: str, name: str, help_: str, kind: "click.ParamType[Any] | None" = None, metavar: str | None = None
) -> Command:
    return click.option(flag, name, multiple=True, type=kind, metavar=metavar, help=f"{help_} Repeat for several.")


_OUTPUT = click.option(
    "--output", "-o", default="-", metavar="FILE", show_default=True, help="Where to; - for standard output."
)
_PLACE = "Only events at a place with these words in its name, or in this country (ISO 3166: SY)."
_TYPE = 'Only this one of ACLED\'s six types or 25 sub-types ("Battles", "Armed clash").'
_ACTOR = "Only events in which this party (words of its name, or its id) acts, suffers or speaks."
_FILTERS = (
    click.option("--since", metavar="DAY", help="Only events that may lie on this day (2021-03-05) or later."),
    click.option("--until", metavar="DAY", help="Only events that may lie on this day or earlier."),
    _many("--place", "places", _PLACE, metavar="NAME"),
    _many("--type", "types", _TYPE, metavar="TYPE"),
    _many("--actor", "actors", _ACTOR, metavar="NAME"),
    _many("--status", "statuses", "Only claims held so, and the events they tell of.", _STATUS),
)


def deliver(asked: Asked, put: Callable[[IO[bytes]], int], what: str) -> None:
    """Let `put` write to the file, whole or not at all, or to standard output; say how many were written."""
    if asked.output == "-":
        put(sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    with whole(Path(asked.output)) as stream:
        written = put(stream)
    click.echo(f"{asked.output}: {written} {what} written.", err=True)


def beside(path: Path | None, rows: Iterable[Mapping[str, object]], what: str) -> None:
    """JSON lines in a file beside the export, where there is one."""
    if path is None:
        return
    with whole(path) as stream:
        written = put_lines(rows, stream)
    click.echo(f"{path}: {written} {what} written.", err=True)


def credited(asked: Asked, reports: Iterable[Report]) -> None:
    """FILE.sources.json beside a format that has no room for licences and credits."""
    beside(asked.beside(None, "sources.json"), [credits_of(reports)], "list of sources")


def named_folder(asked: Asked, what: str) -> Path:
    """The folder that the user named, which need not exist. Raises `InputError` for standard output."""
    if asked.output == "-":
        raise InputError("--output", f"{what} is a folder of files.", "Give a folder: --output FOLDER.")
    return Path(asked.output)
