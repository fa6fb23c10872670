"""Somebody's word on the record. Append-only: the latest counts, the earlier ones stay."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a judgement holds; `OPEN` where a person took back what they had said of two events."""

    SAME = "same"
    DIFFERENT = "different"
    RIGHT = "right"
    WRONG = "wrong"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Reason:
    """One named feature of a comparison: its weight (log2 Bayes factor; positive speaks for "same") and a sentence."""

    feature: str
    weight: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """`by` ("linker 0.1", "rule:…", a person's name) holds `left` and `right` (event ids; `right` "" for a claim) to be
    `verdict`.

    `score` is the sum of the reasons' weights, None for a person.
    """

    left: str
    right: str
    verdict: Verdict
    by: str
    score: float | None = None
    reasons: tuple[Reason, ...] = ()
    note: str = ""
