"""What every column means: from the tables themselves, so that it cannot differ from what is written."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from reportedly.export.columns import columns
from reportedly.export.table import Column, Make, Table


class Entry(NamedTuple):
    """One column of one table."""

    table: str
    column: Column[Any]


def entries(tables: Iterable[Table[Any]]) -> Iterator[Entry]:
    """Every column of these tables in its order."""
    return (Entry(table.name, column) for table in tables for column in table.columns)


_MAKE: dict[str, Make[Entry]] = {
    "table": lambda e: e.table,
    "column": lambda e: e.column.name,
    "type": lambda e: e.column.type,
    "meaning": lambda e: e.column.meaning,
    "rule": lambda e: e.column.rule,
}

CODEBOOK = Table("codebook", "Codebook: one row a column", columns("codebook", _MAKE))


def page(tables: Iterable[Table[Any]]) -> str:
    """The codebook as Markdown, a section a table."""
    return "\n".join([_HEAD, *(_section(table) for table in tables)])


_HEAD = """# Codebook

Made from the column definitions by `python -m reportedly.export > docs/codebook.md`; a test holds the two together.
How rows come about and what is refused is told in [exports.md](exports.md).
"""


def _section(table: Table[Any]) -> str:
    lines = [f"## {table.name}", "", f"{table.title}.", "", "| column | type | meaning | rule |", "|---|---|---|---|"]
    for column in table.columns:
        cells = (f"`{column.name}`", column.type, column.meaning, column.rule)
        lines.append(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    return "\n".join([*lines, ""])
