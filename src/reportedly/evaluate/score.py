"""The whole board: predictions against annotated articles."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportedly.evaluate import disputes, linking
from reportedly.evaluate.align import align
from reportedly.evaluate.aligned import Accuracy, Aligned, accuracy
from reportedly.evaluate.gold import Groups, read_gold
from reportedly.evaluate.levels import Level, Scope, tally
from reportedly.evaluate.misses import commonest
from reportedly.evaluate.predicted import read_row
from reportedly.evaluate.scored import ScoredDoc
from reportedly.evaluate.tally import Tally, total


@dataclass(frozen=True, slots=True)
class Scores:
    """Tallies of claims by (scope, level) and document, of events, of links between articles and of disputed counts."""

    claims: Mapping[tuple[Scope, Level], tuple[Tally, ...]]
    events: Tally
    accuracy: Accuracy
    bcubed: float
    pairs: Tally
    disputes: Tally
    miss: str

    def f1(self, scope: Scope, level: Level) -> float:
        """F1 in per cent over all documents."""
        return total(self.claims[scope, level]).f1


def score(gold: Groups, rows: Iterable[Mapping[str, Any]]) -> Scores:
    """Scores of rows of `export readings` against annotated groups.

    `gold` is [{"group", "docs": [{"doc", "text", "events", "claims"}]}]. A document without a row counts as one in
    which nothing was found; rows of other documents are passed over. A right claim has the right slot and value in the
    right sentence (value), from the right speaker (source), as firmly (status), on the right event (account).
    """
    docs = _aligned(read_gold(gold), rows)
    return Scores(
        claims={
            (scope, level): tuple(tally(doc.gold, doc.predicted, doc.pairs, level, scope) for doc in docs)
            for scope in Scope
            for level in Level
        },
        events=total(doc.found for doc in docs),
        accuracy=accuracy(docs),
        bcubed=linking.bcubed(docs),
        pairs=linking.pairs(docs),
        disputes=disputes.disputes(docs),
        miss=commonest(docs),
    )


def _aligned(gold: Sequence[ScoredDoc], rows: Iterable[Mapping[str, Any]]) -> list[Aligned]:
    given = {row["doc"]: row for row in rows}
    docs = []
    for doc in gold:
        row = given.get(doc.doc)
        predicted = read_row(row, doc.text) if row else ScoredDoc(doc.doc, doc.text, {}, ())
        docs.append(Aligned(doc, predicted, align(doc, predicted)))
    return docs
