"""The commands in the order of the journey."""

import click

import reportedly
from reportedly.cli.actors import actors
from reportedly.cli.agreement import agreement
from reportedly.cli.claims import claims
from reportedly.cli.demo import demo
from reportedly.cli.disputes import disputes
from reportedly.cli.events import events
from reportedly.cli.export import export
from reportedly.cli.forget import forget
from reportedly.cli.gazetteer import gazetteer
from reportedly.cli.history import history
from reportedly.cli.info import info
from reportedly.cli.merge import merge
from reportedly.cli.migrate import migrate
from reportedly.cli.read import read
from reportedly.cli.refused import refused
from reportedly.cli.review import review_
from reportedly.cli.search import search
from reportedly.cli.show import show
from reportedly.cli.verify import verify
from reportedly.cli.why import why

_COMMANDS = (
    read, events, show, disputes, history, why, claims, search, refused, review_, agreement, export, actors,
    gazetteer, info, verify, merge, forget, migrate, demo,
)  # fmt: skip


_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _InOrder(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=_InOrder, invoke_without_command=True, context_settings=_SETTINGS)
@click.version_option(reportedly.__version__, prog_name="reportedly")
@click.pass_context
def app(context: click.Context) -> None:
    """Every account of every event, and who gave it.

    Reads news reports of armed conflict and political violence into a ledger on this machine, and shows side by side
    what each voice says. Tables on a terminal, JSON lines when piped.

    \b
    Examples:
      reportedly read reports/ --db brigade.db
      reportedly events --db brigade.db
      reportedly show 3f2a --db brigade.db
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


for _command in _COMMANDS:
    app.add_command(_command)
