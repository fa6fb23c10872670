"""Records for other programs: one object a report, an event or a claim."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace

import click

from reportedly.cli import journey
from reportedly.cli.exporting import REFUSED, Asked, asks, beside, credited, deliver, named_folder
from reportedly.export import (
    PLOVER,
    entities,
    label_studio,
    parted,
    pieces,
    plover_record,
    put_jsonld,
    put_lines,
    put_list,
    spacy_lines,
    statements,
    write_brat,
)
from reportedly.export import readings as rows_of
from reportedly.model import Reading, Report


@click.command()
@asks
def readings(asked: Asked) -> None:
    """Write all that each report says, one JSON object a line.

    Events, claims, attributions, places and times, with offsets into the text. With a filter, only the reports, events
    and claims that are asked for.

    \b
    Examples:
      reportedly export readings --db brigade.db --output readings.jsonl
      reportedly export readings | head -1
    """
    with closing(journey.open_record(asked.ledger)) as view:
        met: list[Report] = []
        rows = rows_of(view, _noted(asked.readings(view), met))
        deliver(asked, lambda stream: put_lines(rows, stream), "reports")
    credited(asked, met)


def _noted(readings_: Iterable[Reading], met: list[Report]) -> Iterator[Reading]:
    """The same readings; their reports, without the text, are kept for the credits."""
    for reading in readings_:
        met.append(replace(reading.report, text=""))
        yield reading


@click.command()
@asks
@REFUSED
def plover(asked: Asked, refused: str | None) -> None:
    """Write PLOVER records, one JSON object a line.

    Types that PLOVER has no event for are refused, with the reason, in FILE.refused.jsonl.

    \b
    Example:
      reportedly export plover --output plover.jsonl
    """
    kept, others = parted(PLOVER, asked.cases())
    deliver(asked, lambda stream: put_lines(map(plover_record, kept), stream), "records")
    beside(asked.beside(refused, "refused.jsonl"), others, "refused events")


@click.command()
@asks
@click.option(
    "--form",
    type=click.Choice(["entities", "statements"]),
    default="entities",
    show_default=True,
    help="Entities, or a statement a claim with the speaker as its dataset.",
)
def ftm(asked: Asked, form: str) -> None:
    """Write FollowTheMoney entities or statements, one JSON object a line.

    Reports are documents, parties are organisations, public bodies or legal entities, events are events.

    \b
    Examples:
      reportedly export ftm --output record.ftm.json
      reportedly export ftm --form statements --output statements.json
    """
    rows = (entities if form == "entities" else statements)(asked.cases())
    deliver(asked, lambda stream: put_lines(rows, stream), form)


@click.command()
@asks
def jsonld(asked: Asked) -> None:
    """Write one JSON-LD document of claims, evidence, speakers, reports and events.

    In the words of PROV-O, SEM, GRaSP and W3C Web Annotation; every claim has the place and the words of its evidence.

    \b
    Example:
      reportedly export jsonld --output record.jsonld
    """
    cases = asked.cases()
    deliver(asked, lambda stream: put_jsonld(cases, stream), "events")


@click.command()
@asks
@click.option(
    "--form",
    type=click.Choice(["label-studio", "brat", "spacy"]),
    default="label-studio",
    show_default=True,
    help="brat is a folder of files; the others are JSON and JSON lines.",
)
def annotations(asked: Asked, form: str) -> None:
    """Write events and claims as annotations of text.

    Whole texts under an open licence, else only the words of the evidence. All offsets count Unicode code points.

    \b
    Examples:
      reportedly export annotations --output tasks.json
      reportedly export annotations --form brat --output brat/
      reportedly export annotations --form spacy | head -1
    """
    with closing(journey.open_record(asked.ledger)) as view:
        found = pieces(asked.readings(view))
        if form == "brat":
            folder = named_folder(asked, "brat's form")
            click.echo(f"{folder}: {write_brat(found, folder)} reports written.", err=True)
        elif form == "spacy":
            deliver(asked, lambda stream: put_lines(spacy_lines(found), stream), "texts")
        else:
            deliver(asked, lambda stream: put_list(label_studio(found), stream), "tasks")
