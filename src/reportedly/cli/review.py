"""`reportedly review`: what people hold of the record."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import click

from reportedly import record, review
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.output import emit, plain
from reportedly.cli.review_import import take
from reportedly.cli.review_lists import log, orphans, queue
from reportedly.cli.review_rows import place_rows, places_table, review_row, sentence
from reportedly.cli.review_session import start
from reportedly.cli.reviewer import by_option, reviewer
from reportedly.errors import InputError
from reportedly.model import Place, Review
from reportedly.review import Judged

_NOTE = click.option("--note", "-m", "words", default="", metavar="TEXT", help="Words that stay beside it.")
Say = Callable[[Judged, str, datetime], Review]  # to the record, by whom, when


class _StartsAlone(click.Group):
    """Without the name of a subcommand, the first of them."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        first = args[0] if args else ""
        if first not in self.commands and first not in ctx.help_option_names:
            args.insert(0, "start")
        return super().parse_args(ctx, args)


@click.group("review", cls=_StartsAlone)
def review_() -> None:
    """Judge what the machine read: accept, reject or correct it.

    Without more it starts going through what most wants a look (reportedly review start). Nothing that was read is
    changed: every word of yours is added with your name and the time, and a later word answers it. What is shown and
    exported follows the latest word; --machine there shows the machine's record alone.
    """


@review_.command()
@click.argument("claim")
@click.option("--accept", "act", flag_value="accept", help="It is right as it stands, with what was corrected.")
@click.option("--as-read", "act", flag_value="as-read", help="It is right as the machine read it.")
@click.option("--reject", "act", flag_value="reject", help="The report does not say this.")
@click.option(
    "--correct",
    "fields",
    multiple=True,
    metavar="FIELD=TEXT",
    help="What is to stand: value=, slot=, speaker= (several with ;), status=, event=. Repeat for several.",
)
@by_option
@_NOTE
@ledger_option
@json_option
def claim(
    claim: str, act: str | None, fields: tuple[str, ...], by: str, words: str, ledger: Path, as_json: bool
) -> None:
    """Accept, reject or correct one claim.

    CLAIM is its id, or as much of its beginning as no other shares.

    \b
    Examples:
      reportedly review claim 9c01 --accept --by Faramir
      reportedly review claim 9c01 --reject --note "He speaks of another raid."
      reportedly review claim 9c01 --correct "speaker=Boromir (captain)" --correct "value=at least 5"
    """
    if bool(act) == bool(fields):
        raise InputError("review claim", "One word is wanted.", "Give --accept, --as-read, --reject, or --correct.")
    says = {"accept": review.accept, "as-read": review.accept_as_read, "reject": review.reject}

    def say(told: Judged, name: str, at: datetime) -> Review:
        if act:
            return says[act](told, claim, name, at, words)
        return review.correct(told, claim, name, at, review.asked(told, claim, fields), words)

    _say(ledger, by, as_json, say)


@review_.command()
@click.argument("one", metavar="EVENT")
@click.argument("other", metavar="EVENT")
@click.option("--same", "held", flag_value="same", help="They are one event.")
@click.option("--different", "held", flag_value="different", help="They are two.")
@by_option
@_NOTE
@ledger_option
@json_option
def events(one: str, other: str, held: str | None, by: str, words: str, ledger: Path, as_json: bool) -> None:
    """Hold two events of reports to be one, or two; then all events are linked anew.

    EVENT is the id of one report's event (reportedly why tells it), or a key that stands for one alone.

    \b
    Examples:
      reportedly review events 3f2a 9c01 --same --by Faramir
      reportedly review events 3f2a 9c01 --different --note "A year lies between them."
    """
    if held is None:
        raise InputError("review events", "One word is wanted.", "Give --same or --different.")
    act = review.same if held == "same" else review.different
    _say(ledger, by, as_json, lambda told, name, at: act(told, one, other, name, at, words))


@review_.command()
@click.argument("event")
@click.argument("reading", required=False)
@by_option
@_NOTE
@ledger_option
@json_option
def place(event: str, reading: str | None, by: str, words: str, ledger: Path, as_json: bool) -> None:
    """Choose which place the words of a report mean; without READING, list those that they may mean.

    READING is the number in that list, or the id of the place; 0 is none of these.

    \b
    Examples:
      reportedly review place 3f2a
      reportedly review place 3f2a 2 --by Faramir
    """
    if reading is None:
        with record.open_record(ledger) as told:
            where = review.readings_of(told, event)
        emit(place_rows(where), lambda: places_table(where), as_json)
        return
    number = reading

    def say(told: Judged, name: str, at: datetime) -> Review:
        return review.choose(told, event, _chosen(told, event, number), name, at, note=words)

    _say(ledger, by, as_json, say)


def _chosen(told: Judged, event: str, reading: str) -> Place | None:
    found = review.readings_of(told, event).readings
    if reading == "0":
        return None
    named = [place for place in found if place.id == reading]
    if reading.isdecimal() and 1 <= int(reading) <= len(found):
        named = [found[int(reading) - 1]]
    if not named:
        raise InputError(
            f'"{reading}"', "There is no such reading.", f"See them with `reportedly review place {event}`."
        )
    return named[0]


@review_.command()
@click.argument("subject")
@click.argument("text")
@by_option
@ledger_option
@json_option
def note(subject: str, text: str, by: str, ledger: Path, as_json: bool) -> None:
    """Keep words beside a claim, an event or a report (id or name).

    They change nothing of what is shown or exported.

    \b
    Example:
      reportedly review note 9c01 "Ask the rangers." --by Faramir
    """
    _say(ledger, by, as_json, lambda told, name, at: review.note(told, subject, name, at, text))


@review_.command()
@click.argument("review_id", metavar="REVIEW", default="")
@by_option
@_NOTE
@ledger_option
@json_option
def undo(review_id: str, by: str, words: str, ledger: Path, as_json: bool) -> None:
    """Take back a review; without its id, your own last word that holds.

    What was said before holds again. An undo can be undone in the same way.

    \b
    Examples:
      reportedly review undo --by Faramir
      reportedly review undo 77ab --note "I read the wrong line."
    """
    _say(ledger, by, as_json, lambda told, name, at: review.undo(told, name, at, review_id, words))


def _say(ledger: Path, by: str, as_json: bool, say: Say) -> None:
    """Writes what is said and shows it."""
    name = reviewer(by)
    with record.open_record(ledger) as told:
        said = say(told, name, datetime.now(UTC))
    record.write(ledger, [said])
    emit([review_row(said)], lambda: plain(sentence(said)), as_json)


for _command in (start, queue, log, orphans, take):
    review_.add_command(_command)
