"""The columns of a format: their texts from a data file, their values from functions."""

import csv
from collections.abc import Mapping
from importlib.resources import files

from reportedly.errors import LexiconError
from reportedly.export.table import Column, Make, T


def columns(name: str, make: Mapping[str, Make[T]]) -> tuple[Column[T], ...]:
    """The columns of `data/columns/NAME.csv` in their order, each with the function that makes its value.

    Raises `LexiconError` where the file and the functions do not name the same columns in the same order.
    """
    where = f"data/columns/{name}.csv"
    text = files("reportedly.export").joinpath(where).read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    if [row["name"] for row in rows] != list(make):
        raise LexiconError(where, "the file and the program name different columns.", "Name them alike, in one order.")
    return tuple(Column(row["name"], row["type"], row["meaning"], row["rule"], make[row["name"]]) for row in rows)
