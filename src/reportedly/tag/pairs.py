"""How well each piece of a window goes with each cue, as its source or as its content."""

from dataclasses import dataclass

import numpy as np

from reportedly.tag.decode import Floats


@dataclass(frozen=True)
class Pairs:
    """The last layer of the pair head.

    `far` (2 * reach + 1, width): what each distance adds; `weight` (3, width), `bias` (3).
    """

    far: Floats
    weight: Floats
    bias: Floats

    def logits(self, cues: list[tuple[int, int]], piece: Floats, cue: Floats, left: Floats, right: Floats) -> Floats:
        """Logits (cues, pieces, 3: none, source, content). `cues`: first piece, piece after the last.

        `piece`, `cue` (pieces, width), `left`, `right` (pieces, 2 * depth): what the heads of the network give.
        """
        reach, pieces = len(self.far) // 2, len(piece)
        away = np.arange(pieces)[None] - np.array([first for first, _ in cues])[:, None]
        whose = np.stack([cue[first:end].mean(axis=0) for first, end in cues])
        mixed = np.maximum(piece[None] + whose[:, None] + self.far[np.clip(away, -reach, reach) + reach], 0)
        logits: Floats = mixed @ self.weight.T + self.bias
        theirs = np.stack([right[first:end].mean(axis=0) for first, end in cues])
        halves = (left.reshape(pieces, 2, -1), theirs.reshape(len(cues), 2, -1))
        close = np.einsum("pkd,ckd->cpk", *halves) / np.sqrt(halves[0].shape[-1])
        logits[:, :, 1:] += close
        return logits
