"""A small linear model over named features: the learned part of a rule, readable feature by feature."""

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Linear:
    """Multinomial logistic regression. `weights[feature][i]` speaks for `labels[i]`; unknown features weigh nothing."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, list[float]]

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """Label to probability; they add up to 1. A feature given twice counts once."""
        rows = [self.weights[feature] for feature in self.weights.keys() & features]
        scores = [math.fsum(column) for column in zip(self.bias, *rows, strict=True)]  # exact, so the order is free
        top = max(scores)
        parts = [math.exp(score - top) for score in scores]
        total = sum(parts)
        return {label: part / total for label, part in zip(self.labels, parts, strict=True)}

    def yes(self, features: Iterable[str]) -> float:
        """Probability of the label "yes" of a two-label model."""
        return self.probabilities(features)["yes"]


@cache
def load(name: str) -> Linear:
    """The shipped model `name`; `scripts/train_extract.py` makes it from annotated articles."""
    raw = json.loads((DATA / f"{name}.json").read_text("utf-8"))
    return Linear(tuple(raw["labels"]), tuple(raw["bias"]), raw["weights"])


def log_odds(chance: float) -> float:
    """Natural log of the odds of a probability strictly between 0 and 1."""
    return math.log(chance / (1 - chance))


@cache
def version() -> str:
    """16 hexadecimal digits that change with any weight."""
    digest = blake2b(digest_size=8)
    for path in sorted(DATA.glob("*.json")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
