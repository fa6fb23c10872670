"""What the tagger says of the words of one report: chances of roles, and who says what."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.model.attribution import Attribution


@dataclass(frozen=True, eq=False)
class Tags:
    """Chances for each piece of a text.

    `starts`, `ends` (pieces): characters, rising. `chances` (pieces, labels): between 0 and 1, one column a label of
    `labels`. `said`: the attributions that the tagger finds, in reading order.
    """

    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    chances: NDArray[np.float32]
    labels: tuple[str, ...]
    said: tuple[Attribution, ...] = ()

    def chance(self, label: str, start: int, end: int) -> float:
        """The highest chance of a label among the pieces that touch the characters from `start` to before `end`."""
        first, last = np.searchsorted(self.ends, start, "right"), np.searchsorted(self.starts, end, "left")
        column = self.chances[first:last, self.labels.index(label)]
        return float(column.max()) if len(column) else 0.0


NO_TAGS = Tags(np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros((0, 0), np.float32), ())
