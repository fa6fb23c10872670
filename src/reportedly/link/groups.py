"""Groups of events under construction, and what keeps two of them apart."""

from collections.abc import Iterator, Mapping

from reportedly.link.ground import FAR_KM, distance, settled
from reportedly.model import Event

_CONTRADICTING_DAYS = 2


class Groups:
    """Disjoint groups of events; each starts alone. A group is named by one of its members."""

    def __init__(self, events: Mapping[str, Event]) -> None:
        self._events = events
        self._home = {id_: id_ for id_ in events}
        self._members = {id_: [id_] for id_ in events}
        self._points = {id_: settled(event) for id_, event in events.items()}
        self._foes: dict[str, set[str]] = {}

    def of(self, event: str) -> str:
        """The group that holds an event."""
        return self._home[event]

    def members(self, group: str) -> list[str]:
        """Event ids of a group."""
        return self._members[group]

    def all(self) -> Iterator[list[str]]:
        """All groups, members sorted."""
        return (sorted(members) for members in self._members.values())

    def forbid(self, left: str, right: str) -> None:
        """Two events may never share a group."""
        self._foes.setdefault(left, set()).add(right)
        self._foes.setdefault(right, set()).add(left)

    def forbidden(self, one: str, other: str) -> bool:
        """True where a person holds a member of one group to be different from a member of the other."""
        theirs = set(self._members[other])
        return any(self._foes.get(member, set()) & theirs for member in self._members[one])

    def union(self, one: str, other: str) -> None:
        """The smaller group moves into the larger."""
        small, large = sorted((one, other), key=lambda group: (len(self._members[group]), group))
        moved = self._members.pop(small)
        self._members[large] += moved
        self._home.update(dict.fromkeys(moved, large))

    def contradict(self, one: str, other: str) -> bool:
        """True where a report would tell the event twice, or two members contradict each other in day or place."""
        here = [self._events[id_] for id_ in self._members[one]]
        there = [self._events[id_] for id_ in self._members[other]]
        if {event.report for event in here} & {event.report for event in there}:
            return True
        return any(_days_contradict(a, b) or self._far(a.id, b.id) for a in here for b in there)

    def _far(self, left: str, right: str) -> bool:
        """Both have settled places and every one of them is far from every other."""
        far = distance(self._points[left], self._points[right])
        return far is not None and far > FAR_KM


def _days_contradict(a: Event, b: Event) -> bool:
    """Intervals that do not meet and lie more than two days apart. An open end meets everything on its side."""
    if a.when is None or b.when is None:
        return False
    ends = ((a.when.earliest, b.when.latest), (b.when.earliest, a.when.latest))
    return any(start and end and (start - end).days > _CONTRADICTING_DAYS for start, end in ends)
