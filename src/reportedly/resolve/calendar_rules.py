"""Calendar dates: "17-08-2013", "Thu Sep 5 2013", "3 January 2020", "August 21", "mid-March 2011", "in July"."""

import re
from datetime import date

from reportedly.model import Basis
from reportedly.resolve.calendar import make_date, month_number, month_span
from reportedly.resolve.meaning import Context, Meaning, Rule, day_meaning, rule
from reportedly.resolve.phrases import ANY_WEEKDAY, DAY, FULL_MONTH, MONTH, RISKY_MONTH, SHIFT, YEAR
from reportedly.resolve.shift import shifted

_RANGE = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s?(?:-|–|to|and)\s?(?P<until>\d{1,2})(?:st|nd|rd|th)?"
_LEADERS = ("in", "of", "since", "until", "by", "from", "to", "and", "before", "after")
_BEFORE_RISKY = "(?:" + "|".join(rf"(?<=\b{word}\s)" for word in _LEADERS) + ")"


def full_date(match: re.Match[str], context: Context) -> Meaning | None:
    """Day, month and year are all there."""
    day = make_date(int(match["year"]), month_number(match["month"]), int(match["day"]))
    return day_meaning(day, Basis.STATED) if day else None


def numeric_date(match: re.Match[str], context: Context) -> Meaning | None:
    """17-08-2013, day first; month first only where the other order is impossible."""
    year, first, second = int(match["year"]), int(match["first"]), int(match["second"])
    day = make_date(year, second, first) or make_date(year, first, second)
    return day_meaning(day, Basis.STATED) if day else None


def american_date(match: re.Match[str], context: Context) -> Meaning | None:
    """10/31/89, month first: two digits for the year are an American habit."""
    year = int(match["year"])
    day = make_date(year + (2000 if year < 50 else 1900), int(match["first"]), int(match["second"]))
    return day_meaning(day, Basis.STATED) if day else None


def year_of(month: int, day: int, context: Context) -> int | None:
    """The year that a date without one most likely means: the latest not after the anchor, or the next where the talk
    is of the future.
    """
    base = context.base
    if base is None:
        return None
    if context.anchor is None:
        return base.year + (month < base.month - 6)
    after = (month, day) > (base.month, base.day)
    if context.future:
        return base.year if (month, day) >= (base.month, 1) else base.year + 1
    return base.year - 1 if after else base.year


def month_day(match: re.Match[str], context: Context) -> Meaning | None:
    """Day and month, the year left out."""
    month, number = month_number(match["month"]), int(match["day"])
    if not 1 <= number <= 31:
        return None
    year = year_of(month, number, context)
    if year is None:
        return Meaning(value=f"XXXX-{month:02d}-{number:02d}")
    day = make_date(year, month, number)
    return day_meaning(day) if day else None


def day_range(match: re.Match[str], context: Context) -> Meaning | None:
    """Two days of one month: "3-5 March 2015"."""
    month, first, last = month_number(match["month"]), int(match["day"]), int(match["until"])
    stated = match["year"] is not None
    year = int(match["year"]) if stated else year_of(month, last, context)
    start, end = make_date(year or 1, month, first), make_date(year or 1, month, last)
    if not (year and start and end and start <= end):
        return None
    return Meaning(start, end, start.isoformat(), Basis.STATED if stated else Basis.RELATIVE)


def month_year(match: re.Match[str], context: Context) -> Meaning:
    """Month and year, perhaps a part of it ("mid-March 2011")."""
    year, month = int(match["year"]), month_number(match["month"])
    first, last = shifted(month_span(year, month), match["shift"])
    return Meaning(first, last, f"{year}-{month:02d}", Basis.STATED)


def bare_month(match: re.Match[str], context: Context) -> Meaning:
    """A month alone; "last" and "next" move it only where it is the anchor's own month."""
    month, which = month_number(match["month"]), (match["which"] or "").lower()
    base = context.base
    if base is None:
        return Meaning(value=f"XXXX-{month:02d}")
    year = _year_of_month(month, which, base, context)
    first, last = shifted(month_span(year, month), match["shift"])
    return Meaning(first, last, f"{year}-{month:02d}")


def _year_of_month(month: int, which: str, base: date, context: Context) -> int:
    if which in ("next", "coming", "this coming"):
        return base.year + (month <= base.month)
    if which in ("last", "past"):
        return base.year - (month >= base.month)
    if which == "this":
        return base.year
    return year_of(month, 1, context) or base.year


def month_of_year(match: re.Match[str], context: Context) -> Meaning:
    """ "August last year", "in March of this year"."""
    month, base = month_number(match["month"]), context.base
    if base is None:
        return Meaning(value=f"XXXX-{month:02d}")
    year = base.year + {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    first, last = shifted(month_span(year, month), match["shift"])
    return Meaning(first, last, f"{year}-{month:02d}")


def month_week(match: re.Match[str], context: Context) -> Meaning | None:
    """ "The first week of July": its days 1 to 7; the last week is the last seven days."""
    month = month_number(match["month"])
    year = int(match["year"]) if match["year"] else year_of(month, 1, context)
    if year is None:
        return None
    first, last = month_span(year, month)
    basis = Basis.STATED if match["year"] else Basis.RELATIVE
    at = ("first", "second", "third", "fourth", "last", "final").index(match["nth"].lower())
    if at > 3:
        return Meaning(last.replace(day=last.day - 6), last, f"{year}-{month:02d}", basis)
    return Meaning(first.replace(day=7 * at + 1), first.replace(day=7 * at + 7), f"{year}-{month:02d}", basis)


_WHICH = r"(?:(?P<which>last|past|this(?:\s+coming)?|next|coming)\s+)?"
_WEEK = rf"(?:the\s+)?(?P<nth>first|second|third|fourth|last|final)\s+week\s+(?:of|in)\s+{MONTH}(?:,?\s+{YEAR})?"
RULES: tuple[Rule, ...] = (
    rule("day month year", rf"{ANY_WEEKDAY}(?:the\s+)?{DAY}(?:\s+of)?\s+{MONTH},?\s+(?:of\s+)?{YEAR}", full_date),
    rule("month day year", rf"{ANY_WEEKDAY}{MONTH}\s+{DAY}(?:\s*,\s*|\s+(?:of\s+)?){YEAR}", full_date),
    rule("month dayyear", rf"{ANY_WEEKDAY}{MONTH}\s+(?P<day>\d{{1,2}}){YEAR}", full_date),
    # Scraped pages run the next word into a numeric date: "07.07.2015Get".
    rule("numeric", r"(?P<first>\d{1,2})[-./](?P<second>\d{1,2})[-./](?P<year>(?:19|20)\d\d)", numeric_date, r"(?!\d)"),
    rule("iso", r"(?P<year>(?:19|20)\d\d)[-/](?P<second>\d\d)[-/](?P<first>\d\d)", numeric_date),
    rule("american", r"(?P<first>\d{1,2})[-/](?P<second>\d{1,2})[-/](?P<year>\d\d)", american_date),
    rule("range month", rf"{_RANGE}(?:\s+of)?\s+{MONTH}(?:,?\s+{YEAR})?", day_range),
    rule("month range", rf"{MONTH}\s+{_RANGE}(?:,?\s+{YEAR})?", day_range),
    rule("day month", rf"{ANY_WEEKDAY}(?:the\s+)?{DAY}(?:\s+of)?\s+{MONTH}", month_day),
    # "In June 12 people died" has lost its comma: a day of a month takes "on", not "in".
    rule("month day", rf"(?<!\bin\s)(?<!\blast\s){ANY_WEEKDAY}{MONTH}\s+(?:the\s+)?{DAY}", month_day),
    rule("month year", rf"(?:{SHIFT})?{MONTH},?\s+(?:of\s+)?{YEAR}", month_year),
    rule("month of year", rf"(?:{SHIFT})?{MONTH},?\s+(?:of\s+)?(?P<which>last|this|next)\s+year", month_of_year),
    rule("week of month", _WEEK, month_week),
    rule("month", rf"(?:{SHIFT})?{_WHICH}{FULL_MONTH}", bare_month),
    rule("risky month", rf"(?:{SHIFT}|{_BEFORE_RISKY}|(?=(?:last|this|next)\s)){_WHICH}{RISKY_MONTH}", bare_month),
)
