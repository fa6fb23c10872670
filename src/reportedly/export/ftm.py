"""FollowTheMoney: events, parties and reports as entities. The lines are written directly."""

from collections.abc import Iterable, Iterator, Mapping

from reportedly.export.case import Case
from reportedly.export.days import iso
from reportedly.export.party import Party, parties
from reportedly.export.sources import reports_of
from reportedly.lexicons import ActorType
from reportedly.model import Report, Slot, Stage, make_id

ROLES = (Slot.PERPETRATOR, Slot.ACTOR)
OTHERS = (Slot.COMBATANT, Slot.TARGET)
Properties = Mapping[str, list[str]]
Row = dict[str, object]


def entities(cases: Iterable[Case]) -> Iterator[Row]:
    """{"id", "schema", "properties"}: a Document a report, then for each event its parties (once each) and an Event."""
    kept = list(cases)
    for report in reports_of(kept):
        yield _row(document_id(report), "Document", _document(report))
    met: set[str] = set()
    for case in kept:
        for party in (*parties_of(case, ROLES), *parties_of(case, OTHERS)):
            if party_id(party) not in met:
                met.add(party_id(party))
                yield _row(party_id(party), schema_of(party), party_properties(party))
        yield _row(event_id(case), "Event", event_properties(case))


def parties_of(case: Case, slots: tuple[Slot, ...]) -> list[Party]:
    """The parties that these slots name; things that were aimed at are left out."""
    found = parties(case.linked, slots, case.lookups)
    return [party for party in found if slots == ROLES or party.named or party.is_people]


def event_id(case: Case) -> str:
    """Of our own."""
    return f"rpt-event-{case.linked.key}"


def document_id(report: Report) -> str:
    """Of our own."""
    return f"rpt-report-{report.id}"


def party_id(party: Party) -> str:
    """That of the list of actors, or one made of the words."""
    return f"rpt-actor-{party.actor.id}" if party.actor else f"rpt-party-{make_id('party', party.words)}"


def schema_of(party: Party) -> str:
    """States are public bodies, other listed actors organisations; of words alone nobody knows."""
    if party.actor is None:
        return "LegalEntity"
    return "PublicBody" if party.actor.type in (ActorType.STATE, ActorType.OFFICE) else "Organization"


def party_properties(party: Party) -> Properties:
    """The words of the earliest report are kept beside a listed name."""
    if party.actor is None:
        return {"name": [party.words]}
    words = [party.words] if party.words != party.actor.name else []
    return {
        "name": [party.actor.name],
        "weakAlias": words,
        "country": [code.lower() for code in party.actor.countries],
    }


def event_properties(case: Case) -> Properties:
    """The event as a whole; who says what of it is told by the statements."""
    when, place = case.linked.when, case.spot.place if case.spot else None
    where = f" in {place.name}" if place else ""
    stage = "" if case.stage is Stage.HAPPENED else f" ({case.stage})"
    first, last = iso(when.earliest), iso(when.latest)
    days = {"date": [first]} if first and first == last else {"startDate": _some(first), "endDate": _some(last)}
    return days | {
        "name": [f"{case.linked.type}{stage}{where}, {when}"],
        "recordId": [case.id],
        "location": _some("; ".join(case.linked.places)),
        "country": _some(case.country.alpha2.lower()),
        "organizer": [party_id(party) for party in parties_of(case, ROLES)],
        "involved": [party_id(party) for party in parties_of(case, OTHERS)],
        "proof": [document_id(report) for report in case.reports],
        "publisher": list(dict.fromkeys(report.outlet for report in case.reports if report.outlet)),
        "summary": ["Disputed: accounts contradict each other."] if case.linked.disputed else [],
    }


def _document(report: Report) -> Properties:
    credit = "; ".join(filter(None, (report.licence or "Licence not known", report.attribution)))
    return {
        "name": [report.title or report.doc],
        "title": _some(report.title),
        "publisher": _some(report.outlet),
        "publishedAt": _some(iso(report.published)),
        "sourceUrl": _some(report.url),
        "notes": [f"Licence and credit: {credit}"],
    }


def _some(text: str) -> list[str]:
    return [text] if text else []


def _row(id_: str, schema: str, properties: Properties) -> Row:
    return {"id": id_, "schema": schema, "properties": {name: list(v) for name, v in properties.items() if v}}
