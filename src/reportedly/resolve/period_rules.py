"""Periods counted from the reporting day: "last week", "early last year", "the past 24 hours", "two days ago", "in
recent days".
"""

import re
from datetime import date, timedelta

from reportedly.resolve.calendar import month_span, move, number, week_value, weekday_before, year_span
from reportedly.resolve.meaning import Context, Meaning, Rule, rule
from reportedly.resolve.phrases import AMOUNT, COUNT, UNIT, UNIT_LETTER, VAGUE, unit_of
from reportedly.resolve.shift import shifted

_DAY = timedelta(days=1)
_STORY = 31  # days around the report that belong to its story


def period(match: re.Match[str], context: Context) -> Meaning:
    """ "Last week", "this month", "early last year".

    "This" reaches no further than the anchor, for news tells what has been.
    """
    which, unit = " ".join(match["which"].lower().split()), unit_of(match["unit"])
    away = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1, "following": 1}.get(
        which, 0
    )
    base = context.told if which in _TOLD else context.base
    if base is None:
        return Meaning(value=f"P1{UNIT_LETTER[unit]}")
    value, first, last = _unit_span(unit, move(base, away, unit))
    if which in ("this", "current"):
        return Meaning(first, last if context.future else base, value)
    return Meaning(*shifted((first, last), match["shift"]), value)


def part_of_period(match: re.Match[str], context: Context) -> Meaning:
    """ "The end of the year", "later in the month": of the one that the text spoke of last, or the anchor's."""
    base, unit = context.told, unit_of(match["unit"])
    if base is None:
        return Meaning()
    value, first, last = _unit_span(unit, base)
    first, last = shifted((first, last), match["shift"])
    if context.anchor and first <= context.anchor < last and not context.future:
        last = context.anchor
    return Meaning(first, last, value)


def _unit_span(unit: str, day: date) -> tuple[str, date, date]:
    """TIMEX3 value, first and last day of the week, month, year, decade or century around `day`."""
    if unit == "week":
        monday = day - day.weekday() * _DAY
        return week_value(day), monday, monday + 6 * _DAY
    if unit == "month":
        return f"{day:%Y-%m}", *month_span(day.year, day.month)
    if unit == "quarter":
        first = date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
        return f"{day.year}-Q{(day.month + 2) // 3}", first, month_span(day.year, first.month + 2)[1]
    length = {"year": 1, "decade": 10, "century": 100}[unit]
    first_year = day.year - day.year % length
    return str(day.year)[: 5 - len(str(length))], *year_span(first_year, first_year + length - 1)


def weekend(match: re.Match[str], context: Context) -> Meaning:
    """The latest Saturday and Sunday that have begun; "last weekend" said on one of them is the one before."""
    base, which = context.base, (match["which"] or "").lower()
    if base is None:
        return Meaning(value="XXXX-WXX-WE")
    saturday = weekday_before(base, 5)
    if which == "next" or (context.future and which != "last"):
        saturday += 7 * _DAY
    elif which == "last" and base - saturday <= _DAY:
        saturday -= 7 * _DAY
    return Meaning(saturday, saturday + _DAY, f"{week_value(saturday)}-WE")


def span_value(amount: int | None, unit: str) -> str:
    """A length in TIMEX3 form: "P2W", "PT24H", "PXY" where the number is vague."""
    letter = UNIT_LETTER[unit]
    return f"P{'T' if unit in ('hour', 'minute', 'second') else ''}{'X' if amount is None else amount}{letter}"


def stretch(match: re.Match[str], context: Context) -> Meaning:
    """ "The past two weeks": ends at the anchor. "The next ten days" begins there.

    A vague number leaves the far end open.
    """
    unit, words = unit_of(match["unit"]), match["amount"]
    amount = number(words) if words else 1
    value, base = span_value(amount, unit), context.base
    if base is None or match["which"].lower() == "first":
        return Meaning(value=value)
    if match["which"].lower() in ("next", "coming"):
        vague = base + _DAY if amount is None and unit == "hour" else None
        return Meaning(base, vague or _away(base, amount, unit) if amount else vague, value)
    return Meaning(_away(base, -amount if amount else None, unit), base, value)


def _away(base: date, amount: int | None, unit: str) -> date | None:
    """`base` moved by units; parts of a day count as a whole one, vague hours back as a day.

    None where the number is vague or leads out of the calendar.
    """
    if amount is None:
        return base - _DAY if unit == "hour" else None
    if unit in ("hour", "minute", "second"):
        days = -(-abs(amount) // 24) if unit == "hour" else 1
        return base + (days if amount > 0 else -days) * _DAY
    try:
        return move(base, amount, unit)
    except (ValueError, OverflowError):
        return None


def recent(match: re.Match[str], context: Context) -> Meaning:
    """ "In recent days": up to the anchor, since nobody knows when."""
    return Meaning(None, context.base, span_value(None, unit_of(match["unit"])))


def ago(match: re.Match[str], context: Context) -> Meaning:
    """ "Two days ago", "more than a week after", "months later".

    "Later" counts from the day that the text spoke of last. "After" stands where the text tells what came before ("a
    day after the town fell"), so it counts back. Weeks and days give a day, months a month, years a year.
    """
    unit, word, amount = unit_of(match["unit"]), match["way"].lower(), number(match["amount"] or "some")
    forward = word.startswith(("later", "from", "hence"))
    from_now = word.startswith(("ago", "back", "from", "hence")) or match["bound"]
    base = context.base if from_now or (word.startswith("after") and not _is_near(context)) else context.told
    vague_forward = forward and amount is None
    day = (
        _away(base, (amount if forward else -amount) if amount else None, unit) if base and not vague_forward else None
    )
    if base is None or day is None:
        vague = Meaning(value=span_value(amount, unit))
        return Meaning(None, base, "PAST_REF") if base and not forward and amount is None else vague
    return _bounded(day, base, unit, (match["bound"] or "").lower())


def _is_near(context: Context) -> bool:
    """False where the day spoken of last is history: "a week after the town fell" counts back from the news."""
    return not (context.anchor and context.focus) or abs((context.anchor - context.focus).days) <= _STORY


def _bounded(day: date, base: date, unit: str, bound: str) -> Meaning:
    if unit in ("minute", "second"):
        return Meaning(value=base.isoformat())  # an hour of a day that is told elsewhere
    if unit == "hour":
        return Meaning(min(day, base), max(day, base), base.isoformat())
    value, first, last = day.isoformat(), day, day
    if unit not in ("day", "week"):
        value, first, last = _unit_span("year" if unit in ("decade", "century") else unit, day)
    if bound in ("more than", "over", "at least"):
        return Meaning(None, day - (_DAY if bound != "at least" else 0 * _DAY), value)
    if bound in ("less than", "within", "under"):
        return Meaning(min(first, base), max(first, base), value)
    return Meaning(first, last, week_value(day) if unit == "week" else value)


def length(match: re.Match[str], context: Context) -> Meaning | None:
    """A bare length ("30-month", "for two weeks"): no day of its own. An age ("six-year-old") is no time at all."""
    if match["old"]:
        return None
    return Meaning(value=span_value(number(match["amount"] or "some"), unit_of(match["unit"])))


def often(match: re.Match[str], context: Context) -> Meaning:
    """ "Every day", "weekly": a length that comes again and again, no day of its own."""
    letter = {"d": "D", "w": "W", "m": "M", "a": "Y", "y": "Y", "n": "D", "h": "H"}
    word = (match["unit"] or match["often"]).lower()
    return Meaning(value=f"P{'T' if word == 'hour' else ''}1{letter[word[0]]}")


def reference(match: re.Match[str], context: Context) -> Meaning:
    """ "Now", "recently", "the future": no day of its own."""
    word = match[0].lower()
    past, future = ("recent", "past", "previous", "former"), ("future",)
    if word in ("current", "present"):
        return Meaning(value="PRESENT_REF")
    kind = "PAST" if any(p in word for p in past) else "FUTURE" if any(f in word for f in future) else "PRESENT"
    return Meaning(value=f"{kind}_REF")


# Words that count from the day the text spoke of last; "the next year" tells history, "next year" plans.
_TOLD = frozenset({"that", "that same", "same", "previous", "preceding", "following"})
# "A six-year-old" is an age; "the six-year-old war" is not.
_WARS = "war|conflict|uprising|revolt|insurgency|siege|crisis|blockade|revolution"
_AGED = rf"(?P<old>[-\s]olds?)(?!\s+(?:civil\s+)?(?:{_WARS}))"
_SET = "hour|day|night|week|month|year"
_SHIFTS = r"early|earlier|late|later|mid|middle\s+of|beginning\s+of|start\s+of|end\s+of"
_PERIOD_SHIFT = rf"(?:(?:the\s+)?(?P<shift>{_SHIFTS})[-\s]+(?:in\s+)?)?"
_BOUND = r"(?:(?P<bound>more\s+than|less\s+than|at\s+least|over|within|under|about|around|nearly|almost|just|some)\s+)?"
RULES: tuple[Rule, ...] = (
    rule(
        "period",
        rf"{_PERIOD_SHIFT}(?P<which>last|this|next|(?<!the\s)past|coming|current|that|that\s+same)\s+(?P<unit>week|month|year|quarter|decade|century)",
        period,
    ),
    rule(
        "the period",
        rf"{_PERIOD_SHIFT}the\s+(?P<which>previous|preceding|next|following|coming|current|same)\s+(?P<unit>week|month|year|quarter|decade|century)",
        period,
    ),
    rule(
        "part of period",
        r"(?:the\s+)?(?P<shift>end|beginning|start|middle|early|earlier|late|later)\s+(?:of|in)\s+(?:the|that)\s+(?P<unit>week|month|year|decade|century)",
        part_of_period,
    ),
    rule("weekend", r"(?:the\s+|over\s+the\s+|at\s+the\s+)?(?:(?P<which>last|this|next|past)\s+)?weekend", weekend),
    rule(
        "stretch",
        rf"(?:the\s+|these\s+)?(?P<which>past|last|previous|next|coming|first)\s+{AMOUNT}[-\s]+{UNIT}",
        stretch,
    ),
    rule(
        "the past week",
        r"the\s+(?P<which>past|last)(?P<amount>)\s+(?P<unit>hour|day|week|month|quarter|year|decade|century)s?",
        stretch,
    ),
    rule("recent", r"(?:the\s+)?(?:most\s+)?recent\s+(?P<unit>hour|day|week|month|year|decade)s", recent),
    rule(
        "ago",
        rf"{_BOUND}{AMOUNT}[-\s]+{UNIT}\s+(?P<way>ago|earlier|later|before|after(?:wards)?|back|from\s+now|hence|prior)",
        ago,
    ),
    rule(
        "units later",
        r"(?P<bound>)(?P<amount>)(?P<unit>hour|day|week|month|year|decade)s\s+(?P<way>ago|earlier|later|before|after)",
        ago,
    ),
    rule("length", rf"(?P<amount>{COUNT}|{VAGUE}|an?)[-\s]{UNIT}(?:{_AGED})?(?:[-\s]long)?", length),
    rule("units long", r"(?P<amount>)(?P<unit>day|week|month|year|decade)s?-long(?P<old>\b)?", length),
    rule("adjective", r"recent|current|future", reference),
    rule("every", rf"(?:every|each)\s+(?P<unit>{_SET})|(?P<often>daily|weekly|monthly|annually|yearly)", often),
    rule(
        "long",
        r"(?P<old>)(?P<amount>)(?:(?<=\bfor\s)|(?<=\bin\s)|(?<=\bof\s)|(?<=\bwithin\s)|(?<=\bafter\s))(?P<unit>hour|day|week|month|year|decade|centurie)s",
        length,
    ),
    rule(
        "reference",
        r"right\s+now|now|currently|at\s+present|presently|these\s+days|recently|the\s+(?:recent\s+)?past|the\s+(?:near\s+)?future|nowadays",
        reference,
    ),
)
