"""The gate: no figure falls below its floor, and no floor is lowered by accident."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor

from reportedly.evaluate.levels import Level, Scope
from reportedly.evaluate.score import Scores

SLACK = 0.3  # points: another processor's arithmetic may turn one token's parse


@dataclass(frozen=True, slots=True)
class Failure:
    """One figure below its floor. `str` says what to do."""

    name: str
    figure: float
    floor: float

    def __str__(self) -> str:
        mend = "Mend the loss; if it is wanted, say why in the commit and run scripts/gate.py --lower."
        return f"{self.name}: {self.figure:.1f} is below its floor of {self.floor:.1f}. {mend}"


def figures(scores: Scores) -> dict[str, float]:
    """The pinned figures by name, F1 in per cent."""
    levels = {
        f"claims {scope}: {level}": scores.f1(scope, level)
        for scope in Scope
        for level in (Level.VALUE, Level.SOURCE, Level.ACCOUNT)
    }
    return {**levels, "events found": scores.events.f1}


def check(scores: Scores, floors: Mapping[str, float]) -> list[Failure]:
    """Every figure below its floor. A floor without a figure fails too: a renamed figure must not slip through."""
    now = figures(scores)
    return [
        Failure(name, now.get(name, 0.0), least)
        for name, least in floors.items()
        if name not in now or now[name] < least - SLACK
    ]


def raised(scores: Scores, floors: Mapping[str, float]) -> dict[str, float]:
    """Floors at today's figures where those are higher; none is lowered."""
    return {name: max(_cut(value), floors.get(name, 0.0)) for name, value in figures(scores).items()}


def lowered(scores: Scores) -> dict[str, float]:
    """Floors at today's figures, higher or lower."""
    return {name: _cut(value) for name, value in figures(scores).items()}


def _cut(value: float) -> float:
    """One decimal, rounded down: a floor lies never above what was measured."""
    return floor(value * 10) / 10
