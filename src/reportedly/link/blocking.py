"""Which pairs of events are worth a comparison: those of two reports that share a block and lie within days."""

from collections.abc import Iterator

from reportedly.link.side import Side

WINDOW = 3  # days that two intervals may lie apart
CROWD = 150  # events; a word that more events of one week share tells nothing apart
CROWD_OF_A_FAMILY = 30  # a kind of event alone tells little
# Reports: a name that more of them write tells little, the more so the fewer there are.
_REPORTS = "(SELECT count(DISTINCT report) FROM sides)"
RARE, RARE_AMONG_FEW = f"least(3 + 0.005 * {_REPORTS}, 25)", f"0.25 * {_REPORTS}"
_WIDEST = 400  # days: "last year" still meets its day; a wider interval dates nothing, so publication stands in
GAP = "greatest(coalesce({first}_l - {last}_r, 0), coalesce({first}_r - {last}_l, 0), 0)"


def keys(side: Side) -> Iterator[str]:
    """The blocks of an event: each week that it may lie in, with each name that it shares with its like."""
    for week in _weeks(side):
        for name in _names(side):
            yield f"{week} {name}"


def loose_keys(side: Side) -> Iterator[str]:
    """The blocks without a week, in which events without any day look for partners."""
    return _names(side)


def undated(side: Side) -> bool:
    """True where neither the event nor its report has a day to look at."""
    return _anchor(side) is None


def _names(side: Side) -> Iterator[str]:
    yield from (f"place {name}" for name in side.places)
    yield from (f"around {name}" for name in {*side.places, *side.around})
    yield from (f"party {word}" for word in {*side.doers, *side.targets, *side.people})
    yield from (f"kind at {side.family} {name}" for name in side.places)
    yield f"family {side.family}"


def _weeks(side: Side) -> Iterator[int]:
    days = _anchor(side)
    if days:
        yield from range((days[0] - WINDOW) // 7, (days[1] + WINDOW) // 7 + 1)


def _anchor(side: Side) -> tuple[int, int] | None:
    """First and last day to look at: the event's own where narrow, else around the day of publication."""
    if side.first is not None and side.last is not None and side.last - side.first <= _WIDEST:
        return side.first, side.last
    return (side.published, side.published) if side.published is not None else None
