"""The two actors of an ACLED-style row."""

from functools import lru_cache
from typing import NamedTuple

from reportedly.export.case import Case
from reportedly.export.countries import country
from reportedly.export.kinds import CIVILIANS, PROTESTS, RIOTS, STRATEGIC, kind_of
from reportedly.export.party import Party
from reportedly.export.people import CIVIL, REBEL_ARMED, STATE_ARMED, inter_of
from reportedly.export.sides import is_state
from reportedly.export.states import HERE, is_rule
from reportedly.lexicons import ActorType
from reportedly.model import Slot, Status

_HIT = (Slot.KILLED, Slot.INJURED, Slot.ABDUCTED)


class Seat(NamedTuple):
    """A name in ACLED's manner, its type (None where not known), what stands beside it, and why."""

    name: str
    kind: ActorType | None
    rule: str
    claims: tuple[str, ...] = ()
    beside: tuple[Party, ...] = ()


@lru_cache(maxsize=8)  # many columns of one row ask
def seats(case: Case) -> tuple[Seat | None, Seat | None]:
    """actor1 and actor2; None where the codebook wants none or none is told."""
    kind = kind_of(case.linked.type)
    family = kind.acled if kind else STRATEGIC
    if family in (PROTESTS, RIOTS):
        return _crowd(case, family)
    first, second, with_first, with_second = case.sides
    one = _seat(case, first, with_first) if first else None
    other = _seat(case, second, with_second) if second else _hit(case)
    if family == STRATEGIC:
        return one, other if second else None
    one = one or Seat(f"Unidentified Armed Group{_in(case)}", ActorType.POLITICAL, "No voice says who did it.")
    if family == CIVILIANS and (other is None or other.kind is not ActorType.CIVILIANS):
        other = _civilians(case, other, second)
    return one, other


def _crowd(case: Case, family: str) -> tuple[Seat, Seat | None]:
    """Protesters come first; whoever of the state intervened comes second, all others stand beside the protesters."""
    told = [party for party in (*case.sides.both, *case.sides.with_first, *case.sides.with_second) if party]
    state = [party for party in told if is_state(party)]
    rest = tuple(party for party in told if party.named and not is_state(party) and not party.civil)
    word, kind = ("Protesters", ActorType.PROTESTERS) if family == PROTESTS else ("Rioters", ActorType.RIOTERS)
    claims = tuple(id_ for party in rest for id_ in party.claims)
    crowd = Seat(f"{word}{_in(case)}", kind, "Whoever takes part in such an event.", claims, rest)
    return crowd, _seat(case, state[0], ()) if state else None


def _seat(case: Case, party: Party, beside: tuple[Party, ...]) -> Seat:
    dispute = " Another voice says otherwise." if party.rival else ""
    rule = f"Told as “{party.words}”; the most to be believed of those told.{dispute}"
    if party.actor:
        kind = party.actor.acled_type(case.country.alpha2)
        return Seat(party.actor.name, kind, f"{rule} Listed as {party.actor.id}.", party.claims, beside)
    if party.state is not None:
        return _state(case, party, rule, beside)
    return Seat(unlisted(case, party), _unlisted_kind(party), f"{rule} Not in the list.", party.claims, beside)


def _state(case: Case, party: Party, rule: str, beside: tuple[Party, ...]) -> Seat:
    """Forces of a state in ACLED's words; a state abroad is an external force."""
    code = party.state or case.country.alpha2
    kind = ActorType.STATE if code == case.country.alpha2 else ActorType.EXTERNAL
    what = "Government" if is_rule(party.words) else "Military Forces"
    taken = f"{rule} Taken for {'the state of the place' if party.state == HERE else 'the state that is named'}."
    return Seat(f"{what} of {country(code).name}", kind, taken, party.claims, beside)


def unlisted(case: Case, party: Party) -> str:
    """Names stay as they stand; words that fit anybody become ACLED's general names."""
    if party.named:
        return party.words
    if party.group in CIVIL:
        return f"Civilians{_in(case)}"
    if party.group in REBEL_ARMED:
        return f"Unidentified Armed Group{_in(case)}"
    return "Unidentified Military Forces" if party.group in STATE_ARMED else party.words


def _unlisted_kind(party: Party) -> ActorType | None:
    """A name that is not listed has no type: nobody can say from it whether it is a rebel group or a militia."""
    return None if party.named and party.group not in CIVIL else inter_of(party.group)


def _hit(case: Case) -> Seat | None:
    """Civilians where the claims count civilians as hit and name no party."""
    hit = [
        claim.id
        for claim, _ in case.claims
        if claim.slot in _HIT and claim.status is not Status.DENIED and case.lookups.group(claim.who) in CIVIL
    ]
    rule = "Civilians are told as hit, and no party."
    return Seat(f"Civilians{_in(case)}", ActorType.CIVILIANS, rule, tuple(hit)) if hit else None


def _civilians(case: Case, other: Seat | None, second: Party | None) -> Seat:
    """In violence against civilians the victim is always civilian; a party that is named stands beside them."""
    beside = (second,) if second and second.named else ()
    claims = other.claims if other else ()
    return Seat(f"Civilians{_in(case)}", ActorType.CIVILIANS, "Follows from the type of event.", claims, beside)


def _in(case: Case) -> str:
    return f" ({case.country.name})" if case.country.name else ""
