"""What people hold of the record, sorted out once."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TypeVar

from reportedly.model import Act, Review, standing
from reportedly.review.attach import Orphan

ON_CLAIMS = (Act.ACCEPT, Act.REJECT, Act.CORRECT)
ON_EVENTS = (Act.SAME, Act.DIFFERENT)
Topic = tuple[object, ...]
K = TypeVar("K")


class Words:
    """Reviews, tied to the readings of today, in the order in which they were said. The latest word on a thing counts;
    what others hold of it stands beside.
    """

    def __init__(self, reviews: Iterable[Review] = (), orphans: Sequence[Orphan] = ()) -> None:
        self.every, self.orphans = tuple(reviews), tuple(orphans)

    @cached_property
    def standing(self) -> tuple[Review, ...]:
        """Those that hold: not undone, and not replaced by a later word of the same person."""
        return tuple(standing(self.every))

    def of(self, person: str) -> "Words":
        """What one person said, as if nobody else had said anything."""
        return Words(review for review in self.every if review.by == person)

    def on_claim(self, id_: str) -> Review | None:
        """The word that counts on a claim."""
        return self._claims.get(id_)

    def on(self, topic: Topic) -> tuple[Review, ...]:
        """All that hold on a topic (`topic_of`), of every person the latest."""
        return tuple(self._topics.get(topic, ()))

    def of_report(self, report: str) -> tuple[Review, ...]:
        """Those that hold on a report (id) and what is in it."""
        return tuple(self._reports.get(report, ()))

    @cached_property
    def _claims(self) -> dict[str, Review]:
        return {review.subject: review for review in self.standing if review.act in ON_CLAIMS}

    @cached_property
    def _topics(self) -> dict[Topic, list[Review]]:
        return _grouped(self.standing, topic_of)

    @cached_property
    def _reports(self) -> dict[str, list[Review]]:
        return _grouped(self.standing, lambda review: review.report)


def topic_of(review: Review) -> Topic:
    """What a review is about, in such a form that two persons' words on the same thing have the same topic."""
    if review.act in ON_CLAIMS:
        return claim_topic(review.subject)
    if review.act in ON_EVENTS:
        return pair_topic(review.subject, review.other)
    if review.act is Act.PLACE:
        return "place", review.report, review.span
    return str(review.act), review.subject


def claim_topic(claim: str) -> Topic:
    """The topic of a claim (id)."""
    return "claim", claim


def pair_topic(one: str, other: str) -> Topic:
    """The topic of two events (ids), in whatever order."""
    return "events", frozenset((one, other))


def _grouped(reviews: Iterable[Review], key: Callable[[Review], K]) -> dict[K, list[Review]]:
    groups: dict[K, list[Review]] = {}
    for review in reviews:
        groups.setdefault(key(review), []).append(review)
    return groups
