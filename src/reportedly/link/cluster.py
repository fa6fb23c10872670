"""Pairs into clusters that do not snowball."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.link.groups import Groups
from reportedly.link.keys import name_groups
from reportedly.link.member import Member, of_event
from reportedly.model import Event, Judgement, Verdict

_MACHINES = ("linker", "rule:")
_UNSEEN = -2.0  # what a pair without any judgement weighs: worse than a near miss
_SCORELESS = 3.0  # what a rule's word weighs that gives no score


def cluster(
    events: Sequence[Event], judgements: Iterable[Judgement], previous: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Event id to the key of its real-world event, for every event given.

    Best-scoring pairs join first, and only where no report would tell the event twice, days and places do not
    contradict, and the pairs between both groups average above 0. A person's word outranks every machine, the
    latest outranks the earlier. `previous` (event id to key) keeps the keys that are in use. Judgements on events
    that are not given are left aside.
    """
    known = {event.id: of_event(event) for event in events}
    machine, persons = sorted_out(known, judgements)
    return gather(known, machine, persons, previous or {})


def gather(
    members: Mapping[str, Member],
    machine: Mapping[tuple[str, str], float],
    persons: Mapping[tuple[str, str], bool],
    previous: Mapping[str, str],
) -> dict[str, str]:
    """As `cluster`, from the score of each pair (positive for "same") and what persons hold of pairs, latest last."""
    groups = Groups(members)
    _apply_persons(groups, persons)
    pairs = [(score, pair) for pair, score in machine.items() if score > 0]
    for _, (left, right) in sorted(pairs, key=lambda item: (-item[0], item[1])):
        _join(groups, left, right, machine)
    return name_groups(groups.all(), previous)


def sorted_out(
    known: Mapping[str, object], judgements: Iterable[Judgement]
) -> tuple[dict[tuple[str, str], float], dict[tuple[str, str], bool]]:
    """The machines' score of each pair, and what persons hold of it, latest last. A later word replaces an earlier
    one.
    """
    machine: dict[tuple[str, str], float] = {}
    persons: dict[tuple[str, str], bool] = {}
    for judgement in judgements:
        pair = (min(judgement.left, judgement.right), max(judgement.left, judgement.right))
        if judgement.verdict not in (Verdict.SAME, Verdict.DIFFERENT) or not known.keys() >= set(pair):
            continue
        if judgement.by.startswith(_MACHINES):
            machine[pair] = _weight(judgement)
        else:
            persons.pop(pair, None)
            persons[pair] = judgement.verdict is Verdict.SAME
    return machine, persons


def _weight(judgement: Judgement) -> float:
    """A score on the side of its verdict, so that a raised threshold cannot turn DIFFERENT into a reason to join."""
    score = _SCORELESS if judgement.score is None else abs(judgement.score)
    return score if judgement.verdict is Verdict.SAME else -score


def _apply_persons(groups: Groups, persons: Mapping[tuple[str, str], bool]) -> None:
    """Latest word first: an earlier one that it contradicts, also over a third event, falls."""
    for (left, right), same in reversed(list(persons.items())):
        one, other = groups.of(left), groups.of(right)
        if same and one != other and not groups.forbidden(one, other):
            groups.union(one, other)
        elif not same and one != other:
            groups.forbid(left, right)


def _join(groups: Groups, left: str, right: str, scores: Mapping[tuple[str, str], float]) -> None:
    one, other = groups.of(left), groups.of(right)
    if one == other or groups.forbidden(one, other) or groups.contradict(one, other):
        return
    pairs = [(min(a, b), max(a, b)) for a in groups.members(one) for b in groups.members(other)]
    if sum(scores.get(pair, _UNSEEN) for pair in pairs) > 0:
        groups.union(one, other)
