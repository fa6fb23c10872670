"""Which triggers of one article name one event."""

from itertools import combinations

from reportedly.extract import anaphora, linear, pairs
from reportedly.extract.clusters import agglomerate
from reportedly.extract.context import Context

JOIN = 0.3  # log-odds from which two groups of triggers are one event
SURE = 3.0  # log-odds of a pair that a rule joins
NEVER = -100.0  # of one that the text sets apart


class Grouping:
    """The mentions of one article gathered into events. `odds`: natural log-odds of each pair, smaller index first."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.odds = _odds(context)

    def groups(self, threshold: float = JOIN) -> list[list[int]]:
        """Mentions to events: the likeliest pair of groups joins first until none is above the threshold."""
        return agglomerate(len(self.context.found), self.odds, threshold)

    def closeness(self, left: list[int], right: list[int]) -> float:
        """Mean log-odds between two groups."""
        odds = [self.odds[min(a, b), max(a, b)] for a in left for b in right]
        return sum(odds) / len(odds)


def _odds(context: Context) -> dict[tuple[int, int], float]:
    """Natural log-odds that two mentions (smaller index first) name one event: the model's, then the rules'."""
    found, model = context.found, linear.load("grouping")
    chances = {pair: model.yes(pairs.features(context, *pair)) for pair in combinations(range(len(found)), 2)}
    odds = {pair: linear.log_odds(min(max(chance, 1e-6), 1 - 1e-6)) for pair, chance in chances.items()}
    for right in range(len(found)):
        left = anaphora.taken_up(context.article, found, right)
        if left is not None:
            odds[left, right] = max(odds[left, right], SURE)
    return {pair: NEVER if anaphora.apart(context.article, found, *pair) else value for pair, value in odds.items()}
