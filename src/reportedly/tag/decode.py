"""Numbers of the network to spans of characters: cues, and the source and content of each."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.model import Attribution, Span

Floats = NDArray[np.float32]
SWITCH = 1.0  # what it costs, in logits, to begin a source or a content: single stray pieces do not pay
NONE, SOURCE, CONTENT = range(3)


def cue_runs(logits: Floats, least: float) -> list[tuple[int, int, float]]:
    """First piece, piece after the last, probability of each cue. `logits` (pieces, 3: none, first, further)."""
    chance = softmax(logits)
    kind = np.where(chance[:, 0] > 1 - least, 0, 1 + chance[:, 1:].argmax(axis=1))
    runs: list[tuple[int, int, float]] = []
    for at in range(1, len(kind) - 1):
        if kind[at] == 1 or (kind[at] == 2 and not (runs and runs[-1][1] == at)):
            runs.append((at, at + 1, float(1 - chance[at, 0])))
        elif kind[at] == 2:
            first, _, sure = runs[-1]
            runs[-1] = (first, at + 1, sure)
    return runs


def best_labels(logits: Floats) -> NDArray[np.int64]:
    """The likeliest labels (cues, pieces) of `logits` (cues, pieces, 3) where each change of label costs `SWITCH`.

    Viterbi's algorithm, all cues at once.
    """
    cues, pieces, kinds = logits.shape
    cost = SWITCH * (1 - np.eye(kinds, dtype=np.float32))
    score, back = logits[:, 0], np.zeros((pieces, cues, kinds), dtype=np.int64)
    for at in range(1, pieces):
        step = score[:, :, None] - cost
        back[at] = step.argmax(axis=1)
        score = step.max(axis=1) + logits[:, at]
    path, rows = np.zeros((cues, pieces), dtype=np.int64), np.arange(cues)
    path[:, -1] = score.argmax(axis=1)
    for at in range(pieces - 1, 0, -1):
        path[:, at - 1] = back[at, rows, path[:, at]]
    return path


def attribution(
    run: tuple[int, int, float], labels: NDArray[np.int64], logits: Floats, offsets: Sequence[tuple[int, int]]
) -> Attribution:
    """One cue with its best source (the strongest run of pieces) and all runs of its content."""
    sources = _runs(labels == SOURCE, logits[:, SOURCE] - logits[:, NONE])
    source = max(sources, key=lambda one: one[2], default=None)
    content = tuple(_span(offsets, first, end) for first, end, _ in _runs(labels == CONTENT, logits[:, CONTENT]))
    return Attribution(_span(offsets, *source[:2]) if source else None, _span(offsets, *run[:2]), content)


def _runs(on: NDArray[np.bool_], weight: Floats) -> list[tuple[int, int, float]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], on, [False])).astype(np.int8)))
    return [(int(a), int(b), float(weight[a:b].sum())) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _span(offsets: Sequence[tuple[int, int]], first: int, end: int) -> Span:
    return Span(offsets[first][0], offsets[end - 1][1])


def softmax(logits: Floats) -> Floats:
    """Along the last axis."""
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)
