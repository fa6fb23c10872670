"""The columns of an ACLED-style row that tell who reports it, and what they say."""

from collections.abc import Iterator

from reportedly.export.case import Case
from reportedly.export.kinds import PROTESTS, RIOTS, kind_of
from reportedly.export.table import Cell
from reportedly.lexicons import ActorType
from reportedly.model import Report, Slot, Status

_MOST = 40  # accounts in the notes: an event of a hundred reports must not make a cell that no program opens


def sources(case: Case) -> Cell:
    """The outlets, each once."""
    return Cell("; ".join(dict.fromkeys(publisher(report) for report in case.reports)), "", (), case.events)


def publisher(report: Report) -> str:
    """The outlet, or the name that the user gave the report where no outlet is known."""
    return report.outlet or report.doc


def scale(case: Case) -> Cell:
    """National where a listed outlet is at home in the country of the place, else International."""
    homes = [_home(case, report) for report in case.reports]
    if not all(homes) or not case.country.alpha2:
        return Cell("", "The home of an outlet is not known.", (), case.events)
    found = {"National" if case.country.alpha2 in home else "International" for home in homes}
    return Cell("-".join(sorted(found, reverse=True)), "", (), case.events)


def _home(case: Case, report: Report) -> tuple[str, ...]:
    """The countries of the one listed outlet of that name, () where none or several bear it."""
    listed = [one for one in case.lookups.actors.named(report.outlet) if one.type is ActorType.MEDIA]
    return listed[0].countries if len(listed) == 1 else ()


def notes(case: Case) -> Cell:
    """Every account in a line of ours: "killed 5 guards: Palantir Agency (denied)"."""
    told = list(_accounts(case))
    more = f"; and {len(told) - _MOST} accounts more" if len(told) > _MOST else ""
    disputed = "Disputed. " if case.linked.disputed else ""
    head = f"ACLED-style row made by reportedly. {disputed}Accounts: "
    return Cell(head + ("; ".join(told[:_MOST]) or "none") + more, "", tuple(claim.id for claim, _ in case.claims))


def _accounts(case: Case) -> Iterator[str]:
    for slot in case.linked.accounts:
        for account in slot.accounts:
            claim = account.claims[0]
            group = f" {claim.who}" if claim.who and claim.who not in account.value else ""
            firm = "" if claim.status is Status.ASSERTED else f" ({claim.status})"
            value = f" {account.value}" if account.value else ""
            yield f"{slot.slot}{value}{group}: {account.speaker}{firm}"


def tags(case: Case) -> Cell:
    """The crowd of a protest or riot, "no report" where its size is not told."""
    kind = kind_of(case.linked.type)
    if kind is None or kind.acled not in (PROTESTS, RIOTS):
        return Cell("", "Only protests and riots have a crowd.")
    crowd = case.slot(Slot.PARTICIPANTS)
    told = [one for one in crowd.accounts if one.claims[0].status is not Status.DENIED] if crowd else []
    sizes = "; ".join(dict.fromkeys(f"crowd size={one.value}" for one in told))
    return Cell(sizes or "crowd size=no report", "", tuple(claim.id for one in told for claim in one.claims))
