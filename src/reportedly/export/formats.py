"""Every table that the codebook explains."""

import csv
from importlib.resources import files
from typing import Any

from reportedly.export.acled import ACLED
from reportedly.export.claims import CLAIMS
from reportedly.export.codebook import CODEBOOK
from reportedly.export.events import EVENTS
from reportedly.export.plover import PLOVER
from reportedly.export.sources import SOURCES
from reportedly.export.table import Column, Table
from reportedly.export.ucdp import ucdp

_GRAPHS = {
    "ftm": "FollowTheMoney entities, one JSON object a line: properties by schema",
    "statements": "FollowTheMoney statements, one JSON object a line",
    "jsonld": "JSON-LD: the nodes of the graph and their properties",
    "annotations": "Annotations for Label Studio, brat and spaCy: labels and fields",
}


def tables() -> tuple[Table[Any], ...]:
    """The tables, then the formats that are graphs: of these the file tells what there is, and nothing is made."""
    rows = (EVENTS, CLAIMS, SOURCES, ACLED, ucdp(), PLOVER, CODEBOOK)
    return (*rows, *(Table(name, title, _told(name)) for name, title in _GRAPHS.items()))


def _told(name: str) -> tuple[Column[Any], ...]:
    text = files("reportedly.export").joinpath(f"data/columns/{name}.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple(Column(row["name"], row["type"], row["meaning"], row["rule"], _nothing) for row in rows)


def _nothing(row: Any) -> None:
    return None
