"""`reportedly actors`."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from rich.table import Table

from reportedly import lexicons, resolve
from reportedly.cli.options import json_option
from reportedly.cli.output import emit, plain
from reportedly.cli.rows import Row
from reportedly.lexicons import Actor, ActorType
from reportedly.resolve import ActorReading
from reportedly.web import visible


@click.group(invoke_without_command=True)
@click.option("--country", metavar="CODE", help="Only actors of this country (ISO 3166: SY, UA, CD).")
@click.option("--type", "kind", type=click.Choice([str(kind) for kind in ActorType]), help="Only this type.")
@click.option("--text", help="Only actors with these words in a name or alias, in any case.")
@json_option
@click.pass_context
def actors(context: click.Context, country: str | None, kind: str | None, text: str | None, as_json: bool) -> None:
    """List the parties and voices that are known by name.

    Each with its aliases and whose words they are, its type, country and years. A name that is not listed stays a
    name.

    \b
    Examples:
      reportedly actors --country SY --type "rebel group"
      reportedly actors --text daesh
      reportedly actors --json | jq .name
      reportedly actors find RSF --country SD
      reportedly actors add brigades.toml
    """
    if context.invoked_subcommand:
        return
    listed = lexicons.load_actors(lexicons.own_actor_files()).actors
    chosen = [actor for actor in listed if _fits(actor, (country or "").upper(), kind, (text or "").casefold())]
    emit(map(actor_row, chosen), lambda: _table(chosen), as_json)


@actors.command()
@click.argument("name")
@click.option(
    "--country", "codes", multiple=True, metavar="CODE", help="Countries of the report (ISO 3166: SY). Repeat."
)
@click.option("--year", type=int, help="The year of the report.")
@click.option("--speaking", is_flag=True, help="NAME is that of somebody who speaks.")
@json_option
def find(name: str, codes: tuple[str, ...], year: int | None, speaking: bool, as_json: bool) -> None:
    """Show the actors that NAME may mean, best first, with the reasons for their rank.

    NAME may be words of a report: every listed name within it is shown. Nothing is printed where none is listed: such a
    name stays a name.

    \b
    Examples:
      reportedly actors find "Iran-backed Houthi rebels"
      reportedly actors find RSF --country SD --year 2023
      reportedly actors find AFP --speaking --json
    """
    setting = resolve.ActorSetting({code.upper(): 1.0 for code in codes}, year, speaking)
    listed = lexicons.load_actors(lexicons.own_actor_files())
    found = [reading for readings in resolve.actor_readings(name, listed, setting) for reading in readings]
    emit(map(reading_row, found), lambda: _readings(name, found), as_json)
    if not found:
        click.echo(visible(f"{name}: none of the actors known here."), err=True)


@actors.command()
@click.argument("file", type=click.Path(path_type=Path))
def add(file: Path) -> None:
    """Add the actors of FILE to your own list.

    FILE is TOML as docs/actors.md shows it. It is checked first, and nothing changes where a line is wrong. A file of
    the same name replaces the earlier one; delete it from the folder that is named to take it out again.

    \b
    Examples:
      reportedly actors add brigades.toml
    """
    target = lexicons.add_actor_file(file)
    every = lexicons.load_actors(lexicons.own_actor_files())
    click.echo(visible(f"{target}: added. {len(every.actors)} actors are known."), err=True)


def actor_row(actor: Actor) -> Row:
    """{"actor", "name", "type", "acled", "countries", "from", "to", "parent", "aliases", "note", "source"}."""
    return {
        "actor": actor.id,
        "name": actor.name,
        "type": str(actor.type),
        "acled": str(actor.acled_type()),
        "countries": list(actor.countries),
        "from": actor.first,
        "to": actor.last,
        "parent": actor.parent,
        "aliases": [{"name": a.text, "language": a.language, "used_by": a.used_by} for a in actor.aliases],
        "note": actor.note,
        "source": actor.source,
    }


def reading_row(reading: ActorReading) -> Row:
    """{"words", "actor", "name", "points", "reasons"}; points below 0 mean that it cannot be this one."""
    return {
        "words": reading.words,
        "actor": reading.actor.id,
        "name": reading.actor.name,
        "points": round(reading.points, 2),
        "reasons": list(reading.reasons),
    }


def _fits(actor: Actor, country: str, kind: str | None, text: str) -> bool:
    named = not text or any(text in name.casefold() for name in actor.names)
    return named and (not country or country in actor.countries) and kind in (None, str(actor.type))


def _table(chosen: Sequence[Actor]) -> Table:
    """One line an actor."""
    table = Table("actor", "name", "type", "country", "years", "also", title=f"{len(chosen)} actors")
    for actor in chosen:
        years = f"{actor.first or ''}-{actor.last or ''}" if actor.first or actor.last else ""
        cells = (actor.id, actor.name, actor.type, " ".join(actor.countries), years, _also(actor.names[1:]))
        table.add_row(*(plain(cell) for cell in cells))
    return table


def _readings(name: str, found: Sequence[ActorReading]) -> Table:
    table = Table("words", "actor", "name", "points", "why", title=plain(name))
    for reading in found:
        actor, why = reading.actor, "; ".join(reading.reasons)
        cells = (reading.words, actor.id, actor.name, f"{reading.points:.2f}", why)
        table.add_row(*(plain(cell) for cell in cells))
    return table


def _also(names: Iterable[str]) -> str:
    return ", ".join(list(names)[:4])
