"""A view: what one voice says of one slot of one linked event."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.claim import Claim, Slot
from reportedly.model.report import Report


class Relation(StrEnum):
    """How one account stands to another of the same event and slot."""

    AGREES = "agrees"
    REFINES = "refines"
    PART_OF = "part of"
    UPDATES = "updates"
    CONTRADICTS = "contradicts"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class Account:
    """The same value from the same voice, over all reports that carry it: earliest report first, `claims[i]` stands in
    `reports[i]`."""

    slot: Slot
    value: str
    speaker: str
    claims: tuple[Claim, ...]
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two accounts (indices into the slot's accounts), their relation, and the reason as a sentence."""

    left: int
    right: int
    relation: Relation
    why: str


@dataclass(frozen=True, slots=True)
class SlotAccounts:
    """All accounts of one slot of one linked event, side by side, and the relation of each pair."""

    slot: Slot
    accounts: tuple[Account, ...]
    pairs: tuple[Pair, ...]

    @property
    def disputed(self) -> bool:
        """True where two accounts contradict each other."""
        return any(pair.relation is Relation.CONTRADICTS for pair in self.pairs)
