"""Calendar dates: "17-08-2013", "Thu Sep 5 2013", "3 January 2020", "August 21", "mid-March 2011", "in July"."""

import re
from datetime import date

from reportedly.model import Basis
from reportedly.resolve.calendar import make_date, month_number, month_span
from reportedly.resolve.meaning import Context, Meaning, Rule, day_meaning, rule
from reportedly.resolve.phrases import ANY_WEEKDAY, DAY, FULL_MONTH, MONTH, PART, PARTS, RISKY_MONTH, SHIFT, YEAR
from reportedly.resolve.shift import shifted

_FROM = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_TO = r"\s?(?:-|–|to|and|or|through)\s?"
_UNTIL = r"(?P<until>\d{1,2})(?:st|nd|rd|th)?"
_RANGE_MONTH = rf"(?P<first>{_FROM}){_TO}(?P<second>{_UNTIL}(?:\s+of)?\s+{MONTH}"
_FIRST_MONTH = rf"(?P<first>{MONTH.replace('<month>', '<opening>')})"
_TO_MONTH = r"\s?(?:-|–|to|and|or|until|through)\s?"
_PART = (
    rf"(?:(?:early\s+|late\s+)?(?:in\s+|on\s+)?(?:the\s+)?(?:early\s+|late\s+)?{PART}"
    r"(?:\s+hours)?(?:\s+(?:of|on))?\s+(?:the\s+)?)?"
)
_NEAR = 60  # days ahead within which a date without a year is rather this one than that of last year
_LEADERS = ("in", "of", "since", "until", "by", "from", "to", "and", "before", "after", "between", "during", "through")
_BEFORE_RISKY = "(?:" + "|".join(rf"(?<=\b{word}\s)" for word in _LEADERS) + ")"


def full_date(match: re.Match[str], context: Context) -> Meaning | None:
    """Day, month and year are all there, perhaps with a part of the day."""
    day = make_date(int(match["year"]), month_number(match["month"]), int(match["day"]))
    return day_meaning(day, Basis.STATED, part_of(match)) if day else None


def part_of(match: re.Match[str]) -> str:
    """The part of the day in TIMEX3 form ("TNI") where the pattern has one and it was found."""
    return PARTS[match["part"].lower()] if match.groupdict().get("part") else ""


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
        return told_on(month, base, context.wide)
    after = (month, day) > (base.month, base.day)
    if context.future:
        return base.year if (month, day) >= (base.month, 1) else base.year + 1
    ahead = make_date(base.year + (not after), month, day)
    if ahead and not context.past and (ahead - base).days <= _NEAR:
        return ahead.year  # nobody says "January 14" of a day fifty weeks ago
    return base.year - 1 if after else base.year


def told_on(month: int, base: date, wide: bool) -> int:
    """The year of a month in a text that tells history: that of the year named last, else of the month nearest to the
    day named last.
    """
    if wide:
        return base.year
    return base.year + (month < base.month - 6) - (month > base.month + 6)


def month_day(match: re.Match[str], context: Context) -> Meaning | None:
    """Day and month, the year left out."""
    month, number = month_number(match["month"]), int(match["day"])
    if not 1 <= number <= 31:
        return None
    year = year_of(month, number, context)
    if year is None:
        return Meaning(value=f"XXXX-{month:02d}-{number:02d}")
    day = make_date(year, month, number)
    return day_meaning(day, suffix=part_of(match)) if day else None


def last_day(match: re.Match[str], context: Context) -> Meaning | None:
    """ "Last Oct. 23", "next March 6": the nearest such day on that side of the anchor."""
    month, number, base = month_number(match["month"]), int(match["day"]), context.base
    if base is None:
        return Meaning(value=f"XXXX-{month:02d}-{number:02d}")
    later = (month, number) > (base.month, base.day)
    away = {"last": -later, "past": -later, "next": not later, "coming": not later}.get(match["which"].lower(), 0)
    day = make_date(base.year + away, month, number)
    return day_meaning(day) if day else None


def day_range(match: re.Match[str], context: Context) -> Meaning | None:
    """Two days of one month, "3-5 March 2015": two expressions, which the words between them tie together."""
    month, first, last = month_number(match["month"]), int(match["day"]), int(match["until"])
    stated = match["year"] is not None
    year = int(match["year"]) if stated else year_of(month, last, context)
    start, end = make_date(year or 2000, month, first), make_date(year or 2000, month, last)
    if not (start and end and start <= end):
        return None
    if year is None:
        values = (f"XXXX-{month:02d}-{day:02d}" for day in (first, last))
        return Meaning(parts=tuple(zip(("first", "second"), (Meaning(value=value) for value in values), strict=True)))
    basis = Basis.STATED if stated else Basis.RELATIVE
    parts = (("first", day_meaning(start, basis)), ("second", day_meaning(end, basis)))
    return Meaning(start, end, start.isoformat(), basis, parts)


def month_year(match: re.Match[str], context: Context) -> Meaning:
    """Month and year, perhaps a part of it ("mid-March 2011")."""
    year, month = int(match["year"]), month_number(match["month"])
    first, last = shifted(month_span(year, month), match["shift"])
    return Meaning(first, last, f"{year}-{month:02d}", Basis.STATED)


def month_range(match: re.Match[str], context: Context) -> Meaning | None:
    """ "From March to May 2014", "November to January 2014": the year is that of the second."""
    year, start, end = int(match["year"]), month_number(match["opening"]), month_number(match["month"])
    parts = (
        ("first", _whole_month(year - (start > end), start)),
        ("second", _whole_month(year, end)),
    )
    return Meaning(parts[0][1].earliest, parts[1][1].latest, parts[0][1].value, Basis.STATED, parts)


def _whole_month(year: int, month: int) -> Meaning:
    return Meaning(*month_span(year, month), f"{year}-{month:02d}", Basis.STATED)


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
    month, which = month_number(match["month"]), " ".join(match["which"].lower().split())
    base = context.told if which.startswith("th") and which != "this" else context.base
    if base is None:
        return Meaning(value=f"XXXX-{month:02d}")
    year = base.year + {"last": -1, "next": 1, "the following": 1, "the previous": -1}.get(which, 0)
    first, last = shifted(month_span(year, month), match["shift"])
    return Meaning(first, last, f"{year}-{month:02d}")


def month_week(match: re.Match[str], context: Context) -> Meaning:
    """ "The first week of July": its days 1 to 7; the last week is the last seven days."""
    month = month_number(match["month"])
    year = int(match["year"]) if match["year"] else year_of(month, 1, context)
    if year is None:
        return Meaning(value=f"XXXX-{month:02d}")
    first, last = month_span(year, month)
    basis = Basis.STATED if match["year"] else Basis.RELATIVE
    at = ("first", "second", "third", "fourth", "last", "final").index(match["nth"].lower())
    if at > 3:
        return Meaning(last.replace(day=last.day - 6), last, f"{year}-{month:02d}", basis)
    return Meaning(first.replace(day=7 * at + 1), first.replace(day=7 * at + 7), f"{year}-{month:02d}", basis)


_WHICH = r"(?:(?P<which>last|past|this(?:\s+coming)?|next|coming)\s+)?"
_WEEK = rf"(?:the\s+)?(?P<nth>first|second|third|fourth|last|final)\s+week\s+(?:of|in)\s+{MONTH}(?:,?\s+{YEAR})?"
RULES: tuple[Rule, ...] = (
    rule(
        "day month year", rf"{_PART}{ANY_WEEKDAY}(?:the\s+)?{DAY}(?:\s+of)?\s+{MONTH},?\s+(?:of\s+)?{YEAR}", full_date
    ),
    rule("month day year", rf"{_PART}{ANY_WEEKDAY}{MONTH}\s+{DAY}(?:\s*,\s*|\s+(?:of\s+)?){YEAR}", full_date),
    rule("month dayyear", rf"{ANY_WEEKDAY}{MONTH}\s+(?P<day>\d{{1,2}}){YEAR}", full_date),
    # Scraped pages run the next word into a numeric date: "07.07.2015Get".
    rule("numeric", r"(?P<first>\d{1,2})[-./](?P<second>\d{1,2})[-./](?P<year>(?:19|20)\d\d)", numeric_date, r"(?!\d)"),
    rule("iso", r"(?P<year>(?:19|20)\d\d)[-/](?P<second>\d\d)[-/](?P<first>\d\d)", numeric_date),
    rule("american", r"(?P<first>\d{1,2})[-/](?P<second>\d{1,2})[-/](?P<year>\d\d)", american_date),
    rule("months", rf"{_FIRST_MONTH}{_TO_MONTH}(?P<second>{MONTH},?\s+(?:of\s+)?{YEAR})", month_range),
    rule("range month", rf"{_RANGE_MONTH}(?:,?\s+{YEAR})?)", day_range),
    rule(
        "month range", rf"(?P<first>{_PART}{MONTH}\s+{_FROM})(?:{_TO})(?P<second>{_UNTIL}(?:,?\s+{YEAR})?)", day_range
    ),
    rule("day month", rf"{_PART}{ANY_WEEKDAY}(?:the\s+)?{DAY}(?:\s+of)?\s+{MONTH}", month_day),
    # "In June 12 people died" has lost its comma: a day of a month takes "on", not "in".
    rule(
        "month day", rf"(?<!\bin\s)(?<!\blast\s)(?<!\bnext\s){_PART}{ANY_WEEKDAY}{MONTH}\s+(?:the\s+)?{DAY}", month_day
    ),
    rule("last month day", rf"(?P<which>last|past|next|this|coming)\s+{MONTH}\s+(?:the\s+)?{DAY}", last_day),
    rule("month year", rf"(?:{SHIFT})?{MONTH},?\s+(?:of\s+)?{YEAR}", month_year),
    rule(
        "month of year",
        rf"(?:{SHIFT})?{MONTH},?\s+(?:of\s+)?(?P<which>last|this|next|that|the\s+same|the\s+following|the\s+previous)\s+year",
        month_of_year,
    ),
    rule("week of month", _WEEK, month_week),
    rule("month", rf"(?:{SHIFT})?{_WHICH}{FULL_MONTH}", bare_month),
    rule("risky month", rf"(?:{SHIFT}|{_BEFORE_RISKY}|(?=(?:last|this|next)\s)){_WHICH}{RISKY_MONTH}", bare_month),
)
