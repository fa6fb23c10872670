"""What is left of a report that was forgotten."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from reportedly.model import Rejected

# The latest tombstone of a report that is not in the ledger (again).
FORGOTTEN = """SELECT report, reason, "by", at FROM tombstones
WHERE report = ? AND report NOT IN (SELECT id FROM reports) ORDER BY seq DESC LIMIT 1"""
TOMBSTONES = 'SELECT report, reason, "by", at FROM tombstones ORDER BY seq'


@dataclass(frozen=True, slots=True)
class Tombstone:
    """`by` had `report` (id) forgotten at `at` (ISO time, UTC) for `reason`."""

    report: str
    reason: str
    by: str
    at: str

    def refusal(self) -> Rejected:
        """Told where the text comes again. It does not say where from: a name or address may be what must not stay."""
        why = f"{self.by} had this text forgotten on {self.at[:10]}: {self.reason}"
        mend = "Leave it out, or read it with --even-forgotten where the reason holds no longer."
        return Rejected(f"report {self.report}", why, mend)


def ranges(numbers: Iterable[int]) -> str:
    """Ascending numbers in short: "3-7 9"."""
    every = list(numbers)
    starts = every[:1] + [right for left, right in pairwise(every) if right != left + 1]
    ends = [left for left, right in pairwise(every) if right != left + 1] + every[-1:]
    return " ".join(str(a) if a == b else f"{a}-{b}" for a, b in zip(starts, ends, strict=True))


def numbers(text: str) -> Iterator[int]:
    """The numbers of `ranges`, ascending. Raises `ValueError` for other text."""
    for part in text.split():
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)
