"""One JSON-LD document: claims with their evidence, speakers, reports and events, in public vocabularies."""

from collections.abc import Iterable, Iterator
from typing import IO

from reportedly.export.case import Case
from reportedly.export.credits import NOTE
from reportedly.export.days import iso
from reportedly.export.ftm import ROLES, parties_of
from reportedly.export.jsonl import json_line
from reportedly.export.sources import reports_of
from reportedly.export.statements import speaker_of
from reportedly.model import Claim, Report, SourceKind, is_open, quotable

Node = dict[str, object]
_CONTEXT = {
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "grasp": "http://groundedannotationframework.org/grasp#",
    "schema": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "wgs84": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "rpt": "urn:reportedly:term:",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_AROUND = 20  # characters of prefix and suffix where the text is open


def put_jsonld(cases: Iterable[Case], stream: IO[bytes]) -> int:
    """Write the document, a node a line, and return how many events there were. No other document is needed to read it:
    the context stands in it.
    """
    kept = list(cases)
    stream.write(json_line({"@context": _CONTEXT}).removesuffix("}").encode() + b', "@graph": [')
    for at, node in enumerate(nodes(kept)):
        stream.write(b",\n" if at else b"\n")
        stream.write(json_line(node).encode("utf-8"))
    stream.write(b"\n]}\n")
    return len(kept)


def nodes(cases: Iterable[Case]) -> Iterator[Node]:
    """The note on licences, reports, then for each event its node, its claims, their evidence and new speakers."""
    kept = list(cases)
    yield {"@id": "urn:reportedly:export", "@type": "prov:Bundle", "dcterms:rights": NOTE}
    for report in reports_of(kept):
        yield _report(report)
    met: set[str] = set()
    for case in kept:
        yield _event(case)
        for claim, report in case.claims:
            yield _claim(case, claim, report)
            yield _evidence(claim, report)
            if speaker_of(claim, report) not in met:
                met.add(speaker_of(claim, report))
                yield _speaker(claim, report)


def _report(report: Report) -> Node:
    return _filled({
        "@id": _iri("report", report.id),
        "@type": ["schema:NewsArticle", "prov:Entity"],
        "schema:headline": report.title,
        "schema:publisher": report.outlet,
        "schema:url": report.url,
        "schema:datePublished": _day(iso(report.published)),
        "schema:inLanguage": report.language,
        "dcterms:license": report.licence,
        "dcterms:rightsHolder": report.attribution,
        "dcterms:identifier": report.doc,
    })  # fmt: skip


def _event(case: Case) -> Node:
    when = case.linked.when
    return _filled({
        "@id": _iri("event", case.linked.key),
        "@type": "sem:Event",
        "sem:eventType": str(case.linked.type),
        "rpt:stage": str(case.stage),
        "sem:hasEarliestBeginTimeStamp": _day(iso(when.earliest)),
        "sem:hasLatestEndTimeStamp": _day(iso(when.latest)),
        "sem:hasPlace": _place(case),
        "sem:hasActor": [{"@type": "sem:Actor", "schema:name": party.name} for party in parties_of(case, ROLES)],
        "rpt:disputed": case.linked.disputed,
        "prov:wasDerivedFrom": [{"@id": _iri("report", report.id)} for report in case.reports],
    })  # fmt: skip


def _place(case: Case) -> Node | None:
    if case.spot is None:
        return None
    place = case.spot.place
    return _filled({
        "@type": "sem:Place",
        "schema:name": place.name,
        "schema:addressCountry": place.country,
        "wgs84:lat": round(place.lat, 4),
        "wgs84:long": round(place.lon, 4),
        "rpt:precision": place.precision,
    })  # fmt: skip


def _claim(case: Case, claim: Claim, report: Report) -> Node:
    count = claim.count
    return _filled({
        "@id": _iri("claim", claim.id),
        "@type": ["prov:Entity", "grasp:Attribution"],
        "rpt:slot": str(claim.slot),
        "rpt:value": str(count) if count else claim.value,
        "rpt:low": count.low if count else None,
        "rpt:high": count.high if count else None,
        "rpt:who": claim.who,
        "rpt:status": str(claim.status),
        "rpt:hedge": claim.hedge,
        "rpt:cue": claim.cue,
        "rpt:via": list(claim.via),
        "rpt:about": {"@id": _iri("event", case.linked.key)},
        "prov:wasAttributedTo": {"@id": _iri("speaker", speaker_of(claim, report))},
        "prov:wasQuotedFrom": {"@id": _iri("report", report.id)},
    })  # fmt: skip


def _speaker(claim: Claim, report: Report) -> Node:
    """Several speakers of one claim speak together: one agent of their names."""
    names = [f"AUTHOR of {report.outlet or report.doc}" if one.is_author else one.name for one in claim.sources]
    kinds = {str(one.kind) for one in claim.sources if one.kind is not SourceKind.UNKNOWN}
    return _filled({
        "@id": _iri("speaker", speaker_of(claim, report)),
        "@type": "prov:Agent",
        "schema:name": " and ".join(names),
        "rpt:kind": sorted(kinds),
    })  # fmt: skip


def _evidence(claim: Claim, report: Report) -> Node:
    """A Web Annotation: the claim is its body, the words of the report its target, found by place or by quotation."""
    span, shown = claim.span, quotable(report, claim.span, claim.value_span)
    position = {"@type": "oa:TextPositionSelector", "oa:start": span.start, "oa:end": span.end}
    quoted = {"@type": "oa:TextQuoteSelector", "oa:exact": shown.words(report.text)}
    if shown == span:
        quoted |= _around(report, span.start, span.end)
    return {
        "@id": _iri("evidence", claim.id),
        "@type": "oa:Annotation",
        "oa:motivatedBy": {"@id": "oa:identifying"},
        "oa:hasBody": {"@id": _iri("claim", claim.id)},
        "oa:hasTarget": {
            "@type": "oa:SpecificResource",
            "oa:hasSource": {"@id": _iri("report", report.id)},
            "oa:hasSelector": [position, quoted],
        },
    }


def _around(report: Report, start: int, end: int) -> dict[str, str]:
    """A few characters before and after, so that the quotation is found again where it stands twice."""
    if not is_open(report.licence):
        return {}
    told = {"oa:prefix": report.text[max(0, start - _AROUND) : start], "oa:suffix": report.text[end : end + _AROUND]}
    return {name: text for name, text in told.items() if text}


def _iri(kind: str, id_: str) -> str:
    return f"urn:reportedly:{kind}:{id_}"


def _day(day: str) -> Node | None:
    return {"@type": "xsd:date", "@value": day} if day else None


def _filled(node: Node) -> Node:
    """Without what is not known."""
    return {name: value for name, value in node.items() if value not in ("", None, [], {})}
