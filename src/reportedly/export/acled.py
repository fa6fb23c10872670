"""A table in the style of ACLED's: its 31 columns in their order, our own ids. It is not ACLED's data."""

from reportedly.export.acled_actors import actor_cell, associates, civilians_targeted, inter_cell, interaction_cell
from reportedly.export.acled_sources import notes, scale, sources, tags
from reportedly.export.case import Case
from reportedly.export.columns import columns
from reportedly.export.days import middle
from reportedly.export.kinds import kind_of
from reportedly.export.table import Cell, Make, Table
from reportedly.model import Slot, Stage

POLICY = "ACLED"
_BROAD = ("country", "water")


def _refuse(case: Case) -> str:
    if kind_of(case.linked.type) is None:
        return "It sums up the tolls of a war: ACLED's table holds single events."
    if case.stage is Stage.THREATENED:
        return "It was threatened only: ACLED's table holds what happened."
    if case.only_denied:
        return "It is told of only to be denied."
    if case.spot is None:
        return "No place that we know is told: ACLED's table wants one below the country."
    if case.spot.place.kind in _BROAD or not case.spot.place.country:
        return f"Its place is no nearer than {case.spot.place.name}: ACLED's table wants one below the country."
    if case.linked.when.acled_precision is None:
        return f"Its day is not known to a month ({case.linked.when}): ACLED's table wants a day."
    return ""


def _type(case: Case) -> Cell:
    told = {str(event.type): event.id for event, _ in case.linked.members}
    rule = "The commonest type of the reports; of two the more specific." if len(told) > 1 else ""
    return Cell(str(case.linked.type), rule, (), case.events)


def _kind(case: Case, field: str) -> Cell:
    kind = kind_of(case.linked.type)
    return Cell(getattr(kind, field) if kind else "", "", (), case.events)


def _dated(case: Case) -> Cell:
    when = case.linked.when
    words = tuple(dict.fromkeys(event.when.text for event, _ in case.linked.members if event.when and event.when.text))
    rule = "The day itself." if when.days == 1 else f"The middle of {when}."
    told = f" The reports say: {', '.join(words)}." if words else ""
    events = tuple(event.id for event, _ in case.linked.members if event.when)
    return Cell(middle(when).isoformat(), rule + told, (), events)


def _year(case: Case) -> Cell:
    return _dated(case)._replace(value=middle(case.linked.when).year)


def _placed(case: Case, name: str) -> Cell:
    spot = case.spot
    if spot is None:
        return Cell("")
    value = getattr(spot.place, name)
    told = f"{', '.join(spot.words)} in the reports, taken for {spot.place.name} ({spot.place.id})."
    rule = f"The most exact place that is told. {told}" if name == "name" else ""
    return Cell(round(value, 4) if isinstance(value, float) else value, rule, (), spot.events)


def _area(case: Case, value: str | int | None) -> Cell:
    return Cell(value, "", (), case.spot.events if case.spot else ())


def _fatalities(case: Case) -> Cell:
    total = case.deaths(POLICY).total
    if total:
        return Cell(total.best, total.rule, total.claims)
    killed = case.slot(Slot.KILLED)
    said = tuple(claim.id for account in killed.accounts for claim in account.claims) if killed else ()
    why = "No number of dead stands undenied: 0." if killed else "No dead are told of: 0."
    return Cell(0, why, said)


_MAKE: dict[str, Make[Case]] = {
    "event_id_cnty": lambda c: Cell(c.id, "", (), c.events),
    "event_date": _dated,
    "year": _year,
    "time_precision": lambda c: Cell(c.linked.when.acled_precision, "", (), c.events),
    "disorder_type": lambda c: _kind(c, "disorder"),
    "event_type": lambda c: _kind(c, "acled"),
    "sub_event_type": _type,
    "actor1": lambda c: actor_cell(c, 0),
    "assoc_actor_1": lambda c: associates(c, 0),
    "inter1": lambda c: inter_cell(c, 0),
    "actor2": lambda c: actor_cell(c, 1),
    "assoc_actor_2": lambda c: associates(c, 1),
    "inter2": lambda c: inter_cell(c, 1),
    "interaction": interaction_cell,
    "civilian_targeting": civilians_targeted,
    "iso": lambda c: _area(c, c.country.numeric),
    "region": lambda c: _area(c, c.country.acled_region),
    "country": lambda c: _area(c, c.country.name),
    "admin1": lambda c: _area(c, c.area.admin1),
    "admin2": lambda c: _area(c, c.area.admin2),
    "admin3": lambda c: "",
    "location": lambda c: _placed(c, "name"),
    "latitude": lambda c: _placed(c, "lat"),
    "longitude": lambda c: _placed(c, "lon"),
    "geo_precision": lambda c: _placed(c, "precision"),
    "source": sources,
    "source_scale": scale,
    "notes": notes,
    "fatalities": _fatalities,
    "tags": tags,
    "timestamp": lambda c: None,
}


ACLED = Table("acled", "ACLED-style events: one row an event", columns("acled", _MAKE), _refuse)
