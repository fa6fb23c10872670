"""The gate: the whole journey on the project's own gold, held against the pinned floors."""

import runpy
from pathlib import Path

from reportedly.evaluate import board, check, read_floors

GATE = Path(__file__).parents[2] / "scripts" / "gate.py"


def test_no_figure_falls_below_its_floor() -> None:
    script = runpy.run_path(str(GATE))
    scores, silly = script["measure"]()
    floors = read_floors()
    print("\n" + board(scores, silly, floors.floors, script["versions"](floors)))
    failures = check(scores, floors.floors)
    assert not failures, "\n".join(map(str, failures))
