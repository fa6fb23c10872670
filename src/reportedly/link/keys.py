"""Stable names for groups of events."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reportedly.model import make_id


def name_groups(groups: Iterable[Sequence[str]], previous: Mapping[str, str]) -> dict[str, str]:
    """Event id to its group's key. `groups` are sorted event ids.

    A group keeps the previous key that most of its members had (of equally common ones the smallest); where a group
    was split, the part with more of its members keeps the key. A new group is "E-" and its smallest event id; where
    another group already goes by that, a name made from all its members.
    """
    ordered = sorted(groups, key=tuple)
    claims = [claim for index, members in enumerate(ordered) for claim in _claims(index, members, previous)]
    owner: dict[int, str] = {}
    taken: set[str] = set()
    for _, key, index in sorted(claims):
        if index not in owner and key not in taken:
            owner[index] = key
            taken.add(key)
    taken |= set(previous.values())
    for index, members in enumerate(ordered):
        if index not in owner:
            owner[index] = _new(members, taken)
    return {event: owner[index] for index, members in enumerate(ordered) for event in members}


def _claims(index: int, members: Sequence[str], previous: Mapping[str, str]) -> list[tuple[int, str, int]]:
    """(minus votes, key, group): sorted, the strongest claim to a key comes first."""
    votes = Counter(previous[event] for event in members if event in previous)
    return [(-count, key, index) for key, count in votes.items()]


def _new(members: Sequence[str], taken: set[str]) -> str:
    key = f"E-{members[0]}"
    return key if key not in taken else f"E-{make_id('group', *members)}"
