"""Capitalised words that are no place names, though a village somewhere bears them."""

from functools import cache
from importlib.resources import files


@cache
def no_places() -> frozenset[str]:
    """The words of the package's list: "Congress", "Street", "March"."""
    lines = (files("reportedly.resolve") / "data" / "no_places.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
