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
        low, rows = self._rows(first, last)
        here = rows[max(start - low, 0) : max(end - low, 0)]
        return here[0] if len(here) == 1 else [max(column) for column in zip(*here, strict=True)] or self._none

    def table(self, triggers: list[tuple[int, int]], values: list[tuple[int, int]]) -> Floats:
        """The same for every trigger and every value at once: (triggers, values, links). Both are pieces."""
        found = np.zeros((len(triggers), len(values), len(self.names)), np.float32)
        told = [at for at, (start, end) in enumerate(values) if start < end]
        edges = np.array([edge for at in told for edge in values[at]], np.intp)
        for row, (first, last) in enumerate(triggers):
            if first < last and told:
                low, chances = self._window(first, last)
                whole = np.zeros((len(self.window) + 1, len(self.names)), np.float32)
                whole[low : low + len(chances)] = chances
                found[row, told] = np.maximum.reduceat(whole, edges)[::2]
        return found

    def _rows(self, first: int, last: int) -> tuple[int, list[list[float]]]:
        """`_window` in plain Python: single words are asked for by the thousand."""
        key = (first, last)
        if key not in self._plain:
            low, told = self._window(first, last)
            self._plain[key] = (low, told.tolist())
        return self._plain[key]

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
    def _none(self) -> list[float]:
        return [0.0] * len(self.names)

    @cached_property
    def _plain(self) -> dict[tuple[int, int], tuple[int, list[list[float]]]]:
        return {}

    @cached_property
    def _seen(self) -> dict[tuple[int, int], tuple[int, Floats]]:
        return {}
