"""Which groups of triggers are worth an event."""

from reportedly.extract import happenings, linear
from reportedly.extract.context import Context
from reportedly.extract.grouping import Grouping

KEEP = 0.5  # probability from which a group of triggers is recorded as an event
ALONE = 0.15  # probability that is enough where a report would be left without any event
STRAY = -1.0  # mean log-odds below which roles of a dropped group are left out
APART = -4.0  # mean log-odds below which numbers of a dropped group stay an event of their own


def kept(grouping: Grouping) -> list[list[int]]:
    """Groups worth an event.

    Of the others, those that carry numbers join the kept group that is closest: no number is lost.
    """
    worth = {tuple(group): _worth(grouping.context, group) for group in grouping.groups()}
    groups = [list(group) for group, chance in worth.items() if chance >= KEEP]
    if not groups and worth:  # a flash of one sentence gives the model little to go by
        best = max(worth, key=lambda group: worth[group])
        groups = [list(best)] if worth[best] >= ALONE and _tells(grouping.context, best) else []
    loose = [list(group) for group in worth if list(group) not in groups]
    for group in loose:
        _join(grouping, groups, group)
    return groups


def _tells(context: Context, group: tuple[int, ...]) -> bool:
    """True where a group has a sure trigger or anything said of it."""
    return any(context.found[index].strong or index in context.by_mention for index in group)


def _worth(context: Context, group: list[int]) -> float:
    _, sure = happenings.best_trigger(context, group)
    return linear.load("keeping").yes(happenings.keep_features(context, group, sure))


def _join(grouping: Grouping, groups: list[list[int]], group: list[int]) -> None:
    """What a dropped group tells goes to the closest kept one; numbers that are close to none stay an event."""
    by_mention = grouping.context.by_mention
    told = [index for index in group if index in by_mention]
    numbers = any(hit.counted for index in told for hit in by_mention[index])
    best = max(groups, key=lambda other: grouping.closeness(told, other), default=None) if told else None
    if best is not None and grouping.closeness(told, best) > (APART if numbers else STRAY):
        best += told
    elif numbers:
        groups.append(group)
