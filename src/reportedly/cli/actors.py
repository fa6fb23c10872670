"""`reportedly actors`."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from rich.table import Table

from reportedly import lexicons
from reportedly.cli.options import json_option
from reportedly.cli.output import emit, plain
from reportedly.cli.rows import Row
from reportedly.lexicons import Actor, ActorType
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
      reportedly actors add brigades.toml
    """
    if context.invoked_subcommand:
        return
    listed = lexicons.load_actors(lexicons.own_actor_files()).actors
    chosen = [actor for actor in listed if _fits(actor, (country or "").upper(), kind, (text or "").casefold())]
    emit(map(actor_row, chosen), lambda: _table(chosen), as_json)


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


def _also(names: Iterable[str]) -> str:
    return ", ".join(list(names)[:4])
