"""A named comparison: its levels in SQL, and the sentence that says what was found."""

from collections.abc import Callable
from dataclasses import dataclass

from reportedly.link.side import Side

SILENT = "silent"
OTHER = "ELSE"


@dataclass(frozen=True, slots=True)
class Feature:
    """Levels in the order in which they are tried; the first whose condition holds is the finding.

    `silent` is the condition under which one side says nothing: that weighs nothing. Conditions are SQL over the
    columns of `Side`, with `_l` and `_r` for the two sides, in the words that DuckDB (with the macros of `engine`)
    and Spark share. A level whose name is "" weighs nothing either. `say` names the evidence, either side first.
    """

    name: str
    columns: tuple[str, ...]
    silent: str
    levels: tuple[tuple[str, str], ...]
    say: Callable[[Side, Side], str]

    def level(self, index: int) -> str:
        """The level's full name ("day: same") from Splink's number: the last level is 0; "" for one that weighs
        nothing, or where a side is silent (-1).
        """
        name = self.levels[len(self.levels) - 1 - index][0] if index >= 0 else ""
        return f"{self.name}: {name}" if name else ""
