"""Which events are asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from reportedly.export.kinds import kind_of
from reportedly.model import Account, Claim, EventType, LinkedEvent, Place, SlotAccounts, Status, When

_CODE = 2  # letters of a country's code


def known_types() -> frozenset[str]:
    """ACLED's types and sub-types, and the tolls of a war, in small letters."""
    kinds = (kind_of(type_) for type_ in EventType)
    return frozenset(str(one).casefold() for one in EventType) | {kind.acled.casefold() for kind in kinds if kind}


@dataclass(frozen=True, slots=True)
class Wanted:
    """All that is set must hold. `since` and `until` keep events that may have happened from the one day to the other
    (an open end counts as the day that is known; an event without any day is left out). `places` are words of a place
    name, or the two letters of a country's code, `types` ACLED's types or sub-types, `actors` words of a party or its
    id. `statuses` keep only claims held so, and the events that such claims tell of.
    """

    since: date | None = None
    until: date | None = None
    places: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()

    @property
    def everything(self) -> bool:
        """True where nothing is set."""
        return self == Wanted()

    def of(self, events: Iterable[LinkedEvent]) -> Iterator[LinkedEvent]:
        """The events that are wanted, narrowed to the claims that are wanted, in their order."""
        for linked in events:
            if self._timely(linked.when) and self._there(linked) and self._of_type(linked):
                kept = self._narrowed(linked)
                if (kept.accounts or not self.statuses) and (not self.actors or self._with_actor(kept)):
                    yield kept

    def _timely(self, when: When) -> bool:
        if self.since is None and self.until is None:
            return True
        first, last = when.earliest or when.latest, when.latest or when.earliest
        if first is None or last is None:
            return False
        return (self.since is None or last >= self.since) and (self.until is None or first <= self.until)

    def _there(self, linked: LinkedEvent) -> bool:
        if not self.places:
            return True
        wheres = [where for event, _ in linked.members for where in event.where]
        names = [where.text for where in wheres] + [name for where in wheres for name in _names(where.best)]
        codes = {where.best.country for where in wheres if where.best}
        return any(wish.upper() in codes if len(wish) == _CODE else _in_any(wish, names) for wish in self.places)

    def _of_type(self, linked: LinkedEvent) -> bool:
        kind = kind_of(linked.type)
        known = {str(linked.type).casefold(), kind.acled.casefold() if kind else ""}
        return not self.types or any(wish.casefold() in known for wish in self.types)

    def _with_actor(self, linked: LinkedEvent) -> bool:
        claims = [claim for slot in linked.accounts for account in slot.accounts for claim in account.claims]
        words = [text for claim in claims for text in (claim.value if claim.count is None else "", claim.who)]
        speakers = [source.name for claim in claims for source in claim.sources]
        return any(_in_any(wish, words) or _in_any(wish, speakers) or wish in _ids(claims) for wish in self.actors)

    def _narrowed(self, linked: LinkedEvent) -> LinkedEvent:
        if not self.statuses:
            return linked
        slots = (self._of_status(slot) for slot in linked.accounts)
        return replace(linked, accounts=tuple(slot for slot in slots if slot.accounts))

    def _of_status(self, slot: SlotAccounts) -> SlotAccounts:
        """An account has one status; pairs that lose a side go."""
        kept = [at for at, one in enumerate(slot.accounts) if _status(one) in self.statuses]
        place = {old: new for new, old in enumerate(kept)}
        pairs = (
            replace(pair, left=place[pair.left], right=place[pair.right])
            for pair in slot.pairs
            if pair.left in place and pair.right in place
        )
        return SlotAccounts(slot.slot, tuple(slot.accounts[at] for at in kept), tuple(pairs))


def _status(account: Account) -> Status:
    return account.claims[0].status


def _names(place: Place | None) -> tuple[str, ...]:
    return (place.name,) if place else ()


def _in_any(wish: str, texts: Iterable[str]) -> bool:
    return any(wish.casefold() in text.casefold() for text in texts if text)


def _ids(claims: Iterable[Claim]) -> set[str]:
    return {id_ for claim in claims for id_ in (*claim.actors, *(source.actor for source in claim.sources)) if id_}
