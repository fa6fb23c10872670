"""Days between two sides."""

from reportedly.link.side import Side


def day_gap(a: Side, b: Side) -> int:
    """Days between two intervals, 0 where they meet or an end is open."""
    forward = b.first - a.last if b.first is not None and a.last is not None else 0
    backward = a.first - b.last if a.first is not None and b.last is not None else 0
    return max(forward, backward, 0)
