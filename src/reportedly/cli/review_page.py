"""One thing to judge, on the terminal: what is claimed, the words around it, what others say of the same event."""

from collections.abc import Iterator
from itertools import pairwise

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from reportedly.cli.accounts import accounts_table
from reportedly.cli.output import plain
from reportedly.cli.review_rows import places_table, sentence
from reportedly.model import Claim, Event, Judgement, LinkedEvent, Report, Review, Span
from reportedly.review import Item

_AROUND = 240  # characters before and after the words


def item_page(item: Item, number: int, of: int, events: dict[str, LinkedEvent], said: tuple[Review, ...]) -> Group:
    """The whole page of one item; `events` by key, `said` what holds on it already."""
    head = plain(f"{number} of {of} · {item.kind} · {item.points:.1f} points", "bold")
    why = [plain(f"  {reason.points:+.1f} {reason.sentence}", "dim") for reason in item.reasons]
    return Group(Rule(), head, *why, Text(), *_body(item, events), *(plain(sentence(one), "cyan") for one in said))


def _body(item: Item, events: dict[str, LinkedEvent]) -> Iterator[RenderableType]:
    if item.claim:
        yield from claim_lines(item.claim, item.report)
        yield Text()
        yield accounts_table(events[item.key])
    if item.pair:
        yield from _pair(item.pair, events)
    if item.place:
        event, where = item.place
        yield plain(_member(event, item.report))
        yield context(item.report, where.span, where.span)
        yield places_table(where)


def claim_lines(claim: Claim, report: Report) -> Iterator[RenderableType]:
    """Who claims what, how firmly, where, and the words."""
    value = str(claim.count) if claim.count else claim.value
    who = f" ({claim.who})" if claim.who else ""
    yield plain(f"claim {claim.id}: {claim.slot} {value}{who}".rstrip(), "bold")
    hedge = f" ({claim.hedge})" if claim.hedge else ""
    yield plain(f"says: {'; '.join(map(str, claim.sources))} · {claim.status}{hedge}" + _via(claim))
    yield plain(origin(report), "dim")
    yield context(report, claim.span, claim.value_span)


def origin(report: Report) -> str:
    """Title, outlet and day."""
    return " · ".join(filter(None, (report.title or report.doc, report.outlet, str(report.published or ""))))


def context(report: Report, span: Span, core: Span) -> RenderableType:
    """The words of `span` with those around them; `core` stands out most."""
    start, end = max(0, span.start - _AROUND), min(len(report.text), span.end + _AROUND)
    cuts = sorted({start, end, *(at for one in (span, core) for at in (one.start, one.end) if start <= at <= end)})
    text = plain("… " if start else "")
    for left, right in pairwise(cuts):
        text.append_text(_piece(report, Span(left, right), span, core))
    return Padding(text.append(" …" if end < len(report.text) else ""), (0, 2))


def _piece(report: Report, piece: Span, span: Span, core: Span) -> Text:
    inside = "reverse" if piece.overlaps(core) else "bold" if piece.overlaps(span) else "dim"
    return plain(piece.words(report.text).replace("\n", " "), inside)


def _via(claim: Claim) -> str:
    return f" · via {', '.join(claim.via)}" if claim.via else ""


def _pair(pair: Judgement, events: dict[str, LinkedEvent]) -> Iterator[RenderableType]:
    home = {event.id: (event, report) for linked in events.values() for event, report in linked.members}
    for id_ in (pair.left, pair.right):
        event, report = home[id_]
        yield plain(_member(event, report), "bold")
        yield plain(_when_and_where(event), "dim")
        yield context(report, event.trigger, event.trigger)
    for reason in sorted(pair.reasons, key=lambda one: -abs(one.weight)):
        yield plain(f"  {reason.weight:+.1f} {reason.sentence}", "dim")


def _when_and_where(event: Event) -> str:
    where = ", ".join(one.text for one in event.where) or "place not told"
    return f"{event.when or 'day not told'} · {where}"


def _member(event: Event, report: Report) -> str:
    """One report's event: id, type, its word, the report."""
    return f"event {event.id}: {event.type}, “{event.trigger.words(report.text)}” · {origin(report)}"
