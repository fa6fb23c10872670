"""What two or more persons said of the same things, kind by kind."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from reportedly.model import Act, Claim, Review
from reportedly.review.agreement import Kappa, alpha, kappa, paired
from reportedly.review.corrected import corrected
from reportedly.review.find import speakers_of
from reportedly.review.words import ON_CLAIMS, ON_EVENTS, Words, topic_of

Answers = dict[str, dict[Hashable, Hashable]]  # person to thing to answer

# What is asked of a claim that two persons let stand, as they let it stand.
_FIELDS: Mapping[str, Callable[[Claim], Hashable]] = {
    "slot": lambda claim: claim.slot,
    "value": lambda claim: str(claim.count) if claim.count else claim.value.casefold(),
    "speaker": lambda claim: tuple(name.casefold() for name in speakers_of(claim)),
    "status": lambda claim: claim.status,
    "event": lambda claim: claim.event,
}


class Agreed(NamedTuple):
    """One kind of judgement: how many things two or more persons judged, the share of pairs of answers that are the
    same, Cohen's kappa (of two persons only) and Krippendorff's alpha; None where not defined. `apart` names what they
    differ on.
    """

    kind: str
    n: int
    same: float | None
    kappa: Kappa | None
    alpha: float | None
    apart: tuple[Hashable, ...]


def compare(words: Words, claims: Iterable[Claim], people: Sequence[str]) -> list[Agreed]:
    """Agreement of `people` for each kind of judgement: whether a claim stands, its fields where both let it stand,
    pairs of events, places. `claims` are the machine's own.
    """
    held = {person: words.of(person).standing for person in people}
    asked = [("claim", _answers(held, _stands)), *_fields(held, {claim.id: claim for claim in claims})]
    asked += [("events", _answers(held, _pair)), ("place", _answers(held, _place))]
    return [_agreed(kind, answers, people) for kind, answers in asked]


def _answers(held: Mapping[str, Sequence[Review]], answer: Callable[[Review], Hashable | None]) -> Answers:
    return {
        person: {topic_of(review): given for review in said if (given := answer(review)) is not None}
        for person, said in held.items()
    }


def _stands(review: Review) -> Hashable | None:
    return review.act if review.act in ON_CLAIMS else None


def _pair(review: Review) -> Hashable | None:
    return review.act if review.act in ON_EVENTS else None


def _place(review: Review) -> Hashable | None:
    """The id of the place, "" for none of those we know."""
    if review.act is not Act.PLACE:
        return None
    return review.place.id if review.place else ""


def _fields(held: Mapping[str, Sequence[Review]], claims: Mapping[str, Claim]) -> Iterable[tuple[str, Answers]]:
    kept = {person: dict(_kept(said, claims)) for person, said in held.items()}
    for name, field in _FIELDS.items():
        yield name, {person: {id_: field(claim) for id_, claim in one.items()} for person, one in kept.items()}


def _kept(said: Iterable[Review], claims: Mapping[str, Claim]) -> Iterable[tuple[str, Claim]]:
    """The claims that a person lets stand, as that person does."""
    for review in said:
        claim = claims.get(review.subject)
        if claim and review.act is Act.ACCEPT:
            yield claim.id, claim
        elif claim and review.correction:
            yield claim.id, corrected(claim, review.correction)


def _agreed(kind: str, answers: Answers, people: Sequence[str]) -> Agreed:
    things = dict.fromkeys(thing for person in people for thing in answers[person])
    units = {thing: [answers[person][thing] for person in people if thing in answers[person]] for thing in things}
    several = {thing: unit for thing, unit in units.items() if len(unit) > 1}
    pairs = [pair for unit in several.values() for pair in combinations(unit, 2)]
    same = sum(one == other for one, other in pairs) / len(pairs) if pairs else None
    of_two = kappa(paired(answers, *people)) if len(people) == 2 else None
    apart = tuple(thing for thing, unit in several.items() if len(set(unit)) > 1)
    return Agreed(kind, len(several), same, of_two, alpha(list(several.values())), apart)
