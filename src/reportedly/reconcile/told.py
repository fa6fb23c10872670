"""An account under comparison."""

from dataclasses import dataclass
from datetime import date

from reportedly.model import Account, Claim, Count, Status
from reportedly.reconcile.voices import is_named


@dataclass(frozen=True, slots=True)
class Told:
    """An account with its speakers apart, so that shared speakers can be seen."""

    account: Account
    speakers: frozenset[str]

    @property
    def claim(self) -> Claim:
        """The earliest claim; all others have the same value and status."""
        return self.account.claims[0]

    @property
    def count(self) -> Count:
        """The number. Raises ValueError for roles, which have none."""
        if self.claim.count is None:
            raise ValueError(f"Told.count: a claim of {self.claim.slot} carries no number. Ask only for count slots.")
        return self.claim.count

    @property
    def denied(self) -> bool:
        """True where the speaker says that it is not so."""
        return self.claim.status is Status.DENIED

    @property
    def since(self) -> tuple[date, str, int]:
        """When it was last said: day of the last report, then its id and the place in the text. Unknown days come
        first.
        """
        report, claim = self.account.reports[-1], self.account.claims[-1]
        return report.published or date.min, report.id, claim.span.start

    def same_speaker(self, other: "Told") -> bool:
        """They share a speaker who has a name, a listed actor who speaks under several names or through several
        persons, or unnamed words within one report: "residents" here are not "residents" there.
        """
        shared = self.speakers & other.speakers
        if self._actors & other._actors or any(is_named(name) for name in shared):
            return True
        return bool(shared) and bool({r.id for r in self.account.reports} & {r.id for r in other.account.reports})

    @property
    def _actors(self) -> frozenset[str]:
        """The listed actors who speak, by id; none where the list knows nobody of them."""
        return frozenset(source.actor for source in self.claim.sources if source.actor)

    def __str__(self) -> str:
        who = f" {self.claim.who}" if self.claim.who and self.claim.count else ""
        return f"{self.account.speaker}: {self.account.value or self.claim.status}{who}"
