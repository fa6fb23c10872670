"""The sides of a row in the form of UCDP GED."""

from functools import lru_cache
from typing import NamedTuple

from reportedly.export.case import Case
from reportedly.export.countries import NOWHERE, Country, country
from reportedly.export.kinds import CIVILIANS, kind_of
from reportedly.export.party import Party
from reportedly.export.people import ARMED
from reportedly.export.seats import seats, unlisted
from reportedly.export.sides import is_state
from reportedly.export.table import Cell
from reportedly.lexicons import ActorType

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3


class Side(NamedTuple):
    """A name in UCDP's manner; `state` is the state whose government it is, `civil` True for civilians."""

    name: str
    party: Party | None
    state: Country | None
    civil: bool

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims that name it."""
        return self.party.claims if self.party else ()


@lru_cache(maxsize=8)  # many columns of one row ask
def sides(case: Case) -> tuple[Side | None, Side | None]:
    """side_a and side_b: a government comes first, civilians come last, a party that stands alone is side_a."""
    first, second = (_side(case, party) if party else None for party in case.sides.both)
    if second is None and _civilians_hit(case):
        second = Side("Civilians", None, None, True)
    if first is None and second and not second.civil:
        return second, None
    if first and second and (first.civil, first.state is None) > (second.civil, second.state is None):
        return second, first
    return first, second


def turned(case: Case) -> bool:
    """True where UCDP's side_a is the second party of `case.sides`."""
    first = sides(case)[0]
    return first is not None and first.party is not None and first.party is case.sides.second


def _civilians_hit(case: Case) -> bool:
    kind, seat = kind_of(case.linked.type), seats(case)[1]
    return (kind is not None and kind.acled == CIVILIANS) or (seat is not None and seat.kind is ActorType.CIVILIANS)


def _side(case: Case, party: Party) -> Side:
    """Governments and civilians by UCDP's names; words that fit anybody by ACLED's, so that no side's word for the
    other becomes a name.
    """
    if party.civil:
        return Side("Civilians", party, None, True)
    code = party.actor.countries[:1] if party.actor else (party.state or case.country.alpha2,)
    home = country(code[0] if code else "")
    if is_state(party) and home.name and (party.actor or party.state is not None):
        return Side(f"Government of {home.name}", party, home, False)
    return Side(
        party.name if party.actor else unlisted(case, party), party, NOWHERE if is_state(party) else None, False
    )


def side(case: Case, at: int) -> Cell:
    """side_a (0) or side_b (1)."""
    one = sides(case)[at]
    if one is None:
        return Cell("", "No such party is told.")
    told = f"Told as “{one.party.words}”." if one.party else "Civilians are told as hit, and no other party."
    return Cell(one.name, told, one.claims)


def dyad(case: Case) -> Cell:
    """Both sides, blank where one is not told."""
    first, second = sides(case)
    if first is None or second is None:
        return Cell("", "One side is not told.")
    return Cell(f"{first.name} - {second.name}", "", (*first.claims, *second.claims))


def conflict(case: Case) -> Cell:
    """As the dyad for non-state and one-sided violence; of a state-based conflict nobody tells what it is about."""
    if violence(case).value in (NON_STATE, ONE_SIDED):
        return dyad(case)
    return Cell("", "What a state-based conflict is about cannot be told from an event.")


def violence(case: Case) -> Cell:
    """1 state-based, 2 non-state, 3 one-sided; blank where a side that decides it is not told."""
    first, second = sides(case)
    claims = tuple(id_ for one in (first, second) if one for id_ in one.claims)
    if first is None or second is None:
        return Cell(None, "One side is not told.", claims)
    if second.civil:
        return Cell(ONE_SIDED, "One side is civilians.", claims)
    if first.state is not None:
        return Cell(STATE_BASED, "One side is a government.", claims)
    if _armed(first) and _armed(second):
        return Cell(NON_STATE, "Neither side is a government.", claims)
    return Cell(None, "A side is not in the list of actors: it may be a government's.", claims)


def _armed(one: Side) -> bool:
    """A listed party, or people under arms without a name."""
    return one.party is not None and (one.party.actor is not None or one.party.group in ARMED)


def government(case: Case, at: int) -> Cell:
    """gwnoa (0) or gwnob (1): the Gleditsch-Ward number of the government on that side."""
    one = sides(case)[at]
    if one is None or one.state is None:
        return Cell(None, "This side is no government.")
    return Cell(one.state.gwno, "", one.claims)
