"""What belongs to the event that a trigger names, as the tagger holds it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Links:
    """For each trigger the chance of every piece of its window to be a part of its event.

    `trigger`, `part` (pieces, width): the two sides; `away` (2 * reach + 1, width): what each distance adds; `weight`
    (links, width), `bias` (links): the last layer. `window` (pieces): the number of the window that a piece was read
    in, rising. `names`: the links ("doer", "target", ..., "told": within words that tell of the event).
    """

    trigger: Floats
    part: Floats
    away: Floats
    weight: Floats
    bias: Floats
    window: NDArray[np.int32]
    names: tuple[str, ...]

    def chances(self, first: int, last: int, start: int, end: int) -> list[float]:
        """The highest chance for each link among the pieces [start, end), for the trigger of pieces [first, last).

        0.0 each where nothing stands there, or another window.
        """
        low, told = self._window(first, last)
        rows = told[max(start - low, 0) : max(end - low, 0)]
        return rows.max(axis=0).tolist() if len(rows) else [0.0] * len(self.names)

    def _window(self, first: int, last: int) -> tuple[int, Floats]:
        """The first piece of a trigger's window, and chances (pieces of the window, links)."""
        key = (first, last)
        if key not in self._seen:
            low, high = (int(np.searchsorted(self.window, self.window[first], side)) for side in ("left", "right"))
            reach = len(self.away) // 2
            far = np.clip(np.arange(low, high) - first, -reach, reach) + reach
            mixed = self.part[low:high] + self.trigger[first : min(last, high)].mean(axis=0) + self.away[far]
            logits = np.maximum(mixed, 0) @ self.weight.T + self.bias
            self._seen[key] = (low, np.asarray(1 / (1 + np.exp(-logits)), np.float32))
        return self._seen[key]

    @cached_property
    def _seen(self) -> dict[tuple[int, int], tuple[int, Floats]]:
        return {}
