"""Days named from the reporting day: "Tuesday night", "last Friday", "yesterday", "overnight", "the same day"."""

import re
from datetime import date, timedelta

from reportedly.resolve.calendar import weekday_after, weekday_before, weekday_number
from reportedly.resolve.meaning import Context, Meaning, Rule, day_meaning, rule
from reportedly.resolve.phrases import PART, PARTS, WEEKDAY

_DAY = timedelta(days=1)


def weekday(match: re.Match[str], context: Context) -> Meaning:
    """A weekday is the latest one not after the anchor; "last Friday" in an article of Friday is a week ago."""
    base, which = context.base, (match["which"] or match["week"] or "").lower()
    part = match["part"] or match["then"]
    suffix = PARTS[part.lower()] if part else ""
    if base is None:
        return Meaning(value=f"XXXX-WXX-{weekday_number(match['weekday']) + 1}{suffix}")
    return day_meaning(_weekday(base, weekday_number(match["weekday"]), which, context.future), suffix=suffix)


def _weekday(base: date, number: int, which: str, future: bool) -> date:
    if which in ("next", "coming") or (which == "this" and future):
        return weekday_after(base, number)
    if which in ("last", "previous"):
        latest = weekday_before(base, number, strictly=True)
        return latest if (base - latest).days > 1 else latest - 7 * _DAY  # "last Monday" is not yesterday
    return weekday_after(base - _DAY, number) if future else weekday_before(base, number)


def every_weekday(match: re.Match[str], context: Context) -> Meaning:
    """ "Every Friday": no day of its own."""
    return Meaning(value=f"XXXX-WXX-{weekday_number(match['weekday']) + 1}")


def named_day(match: re.Match[str], context: Context) -> Meaning:
    """Today, yesterday, tomorrow, perhaps a part of it."""
    word, base = match["day"].lower(), context.base
    suffix = PARTS[match["part"].lower()] if match["part"] else ""
    if base is None:
        return Meaning(value="PRESENT_REF" if word in ("today", "tonight") else "")
    away = {"yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}.get(
        " ".join(word.split()), 0
    )
    return day_meaning(base + away * _DAY, suffix="TNI" if word == "tonight" else suffix)


def night(match: re.Match[str], context: Context) -> Meaning:
    """ "Overnight" and "last night" lie on two days: the evening before and the day itself."""
    base, word = context.base, match[0].lower()
    if base is None:
        return Meaning(value="XXXX-XX-XXTNI")
    told = base - _DAY if "last" in word else base
    return Meaning(base - _DAY, base, f"{told.isoformat()}TNI")


def day_night(match: re.Match[str], context: Context) -> Meaning | None:
    """ "Monday overnight" runs into Tuesday, "overnight into Monday" began on Sunday."""
    if bool(match["into"]) == bool(match["after"]):
        return None
    if context.base is None:
        return Meaning(value="XXXX-XX-XXTNI")
    day = _weekday(context.base, weekday_number(match["weekday"]), "", context.future)
    first = day - _DAY if match["into"] else day
    return Meaning(first, first + _DAY, f"{first.isoformat()}TNI")


def this_part(match: re.Match[str], context: Context) -> Meaning:
    """ "This morning" is the reporting day; a bare "at dawn" tells the hour and leaves the day open."""
    base, suffix = context.base, PARTS[match["part"].lower()]
    if base is None:
        return Meaning(value=f"XXXX-XX-XX{suffix}")
    return day_meaning(base, suffix=suffix)


def bare_part(match: re.Match[str], context: Context) -> Meaning:
    """ "At dawn", "in the evening": no day of its own."""
    base = context.focus or context.anchor
    return Meaning(value=f"{base.isoformat() if base else 'XXXX-XX-XX'}{PARTS[match['part'].lower()]}")


def other_day(match: re.Match[str], context: Context) -> Meaning:
    """ "The same day", "the next day", "the day before": counted from the day that the text spoke of last."""
    base, which = context.focus or context.anchor, match["which"].lower()
    if base is None:
        return Meaning(value="XXXX-XX-XX")
    if which in ("next", "following", "after", "later"):
        return day_meaning(base + _DAY)
    return day_meaning(base - _DAY if which in ("previous", "before", "earlier", "preceding") else base)


_MOD = rf"(?:(?:early|earlier|late|later|at|before(?=\s+(?:{'|'.join(PARTS)})))\s+(?:on\s+|in\s+the\s+)?)?"
_WHICH = r"(?:(?P<which>last|this|next|coming|past|previous)\s+)?"
_PARTS = "|".join(PARTS)
_THEN = rf"(?:\s+(?:at\s+|before\s+|in\s+the\s+|early\s+|late\s+)?(?P<then>{_PARTS}))?"
_WEEK = r"(?:\s+(?:of\s+)?(?P<week>last|this|next)\s+week)?"
_INTO = r"(?:(?P<into>overnight\s+(?:in)?to\s+)(?:the\s+early\s+hours\s+of\s+)?)?"
RULES: tuple[Rule, ...] = (
    rule("weekday", rf"{_MOD}{_WHICH}(?:{PART}\s+(?:on\s+|of\s+)?)?{WEEKDAY}(?:['’]?s)?{_THEN}{_WEEK}", weekday),
    rule(
        "day before yesterday",
        r"(?:the\s+)?(?P<day>day\s+before\s+yesterday|day\s+after\s+tomorrow)(?P<part>)",
        named_day,
    ),
    rule("named day", rf"{_MOD}(?P<day>today|tonight|yesterday|tomorrow)(?:['’]s)?(?:\s+{PART})?", named_day),
    rule(
        "weekday overnight",
        rf"(?:(?P<into>overnight\s+(?:in)?to\s+)(?:the\s+early\s+hours\s+of\s+)?)?{WEEKDAY}(?P<after>\s+overnight)?",
        day_night,
    ),
    rule("every weekday", rf"(?:every|each)\s+{WEEKDAY}", every_weekday),
    rule("night", r"(?:late\s+)?last\s+night|overnight|last\s+evening", night),
    rule("this part", rf"{_MOD}this\s+{PART}", this_part),
    rule(
        "bare part",
        rf"(?:(?<=\bat\s)|(?<=\bbefore\s)|(?<=\bsince\s)|(?<=\bby\s)|(?<=\bthe\s)){PART}(?!\s+(?:of|on|mon|tue|wed|thu|fri|sat|sun))",
        bare_part,
    ),
    rule("same day", r"(?:the|that)\s+(?:very\s+)?(?P<which>same|next|following|previous|preceding)\s+day", other_day),
    rule("that day", r"(?:earlier\s+|later\s+)?(?P<which>that)\s+day", other_day),
    rule("earlier in the day", r"(?P<which>(?:earlier|later|late|early)\s+(?:in|on)\s+the)\s+day", other_day),
    rule("a day after", r"(?:the|a|one)\s+day\s+(?P<which>before|earlier|later)", other_day),
)
