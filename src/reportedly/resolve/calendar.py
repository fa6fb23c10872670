"""Words of the calendar and the arithmetic of days. No text is searched here."""

import calendar as _calendar
from datetime import date, timedelta

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_SMALL = {word: n for n, word in enumerate((_ONES + " eighteen nineteen").split())}
_TENS = {
    word: 10 * n
    for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_WHOLE = {
    "a": 1,
    "an": 1,
    "the": 1,
    "couple": 2,
    "a couple": 2,
    "a couple of": 2,
    "couple of": 2,
    "half a dozen": 6,
    "dozen": 12,
    "a dozen": 12,
}
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
)
_ORDINALS = _ORDINAL_WORDS.split()


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation. Raises ValueError for any other word."""
    return MONTHS.index(word[:3].lower()) + 1


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 for a weekday's name or abbreviation. Raises ValueError for any other word."""
    return WEEKDAYS.index(word[:3].lower())


def number(words: str) -> int | None:
    """The whole number that `words` spell ("24", "twenty-four", "a couple of"), None for a vague one ("several")."""
    text = " ".join(words.lower().replace("-", " ").replace(",", "").split())
    if text in _WHOLE:
        return _WHOLE[text]
    if text.isdigit():
        return int(text)
    parts = [_TENS.get(part, _SMALL.get(part)) for part in text.split()]
    known = [part for part in parts if part is not None]
    return sum(known) if known and len(known) == len(parts) else None


def ordinal(word: str) -> int | None:
    """1 for "first" or "1st", None where the word is no ordinal up to twenty-one ("last")."""
    if word.lower() in _ORDINALS:
        return _ORDINALS.index(word.lower()) + 1
    digits = word.rstrip("stndrhSTNDRH")
    return int(digits) if digits.isdigit() else None


def make_date(year: int, month: int, day: int) -> date | None:
    """That day, None where the calendar has none (31 June)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_span(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, _calendar.monthrange(year, month)[1])


def year_span(first: int, last: int | None = None) -> tuple[date, date]:
    """First day of year `first` and last day of year `last` (the same year where it is None)."""
    return date(first, 1, 1), date(last or first, 12, 31)


def add_months(day: date, months: int) -> date:
    """`day` moved by whole months; the 31st becomes the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, _calendar.monthrange(year, month + 1)[1]))


def move(day: date, amount: int, unit: str) -> date:
    """`day` moved by `amount` of "day", "week", "month", "year" or "decade"."""
    if unit in ("day", "week"):
        return day + timedelta(days=amount * (7 if unit == "week" else 1))
    return add_months(day, amount * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])


def weekday_before(anchor: date, weekday: int, *, strictly: bool = False) -> date:
    """The latest such weekday not after `anchor`; before it where `strictly`."""
    back = (anchor.weekday() - weekday) % 7
    return anchor - timedelta(days=back or (7 if strictly else 0))


def weekday_after(anchor: date, weekday: int) -> date:
    """The first such weekday after `anchor`."""
    return anchor + timedelta(days=(weekday - anchor.weekday() - 1) % 7 + 1)


def week_value(day: date) -> str:
    """The ISO week of a day in TIMEX3 form: "2020-W01"."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"
