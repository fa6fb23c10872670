"""FollowTheMoney statements: every claim one to one, its speaker as the dataset."""

import re
from collections.abc import Iterable, Iterator

from reportedly.export.case import Case
from reportedly.export.days import iso
from reportedly.export.ftm import OTHERS, ROLES, Row, document_id, entities, event_id, parties_of, party_id
from reportedly.export.party import Party
from reportedly.model import Claim, Report, Slot, Status, make_id, quote

OWN = "reportedly"  # the dataset of what no voice says: that there is such an event, party or report
_NO_SLUG = re.compile(r"[^a-z0-9]+")


def statements(cases: Iterable[Case]) -> Iterator[Row]:
    """A line a property of each entity (dataset `reportedly`), then a line a claim: its id is that of the claim, its
    dataset the speaker, its origin the report, first and last seen the day of publication. Who did it or was involved
    is a property of its own only where the voice asserts it; all else that a voice says is a note in words.
    """
    kept = list(cases)
    for row in entities(kept):
        yield from _of_entity(row)
    for case in kept:
        named = _named(case)
        for claim, report in case.claims:
            yield _of_claim(case, claim, report, named.get(claim.id))


def _named(case: Case) -> dict[str, tuple[str, Party]]:
    """Claim to the property and the party that it names."""
    found: dict[str, tuple[str, Party]] = {}
    for property_, slots in (("involved", OTHERS), ("organizer", ROLES)):
        for party in parties_of(case, slots):
            found |= dict.fromkeys(party.claims, (property_, party))
    return found


def _of_entity(row: Row) -> Iterator[Row]:
    yield _line(row, "id", str(row["id"]))
    properties = row["properties"]
    if isinstance(properties, dict):
        for property_, values in properties.items():
            if property_ not in ("organizer", "involved"):  # these are said by voices
                yield from (_line(row, property_, value) for value in values)


def _line(row: Row, property_: str, value: str) -> Row:
    entity, schema = str(row["id"]), row["schema"]
    return {
        "canonical_id": entity,
        "entity_id": entity,
        "prop": property_,
        "schema": schema,
        "value": value,
        "dataset": OWN,
        "lang": None,
        "original_value": None,
        "first_seen": None,
        "last_seen": None,
        "external": False,
        "origin": None,
        "id": make_id("statement", entity, property_, value),
    }


def _of_claim(case: Case, claim: Claim, report: Report, named: tuple[str, Party] | None) -> Row:
    property_, value = "notes", _words(claim)
    if named and claim.status is Status.ASSERTED:
        property_, value = named[0], party_id(named[1])
    entity, seen = event_id(case), iso(report.published) or None
    return {
        "canonical_id": entity,
        "entity_id": entity,
        "prop": property_,
        "schema": "Event",
        "value": value,
        "dataset": speaker_of(claim, report),
        "lang": None,
        "original_value": quote(report, claim.span, claim.value_span),
        "first_seen": seen,
        "last_seen": seen,
        "external": False,
        "origin": document_id(report),
        "id": claim.id,
    }


def _words(claim: Claim) -> str:
    """ "killed: at least 5 guards (hedged)"."""
    value = str(claim.count) if claim.count else claim.value
    group = f" {claim.who}" if claim.who and claim.slot is not Slot.OCCURRENCE and claim.who not in value else ""
    return f"{claim.slot}: {value or 'it happened'}{group} ({claim.status})"


def speaker_of(claim: Claim, report: Report) -> str:
    """The speakers as a name of a dataset: small letters, digits, underscores."""
    names = [f"author of {report.outlet or report.doc}" if one.is_author else one.name for one in claim.sources]
    slug = _NO_SLUG.sub("_", " and ".join(names).casefold()).strip("_")
    return slug or f"speaker_{make_id('speaker', *names)}"
