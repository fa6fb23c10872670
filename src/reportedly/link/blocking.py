"""Which pairs of events are worth a comparison."""

from collections.abc import Iterator, Sequence

from reportedly.link.days import day_gap
from reportedly.link.families import FAMILY
from reportedly.link.side import Side

WINDOW = 3  # days that two intervals may lie apart
_WIDEST = 400  # days: "last year" still meets its day; a wider interval dates nothing, so publication stands in
_CROWD = 150  # events; a word or a type that more events of one week share tells nothing apart


def candidates(sides: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    """Pairs of different reports that lie within days and share a place, a party or a family of types; each pair
    once.

    Blocks are weeks, so nothing is compared with all. Blocks of a common word (not of a place) above 150 events are
    left out.
    """
    seen: set[tuple[int, int]] = set()
    for key, block in _blocks(sides).items():
        if len(block) > _CROWD and not key[0].startswith("kind at "):
            continue
        for pair in _pairs(sides, block, undated=key[1] is None):
            if pair not in seen:
                seen.add(pair)
                yield sides[pair[0]], sides[pair[1]]


def _blocks(sides: Sequence[Side]) -> dict[tuple[str, int | None], list[int]]:
    blocks: dict[tuple[str, int | None], list[int]] = {}
    for index, side in enumerate(sides):
        for week in _weeks(side):
            for key in _keys(side):
                blocks.setdefault((key, week), []).append(index)
    return blocks


def _pairs(sides: Sequence[Side], block: Sequence[int], undated: bool) -> Iterator[tuple[int, int]]:
    """In the block without a week only pairs with an undated side are new: the others met in their weeks."""
    for position, one in enumerate(block):
        if undated and _anchor(sides[one]):
            continue
        for other in block if undated else block[:position]:
            a, b = sides[one], sides[other]
            if a.report.id != b.report.id and day_gap(a, b) <= WINDOW:
                yield min(one, other), max(one, other)


def _keys(side: Side) -> Iterator[str]:
    yield from (f"place {name}" for name in side.places)
    yield from (f"party {word}" for word in side.doers | side.targets | side.people)
    yield from (f"kind at {FAMILY[side.event.type]} {name}" for name in side.places)
    yield f"family {FAMILY[side.event.type]}"


def _weeks(side: Side) -> Iterator[int | None]:
    """The weeks an event may lie in, and None, where the undated look for partners."""
    yield None
    days = _anchor(side)
    if days:
        yield from range((days[0] - WINDOW) // 7, (days[1] + WINDOW) // 7 + 1)


def _anchor(side: Side) -> tuple[int, int] | None:
    """First and last day to look at: the event's own where narrow, else around the day of publication."""
    if side.first is not None and side.last is not None and side.last - side.first <= _WIDEST:
        return side.first, side.last
    return (side.published, side.published) if side.published is not None else None
