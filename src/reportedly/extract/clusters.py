"""From pairs that belong together to groups: agglomerative clustering."""

CHAIN = 0.6  # weight of the closest pair, the rest is the mean's


def agglomerate(size: int, odds: dict[tuple[int, int], float], threshold: float) -> list[list[int]]:
    """Clusters of the indices below `size`; `odds` for each pair (smaller index first).

    Two groups are as close as the mean of their pairs, drawn towards the closest pair by `CHAIN`: "the attack" joins
    the mention that it takes up, however far the others are.
    """
    groups: list[list[int]] = [[index] for index in range(size)]
    # Sum, largest and number of the pairs between two groups.
    links = {pair: (value, value, 1) for pair, value in odds.items()}
    while links:
        pair = max(links, key=lambda pair: (_near(links[pair]), -pair[0], -pair[1]))
        if _near(links[pair]) <= threshold:
            break
        _join(groups, links, *pair)
    return [group for group in groups if group]


def _near(link: tuple[float, float, int]) -> float:
    total, largest, count = link
    return CHAIN * largest + (1 - CHAIN) * total / count


def _join(
    groups: list[list[int]], links: dict[tuple[int, int], tuple[float, float, int]], left: int, right: int
) -> None:
    groups[left] += groups[right]
    groups[right] = []
    del links[left, right]
    for other in range(len(groups)):
        old, new = (min(other, right), max(other, right)), (min(other, left), max(other, left))
        if other != left and old in links:
            a, b = links.pop(old), links[new]
            links[new] = (a[0] + b[0], max(a[1], b[1]), a[2] + b[2])
