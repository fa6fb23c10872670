"""One linked event with all that the tables ask about it, worked out once."""

from collections.abc import Mapping
from functools import cached_property

from reportedly.export.countries import Country, country
from reportedly.export.deaths import Deaths, deaths_of
from reportedly.export.lookups import Area, Figure, Lookups
from reportedly.export.sides import Sides, sides_of
from reportedly.export.spot import Spot, spot_of
from reportedly.model import Claim, LinkedEvent, Report, Slot, SlotAccounts, Stage, Status


class Case:
    """A linked event, its place, its sides and its figures. `id` is our own: RPT and the key of the event."""

    def __init__(self, linked: LinkedEvent, lookups: Lookups) -> None:
        self.linked, self.lookups = linked, lookups
        self._deaths: dict[str, Deaths] = {}
        self._figures: dict[Slot, Mapping[str, Figure]] = {}

    @property
    def id(self) -> str:
        """The key of the event with a prefix of ours, so that nobody takes it for the id of another data set."""
        return f"RPT{self.linked.key}"

    @cached_property
    def events(self) -> tuple[str, ...]:
        """The ids of the reports' events that are held to be this one."""
        return tuple(event.id for event, _ in self.linked.members)

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """Every report that tells it, earliest first, each once."""
        return tuple({report.id: report for _, report in self.linked.members}.values())

    @cached_property
    def claims(self) -> tuple[tuple[Claim, Report], ...]:
        """All claims with their reports, slot by slot."""
        return tuple(
            pair
            for slot in self.linked.accounts
            for account in slot.accounts
            for pair in zip(account.claims, account.reports, strict=True)
        )

    @cached_property
    def stage(self) -> Stage:
        """How far it came: the furthest that a report tells."""
        return min((event.stage for event, _ in self.linked.members), key=list(Stage).index)

    @cached_property
    def only_denied(self) -> bool:
        """True where nobody says that it happened, and somebody says that it did not."""
        told = {claim.status for claim, _ in self.claims}
        denials = any(c.slot is Slot.OCCURRENCE and c.status is Status.DENIED for c, _ in self.claims)
        return denials and told == {Status.DENIED}

    @cached_property
    def spot(self) -> Spot | None:
        """The place, None where no known one is told."""
        return spot_of(self.linked)

    @cached_property
    def area(self) -> Area:
        """Province and district of the place."""
        return self.lookups.area(self.spot.place) if self.spot else Area()

    @cached_property
    def country(self) -> Country:
        """The country of the place."""
        return country(self.spot.place.country if self.spot else "")

    @cached_property
    def sides(self) -> Sides:
        """Who stood against whom."""
        return sides_of(self.linked, self.lookups, self.country.alpha2)

    def slot(self, slot: Slot) -> SlotAccounts | None:
        """The accounts of one slot, None where nothing is told of it."""
        return next((one for one in self.linked.accounts if one.slot is slot), None)

    def figure(self, slot: Slot, policy: str) -> Figure | None:
        """The value of a slot under a policy; None where the policy has none."""
        if slot not in self._figures:
            accounts = self.slot(slot)
            found = self.lookups.figures(self.linked, accounts) if accounts else ()
            self._figures[slot] = {one.policy: one for one in found}
        return self._figures[slot].get(policy)

    def deaths(self, policy: str) -> Deaths:
        """The dead, side by side, under a policy."""
        if policy not in self._deaths:
            self._deaths[policy] = deaths_of(self.linked, self.sides, self.lookups, policy)
        return self._deaths[policy]
