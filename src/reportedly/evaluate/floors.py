"""Pinned floors: figures that may not fall."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

HEAD = """# Floors of the own gold's board, F1 in per cent. `make test` fails where a figure falls below its floor.
# Written by `scripts/gate.py --raise` after a gain; `--lower` lowers them and is meant for a loss that is wanted and
# explained in the commit. `gold` pins the files that the figures were measured on.
"""


@dataclass(frozen=True, slots=True)
class Floors:
    """`gold`: file name to SHA-256. `floors`: figure name to F1 in per cent."""

    gold: Mapping[str, str]
    floors: Mapping[str, float]


def read_floors(path: Path | None = None) -> Floors:
    """The floors that ship with the package, or those of a file."""
    source = path or files("reportedly.evaluate").joinpath("data", "floors.toml")
    table = tomllib.loads(source.read_text("utf-8"))
    return Floors(dict(table["gold"]), {name: float(value) for name, value in table["floors"].items()})


def write_floors(floors: Floors, path: Path) -> None:
    """Write them back, one decimal each."""
    gold = "".join(f'"{name}" = "{value}"\n' for name, value in floors.gold.items())
    figures = "".join(f'"{name}" = {value:.1f}\n' for name, value in floors.floors.items())
    path.write_text(f"{HEAD}\n[gold]\n{gold}\n[floors]\n{figures}", "utf-8")
