"""A table in the form of UCDP's GED: its 49 columns in their order. UCDP's own ids stay blank."""

from functools import partial
from math import floor

from reportedly.export.case import Case
from reportedly.export.columns import columns
from reportedly.export.days import iso
from reportedly.export.deaths import Deaths
from reportedly.export.kinds import PROTESTS, RIOTS, STRATEGIC, kind_of
from reportedly.export.table import Cell, Make, Table
from reportedly.export.ucdp_sides import conflict, dyad, government, side, turned, violence
from reportedly.export.ucdp_sources import articles, offices, original
from reportedly.model import Stage

BEST = "UCDP"  # the policy for the best value, where none is asked for


def ucdp(policy: str = BEST) -> Table[Case]:
    """The table with `best` under that policy (a name of `reconcile.POLICIES`); low and high always span all totals."""
    deaths = partial(_deaths, policy=policy)
    make = _make() | {
        "deaths_a": lambda c: _part(deaths(c), "b" if turned(c) else "a"),
        "deaths_b": lambda c: _part(deaths(c), "a" if turned(c) else "b"),
        "deaths_civilians": lambda c: _part(deaths(c), "civilians"),
        "deaths_unknown": lambda c: _part(deaths(c), "unknown"),
        "best": lambda c: _total(deaths(c), "best"),
        "high": lambda c: _total(deaths(c), "high"),
        "low": lambda c: _total(deaths(c), "low"),
    }
    title = "Events in the form of UCDP GED: one row an event"
    return Table("ucdp", title, columns("ucdp", make), partial(_refuse, policy=policy))


def _deaths(case: Case, policy: str) -> Deaths:
    return case.deaths(policy)


def _refuse(case: Case, policy: str) -> str:
    kind, total, when = kind_of(case.linked.type), case.deaths(policy).total, case.linked.when
    if kind is None:
        return "It sums up the tolls of a war: UCDP codes single events."
    if kind.acled in (PROTESTS, RIOTS, STRATEGIC):
        return f"{case.linked.type} is no use of force between organised actors: UCDP codes no such event."
    if case.stage is not Stage.HAPPENED or case.only_denied:
        return "It is not told to have happened."
    if total is None:
        return "No number of dead is told: UCDP codes events with at least one direct death."
    if total.high < 1:
        return "Nobody is told to have died: UCDP codes events with at least one direct death."
    if all(party is None or party.civil for party in case.sides.both):
        return "No voice names an armed party: UCDP codes only organised actors."
    if case.spot is None:
        return "No place that we know is told."
    if when.ucdp_precision is None:
        return f"Its day is not known to a year ({when})."
    return ""


def _part(deaths: Deaths, name: str) -> Cell:
    part = getattr(deaths, name)
    return Cell(part.best, part.rule, part.claims)


def _total(deaths: Deaths, name: str) -> Cell:
    total = deaths.total
    return Cell(getattr(total, name), total.rule, total.claims) if total else Cell(None)


def _placed(case: Case, value: str | float | int | None, rule: str = "") -> Cell:
    return Cell(value, rule, (), case.spot.events if case.spot else ())


def _where(case: Case) -> Cell:
    spot = case.spot
    return _placed(case, "; ".join(spot.words), f"Taken for {spot.place.name} ({spot.place.id}).") if spot else Cell("")


def _point(case: Case) -> tuple[float | None, float | None]:
    return (round(case.spot.place.lat, 4), round(case.spot.place.lon, 4)) if case.spot else (None, None)


def _wkt(case: Case) -> str:
    lat, lon = _point(case)
    return f"POINT ({lon} {lat})" if case.spot else ""


def priogrid(lat: float, lon: float) -> int:
    """The number of the half-degree cell of PRIO-GRID in which a point (degrees) lies."""
    row, column = min(floor((lat + 90) / 0.5), 359), min(floor((lon + 180) / 0.5), 719)
    return row * 720 + column + 1


def _cell_number(case: Case) -> int | None:
    return priogrid(case.spot.place.lat, case.spot.place.lon) if case.spot else None


def _dated(case: Case, value: str | int | None, rule: str = "") -> Cell:
    events = tuple(event.id for event, _ in case.linked.members if event.when)
    return Cell(value, rule, (), events)


def _year(case: Case) -> Cell:
    day = case.linked.when.earliest
    return _dated(case, day.year if day else None)


def _day(case: Case, end: str) -> Cell:
    return _dated(case, f"{iso(getattr(case.linked.when, end))} 00:00:00.000", f"From {case.linked.when}.")


def _blank(case: Case) -> Cell:
    return Cell("")


def _make() -> dict[str, Make[Case]]:
    return {
        "id": lambda c: Cell(c.id, "", (), c.events),
        "relid": _blank,
        "year": _year,
        "active_year": _blank,
        "code_status": _blank,
        "type_of_violence": violence,
        "conflict_dset_id": _blank,
        "conflict_new_id": _blank,
        "conflict_name": conflict,
        "dyad_dset_id": _blank,
        "dyad_new_id": _blank,
        "dyad_name": dyad,
        "side_a_dset_id": _blank,
        "side_a_new_id": _blank,
        "side_a": partial(side, at=0),
        "side_b_dset_id": _blank,
        "side_b_new_id": _blank,
        "side_b": partial(side, at=1),
        "number_of_sources": lambda c: Cell(len(c.reports), "", (), c.events),
        "source_article": articles,
        "source_office": offices,
        "source_date": lambda c: Cell(";".join(iso(report.published) for report in c.reports), "", (), c.events),
        "source_headline": lambda c: Cell(";".join(report.title for report in c.reports), "", (), c.events),
        "source_original": original,
        "where_prec": lambda c: _placed(c, c.spot.place.where_prec if c.spot else None),
        "where_coordinates": lambda c: _placed(c, c.spot.place.name if c.spot else ""),
        "where_description": _where,
        "adm_1": lambda c: _placed(c, c.area.admin1),
        "adm_2": lambda c: _placed(c, c.area.admin2),
        "latitude": lambda c: _placed(c, _point(c)[0]),
        "longitude": lambda c: _placed(c, _point(c)[1]),
        "geom_wkt": lambda c: _placed(c, _wkt(c)),
        "priogrid_gid": lambda c: _placed(c, _cell_number(c)),
        "country": lambda c: _placed(c, c.country.name),
        "country_id": lambda c: _placed(c, c.country.gwno),
        "region": lambda c: _placed(c, c.country.ucdp_region),
        "event_clarity": lambda c: Cell(1, "", (), c.events),
        "date_prec": lambda c: _dated(c, c.linked.when.ucdp_precision),
        "date_start": partial(_day, end="earliest"),
        "date_end": partial(_day, end="latest"),
        **dict.fromkeys(("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low"), _blank),
        "gwnoa": partial(government, at=0),
        "gwnob": partial(government, at=1),
    }
