"""How many."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Count:
    """How many, as said. Closed interval of persons; None is an open end; nothing is made more exact than it was said.

    "five" is Count(5, 5), "at least 56" Count(56, None), "up to 80" Count(None, 80), "more than 100" Count(101, None),
    "nearly 50" Count(50, 50, approx=True), "dozens" Count(None, None, vague="dozens"), a bare plural ("killed
    civilians") Count(None, None, vague="plural"), a named or single person Count(1, 1), "no casualties" Count(0, 0).
    """

    low: int | None
    high: int | None
    vague: str | None = None
    approx: bool = False

    def __post_init__(self) -> None:
        if self.low is None and self.high is None and not self.vague:
            raise ValueError("Count without bounds must keep the vague word: Count(None, None, vague='dozens').")
        if (self.low or 0) < 0 or (self.low is not None and self.high is not None and self.low > self.high):
            raise ValueError(f"Count({self.low}, {self.high}): bounds are counts of persons, low before high.")

    @property
    def exact(self) -> bool:
        """One number, said without "around"."""
        return self.low is not None and self.low == self.high and not self.approx

    def can_equal(self, other: "Count") -> bool:
        """False only where both cannot be true: "at least 27" and 31 can, 2 and 5 cannot.

        Vague words exclude nothing but 0.
        """
        if self.vague or other.vague:
            return not (self.high == 0 or other.high == 0)
        slack = 0.1 * max(self.low or 0, other.low or 0) if self.approx or other.approx else 0.0
        low = max(self.low or 0, other.low or 0)
        high = min(x for x in (self.high, other.high, 10**12) if x is not None)
        return low <= high + slack

    def __str__(self) -> str:
        if self.low is None and self.high is None:
            return "some (bare plural)" if self.vague == "plural" else str(self.vague)
        if self.low == self.high:
            return f"about {self.low}" if self.approx else str(self.low)
        if self.high is None:
            return f"at least {self.low}"
        return f"up to {self.high}" if self.low is None else f"{self.low} to {self.high}"
