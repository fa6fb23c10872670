"""The one-to-one pairing of the largest total weight (Hungarian method, by shortest augmenting paths)."""

from collections.abc import Mapping, Sequence

Weights = Mapping[tuple[str, str], float]


def heaviest(weights: Weights, rows: Sequence[str], cols: Sequence[str]) -> dict[str, str]:
    """Row to column, each used once, with the largest sum of weights. A pair without a weight is never made."""
    size = max(len(rows), len(cols))
    names = ([*rows, *[""] * (size - len(rows))], [*cols, *[""] * (size - len(cols))])
    cost = [[-weights.get((row, col), 0.0) for col in names[1]] for row in names[0]]
    owner = _solve(cost)
    pairs = [(names[0][owner[j] - 1], names[1][j - 1]) for j in range(1, size + 1)]
    return {row: col for row, col in pairs if (row, col) in weights}


def _solve(cost: Sequence[Sequence[float]]) -> list[int]:
    """For a square matrix: the row that owns each column in the cheapest pairing, both counted from 1 (0: dummy)."""
    size = len(cost)
    rows, cols, owner = [0.0] * (size + 1), [0.0] * (size + 1), [0] * (size + 1)
    for row in range(1, size + 1):
        owner[0] = row
        way, last = _search(cost, rows, cols, owner)
        while last:
            owner[last] = owner[way[last]]
            last = way[last]
    return owner


def _search(
    cost: Sequence[Sequence[float]], rows: list[float], cols: list[float], owner: Sequence[int]
) -> tuple[list[int], int]:
    """The shortest path from column 0 to a free column: each column's predecessor, and that column."""
    size = len(cost)
    way, least, done = [0] * (size + 1), [float("inf")] * (size + 1), [False] * (size + 1)
    at = 0
    while owner[at]:
        done[at] = True
        for j in (j for j in range(1, size + 1) if not done[j]):
            slack = cost[owner[at] - 1][j - 1] - rows[owner[at]] - cols[j]
            if slack < least[j]:
                least[j], way[j] = slack, at
        following = min((j for j in range(1, size + 1) if not done[j]), key=lambda j: least[j])
        _shift(least[following], rows, cols, owner, least, done)
        at = following
    return way, at


def _shift(
    delta: float, rows: list[float], cols: list[float], owner: Sequence[int], least: list[float], done: Sequence[bool]
) -> None:
    for j, inside in enumerate(done):
        if inside:
            rows[owner[j]] += delta
            cols[j] -= delta
        else:
            least[j] -= delta
