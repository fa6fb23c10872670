"""The days of feasts. No text is searched here."""

import math
from collections.abc import Callable
from datetime import date, timedelta

from reportedly.resolve.calendar import weekday_after

_DAY = timedelta(days=1)
_ISLAMIC_EPOCH = 227014  # date.toordinal() of the day before 1 Muharram 1, in the tabular calendar
Span = tuple[date, date]


def _fixed(month: int, day: int) -> Callable[[int], list[Span]]:
    return lambda year: [(date(year, month, day), date(year, month, day))]


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the rule of Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _easter(year: int) -> list[Span]:
    return [(easter(year), easter(year))]


def _good_friday(year: int) -> list[Span]:
    return [(easter(year) - 2 * _DAY, easter(year) - 2 * _DAY)]


def _thanksgiving(year: int) -> list[Span]:
    """The fourth Thursday of November, in the United States."""
    day = weekday_after(date(year, 10, 31), 3) + 21 * _DAY
    return [(day, day)]


def _islamic(month: int, day: int, length: int) -> Callable[[int], list[Span]]:
    """Days of the Islamic calendar by reckoning; the moon is seen up to a day earlier or later, so a day is added at
    both ends. A year of ours holds one or two of them.
    """

    def spans(year: int) -> list[Span]:
        around = round((year - 622) * 33 / 32)
        starts = [_of_islamic(number, month, day) for number in range(around - 1, around + 3)]
        return [(start - _DAY, start + length * _DAY) for start in starts if start.year == year]

    return spans


def _of_islamic(year: int, month: int, day: int) -> date:
    days = day + math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(_ISLAMIC_EPOCH + days)


HOLIDAYS: dict[str, Callable[[int], list[Span]]] = {
    "christmas": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "new year": _fixed(1, 1),
    "new year eve": _fixed(12, 31),
    "easter": _easter,
    "easter monday": lambda year: [(easter(year) + _DAY, easter(year) + _DAY)],
    "good friday": _good_friday,
    "thanksgiving": _thanksgiving,
    "may day": _fixed(5, 1),
    "nowruz": lambda year: [(date(year, 3, 20), date(year, 3, 21))],
    "ramadan": _islamic(9, 1, 30),
    "eid al-fitr": _islamic(10, 1, 3),
    "eid al-adha": _islamic(12, 10, 4),
    "ashura": _islamic(1, 10, 1),
}
