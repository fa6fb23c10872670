"""When something happened, as narrowly as the text allows and no narrower."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Basis(StrEnum):
    """What an interval of days rests on."""

    STATED = "stated"  # the text gives the calendar date: "3 January 2020"
    RELATIVE = "relative"  # counted from the dateline or another event: "Wednesday", "a week after"
    PUBLISHED = "published"  # only bounded by the day of publication
    NONE = "none"


@dataclass(frozen=True, slots=True)
class When:
    """Closed interval of days (local calendar of the event); None is an open end; `text` holds the words for it."""

    earliest: date | None
    latest: date | None
    basis: Basis
    text: str = ""

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"When: {self.earliest} lies after {self.latest}; an interval runs forward.")

    @property
    def days(self) -> int | None:
        """Length in days, None for an open interval."""
        return (self.latest - self.earliest).days + 1 if self.earliest and self.latest else None

    @property
    def ucdp_precision(self) -> int | None:
        """UCDP GED's `date_prec`: 1 a day, 2 two to six days, 3 a week, 4 eight days to a month, 5 up to a year.

        None for what has an open end or is longer: UCDP codes no such event.
        """
        return next((code for code, most in enumerate((1, 6, 7, 31, 366), 1) if (self.days or 367) <= most), None)

    @property
    def acled_precision(self) -> int | None:
        """ACLED's `time_precision`: 1 a day, 2 within a week, 3 within a month; None for what is open or longer."""
        return next((code for code, most in enumerate((1, 7, 31), 1) if (self.days or 32) <= most), None)

    def __str__(self) -> str:
        if self.earliest == self.latest:
            return str(self.earliest) if self.earliest else "unknown"
        return f"{self.earliest or '…'} to {self.latest or '…'}"
