"""What a time expression means, and what it is read against."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from reportedly.model import Basis


@dataclass(frozen=True, slots=True)
class Context:
    """What relative words count from.

    `anchor` is the day of the dateline; `focus` the last calendar day that the text gave before this expression;
    `wide` is True where that expression was longer than a month; `future` is True where the words around speak of what
    is to come ("will", "expected"), `past` where what is dated has happened.
    """

    anchor: date | None
    focus: date | None = None
    future: bool = False
    wide: bool = False
    past: bool = False

    @property
    def base(self) -> date | None:
        """The day that bare months and weekdays count from."""
        return self.anchor or self.focus

    @property
    def told(self) -> date | None:
        """The day that "that year" and "the same week" count from: the one that the text spoke of last."""
        return self.focus or self.anchor


@dataclass(frozen=True, slots=True)
class Meaning:
    """Closed interval of days and TIMEX3 value of one expression; None is an open end, `value` "" where none can be
    given.

    `parts` are the expressions that the match really is ("1914-1918" is two): the name of each one's group in the
    pattern, and what it means.
    """

    earliest: date | None = None
    latest: date | None = None
    value: str = ""
    basis: Basis = Basis.RELATIVE
    parts: tuple[tuple[str, "Meaning"], ...] = ()

    @property
    def dated(self) -> bool:
        """True where at least one end is known."""
        return self.earliest is not None or self.latest is not None


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what its match means; `read` returns None where the match is no time after all (31 June)."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Context], Meaning | None]


def rule(
    name: str, pattern: str, read: Callable[[re.Match[str], Context], Meaning | None], end: str = r"(?!\w)"
) -> Rule:
    """A rule whose pattern ignores case and stands on word boundaries; `end` is the closing one."""
    return Rule(name, re.compile(rf"(?<![\w$€£])(?:{pattern}){end}", re.IGNORECASE), read)


def day_meaning(day: date, basis: Basis = Basis.RELATIVE, suffix: str = "") -> Meaning:
    """One day; `suffix` is the part of it in TIMEX3 form ("TNI")."""
    return Meaning(day, day, f"{day.isoformat()}{suffix}", basis)
