"""How far people agree beyond chance. Both measures are 1 for full agreement, 0 for what chance would give, and None
where they are not defined: nothing judged by two, or one answer alone in use.
"""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from itertools import permutations
from math import sqrt
from typing import NamedTuple


class Kappa(NamedTuple):
    """Cohen's kappa with its 95 % interval (normal approximation; wide and rough below some 30 pairs)."""

    value: float
    low: float
    high: float


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> Kappa | None:
    """Cohen's kappa (Cohen 1960) of two persons' answers to the same things: agreement beyond what their own habits
    give.
    """
    n = len(pairs)
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(first[answer] * second[answer] for answer in first) / n**2 if n else 1.0
    if chance == 1.0:
        return None
    seen = sum(one == other for one, other in pairs) / n
    value = (seen - chance) / (1 - chance)
    error = sqrt(seen * (1 - seen) / n) / (1 - chance)
    return Kappa(value, value - 1.96 * error, min(1.0, value + 1.96 * error))


def alpha(units: Sequence[Sequence[Hashable]]) -> float | None:
    """Krippendorff's alpha for answers without order (Krippendorff 2011): the answers to each thing, by however many
    persons. Things with fewer than two answers are left aside.
    """
    answered = [unit for unit in units if len(unit) > 1]
    total = sum(map(len, answered))
    answers = Counter(answer for unit in answered for answer in unit)
    expected = total**2 - sum(count**2 for count in answers.values())
    if not expected:
        return None
    apart = sum(sum(one != other for one, other in permutations(unit, 2)) / (len(unit) - 1) for unit in answered)
    return 1 - (total - 1) * apart / expected


def paired(answers: Mapping[str, Mapping[Hashable, Hashable]], one: str, other: str) -> list[tuple[Hashable, Hashable]]:
    """The answers of two persons (person to thing to answer) to what both answered."""
    both = [thing for thing in answers[one] if thing in answers[other]]
    return [(answers[one][thing], answers[other][thing]) for thing in both]
