"""Groups of events under construction, and what keeps two of them apart."""

from collections.abc import Iterator, Mapping

from reportedly.link.ground import FAR_KM, km
from reportedly.link.member import Member

_CONTRADICTING_DAYS = 2


class Groups:
    """Disjoint groups of events; each starts alone. A group is named by one of its members."""

    def __init__(self, members: Mapping[str, Member]) -> None:
        self._known = members
        self._home = {id_: id_ for id_ in members}
        self._members = {id_: [id_] for id_ in members}
        self._reports = {id_: {member.report} for id_, member in members.items()}
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
        if not self._foes:
            return False
        theirs = set(self._members[other])
        return any(self._foes.get(member, set()) & theirs for member in self._members[one])

    def union(self, one: str, other: str) -> None:
        """The smaller group moves into the larger."""
        small, large = sorted((one, other), key=lambda group: (len(self._members[group]), group))
        moved = self._members.pop(small)
        self._members[large] += moved
        self._reports[large] |= self._reports.pop(small)
        self._home.update(dict.fromkeys(moved, large))

    def contradict(self, one: str, other: str) -> bool:
        """True where a report would tell the event twice, or two members contradict each other in day or place."""
        if self._reports[one] & self._reports[other]:
            return True
        here = [self._known[id_] for id_ in self._members[one]]
        there = [self._known[id_] for id_ in self._members[other]]
        return any(_days_contradict(a, b) or _far(a, b) for a in here for b in there)


def _days_contradict(a: Member, b: Member) -> bool:
    """Intervals that do not meet and lie more than two days apart. An open end meets everything on its side."""
    ends = ((a.first, b.last), (b.first, a.last))
    return any(
        start is not None and end is not None and start - end > _CONTRADICTING_DAYS for start, end in ends
    )  # fmt: skip


def _far(a: Member, b: Member) -> bool:
    """Two points far apart under different names; under one name the gazetteer may have taken one of them for its
    namesake.
    """
    if a.point is None or b.point is None or a.point == b.point or a.places & b.places:
        return False
    return km(a.point, b.point) > FAR_KM
