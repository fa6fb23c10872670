"""Licence and credit of the reports, which travel with every export."""

from collections.abc import Iterable

from reportedly.export.sources import SOURCES
from reportedly.export.table import Value
from reportedly.model import QUOTE_WORDS, Report

NOTE = (
    "Made by reportedly from news reports. The reports keep their own licences, named here one by one; of texts that "
    f"are not openly licensed at most {QUOTE_WORDS} words are quoted at a time. Nothing here is data of ACLED or UCDP: "
    "tables in their style are made from these reports alone, with ids of our own."
)
_SHOWN = ("report", "doc", "title", "outlet", "url", "published", "licence", "attribution")


def credits_of(reports: Iterable[Report]) -> dict[str, object]:
    """{"note", "sources": [{"report", "doc", "title", "outlet", "url", "published", "licence", "attribution"}]}."""
    return {"note": NOTE, "sources": [_credit(report) for report in reports]}


def _credit(report: Report) -> dict[str, Value]:
    record = SOURCES.record(report)
    return {name: record[name] or "" for name in _SHOWN}
