"""One document of the gold beside its prediction."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.evaluate.align import Pairs
from reportedly.evaluate.names import alike
from reportedly.evaluate.scored import ScoredDoc, ScoredEvent
from reportedly.evaluate.tally import Tally


@dataclass(frozen=True, slots=True)
class Aligned:
    """`pairs` maps gold event ids to predicted ones."""

    gold: ScoredDoc
    predicted: ScoredDoc
    pairs: Pairs

    @property
    def found(self) -> Tally:
        """Events found."""
        return Tally(len(self.pairs), len(self.gold.events), len(self.predicted.events))

    def events(self) -> Iterable[tuple[ScoredEvent, ScoredEvent]]:
        """Aligned events, gold first."""
        return ((self.gold.events[ours], self.predicted.events[theirs]) for ours, theirs in self.pairs.items())


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Per cent of aligned events with the right type; with the right days and place where the gold gives them."""

    type: float
    when: float
    where: float


def accuracy(docs: Iterable[Aligned]) -> Accuracy:
    """Over all aligned events of all documents."""
    events = [pair for doc in docs for pair in doc.events()]
    return Accuracy(
        type=_share([ours.type == theirs.type for ours, theirs in events]),
        when=_share([ours.days == theirs.days for ours, theirs in events if ours.days]),
        where=_share([any(alike(o.where[0], name) for name in t.where) for o, t in events if o.where]),
    )


def _share(right: list[bool]) -> float:
    return 100 * sum(right) / max(len(right), 1)
