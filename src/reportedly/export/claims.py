"""One row a claim: who says what of which event, in which words."""

from typing import NamedTuple

from reportedly.export.case import Case
from reportedly.export.columns import columns
from reportedly.export.days import iso
from reportedly.export.table import Make, Table
from reportedly.model import Claim, Report, quote


class Said(NamedTuple):
    """A claim, the report in which it stands, and its event."""

    claim: Claim
    report: Report
    case: Case


def said(case: Case) -> list[Said]:
    """The claims of an event, slot by slot."""
    return [Said(claim, report, case) for claim, report in case.claims]


def _bound(row: Said, end: str) -> int | None:
    return getattr(row.claim.count, end) if row.claim.count else None


_MAKE: dict[str, Make[Said]] = {
    "claim": lambda r: r.claim.id,
    "event": lambda r: r.case.linked.key,
    "report": lambda r: r.report.id,
    "doc": lambda r: r.report.doc,
    "slot": lambda r: str(r.claim.slot),
    "value": lambda r: str(r.claim.count) if r.claim.count else r.claim.value,
    "low": lambda r: _bound(r, "low"),
    "high": lambda r: _bound(r, "high"),
    "vague": lambda r: (r.claim.count.vague or "") if r.claim.count else "",
    "approx": lambda r: r.claim.count.approx if r.claim.count else None,
    "who": lambda r: r.claim.who,
    "part": lambda r: r.claim.part,
    "quantity": lambda r: str(r.claim.quantity) if r.claim.quantity else "",
    "speakers": lambda r: "; ".join(source.name for source in r.claim.sources),
    "speaker_kinds": lambda r: "; ".join(source.kind for source in r.claim.sources),
    "speaker_roles": lambda r: "; ".join(source.role for source in r.claim.sources),
    "speaker_actors": lambda r: "; ".join(source.actor for source in r.claim.sources),
    "via": lambda r: "; ".join(r.claim.via),
    "cue": lambda r: r.claim.cue,
    "status": lambda r: str(r.claim.status),
    "hedge": lambda r: r.claim.hedge,
    "basis": lambda r: r.claim.basis,
    "distance": lambda r: str(r.claim.distance),
    "loaded": lambda r: "; ".join(f"{one.word} (neutral: {one.neutral})" for one in r.claim.loaded),
    "actors": lambda r: "; ".join(r.claim.actors),
    "start": lambda r: r.claim.span.start,
    "end": lambda r: r.claim.span.end,
    "quote": lambda r: quote(r.report, r.claim.span, r.claim.value_span),
    "outlet": lambda r: r.report.outlet,
    "published": lambda r: iso(r.report.published) or None,
    "url": lambda r: r.report.url,
    "licence": lambda r: r.report.licence,
    "attribution": lambda r: r.report.attribution,
}

CLAIMS = Table("claims", "Claims: one row a claim", columns("claims", _MAKE))
