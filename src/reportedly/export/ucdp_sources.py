"""The columns of a row in the form of UCDP GED that tell where it comes from."""

from reportedly.export.acled_sources import publisher
from reportedly.export.case import Case
from reportedly.export.days import iso
from reportedly.export.table import Cell
from reportedly.model import Report, Slot


def articles(case: Case) -> Cell:
    """Each report in quotes as "outlet,day,headline", with ";" between."""
    return Cell(";".join(f'"{_article(report)}"' for report in case.reports), "", (), case.events)


def _article(report: Report) -> str:
    return ",".join((publisher(report), iso(report.published), report.title.replace('"', "'")))


def offices(case: Case) -> Cell:
    """The outlets, one a report."""
    return Cell(";".join(publisher(report) for report in case.reports), "", (), case.events)


def original(case: Case) -> Cell:
    """Whose word the dead rest on; the speakers of all claims where no dead are told."""
    killed = case.slot(Slot.KILLED)
    slots = (killed,) if killed else case.linked.accounts
    accounts = [account for slot in slots for account in slot.accounts]
    names = dict.fromkeys(account.speaker for account in accounts)
    return Cell(";".join(names), "", tuple(claim.id for account in accounts for claim in account.claims))
