"""A stretch of a report's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Closed-open interval of Unicode code points into `Report.text`: `text[start:end]` are the words."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(
                f"Span({self.start}, {self.end}): a span starts at 0 or later and holds at least one character."
            )

    def words(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """True where the two share at least one character."""
        return self.start < other.end and other.start < self.end
