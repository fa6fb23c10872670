"""Rows that a format cannot hold, each with its reason."""

from collections.abc import Iterable

from reportedly.export.case import Case
from reportedly.export.table import Table

Sorted = tuple[list[Case], list[dict[str, object]]]


def parted(table: Table[Case], cases: Iterable[Case]) -> Sorted:
    """The cases that the format can hold, and a line for each of the others: {"format", "row", "event", "why"}."""
    kept: list[Case] = []
    refused: list[dict[str, object]] = []
    for case in cases:
        if why := table.refuse(case):
            refused.append({"format": table.name, "row": case.id, "event": case.linked.key, "why": why})
        else:
            kept.append(case)
    return kept, refused
