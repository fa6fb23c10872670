"""What is missed most: where to work next."""

from collections import Counter
from collections.abc import Iterable

from reportedly.evaluate.aligned import Aligned
from reportedly.evaluate.levels import Level, match
from reportedly.evaluate.scored import ScoredClaim

REASONS = {
    Level.VALUE: "not found with its value",
    Level.SOURCE: "from another speaker",
    Level.STATUS: "with another status",
    Level.ACCOUNT: "on another event",
}


def commonest(docs: Iterable[Aligned]) -> str:
    """The commonest miss as a sentence: slot, what is wrong with it, how often. "" where nothing is missed."""
    misses = Counter(miss for doc in docs for miss in _misses(doc))
    if not misses:
        return ""
    (slot, reason), often = misses.most_common(1)[0]
    return f"{slot} {reason}: {often} of {misses.total()} missed claims"


def _misses(doc: Aligned) -> Iterable[tuple[str, str]]:
    """Slot and first failing level of every gold claim that is not right as a whole."""
    right = {level: match(doc.gold.claims, doc.predicted.claims, doc.pairs, level) for level in Level}
    for index, claim in enumerate(doc.gold.claims):
        if index not in right[Level.ACCOUNT]:
            yield _miss(claim, [level for level in Level if index not in right[level]])


def _miss(claim: ScoredClaim, failed: list[Level]) -> tuple[str, str]:
    return claim.slot, REASONS[failed[0]]
