"""Hits against what was wanted and what was given."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

ROUNDS = 1000


@dataclass(frozen=True, slots=True)
class Tally:
    """Three counts; precision, recall and F1 in per cent, 0 where nothing can be divided."""

    hits: int
    gold: int
    given: int

    @property
    def precision(self) -> float:
        """Share of what was given that is right."""
        return 100 * self.hits / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return 100 * self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        return 200 * self.hits / (self.gold + self.given) if self.gold + self.given else 0.0


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum over documents: every claim weighs the same."""
    rows = list(tallies)
    return Tally(sum(r.hits for r in rows), sum(r.gold for r in rows), sum(r.given for r in rows))


def interval(tallies: Sequence[Tally]) -> tuple[float, float]:
    """95 % interval of F1: documents drawn 1,000 times with replacement, always the same draws."""
    dice = random.Random(0)
    drawn = sorted(total(tallies[dice.randrange(len(tallies))] for _ in tallies).f1 for _ in range(ROUNDS))
    return drawn[int(0.025 * ROUNDS)], drawn[int(0.975 * ROUNDS) - 1]
