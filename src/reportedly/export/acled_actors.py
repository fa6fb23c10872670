"""The columns of an ACLED-style row that tell who."""

from reportedly.export.case import Case
from reportedly.export.kinds import CIVILIANS, REMOTE, kind_of
from reportedly.export.people import INTER, interaction
from reportedly.export.seats import Seat, seats
from reportedly.export.table import Cell
from reportedly.lexicons import ActorType


def actor_cell(case: Case, side: int) -> Cell:
    """actor1 (0) or actor2 (1)."""
    seat = seats(case)[side]
    return Cell(seat.name, seat.rule, seat.claims) if seat else Cell("", "No such party is told.")


def associates(case: Case, side: int) -> Cell:
    """assoc_actor_1 (0) or assoc_actor_2 (1)."""
    seat = seats(case)[side]
    beside = seat.beside if seat else ()
    names = dict.fromkeys(party.name for party in beside)
    return Cell("; ".join(names), "", tuple(id_ for party in beside for id_ in party.claims))


def inter_cell(case: Case, side: int) -> Cell:
    """inter1 (0) or inter2 (1)."""
    seat = seats(case)[side]
    if seat is None:
        return Cell("", "There is no such actor.")
    if seat.kind is None:
        return Cell("", f"“{seat.name}” is not in the list of actors: its type is not known.", seat.claims)
    return Cell(INTER[seat.kind], "", seat.claims)


def interaction_cell(case: Case) -> Cell:
    """Blank where the type of an actor that is there is not known."""
    there = [seat for seat in seats(case) if seat]
    claims = tuple(id_ for seat in there for id_ in seat.claims)
    if any(seat.kind is None for seat in there):
        return Cell("", "The type of one actor is not known.", claims)
    kinds = [*(seat.kind for seat in there), None, None]
    return Cell(interaction(kinds[0], kinds[1]), "", claims)


def civilians_targeted(case: Case) -> Cell:
    """Violence against civilians, and remote violence whose other side is civilians."""
    kind, second = kind_of(case.linked.type), seats(case)[1]
    if kind and kind.acled == CIVILIANS:
        return Cell("Civilians targeted", "Follows from the type of event.", (), case.events)
    if kind and kind.acled == REMOTE and _is_civil(second):
        return Cell("Civilians targeted", "Civilians are the only party hit.", second.claims if second else ())
    return Cell("", "Civilians are not told as the main target.")


def _is_civil(seat: Seat | None) -> bool:
    return seat is not None and seat.kind is ActorType.CIVILIANS
