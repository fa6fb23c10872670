"""Which predicted event is which event of the gold."""

from collections.abc import Sequence

from reportedly.evaluate.assign import heaviest
from reportedly.evaluate.places import sentence, touch
from reportedly.evaluate.scored import ScoredClaim, ScoredDoc

Pairs = dict[str, str]


def align(gold: ScoredDoc, predicted: ScoredDoc) -> Pairs:
    """Gold event id to predicted event id, one to one, by shared claims, place of the trigger and type."""
    weights = {}
    for ours in gold.events:
        for theirs in predicted.events:
            weight = _weight(gold, predicted, ours, theirs)
            if weight is not None:
                weights[ours, theirs] = weight
    return heaviest(weights, list(gold.events), list(predicted.events))


def _weight(gold: ScoredDoc, predicted: ScoredDoc, ours: str, theirs: str) -> float | None:
    """None for two events that share neither a claim nor a sentence."""
    left, right = gold.events[ours], predicted.events[theirs]
    near = touch(sentence(gold.text, *left.span), right.span)
    shared, full = _shared(_of(gold, ours), _of(predicted, theirs))
    if not (shared or near):
        return None
    return 3 * full + shared + 2 * touch(left.span, right.span) + 1.5 * near + (left.type == right.type)


def _of(doc: ScoredDoc, event: str) -> list[ScoredClaim]:
    return [claim for claim in doc.claims if claim.event == event]


def _shared(ours: Sequence[ScoredClaim], theirs: Sequence[ScoredClaim]) -> tuple[int, int]:
    """Pairs of claims with the same value, and those with the same speaker and status besides."""
    same = [(a, b) for a in ours for b in theirs if a.same_value(b) and a.same_place(b)]
    return len(same), sum(a.same_source(b) and a.status == b.status for a, b in same)
