"""What the tagger says of the words of one report: chances of roles, and who says what."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reportedly.model.attribution import Attribution
from reportedly.model.links import Links


@dataclass(frozen=True, eq=False)
class Tags:
    """Chances for each piece of a text.

    `starts`, `ends` (pieces): characters, rising. `chances` (pieces, labels): between 0 and 1, one column a label of
    `labels`. `said`: the attributions that the tagger finds, in reading order. `links`: what belongs to which trigger.
    """

    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    chances: NDArray[np.float32]
    labels: tuple[str, ...]
    said: tuple[Attribution, ...] = ()
    links: Links | None = None

    def chance(self, label: str, start: int, end: int) -> float:
        """The highest chance of a label among the pieces that touch the characters from `start` to before `end`."""
        return self.highest(start, end)[self.columns[label]]

    def highest(self, start: int, end: int) -> list[float]:
        """The same for every label, in their order; kept, because the same words are asked about again and again."""
        key = (start, end)
        if key not in self._seen:
            first, last = self.pieces(start, end)
            rows = self.chances[first:last]
            self._seen[key] = rows.max(axis=0).tolist() if len(rows) else [0.0] * len(self.labels)
        return self._seen[key]

    def pieces(self, start: int, end: int) -> tuple[int, int]:
        """First piece that touches the characters from `start` to before `end`, and the one after the last."""
        return bisect_right(self._ends, start), bisect_left(self._starts, end)

    def linked(self, trigger: tuple[int, int], value: tuple[int, int]) -> dict[str, float]:
        """How likely the words of a value belong to the event of a trigger, by link; both are characters.

        Empty where the tagger says nothing of links.
        """
        if self.links is None:
            return {}
        first, last = self.pieces(*trigger)
        if first >= last:
            return dict.fromkeys(self.links.names, 0.0)
        return dict(zip(self.links.names, self.links.chances(first, last, *self.pieces(*value)), strict=True))

    @cached_property
    def columns(self) -> dict[str, int]:
        """The column of each label."""
        return {label: at for at, label in enumerate(self.labels)}

    @cached_property
    def _starts(self) -> list[int]:
        starts: list[int] = self.starts.tolist()  # plain numbers are found ten times faster
        return starts

    @cached_property
    def _ends(self) -> list[int]:
        ends: list[int] = self.ends.tolist()
        return ends

    @cached_property
    def _seen(self) -> dict[tuple[int, int], list[float]]:
        return {}


NO_TAGS = Tags(np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros((0, 0), np.float32), ())
