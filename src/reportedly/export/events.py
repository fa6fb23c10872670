"""One row a linked event, with its figures under policies that have names."""

from functools import partial

from reportedly.export.case import Case
from reportedly.export.columns import columns
from reportedly.export.days import iso
from reportedly.export.kinds import kind_of
from reportedly.export.party import parties
from reportedly.export.table import Make, Table
from reportedly.model import Slot, Status

POLICY = "UCDP"  # the policy behind low, best and high


def _figure(case: Case, slot: Slot, bound: str) -> int | None:
    figure = case.figure(slot, POLICY)
    return getattr(figure, bound) if figure else None


def _named(case: Case, *slots: Slot) -> str:
    return "; ".join(party.name for party in parties(case.linked, slots, case.lookups))


def _words(case: Case, slot: Slot) -> str:
    """The different words of a role that somebody holds."""
    accounts = case.slot(slot)
    held = [one.value for one in accounts.accounts if one.claims[0].status is not Status.DENIED] if accounts else []
    return "; ".join(dict.fromkeys(held))


def _place(case: Case, name: str) -> str | float | int | None:
    return getattr(case.spot.place, name) if case.spot else None


def _degrees(case: Case, name: str) -> float | None:
    return round(getattr(case.spot.place, name), 4) if case.spot else None


_FIGURES: dict[str, Make[Case]] = {
    f"{slot}_{bound}": partial(_figure, slot=slot, bound=bound)
    for slot in (Slot.KILLED, Slot.INJURED)
    for bound in ("low", "best", "high")
}

_MAKE: dict[str, Make[Case]] = {
    "event": lambda c: c.linked.key,
    "type": lambda c: str(c.linked.type),
    "family": lambda c: kind.acled if (kind := kind_of(c.linked.type)) else "",
    "stage": lambda c: str(c.stage),
    "earliest": lambda c: iso(c.linked.when.earliest) or None,
    "latest": lambda c: iso(c.linked.when.latest) or None,
    "date_basis": lambda c: str(c.linked.when.basis),
    "places_told": lambda c: "; ".join(c.linked.places),
    "place": lambda c: _place(c, "name"),
    "place_id": lambda c: _place(c, "id"),
    "place_kind": lambda c: _place(c, "kind"),
    "country": lambda c: c.country.name,
    "country_code": lambda c: c.country.alpha3,
    "admin1": lambda c: c.area.admin1,
    "admin2": lambda c: c.area.admin2,
    "latitude": lambda c: _degrees(c, "lat"),
    "longitude": lambda c: _degrees(c, "lon"),
    "geo_precision": lambda c: _place(c, "precision"),
    **_FIGURES,
    "doers": lambda c: _named(c, Slot.PERPETRATOR, Slot.ACTOR),
    "combatants": lambda c: _named(c, Slot.COMBATANT),
    "targets": lambda c: _words(c, Slot.TARGET),
    "weapons": lambda c: _words(c, Slot.WEAPON),
    "disputed": lambda c: c.linked.disputed,
    "disputed_slots": lambda c: "; ".join(slot.slot for slot in c.linked.accounts if slot.disputed),
    "voices": lambda c: "; ".join(c.linked.voices),
    "claims": lambda c: len(c.claims),
    "reports": lambda c: "; ".join(report.id for report in c.reports),
    "outlets": lambda c: "; ".join(dict.fromkeys(report.outlet for report in c.reports if report.outlet)),
    "licences": lambda c: "; ".join(dict.fromkeys(report.licence or "not known" for report in c.reports)),
}

EVENTS = Table("events", "Events: one row a linked event", columns("events", _MAKE))
