"""One self-contained HTML file: the articles, and who says what of each event."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reportedly.model import LinkedEvent, Reading
from reportedly.web.article import Article, article
from reportedly.web.marks import KINDS
from reportedly.web.matrix import EventBlock, event_block
from reportedly.web.visible import visible


@dataclass(frozen=True, slots=True)
class Page:
    """All that the template may use. `shown` are the ids of the claims in a matrix; `policy` is the content-security
    policy.
    """

    counts: tuple[tuple[str, int], ...]
    events: tuple[EventBlock, ...]
    articles: tuple[Article, ...]
    shown: frozenset[str]
    legend: tuple[tuple[str, str], ...]
    style: Markup
    script: Markup
    policy: str


def report_page(readings: Sequence[Reading], events: Sequence[LinkedEvent]) -> str:
    """The page as HTML. It loads nothing, so that it opens from the disk and sends nothing to anybody.

    Shows the events that more than one voice tells, disputed ones first; of a text without an open licence only short
    excerpts. The same readings and events give the same page.
    """
    return _environment().get_template("report.html").render(page=_page(readings, events))


def _page(readings: Sequence[Reading], events: Sequence[LinkedEvent]) -> Page:
    told = sorted((event for event in events if len(event.voices) > 1), key=_rank)
    blocks = tuple(event_block(event) for event in told)
    style, script = _file("report.css"), _file("report.js")
    return Page(
        counts=_counts(readings, events, told),
        events=blocks,
        articles=tuple(article(reading) for reading in readings),
        shown=frozenset(_shown(blocks)),
        legend=tuple(KINDS.items()),
        style=Markup(style),
        script=Markup(script),
        policy=_policy(style, script),
    )


def _shown(events: Sequence[EventBlock]) -> Iterator[str]:
    rows = (row for event in events for slot in event.slots for row in slot.rows)
    return (claim for row in rows for cell in row.cells if cell for claim in cell.claims)


def _rank(event: LinkedEvent) -> tuple[bool, int, str]:
    return (not event.disputed, -len(event.voices), event.key)


def _counts(
    readings: Sequence[Reading], events: Sequence[LinkedEvent], told: Sequence[LinkedEvent]
) -> tuple[tuple[str, int], ...]:
    return (
        ("reports", len(readings)),
        ("events", len(events)),
        ("claims", sum(len(reading.claims) for reading in readings)),
        ("told by several voices", len(told)),
        ("disputed", sum(event.disputed for event in told)),
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("reportedly.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )


@cache
def _file(name: str) -> str:
    return files("reportedly.web").joinpath("templates", name).read_text("utf-8")


def _policy(style: str, script: str) -> str:
    allowed = f"style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _hash(source: str) -> str:
    return "sha256-" + b64encode(sha256(source.encode()).digest()).decode()
