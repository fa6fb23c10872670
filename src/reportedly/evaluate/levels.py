"""Claims right on four levels, each stricter than the one before."""

from collections.abc import Sequence
from enum import StrEnum

from reportedly.evaluate.align import Pairs
from reportedly.evaluate.matching import largest
from reportedly.evaluate.scored import ScoredClaim, ScoredDoc, is_count
from reportedly.evaluate.tally import Tally
from reportedly.model import ROLE_SLOTS


class Level(StrEnum):
    """What of a claim has to be right."""

    VALUE = "value"  # slot and value, in the right sentence
    SOURCE = "source"  # ... and who says it
    STATUS = "status"  # ... and how firmly
    ACCOUNT = "account"  # ... and of which event: the headline


class Scope(StrEnum):
    """Which slots are looked at."""

    ALL = "all"
    COUNTS = "counts"
    ROLES = "roles"


def tally(gold: ScoredDoc, predicted: ScoredDoc, pairs: Pairs, level: Level, scope: Scope) -> Tally:
    """How many claims of one document can be matched one to one."""
    ours, theirs = _within(gold.claims, scope), _within(predicted.claims, scope)
    return Tally(len(match(ours, theirs, pairs, level)), len(ours), len(theirs))


def match(gold: Sequence[ScoredClaim], predicted: Sequence[ScoredClaim], pairs: Pairs, level: Level) -> dict[int, int]:
    """A largest matching: index into the gold claims to index into the predicted ones."""
    return largest([[j for j, b in enumerate(predicted) if _right(a, b, pairs, level)] for a in gold])


def _right(gold: ScoredClaim, predicted: ScoredClaim, pairs: Pairs, level: Level) -> bool:
    if not (gold.same_value(predicted) and gold.same_place(predicted)):
        return False
    conditions = (
        gold.same_source(predicted),
        gold.status == predicted.status,
        pairs.get(gold.event) == predicted.event,
    )
    return all(conditions[: list(Level).index(level)])


def _within(claims: Sequence[ScoredClaim], scope: Scope) -> list[ScoredClaim]:
    if scope is Scope.ALL:
        return [claim for claim in claims if is_count(claim.slot) or claim.slot in (*ROLE_SLOTS, "occurrence")]
    return [claim for claim in claims if (is_count(claim.slot) if scope is Scope.COUNTS else claim.slot in ROLE_SLOTS)]
