"""`reportedly search`."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.table import Table
from rich.text import Text

from reportedly import store
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.output import emit, plain
from reportedly.cli.rows import Row
from reportedly.model import Claim


@click.command()
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@ledger_option
@click.option("--claims", "only", flag_value="claims", help="Only in the words, values and speakers of claims.")
@click.option("--reports", "only", flag_value="reports", help="Only in the titles and texts of reports.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="How many of either at most.")
@json_option
def search(words: tuple[str, ...], ledger: Path, only: str | None, limit: int, as_json: bool) -> None:
    """Find claims and reports in which all these words stand, the best matches first.

    Words are found in all their English endings (kill finds killed), whatever their accents and capitals. Quote a
    phrase to find its words side by side; a star at the end finds every word that begins so.

    \b
    Examples:
      reportedly search rangers Osgiliath
      reportedly search "White Tree" --claims
      reportedly search "Osgil*" --json | jq -r .snippet
    """
    with store.open_view(ledger) as view:
        hits = list(view.search(*words, claims=only != "reports", reports=only != "claims", limit=limit))
    emit(map(_row, hits), lambda: _table(hits), as_json)


def _row(hit: store.Hit) -> Row:
    """{"report", "id", "published", "outlet", "url", "snippet", "found": [words], "claim": None or its parts}."""
    return {
        "report": hit.doc,
        "id": hit.report,
        "published": hit.published.isoformat() if hit.published else None,
        "outlet": hit.outlet,
        "url": hit.url,
        "snippet": hit.snippet,
        "found": [text for text, found in hit.pieces if found],
        "claim": _claim(hit.claim) if hit.claim else None,
    }


def _claim(claim: Claim) -> Row:
    return {
        "claim": claim.id,
        "event": claim.event,
        "slot": str(claim.slot),
        "value": str(claim.count) if claim.count else claim.value,
        "who": claim.who,
        "sources": [source.name for source in claim.sources],
        "status": str(claim.status),
    }


def _table(hits: Sequence[store.Hit]) -> Table:
    table = Table("report", "day", "outlet", "claim", "words", title=f"{len(hits)} found")
    for hit in hits:
        told = _told(hit.claim) if hit.claim else ""
        words = Text.assemble(
            *(plain(" ".join(text.split(" ")), "bold" if found else "") for text, found in hit.pieces)
        )
        table.add_row(*map(plain, (hit.doc, hit.published or "", hit.outlet, told)), words)
    return table


def _told(claim: Claim) -> str:
    """A claim in one cell: slot, value, first speaker."""
    value = str(claim.count) if claim.count else claim.value
    return " ".join(f"{claim.slot} {value}, {claim.sources[0].name}".split())
