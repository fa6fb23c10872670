"""What most wants a person's look, and why. The order is the sum of points that are told one by one."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from math import asin, cos, log2, radians, sin, sqrt
from typing import NamedTuple

from reportedly.model import (
    COUNT_SLOTS,
    Account,
    Claim,
    Count,
    Event,
    Judgement,
    LinkedEvent,
    Place,
    Relation,
    Report,
    Slot,
    SlotAccounts,
    SourceKind,
    Status,
    Verdict,
    Where,
)
from reportedly.review.words import Topic, Words, claim_topic, pair_topic

CONTRADICTED = 4.0  # a number that another voice contradicts; and a point for each doubling between the two
HEDGED_WHO = 3.0  # who did it, told with a hedge
UNNAMED_WHO = 1.0  # who did it, told by nobody named
WEAK_LINK = 3.0  # two events whose weight is 0 either way; less by its half for each point of weight
PLACE_UNKNOWN = 2.0  # the words that place an event name no place we know
PLACE_OPEN = 2.0  # another place of the same name lies far off
_FAR = 50.0  # km
_DECIDED = 4.0  # weight from which a link is not weak


class Reason(NamedTuple):
    """Points towards a look, and the sentence that says what for."""

    points: float
    sentence: str


class Item(NamedTuple):
    """A thing to look at: `topic` names it; `claim`, `pair` or `place` is set according to its kind. `key` is that of
    the real-world event.
    """

    topic: Topic
    key: str
    reasons: tuple[Reason, ...]
    report: Report
    claim: Claim | None = None
    pair: Judgement | None = None
    place: tuple[Event, Where] | None = None

    @property
    def points(self) -> float:
        """The sum of its reasons."""
        return sum(reason.points for reason in self.reasons)

    @property
    def kind(self) -> str:
        """ "claim", "events" or "place"."""
        return str(self.topic[0])


def queue(
    events: Iterable[LinkedEvent],
    judgements: Iterable[Judgement],
    words: Words,
    asked: Collection[Topic] | None = None,
) -> list[Item]:
    """What has not been judged in `words`, most points first; what gives no point is not in it.

    `judgements` are all that the linker said, in their order. With `asked` only these topics are in it, whatever their
    points.
    """
    linked = list(events)
    found = [item for one in linked for item in (*_claims(one), *_places(one))]
    found += _pairs(linked, judgements)
    wanted = (
        [item for item in found if item.topic in asked]
        if asked is not None
        else [item for item in found if item.points > 0]
    )
    wanted = [item for item in wanted if not words.on(item.topic)]
    unique = {item.topic: item for item in wanted}
    return sorted(unique.values(), key=lambda item: (-item.points, item.key, str(sorted(map(str, item.topic)))))


def _claims(linked: LinkedEvent) -> Iterator[Item]:
    for slot in linked.accounts:
        for index, account in enumerate(slot.accounts):
            disputed = list(_contradicted(slot, index))
            for claim, report in zip(account.claims, account.reports, strict=True):
                reasons = (*disputed, *_who(claim))
                yield Item(claim_topic(claim.id), linked.key, reasons, report, claim=claim)


def _contradicted(slot: SlotAccounts, index: int) -> Iterator[Reason]:
    """The pair of numbers that lie furthest apart; every further one counts half a point."""
    pairs = [pair for pair in slot.pairs if pair.relation is Relation.CONTRADICTS and index in (pair.left, pair.right)]
    if slot.slot not in COUNT_SLOTS or not pairs:
        return
    spread = {pair: _doublings(slot.accounts[pair.left], slot.accounts[pair.right]) for pair in pairs}
    widest = max(pairs, key=lambda pair: spread[pair])
    yield Reason(CONTRADICTED + round(spread[widest], 1), f"contradicted: {widest.why}")
    if len(pairs) > 1:
        yield Reason((len(pairs) - 1) / 2, f"and by {len(pairs) - 1} more")


def _doublings(one: Account, other: Account) -> float:
    left, right = _number(one.claims[0].count), _number(other.claims[0].count)
    return abs(log2((left + 1) / (right + 1)))


def _number(count: Count | None) -> int:
    return (count.low if count.low is not None else count.high or 0) if count else 0


def _who(claim: Claim) -> Iterator[Reason]:
    if claim.slot is not Slot.PERPETRATOR:
        return
    if claim.status is Status.HEDGED:
        yield Reason(HEDGED_WHO, f"says who did it with a hedge: “{claim.hedge or claim.cue or claim.status}”")
    if claim.sources[0].kind is SourceKind.UNNAMED:
        yield Reason(UNNAMED_WHO, f"and nobody named says so: {claim.sources[0].name}")


def _places(linked: LinkedEvent) -> Iterator[Item]:
    """The first place of each report's event: tables show that one."""
    for event, report in linked.members:
        if event.where:
            where = event.where[0]
            topic = ("place", report.id, where.span)
            yield Item(topic, linked.key, tuple(_unsure(where)), report, place=(event, where))


def _unsure(where: Where) -> Iterator[Reason]:
    if where.best is None:
        yield Reason(PLACE_UNKNOWN, f"no place that we know is called “{where.text}”")
        return
    others = [one for one in where.readings[1:] if _alike(one, where) and kilometres(one, where.best) > _FAR]
    if others:
        far = kilometres(others[0], where.best)
        told = f"{others[0].name} ({others[0].kind}, {others[0].country}) has the same name, {far:.0f} km off"
        yield Reason(PLACE_OPEN, f"{told}; taken for {where.best.name} ({where.best.kind}, {where.best.country})")


def _alike(place: Place, where: Where) -> bool:
    return place.name.casefold() in (where.text.casefold(), where.readings[0].name.casefold())


def kilometres(one: Place, other: Place) -> float:
    """The distance on a sphere, in kilometres."""
    north, east = radians(other.lat - one.lat) / 2, radians(other.lon - one.lon) / 2
    chord = sin(north) ** 2 + cos(radians(one.lat)) * cos(radians(other.lat)) * sin(east) ** 2
    return 2 * 6371.0 * asin(min(1.0, sqrt(chord)))


def _pairs(linked: Sequence[LinkedEvent], judgements: Iterable[Judgement]) -> Iterator[Item]:
    """Pairs that the linker decided by little, by its latest word on them."""
    home = {event.id: (one.key, report) for one in linked for event, report in one.members}
    latest = {pair_topic(one.left, one.right): one for one in judgements if one.score is not None}
    for topic, one in latest.items():
        points = WEAK_LINK - abs(one.score or 0.0) / 2
        if abs(one.score or 0.0) < _DECIDED and points > 0 and {one.left, one.right} <= home.keys():
            held = "one" if one.verdict is Verdict.SAME else "two"
            reason = Reason(round(points, 1), f"held to be {held} by little: weight {one.score:+.1f}")
            key, report = home[one.left]
            yield Item(topic, key, (reason,), report, pair=one)
