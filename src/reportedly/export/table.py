"""Columns as data: one table writes the header, the rows, the audit and the codebook."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

Value = str | int | float | bool | None
T = TypeVar("T")


class Cell(NamedTuple):
    """A value with the rule that made it and the ids of the claims and of the reports' events that it rests on."""

    value: Value
    rule: str = ""
    claims: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


Make = Callable[[T], Cell | Value]


@dataclass(frozen=True)
class Column(Generic[T]):
    """`type`: string, integer, number, boolean, date or year, as in a Table Schema. `rule` says how the value comes
    about; `make` gives it for one row, as a `Cell` where a row has a rule or claims of its own.
    """

    name: str
    type: str
    meaning: str
    rule: str
    make: Make[T]

    def cell(self, row: T) -> Cell:
        """The cell of one row; its rule is the column's where it has none of its own."""
        made = self.make(row)
        if not isinstance(made, Cell):
            return Cell(made, self.rule)
        return made if made.rule else made._replace(rule=self.rule)


@dataclass(frozen=True)
class Table(Generic[T]):
    """A table of one format: its name, what a row is, its columns in their order.

    `refuse` gives the reason why a row cannot stand in this format, "" where it can. The first column names the row.
    """

    name: str
    title: str
    columns: Sequence[Column[T]]
    refuse: Callable[[T], str] = lambda row: ""

    @property
    def header(self) -> list[str]:
        """The names of the columns."""
        return [column.name for column in self.columns]

    def cells(self, row: T) -> list[Cell]:
        """One row, cell by cell."""
        return [column.cell(row) for column in self.columns]

    def record(self, row: T) -> dict[str, Value]:
        """One row by the names of its columns."""
        return {column.name: column.cell(row).value for column in self.columns}

    def audit(self, row: T) -> Iterator[dict[str, object]]:
        """A line a cell: {"row", "column", "value", "rule", "claims", "events"}."""
        cells = self.cells(row)
        for name, cell in zip(self.header, cells, strict=True):
            yield {
                "row": cells[0].value,
                "column": name,
                "value": cell.value,
                "rule": cell.rule,
                "claims": list(cell.claims),
                "events": list(cell.events),
            }
