"""Going through the queue, one line of keys at a time."""

import re
import sys
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Group

from reportedly import record, review
from reportedly.cli import journey
from reportedly.cli.options import ledger_option
from reportedly.cli.output import console, plain
from reportedly.cli.review_lists import blind_option, items_of, kind_option, like_option, names_of
from reportedly.cli.review_page import item_page
from reportedly.cli.review_rows import sentence
from reportedly.cli.reviewer import by_option, reviewer
from reportedly.errors import InputError
from reportedly.model import LinkedEvent, Place, Review, Span
from reportedly.review import Item

_HELP = """a [NOTE] accept    r [NOTE] reject      c FIELD=TEXT[; FIELD=TEXT] correct
s [NOTE] same      d [NOTE] different   p NUMBER place (0 none)
n TEXT note        u undo               k next (or Enter)   j back   ? these keys   q quit
fields: value, slot, speaker, status, event"""
_OF_KIND = {"claim": "arc", "events": "sd", "place": "p"}


class Session:
    """The queue of one reviewer, a place in it, and the words said. Each word is written when it is said."""

    def __init__(self, ledger: Path, by: str, items: list[Item], events: dict[str, LinkedEvent], blind: bool) -> None:
        self.ledger, self.by, self.items, self.events = ledger, by, items, events
        self.at = 0
        self.said: list[Review] = []
        self._only = by if blind else ""

    def page(self) -> Group:
        """What is to be judged now."""
        item = self.items[self.at]
        with record.open_record(self.ledger, by=self._only) as told:
            said = told.words().on(item.topic)
        return item_page(item, self.at + 1, len(self.items), self.events, said)

    def obey(self, line: str) -> str:
        """Does what a line of keys says and gives the answer. Raises `InputError` for what makes no sense."""
        key, _, rest = line.strip().partition(" ")
        if key in ("", "k"):
            return self._go(1)
        if key == "j":
            return self._go(-1)
        if key in ("?", "h"):
            return _HELP
        said = self._say(key, rest.strip())
        record.put_down(self.ledger, [said])
        self.said.append(said)
        self._move(key, said)
        return sentence(said)

    def _move(self, key: str, said: Review) -> None:
        """On after a word; back to what was taken back."""
        if key in "arcsdp":
            self._go(1)
        taken = [one for one in self.said if one.id == said.subject]
        if key == "u" and taken:
            topics = [item.topic for item in self.items]
            topic = review.topic_of(taken[0])
            self.at = topics.index(topic) if topic in topics else self.at

    def _go(self, step: int) -> str:
        last = len(self.items) - 1
        there = self.at + step
        self.at = min(max(there, 0), last)
        return "" if there == self.at else ("This was the last." if there > last else "This is the first.")

    def _say(self, key: str, rest: str) -> Review:
        item, now = self.items[self.at], datetime.now(UTC)
        one, other = names_of(item)
        with record.open_record(self.ledger, by=self._only) as told:
            if key == "n":
                return review.note(told, one, self.by, now, rest)
            if key == "u":
                return review.undo(told, self.by, now, rest)
            if len(key) != 1 or key not in _OF_KIND[item.kind]:
                keys = " ".join(_OF_KIND[item.kind])
                raise InputError(f'"{key}"', f"This key does not fit ({item.kind}).", f"Keys: {keys} n u k j q, or ?.")
            if key == "c":
                return review.correct(told, one, self.by, now, review.asked(told, one, _fields(rest)))
            if key == "p":
                return review.choose(told, one, _numbered(item, rest), self.by, now, span=_span(item))
            if key in "sd":
                return (review.same if key == "s" else review.different)(told, one, other, self.by, now, rest)
            return (review.accept if key == "a" else review.reject)(told, one, self.by, now, rest)


def _fields(rest: str) -> list[str]:
    return [field for field in re.split(r";\s*(?=(?:value|slot|speaker|status|event)\s*=)", rest) if field]


def _span(item: Item) -> Span | None:
    return item.place[1].span if item.place else None


def _numbered(item: Item, rest: str) -> Place | None:
    found = item.place[1].readings if item.place else ()
    if not rest.isdecimal() or int(rest) > len(found):
        raise InputError(f'"{rest}"', "There is no such reading.", f"Give a number from 0 (none) to {len(found)}.")
    return found[int(rest) - 1] if int(rest) else None


@click.command()
@by_option
@blind_option
@like_option
@kind_option
@ledger_option
def start(by: str, blind: bool, like: str, kind: str | None, ledger: Path) -> None:
    """Go through what most wants a look, one thing after the other.

    Shows the claim with the words around it, who says it, and what others say of the same event; a line of keys judges
    it. Every word is kept when it is said; events are linked anew at the end. "start" may be left out.

    \b
    Keys:
      a accept   r reject   c value=at least 5; speaker=Boromir   correct
      s same     d different   p 2 place reading 2 (0 none)
      n TEXT note   u undo   k next (or Enter)   j back   ? help   q quit

    \b
    Examples:
      reportedly review start --by Faramir
      reportedly review --blind --like Faramir --by Boromir
    """
    name = reviewer(by)
    with record.open_record(ledger, by=name if blind or like else "") as told:
        items = items_of(told, kind, like)
        events = {event.key: event for event in journey.linked_events(told)} if items else {}
    if not items:
        click.echo("Nothing wants a look.")
        return
    session = Session(ledger, name, items, events, blind or bool(like))
    try:
        _go_through(session)
    finally:
        if record.about_pairs(ledger, session.said):
            record.relink(ledger)
    click.echo(f"{len(session.said)} words of {name} are kept.")


def _go_through(session: Session) -> None:
    screen, shown = console(), -1
    click.echo(_HELP)
    while True:
        if session.at != shown:
            screen.print(session.page())
            shown = session.at
        click.echo("> ", nl=False)
        line = sys.stdin.readline()
        if not line or line.strip() == "q":
            click.echo()
            return
        try:
            answer = session.obey(line)
        except InputError as error:
            answer = str(error)
        if answer:
            screen.print(plain(answer))
