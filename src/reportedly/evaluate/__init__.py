"""Scores against annotated articles, and the gate that holds them."""

from reportedly.evaluate.baseline import baseline
from reportedly.evaluate.board import board
from reportedly.evaluate.floors import Floors, read_floors, write_floors
from reportedly.evaluate.gate import Failure, check, lowered, raised
from reportedly.evaluate.own import gold_reports, own_gold
from reportedly.evaluate.score import Scores, score

__all__ = [
    "Failure",
    "Floors",
    "Scores",
    "baseline",
    "board",
    "check",
    "gold_reports",
    "lowered",
    "own_gold",
    "raised",
    "read_floors",
    "score",
    "write_floors",
]
