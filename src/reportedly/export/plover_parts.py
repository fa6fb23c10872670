"""The objects inside a PLOVER record."""

from reportedly.export.case import Case
from reportedly.export.countries import country
from reportedly.export.kinds import PROTESTS, RIOTS, kind_of
from reportedly.export.party import Party
from reportedly.export.people import CIVIL
from reportedly.lexicons import ActorType
from reportedly.model import Slot

POLICY = "UCDP"
_SECTORS = {
    ActorType.STATE: "MIL",
    ActorType.OFFICE: "GOV",
    ActorType.REBEL: "REB",
    ActorType.POLITICAL: "PRM",
    ActorType.IDENTITY: "PRM",
    ActorType.RIOTERS: "CVL",
    ActorType.PROTESTERS: "CVL",
    ActorType.CIVILIANS: "CVL",
    ActorType.EXTERNAL: "MIL",
    ActorType.MEDIA: "JRN",
    ActorType.MONITOR: "CVL",
    ActorType.AID: "CVL",
    ActorType.INTERNATIONAL: "UAF",
}
_GROUPS = {"soldier": "MIL", "police": "COP", "fighter": "UAF", "medic": "MED", "journalist": "JRN"}
_RESOLUTION = {"settlement": 4, "airbase": 5, "site": 5, "admin2": 3, "admin1": 2, "country": 1}


def nobody(case: Case) -> dict[str, object]:
    """Who stands as the actor where no voice names one: the people of a protest or riot, else sector UNK."""
    kind = kind_of(case.linked.type)
    if kind and kind.acled in (PROTESTS, RIOTS):
        return {"code": case.country.alpha3, "sector": ["CVL"], "entity_text": ""}
    return {"code": "", "sector": ["UNK"], "entity_text": ""}


def entity(party: Party) -> dict[str, object]:
    """A party as PLOVER's entity: country (alpha-3), sector, words, id."""
    if party.actor is None:
        sector = "CVL" if party.group in CIVIL - _GROUPS.keys() else _GROUPS.get(party.group, "UNK")
        return {"code": "", "sector": [sector], "entity_text": party.words}
    actor = party.actor
    known: dict[str, object] = {"code": "IGO" if actor.type is ActorType.INTERNATIONAL else _alpha3(actor.countries)}
    return known | {
        "sector": [_SECTORS[actor.type]],
        "entity_text": party.words,
        "identifier_id": actor.id,
        "identifier_text": actor.name,
    }


def _alpha3(countries: tuple[str, ...]) -> str:
    return country(countries[0]).alpha3 if countries else ""


def location(case: Case) -> dict[str, object]:
    """The place; what the gazetteer does not say is left out."""
    if case.spot is None:
        return {}
    place = case.spot.place
    told: dict[str, object] = {
        "extracted_place": "; ".join(case.spot.words),
        "resolved_place": place.name,
        "geonameid": place.id.removeprefix("g:") if place.id.startswith("g:") else "",
        "lat": round(place.lat, 4),
        "lon": round(place.lon, 4),
        "district": case.area.admin2,
        "province": case.area.admin1,
        "country": case.country.alpha3,
        "country_code": case.country.alpha2,
        "resolution": _RESOLUTION.get(place.kind, ""),
    }
    return {name: value for name, value in told.items() if value != ""}


def size(case: Case, slot: Slot) -> int | None:
    """The best number of people under the policy of UCDP, None where none is told."""
    figure = case.figure(slot, POLICY)
    return figure.best if figure else None
