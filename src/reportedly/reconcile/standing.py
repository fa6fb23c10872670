"""What stands behind an account: articles, outlets and independent origins, and since when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.model import Account, Claim, Report
from reportedly.reconcile.texts import Texts, same_passage
from reportedly.reconcile.voices import is_named
from reportedly.reconcile.words import content, phrase, table

Claimed = tuple[Claim, Report]


@dataclass(frozen=True, slots=True)
class Standing:
    """`articles` and `outlets` count reports and publishers, `origins` names the independent voices: several outlets
    that quote one origin, and copies of one text, are one. `first` and `last` are days of publication, None unknown.
    """

    articles: int
    outlets: int
    origins: tuple[str, ...]
    first: date | None
    last: date | None

    @property
    def repeated(self) -> int:
        """Days for which one origin's word has been repeated without a second origin; 0 where there are several."""
        if len(self.origins) != 1 or self.first is None or self.last is None:
            return 0
        return (self.last - self.first).days

    def __str__(self) -> str:
        parts = [_counted(self.articles, "article"), _counted(self.outlets, "outlet")]
        parts.append(_counted(len(self.origins), "independent origin"))
        since = f", first on {self.first}" if self.first else ""
        again = f", repeated from one origin for {_counted(self.repeated, 'day')}" if self.repeated else ""
        return ", ".join(parts) + since + again


def standing(account: Account, texts: Texts) -> Standing:
    """What stands behind one account. `texts` are made from all reports of the event, so that copies are seen."""
    return standing_of((account,), texts)


def standing_of(accounts: Iterable[Account], texts: Texts) -> Standing:
    """What stands behind several accounts of one value together."""
    claimed = [pair for one in accounts for pair in zip(one.claims, one.reports, strict=True)]
    reports = {report.id: report for _, report in claimed}.values()
    days = [report.published for report in reports if report.published]
    return Standing(
        articles=len(reports),
        outlets=len({report.outlet.casefold() or report.id for report in reports}),
        origins=_origins(claimed, texts),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _origins(claimed: Sequence[Claimed], texts: Texts) -> tuple[str, ...]:
    """Each independent voice once, earliest first. A passage that an earlier claim has word for word brings no new
    voice.
    """
    found: dict[str, Claimed] = {}
    for claim, report in claimed:
        if not any(same_passage((claim, report), earlier) for earlier in found.values()):
            found.setdefault(origin(claim, report, texts), (claim, report))
    return tuple(found)


def origin(claim: Claim, report: Report, texts: Texts) -> str:
    """Who it comes from: the named speaker wherever quoted; for words that fit anybody ("residents") the agency that
    passed them on, else the text in which they stand; for an article's own voice the wire that it names or its text.
    """
    named = [source.name for source in claim.sources if not source.is_author and is_named(source.name)]
    if named:
        return phrase(named[0])
    passed = [name for name in claim.via if is_named(name)] or _wire(report)
    who = claim.sources[0].name
    if passed:
        return phrase(passed[0]) if claim.sources[0].is_author else f"{who} by {phrase(passed[0])}"
    return f"{'text' if claim.sources[0].is_author else who} of {report.outlet or report.doc} ({texts.text_of(report)})"


def _wire(report: Report) -> list[str]:
    """The agency that a text names at its head or its end as where it comes from."""
    wires = frozenset(table("wires")["wires"].split())
    ends = content(report.text[:150])[:25] + content(report.text[-60:])[-5:]
    return [word for word in ends if word in wires][:1] if report.outlet.casefold() not in ends else []


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
