"""Events and claims in the form in which they are compared, from gold and from predictions alike."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.evaluate.counts import Bounds
from reportedly.evaluate.names import alike, same_name
from reportedly.evaluate.places import Interval, touch
from reportedly.model import COUNT_SLOTS

DOER = frozenset({"perpetrator", "actor"})  # which of the two depends on the event's type, which is scored apart
AUTHOR = "AUTHOR"


@dataclass(frozen=True, slots=True)
class ScoredEvent:
    """One event: `span` of its trigger, `key` of the real-world event, days as ISO dates, nearest place first."""

    type: str
    span: Interval
    key: object
    days: tuple[str | None, str | None] | None
    where: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoredClaim:
    """One claim: `count` of count slots, `text` of roles; `spans` are the intervals in which it may be found."""

    event: str
    slot: str
    count: Bounds | None
    text: str
    sources: tuple[str, ...]
    status: str
    spans: tuple[Interval, ...]
    part: bool

    @property
    def counted(self) -> bool:
        """True for a count that gives a number, not a mere vague word."""
        return self.count is not None and self.count[:2] != (None, None)

    def same_value(self, other: "ScoredClaim") -> bool:
        """Same slot (either doer) and the same bounds, or wordings that agree."""
        if self.slot != other.slot and not {self.slot, other.slot} <= DOER:
            return False
        if self.count is None or other.count is None:
            return self.slot == "occurrence" or alike(self.text, other.text)
        numbers = self.counted or other.counted
        return self.count[:2] == other.count[:2] if numbers else self.count == other.count

    def same_place(self, other: "ScoredClaim") -> bool:
        """The other's evidence touches one of the sentences of this one's."""
        return any(touch(span, other.spans[0]) for span in self.spans)

    def same_source(self, other: "ScoredClaim") -> bool:
        """At least one speaker agrees, and half of the longer list."""
        hits = sum(any(same_speaker(ours, theirs) for theirs in other.sources) for ours in self.sources)
        return hits > 0 and hits / max(len(self.sources), len(other.sources)) >= 0.5


@dataclass(frozen=True, slots=True)
class ScoredDoc:
    """All events (by id) and claims of one document."""

    doc: str
    text: str
    events: Mapping[str, ScoredEvent]
    claims: tuple[ScoredClaim, ...]


def same_speaker(left: str, right: str) -> bool:
    """Names agree; an article's own voice agrees only with itself."""
    return left == right if AUTHOR in (left, right) else same_name(left, right)


def is_count(slot: str) -> bool:
    """True for a slot that counts persons."""
    return slot in COUNT_SLOTS
