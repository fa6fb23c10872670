"""Counts on which two speakers disagree: what the record exists for."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping

from reportedly.evaluate.aligned import Aligned
from reportedly.evaluate.counts import Bounds
from reportedly.evaluate.names import same_name
from reportedly.evaluate.scored import AUTHOR, ScoredClaim, ScoredDoc
from reportedly.evaluate.tally import Tally
from reportedly.model import EventType

Said = tuple[Bounds, tuple[str, ...]]  # a total, and who gives it
Slots = Mapping[tuple[Hashable, str], set[Said]]


def disputes(docs: Iterable[Aligned]) -> Tally:
    """Totals that take part in a disagreement on one real event, in the gold, as predicted, in both."""
    docs = list(docs)
    ours, theirs = _disputed(_gold(docs)), _disputed(_predicted(docs))
    hits = sum(_hits(sorted(said, key=repr), sorted(theirs.get(slot, ()), key=repr)) for slot, said in ours.items())
    return Tally(hits, sum(map(len, ours.values())), sum(map(len, theirs.values())))


def _gold(docs: Iterable[Aligned]) -> Slots:
    slots = defaultdict(set)
    for doc in docs:
        for claim in _totals(doc.gold):
            slots[doc.gold.events[claim.event].key, claim.slot].add(_said(claim, doc.gold.doc))
    return slots


def _predicted(docs: list[Aligned]) -> Slots:
    """By the gold key that most events under a predicted key were aligned with."""
    votes: dict[str, Counter[Hashable]] = defaultdict(Counter)
    for doc in docs:
        for ours, theirs in doc.events():
            votes[str(theirs.key)][ours.key] += 1
    slots = defaultdict(set)
    for doc in docs:
        for claim in _totals(doc.predicted):
            key = str(doc.predicted.events[claim.event].key)
            meant = votes[key].most_common(1)[0][0] if key in votes else ("?", key)
            slots[meant, claim.slot].add(_said(claim, doc.predicted.doc))
    return slots


def _totals(doc: ScoredDoc) -> list[ScoredClaim]:
    """Counts with numbers; breakdowns and tolls of a whole war are left out."""
    return [
        claim
        for claim in doc.claims
        if claim.counted and not claim.part and claim.event in doc.events
        if doc.events[claim.event].type != EventType.CONFLICT_TOTAL
    ]


def _said(claim: ScoredClaim, doc: str) -> Said:
    assert claim.count is not None
    return claim.count, tuple(f"{AUTHOR} of {doc}" if name == AUTHOR else name for name in claim.sources)


def _disputed(slots: Slots) -> Slots:
    found = {slot: {one for one in said if any(_apart(one, other) for other in said)} for slot, said in slots.items()}
    return {slot: said for slot, said in found.items() if said}


def _apart(left: Said, right: Said) -> bool:
    """Two values that cannot both be true ("at least 27" and 31 can), from speakers none of whom is the same."""
    (low, high, _), (other_low, other_high, _) = left[0], right[0]
    tops = [top for top in (high, other_high) if top is not None]
    if not tops or max(low or 0, other_low or 0) <= min(tops):
        return False
    return not _share_speaker(left, right)


def _share_speaker(left: Said, right: Said) -> bool:
    return any(a == b if f"{AUTHOR} of" in a + b else same_name(a, b) for a in left[1] for b in right[1])


def _hits(ours: list[Said], rest: list[Said]) -> int:
    """How many of the gold's can be found, each prediction used once."""
    hits = 0
    for said in ours:
        found = next((other for other in rest if other[0] == said[0] and _share_speaker(said, other)), None)
        if found:
            hits += 1
            rest.remove(found)
    return hits
