"""The parties to an event, as its claims name them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.export.lookups import Lookups
from reportedly.export.people import ARMED, CIVIL, PEOPLE
from reportedly.export.states import state_of
from reportedly.lexicons import Actor, ActorType, actor_key
from reportedly.model import Account, LinkedEvent, Relation, Slot, SlotAccounts, Status

_SHORT = 6  # letters up to which capitals are an abbreviation


@dataclass(frozen=True)
class Party:
    """One party: its listed actor, or the words of the earliest report; `group` the people that these words mean.

    `accounts` name it, none of them a denial. `rival` is True where another voice contradicts that it was this one.
    `state` is the code of the state whose forces unlisted words mean (`states.state_of`), None for all else.
    """

    words: str
    actor: Actor | None
    group: str
    accounts: tuple[Account, ...]
    rival: bool = False
    state: str | None = None

    @property
    def name(self) -> str:
        """The name of the list, else the words of the report."""
        return self.actor.name if self.actor else self.words

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims that name it."""
        return tuple(claim.id for account in self.accounts for claim in account.claims)

    @property
    def named(self) -> bool:
        """True for a listed actor and for words with a name in them ("Brigade of the White Tree", not "Gunmen"). Of a
        text in capitals nobody can say.
        """
        if self.actor is None and len(self.words) > _SHORT and self.words.isupper():
            return False
        capitals = [word[:1].isupper() for word in self.words.split()]
        known = self.group in CIVIL | ARMED | {PEOPLE}
        return self.actor is not None or any(capitals[1:]) or (any(capitals) and not known)

    @property
    def civil(self) -> bool:
        """True for civilians, whoever they are."""
        return self.actor.type is ActorType.CIVILIANS if self.actor else self.group in CIVIL

    @property
    def is_people(self) -> bool:
        """False for things and places that an attack was aimed at."""
        return self.actor is not None or self.state is not None or self.group in CIVIL | ARMED

    @property
    def weight(self) -> tuple[bool, bool, bool, int]:
        """Most to be believed first: says so itself, held without a hedge, by name, told in most reports."""
        held = any(account.claims[0].status is Status.ASSERTED for account in self.accounts)
        reports = {report.id for account in self.accounts for report in account.reports}
        return not self._own_word, not held, not self.named, -len(reports)

    @property
    def _own_word(self) -> bool:
        speakers = {source.actor for account in self.accounts for claim in account.claims for source in claim.sources}
        return self.actor is not None and self.actor.id in speakers


def parties(linked: LinkedEvent, slots: Sequence[Slot], lookups: Lookups) -> tuple[Party, ...]:
    """The parties that the claims of these slots name, slot by slot, within one slot by `Party.weight`, each once."""
    found: dict[str, Party] = {}
    for slot in slots:
        for party in _of_slot([one for one in linked.accounts if one.slot is slot], lookups):
            found.setdefault(_key(party.words, party.actor), party)
    return tuple(found.values())


def _of_slot(slots: Iterable[SlotAccounts], lookups: Lookups) -> list[Party]:
    found: dict[str, Party] = {}
    for slot in slots:
        rivals = _contradicted(slot)
        for at, account in enumerate(slot.accounts):
            if account.claims[0].status is not Status.DENIED and account.value:
                for actor in _actors(account, lookups):
                    _add(found, account, actor, at in rivals, lookups)
    return sorted(found.values(), key=lambda party: party.weight)


def _add(found: dict[str, Party], account: Account, actor: Actor | None, rival: bool, lookups: Lookups) -> None:
    key = _key(account.value, actor)
    if known := found.get(key):
        found[key] = replace(known, accounts=(*known.accounts, account), rival=known.rival or rival)
    else:
        state = None if actor else state_of(account.value, lookups)
        found[key] = Party(account.value, actor, lookups.group(account.value), (account,), rival, state)


def _contradicted(slot: SlotAccounts) -> set[int]:
    pairs = (pair for pair in slot.pairs if pair.relation is Relation.CONTRADICTS)
    return {side for pair in pairs for side in (pair.left, pair.right)}


def _actors(account: Account, lookups: Lookups) -> Iterator[Actor | None]:
    """The listed actors that the words name; one None where they name none of the list."""
    ids = dict.fromkeys(id_ for claim in account.claims for id_ in claim.actors)
    known: list[Actor | None] = [actor for id_ in ids if (actor := lookups.actors.get(id_))]
    yield from known or [None]


def _key(words: str, actor: Actor | None) -> str:
    return actor.id if actor else actor_key(words)


def same_side(one: Party, other: Party, lookups: Lookups, here: str) -> bool:
    """True where one is a part of the other, or both are forces of one state. `here` is the code of the country of the
    place, "" where unknown.
    """
    home = _home(one, here)
    if home and home == _home(other, here):
        return True
    if one.actor is None or other.actor is None:
        return _key(one.words, one.actor) == _key(other.words, other.actor)
    return one.actor.id in _upwards(other.actor, lookups) or other.actor.id in _upwards(one.actor, lookups)


def _home(party: Party, here: str) -> str:
    """The state whose forces or office the party is, "" for all else."""
    if party.actor is None:
        return "" if party.state is None else party.state or here
    states = ActorType.STATE, ActorType.OFFICE
    return party.actor.countries[0] if party.actor.type in states and party.actor.countries else ""


def _upwards(actor: Actor, lookups: Lookups) -> set[str]:
    """The ids of the actor and of all that it belongs to."""
    found = {actor.id}
    while actor.parent and (parent := lookups.actors.get(actor.parent)):
        found.add(parent.id)
        actor = parent
    return found
