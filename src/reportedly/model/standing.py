"""Which reviews hold."""

from collections.abc import Iterable

from reportedly.model.judgement import Judgement, Verdict
from reportedly.model.review import Act, Review

_ON_CLAIMS = (Act.ACCEPT, Act.REJECT, Act.CORRECT)
_ON_EVENTS = (Act.SAME, Act.DIFFERENT)


def standing(reviews: Iterable[Review]) -> list[Review]:
    """Those that are not undone and that the same person did not replace, in their order.

    Give them in the order in which they were made. The last of a subject is the latest word on it; what others hold
    stands beside it, to be compared. Notes are never replaced, and an undo that was undone undoes nothing.
    """
    undone: set[str] = set()
    said: set[tuple[object, ...]] = set()
    kept: list[Review] = []
    for review in reversed(list(reviews)):
        topic = _topic(review)
        if review.id in undone or topic in said:
            continue
        if review.act is Act.UNDO:
            undone.add(review.subject)
            continue
        kept.append(review)
        said.add(topic)
    return kept[::-1]


def _topic(review: Review) -> tuple[object, ...]:
    """What only one word of a person can hold of."""
    if review.act in _ON_CLAIMS:
        return review.by, "claim", review.subject
    if review.act in _ON_EVENTS:
        return review.by, "events", _pair(review)
    if review.act is Act.PLACE:
        return review.by, "place", review.subject, review.span
    return (review.id,)


def said_of_events(reviews: Iterable[Review]) -> list[Judgement]:
    """What people hold of pairs of events, for the linker; a pair of which all was taken back is `OPEN`, first."""
    pairs = [review for review in reviews if review.act in (*_ON_EVENTS, Act.UNDO)]
    stand = [review for review in standing(pairs) if review.act in _ON_EVENTS]
    held = {_pair(review) for review in stand}
    taken = {_pair(review): review for review in pairs if review.act in _ON_EVENTS and _pair(review) not in held}
    back = [Judgement(one.subject, one.other, Verdict.OPEN, one.by, note=one.note) for one in taken.values()]
    verdicts = {Act.SAME: Verdict.SAME, Act.DIFFERENT: Verdict.DIFFERENT}
    said = [Judgement(one.subject, one.other, verdicts[one.act], one.by, note=one.note) for one in stand]
    return back + said


def _pair(review: Review) -> frozenset[str]:
    return frozenset((review.subject, review.other))
