"""The largest one-to-one matching of two lists (augmenting paths)."""

from collections.abc import Sequence


def largest(edges: Sequence[Sequence[int]]) -> dict[int, int]:
    """Left index to right index, as many pairs as can be, each used once. `edges[i]` are partners of left i."""
    owner: dict[int, int] = {}
    for left in range(len(edges)):
        _place(left, edges, owner, set())
    return {left: right for right, left in owner.items()}


def _place(left: int, edges: Sequence[Sequence[int]], owner: dict[int, int], seen: set[int]) -> bool:
    for right in edges[left]:
        if right not in seen:
            seen.add(right)
            if right not in owner or _place(owner[right], edges, owner, seen):
                owner[right] = left
                return True
    return False
