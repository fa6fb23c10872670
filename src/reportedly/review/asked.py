"""A correction as a person asks for it: value=..., slot=..., speaker=..., status=..., event=..."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from reportedly.errors import InputError
from reportedly.model import AUTHOR, COUNT_SLOTS, Claim, Correction, Reading, Slot, Source, Status
from reportedly.review.corrected import corrected
from reportedly.review.counts import count_of
from reportedly.review.judged import Judged

_FIELDS = ("value", "slot", "speaker", "status", "event")
E = TypeVar("E", Slot, Status)
_ROLE = re.compile(r"(.+?) \((.+)\)")


def asked(record: Judged, claim: str, fields: Sequence[str]) -> Correction:
    """As `correction_of`, of a claim (id) of the record as it stands."""
    told = record.claim_as_read(claim)
    said = record.words().on_claim(told.id)
    shown = corrected(told, said.correction) if said and said.correction else told
    return correction_of(fields, shown, record.reading_as_read(told.report))


def correction_of(fields: Sequence[str], claim: Claim, reading: Reading) -> Correction:
    """The correction that `fields` ("speaker=Faramir; Boromir") says of a claim as it is shown.

    Speakers that the report names keep their kind and role. Raises `InputError` for an unknown field, slot or status,
    and for a count that is none.
    """
    told = dict(_field(one) for one in fields)
    slot = _one_of(Slot, told["slot"], "slot") if "slot" in told else None
    status = _one_of(Status, told["status"], "status") if "status" in told else None
    speakers = _speakers(told["speaker"], reading) if "speaker" in told else None
    change = Correction(slot=slot, sources=speakers, status=status, event=told.get("event"))
    return _valued(change, told.get("value"), claim)


def _valued(change: Correction, value: str | None, claim: Claim) -> Correction:
    """With the value; a claim that becomes one of a number takes its number from its words where none is given."""
    if (change.slot or claim.slot) not in COUNT_SLOTS:
        return replace(change, value=value)
    if value is not None:
        return replace(change, value=value, count=count_of(value))
    return replace(change, count=count_of(claim.value)) if claim.count is None else change


def _field(asked: str) -> tuple[str, str]:
    name, sign, text = (part.strip() for part in asked.partition("="))
    if name not in _FIELDS or not sign or not text:
        raise InputError(f'"{asked}"', "This is no correction.", f"Write FIELD=TEXT; fields: {', '.join(_FIELDS)}.")
    return name, text


def _one_of(kind: type[E], text: str, what: str) -> E:
    found = [one for one in kind if one == text.lower()]
    if not found:
        raise InputError(f'"{text}"', f"There is no such {what}.", f"One of: {', '.join(kind)}.")
    return found[0]


def _speakers(text: str, reading: Reading) -> tuple[Source, ...]:
    known = {source.name.casefold(): source for claim in reading.claims for source in claim.sources}
    return tuple(_source(name.strip(), known) for name in text.split(";") if name.strip())


def _source(name: str, known: dict[str, Source]) -> Source:
    if name.casefold() in ("author", AUTHOR.name.casefold()):
        return AUTHOR
    if name.casefold() in known:
        return known[name.casefold()]
    role = _ROLE.fullmatch(name)
    return Source(role[1], role=role[2]) if role else Source(name)
