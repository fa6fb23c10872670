"""Which events of different articles are one, against the gold."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from itertools import combinations

from reportedly.evaluate.aligned import Aligned
from reportedly.evaluate.tally import Tally

Node = tuple[str, str]  # document and gold event
Keys = Mapping[Node, Hashable]


def pairs(docs: Iterable[Aligned]) -> Tally:
    """Links between articles that the gold has, that were given, that both have."""
    ours, theirs = _keys(docs)
    left, right = _links(ours), _links(theirs)
    return Tally(len(left & right), len(left), len(right))


def bcubed(docs: Iterable[Aligned]) -> float:
    """B-cubed F1 in per cent over gold events; lenient, since saying nothing scores high."""
    ours, theirs = _keys(docs)
    left, right = _clusters(ours), _clusters(theirs)
    both = [(left[ours[node]], right[theirs[node]]) for node in ours]
    if not both:
        return 0.0
    precision = sum(len(a & b) / len(b) for a, b in both) / len(both)
    recall = sum(len(a & b) / len(a) for a, b in both) / len(both)
    return 200 * precision * recall / (precision + recall)


def _keys(docs: Iterable[Aligned]) -> tuple[Keys, Keys]:
    """Key of every gold event, in the gold and as predicted. An event that was not found stays alone."""
    ours: dict[Node, Hashable] = {}
    theirs: dict[Node, Hashable] = {}
    for doc in docs:
        for event, value in doc.gold.events.items():
            node = (doc.gold.doc, event)
            ours[node] = str(value.key)
            found = doc.pairs.get(event)
            theirs[node] = str(doc.predicted.events[found].key) if found else ("none", *node)
    return ours, theirs


def _clusters(keys: Keys) -> dict[Hashable, set[Node]]:
    clusters = defaultdict(set)
    for node, key in keys.items():
        clusters[key].add(node)
    return clusters


def _links(keys: Keys) -> set[tuple[Node, Node]]:
    """Pairs of events of two articles under one key."""
    every = (pair for cluster in _clusters(keys).values() for pair in combinations(sorted(cluster), 2))
    return {(left, right) for left, right in every if left[0] != right[0]}
