"""The project's own gold: openly licensed articles that ship with the package, annotated."""

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any

from reportedly.errors import LexiconError
from reportedly.evaluate.floors import read_floors
from reportedly.evaluate.gold import Groups
from reportedly.model import Report


def own_gold() -> list[dict[str, Any]]:
    """The annotated groups. Raises `LexiconError` where a file is not the one that the floors were measured on."""
    groups: list[dict[str, Any]] = []
    for name, expected in read_floors().gold.items():
        content = files("reportedly.evaluate").joinpath("data", name).read_bytes()
        if hashlib.sha256(content).hexdigest() != expected:
            what = "the gold is not the one that the floors were measured on (SHA-256 differs)."
            raise LexiconError(
                f"evaluate/data/{name}", what, "Restore it, or pin its hash and measure the floors anew."
            )
        groups += json.loads(content)
    return groups


def gold_reports(groups: Groups) -> Iterator[Report]:
    """The articles of the gold as reports, without their annotation."""
    for doc in (doc for group in groups for doc in group["docs"]):
        published = doc.get("published")
        yield Report.make(
            doc["text"],
            doc=doc["doc"],
            title=doc.get("title") or "",
            outlet=doc.get("outlet") or "",
            url=doc.get("url") or "",
            licence=doc.get("licence") or "",
            published=date.fromisoformat(published[:10]) if published else None,
        )
