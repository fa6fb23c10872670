"""One row a report: where it comes from and under which licence."""

from collections.abc import Iterable

from reportedly.export.case import Case
from reportedly.export.columns import columns
from reportedly.export.days import iso
from reportedly.export.table import Make, Table
from reportedly.model import Report, is_open


def reports_of(cases: Iterable[Case]) -> list[Report]:
    """The reports of some events, each once, by day and id."""
    found = {report.id: report for case in cases for report in case.reports}
    return sorted(found.values(), key=lambda report: (iso(report.published) or "9999", report.id))


_MAKE: dict[str, Make[Report]] = {
    "report": lambda r: r.id,
    "doc": lambda r: r.doc,
    "title": lambda r: r.title,
    "outlet": lambda r: r.outlet,
    "url": lambda r: r.url,
    "published": lambda r: iso(r.published) or None,
    "language": lambda r: r.language,
    "licence": lambda r: r.licence,
    "attribution": lambda r: r.attribution,
    "open": lambda r: is_open(r.licence),
    "original": lambda r: r.original,
}

SOURCES = Table("sources", "Sources: one row a report", columns("sources", _MAKE))
