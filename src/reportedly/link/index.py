"""The linker's working copy of a ledger's events, so that one more report costs a second and not a new linking of all.

It holds nothing that the ledger does not: delete it at will, it is made anew.
"""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import duckdb
import pyarrow as pa

from reportedly.link.engine import Engine, Score, Scored
from reportedly.link.member import Member
from reportedly.link.side import Side
from reportedly.link.version import EVENTS, PAIRS
from reportedly.link.weights import Weights

_TABLES = """CREATE TABLE IF NOT EXISTS pairs ("left" VARCHAR, "right" VARCHAR, score DOUBLE);
CREATE TABLE IF NOT EXISTS made_by (events VARCHAR, pairs VARCHAR)"""
_UNTOLD = "untold"  # in the place of the version of the pairs
_MEMBER = "id, report, first, last, lat, lon, places"
_FRONTIER = "CREATE OR REPLACE TEMP TABLE frontier AS SELECT unnest(?::VARCHAR[]) AS id"
_WITHIN = """SELECT "left", "right", score FROM pairs SEMI JOIN frontier ON "left" = frontier.id
SEMI JOIN frontier AS other ON "right" = other.id"""
_STEP = """SELECT "right" FROM pairs SEMI JOIN frontier ON "left" = id WHERE score > ? UNION
SELECT "left" FROM pairs SEMI JOIN frontier ON "right" = id WHERE score > ?"""


class Index:
    """Events and scored pairs in a DuckDB file; a context. `current` is False where other weights made
    the pairs, or where the ledger may not have heard of them.

    A file that another program uses, or that is none, is left alone: then all is done in memory.
    """

    def __init__(self, weights: Weights, path: Path | None = None) -> None:
        self.weights = weights
        self._engine = _opened(weights, path)
        self._con = self._engine.con
        self._con.execute(_TABLES)
        made_by = self._con.execute("SELECT events, pairs FROM made_by").fetchall()
        self.current = made_by == [(EVENTS, PAIRS)]
        if not made_by or made_by[0][0] != EVENTS:
            self.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._engine.con.close()

    def clear(self) -> None:
        """Forgets everything."""
        for table in ("pairs", "sides", "made_by"):
            self._con.execute(f"DELETE FROM {table}")
        self._con.execute("INSERT INTO made_by VALUES (?, ?)", [EVENTS, _UNTOLD])

    def ids(self) -> set[str]:
        """The events it holds."""
        return {row[0] for row in self._con.execute("SELECT id FROM sides").fetchall()}

    def confirm(self) -> None:
        """What came of the last change stands in the ledger. Until then the index does not trust its own pairs, since
        a ledger that could not be written would never hear of them.
        """
        self._con.execute("UPDATE made_by SET pairs = ? WHERE pairs = ?", [PAIRS, _UNTOLD])

    def fill(self, sides: Sequence[Side]) -> list[Scored]:
        """Takes these events for all there are. Gives the pairs that are held to be one, and those that were."""
        before = self._same()
        self._con.execute("BEGIN")
        self.clear()
        self._engine.add(sides)
        return self._settled(self._engine.scores(), before)

    def rescore(self, sides: Sequence[Side]) -> list[Scored]:
        """As `fill`, with these events and those that it holds: where only the weights are others."""
        before = self._same()
        self._con.execute("BEGIN")
        self._con.execute("DELETE FROM pairs")
        self._engine.add(sides)
        return self._settled(self._engine.scores(), before)

    def extend(self, sides: Sequence[Side]) -> list[Scored]:
        """Takes in the events of new reports, or of reports read anew; gives of the pairs with them what `fill` does
        of all.
        """
        before = self._same({side.id for side in sides})
        self._con.execute("BEGIN")
        reports = list({side.report for side in sides})
        gone = "SELECT id FROM sides WHERE report IN (SELECT unnest(?::VARCHAR[]))"
        self._con.execute(f'DELETE FROM pairs WHERE "left" IN ({gone}) OR "right" IN ({gone})', [reports, reports])
        self._engine.add(sides)
        return self._settled(self._engine.scores([side.id for side in sides]), before)

    def _same(self, ids: Collection[str] | None = None) -> set[tuple[str, str]]:
        rows = self._con.execute(
            'SELECT "left", "right" FROM pairs WHERE score > ?', [self.weights.threshold]
        ).fetchall()
        return {(left, right) for left, right in rows if ids is None or left in ids or right in ids}

    def _settled(self, scores: Sequence[Score], before: Collection[tuple[str, str]]) -> list[Scored]:
        """Keeps the scores. A near miss is told only where it was held to be one before: `why` tells it any time."""
        if scores:
            lefts, rights, weights = zip(*scores, strict=True)
            self._con.register("found", pa.table({"left": lefts, "right": rights, "score": weights}))
            self._con.execute("INSERT INTO pairs SELECT * FROM found")
        self._con.execute("UPDATE made_by SET pairs = ?", [_UNTOLD])
        self._con.execute("COMMIT")
        return self._engine.explained([one for one in scores if one[2] > self.weights.threshold or one[:2] in before])

    def region(self, ids: Iterable[str]) -> set[str]:
        """The events that are joined to these by pairs held to be one, directly or over others."""
        region, frontier = set(ids), set(ids)
        while frontier:
            self._con.execute(_FRONTIER, [[*frontier]])
            near = self._con.execute(_STEP, [self.weights.threshold] * 2).fetchall()
            frontier = {row[0] for row in near} - region
            region |= frontier
        return region

    def sides(self, ids: Collection[str]) -> dict[str, Side]:
        """The events by id."""
        return self._engine.sides(ids)

    def members(self, ids: Collection[str]) -> dict[str, Member]:
        """What of these events decides whether they may join."""
        self._con.execute(_FRONTIER, [[*ids]])
        rows = self._con.execute(f"SELECT {_MEMBER} FROM sides SEMI JOIN frontier USING (id)").fetchall()
        return {
            id_: Member(report, first, last, None if lat is None else (lat, lon), frozenset(places))
            for id_, report, first, last, lat, lon, places in rows
        }

    def scores(self, ids: Collection[str]) -> dict[tuple[str, str], float]:
        """The pairs worth telling within these events: positive where they are held to be one."""
        self._con.execute(_FRONTIER, [[*ids]])
        rows = self._con.execute(_WITHIN).fetchall()
        return {(left, right): score - self.weights.threshold for left, right, score in rows}


def _opened(weights: Weights, path: Path | None) -> Engine:
    try:
        return Engine(weights, path)
    except duckdb.Error:
        return Engine(weights)
