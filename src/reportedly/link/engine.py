"""DuckDB with the events to compare in it, and Splink on top."""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Self

import duckdb
import pyarrow as pa
from splink import DuckDBAPI, Linker

from reportedly.link import sql
from reportedly.link.blocking import undated
from reportedly.link.comparisons import FEATURES
from reportedly.link.settings import settings
from reportedly.link.side import COLUMNS, Side
from reportedly.link.weights import Weights

_ERRORS_ONLY = 40  # a log level


Score = tuple[str, str, float]  # two event ids in their order, and the sum of the weights


class Scored(NamedTuple):
    """A pair of event ids with the sum of its weights (log2 odds), and the levels that were found."""

    left: str
    right: str
    score: float
    levels: tuple[str, ...]


class Engine:
    """Scores pairs of the events that were added; a context that lets go of the database at its end.

    `database` keeps the events between two runs; without it they are kept in memory. Raises `duckdb.Error` where the
    file is in use or no database.
    """

    def __init__(self, weights: Weights, database: Path | None = None) -> None:
        self.weights = weights
        self.con = duckdb.connect(str(database) if database else ":memory:")
        for macro in sql.MACROS:
            self.con.execute(f"CREATE OR REPLACE TEMP MACRO {macro}")
        self.con.execute(sql.tables())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.con.close()

    def add(self, sides: Sequence[Side]) -> None:
        """Takes in events; what the same reports told before is replaced."""
        added = pa.table(_columns(sides)) if sides else None
        if added is not None:
            self.con.register("added", added)
            self.con.execute("DELETE FROM sides WHERE report IN (SELECT report FROM added)")
            self.con.execute(f"INSERT INTO sides SELECT {', '.join(sql.TABLE_COLUMNS)} FROM added")
            self.con.unregister("added")

    def sides(self, ids: Iterable[str]) -> dict[str, Side]:
        """The events by id, as far as they are known; without their blocks, of which no sentence tells."""
        told = ", ".join(name for name in COLUMNS if name not in ("keys", "loose"))
        rows = self.con.execute(f"SELECT {told} FROM sides WHERE id IN (SELECT unnest(?::VARCHAR[]))", [list(ids)])
        return {row[0]: Side(*map(_frozen, row)) for row in rows.fetchall()}

    def scores(self, new: Collection[str] | None = None) -> list[Score]:
        """Pairs of two reports that blocking finds and that are near misses or better; where `new` event ids are
        given, only pairs with one of them.
        """
        table = self._predicted(new, self.weights.near)
        rows = self.con.execute(f"SELECT id_l, id_r, score FROM ({table})").fetchall()
        return sorted({(min(a, b), max(a, b), round(score, 3)) for a, b, score in rows})

    def explained(self, scores: Sequence[Score]) -> list[Scored]:
        """The same pairs with the levels that were found, best first. Ask for them right after their scores."""
        if not scores:
            return []
        lefts, rights, weights = zip(*scores, strict=True)
        self.con.register("asked", pa.table({"id_l": lefts, "id_r": rights, "score": weights}))
        return self._explained("SELECT * FROM asked")

    def pairs(self, least: float | None = None) -> list[Scored]:
        """All pairs that blocking finds and that weigh `least` (near misses if not given), best first."""
        return self._explained(self._predicted(None, self.weights.near if least is None else least))

    def pair(self, left: str, right: str) -> Scored | None:
        """One pair, whether or not blocking finds it. None where one of the two is not known."""
        self._uncrowd([left, right])
        api, linker = self._linker("newcomers")
        for name, id_ in (("l", left), ("r", right)):
            self.con.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT * FROM newcomers WHERE id = ?", [id_])
        scored = linker.inference.score_pair(api.register("l"), api.register("r"))
        return next(iter(self._explained(_rows_of(scored.physical_name))), None)

    def _linker(self, table: str) -> tuple[DuckDBAPI, Linker]:
        api = DuckDBAPI(self.con)
        frame = api.register(table)
        return api, Linker(frame, settings(self.weights), log_level=_ERRORS_ONLY, validate_settings=False)

    def _predicted(self, new: Collection[str] | None, near: float) -> str:
        """The statement that gives (id_l, id_r, score)."""
        self._uncrowd(new)
        api, linker = self._linker("everyone")
        if new is None:
            found = linker.inference.predict(threshold_match_weight=near)
        else:
            sides = api.register("newcomers"), api.register("everyone")
            found = linker.inference.predict_between(*sides, threshold_match_weight=near)
        return _rows_of(found.physical_name)

    def _uncrowd(self, new: Collection[str] | None) -> None:
        """Makes `everyone`, and `newcomers` where only pairs with new events are asked for."""
        self._temp("crowds", sql.crowds())
        if new is None:
            self._temp("everyone", sql.uncrowded("sides"))
            return
        self.con.execute("CREATE OR REPLACE TEMP TABLE named AS SELECT unnest(?::VARCHAR[]) AS id", [list(new)])
        self._temp("added", "SELECT * FROM sides SEMI JOIN named USING (id)")
        self._temp("newcomers", sql.uncrowded("added"))
        self._temp("near", sql.neighbours())
        self._temp("everyone", sql.uncrowded("near"))

    def _temp(self, name: str, select: str) -> None:
        self.con.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {select}")

    def _explained(self, pairs: str) -> list[Scored]:
        rows = self.con.execute(sql.levels(pairs)).fetchall()
        found = {(pair.left, pair.right): pair for pair in map(_scored, rows)}
        return sorted(found.values(), key=lambda pair: (-pair.score, pair.left, pair.right))


def _rows_of(table: str) -> str:
    return f"SELECT id_l, id_r, match_weight AS score FROM {table}"


def _columns(sides: Sequence[Side]) -> dict[str, list[Any]]:
    values = {name: [getattr(side, name) for side in sides] for name in COLUMNS}
    return {**values, "undated": [undated(side) for side in sides]}


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _scored(row: tuple[Any, ...]) -> Scored:
    left, right = sorted(row[:2])
    levels = (feature.level(number) for feature, number in zip(FEATURES, row[3:], strict=True))
    return Scored(left, right, round(row[2], 3), tuple(filter(None, levels)))
