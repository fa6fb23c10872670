"""The pairings are the best there are, and the same whatever the order."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.evaluate.assign import heaviest
from reportedly.evaluate.matching import largest

ROWS, COLS = ["a", "b", "c"], ["x", "y", "z", "w"]
WEIGHTS = st.dictionaries(
    st.tuples(st.sampled_from(ROWS), st.sampled_from(COLS)), st.integers(min_value=1, max_value=20).map(float)
)


@given(WEIGHTS)
def test_no_pairing_is_heavier(weights: dict[tuple[str, str], float]) -> None:
    pairs = heaviest(weights, ROWS, COLS)
    by_hand = max(sum(weights.get(p, 0) for p in zip(ROWS, cols, strict=True)) for cols in permutations(COLS, 3))
    assert sum(weights[pair] for pair in pairs.items()) == by_hand
    assert len(set(pairs.values())) == len(pairs)


def test_nothing_to_pair_gives_no_pair() -> None:
    assert heaviest({}, [], []) == {}
    assert heaviest({}, ["a"], []) == {}


@given(st.lists(st.lists(st.integers(min_value=0, max_value=3), max_size=4), max_size=4))
def test_no_matching_is_larger(edges: list[list[int]]) -> None:
    found = largest(edges)
    orders = permutations([*range(4), *[-1] * len(edges)], len(edges))
    by_hand = max(sum(right in edges[left] for left, right in enumerate(order)) for order in orders)
    assert len(found) == by_hand
    assert all(right in edges[left] for left, right in found.items())
