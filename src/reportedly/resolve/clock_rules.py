"""Times of day, alone and with their day: "8 pm", "0735 GMT", "10 p.m. Wednesday", "9 a.m. on 3 March"."""

import re

from reportedly.resolve import calendar_rules, day_rules
from reportedly.resolve.meaning import Context, Meaning, Rule, rule
from reportedly.resolve.phrases import DAY, MONTH, WEEKDAY, YEAR


def clock(match: re.Match[str], context: Context) -> Meaning | None:
    """A time of day; its day is told elsewhere."""
    told = _time(match)
    base = context.focus or context.anchor
    return Meaning(value=f"{base.isoformat() if base else 'XXXX-XX-XX'}{told}") if told else None


def clock_day(match: re.Match[str], context: Context) -> Meaning | None:
    """A time of day with its day: the day is what it means, the value has both."""
    told, groups = _time(match), match.groupdict()
    if not told:
        return None
    if groups.get("weekday"):
        day: Meaning | None = day_rules.weekday(match, context)
    elif groups.get("month"):
        day = calendar_rules.full_date(match, context) if match["year"] else calendar_rules.month_day(match, context)
    else:
        day = day_rules.named_day(match, context)
    if day is None:
        return None
    stem = day.value[:10] if "-" in day.value else "XXXX-XX-XX"
    return Meaning(day.earliest, day.latest, f"{stem}{told}", day.basis)


def _time(match: re.Match[str]) -> str:
    """ "T20:30", "" where no clock shows it."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").lower()
    hour += 12 if half.startswith("p") and hour < 12 else (-12 if half.startswith("a") and hour == 12 else 0)
    return f"T{hour:02d}:{minute:02d}" if hour <= 24 and minute <= 59 else ""


_HALF = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap]\.m\.?|[ap]m)(?!\w)"
_GMT = r"(?P<hour>[01]?\d|2[0-4])[:.]?(?P<minute>\d\d)\s?(?P<half>)(?:GMT|UTC|hours\s+local\s+time)"
_ZONE = r"(?:\s+(?:local(?:\s+time)?|GMT|UTC|[ECMP][SD]?T|[A-Z][a-z]+\s+time))?"
_TO_DAY = rf"{_ZONE}(?:\s*\([^)]{{2,24}}\))?,?\s+(?:on\s+)?"
_DAY_WORD = r"(?P<day>today|tonight|yesterday|tomorrow)(?P<part>)"
_A_DAY = rf"(?P<which>)(?P<week>)(?P<part>)(?P<then>){WEEKDAY}(?!,?\s+(?:{MONTH}\s+)?\d)"
_DATES = (rf"{MONTH}\s+{DAY}(?:,?\s+{YEAR})?", rf"{DAY}\s+{MONTH}(?:,?\s+{YEAR})?")
RULES: tuple[Rule, ...] = (
    rule("clock", _HALF, clock, ""),
    rule("day clock", _GMT, clock),
    rule("colon clock", r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?P<half>)", clock),
    rule("clock weekday", rf"(?:{_HALF}){_TO_DAY}{_A_DAY}", clock_day),
    rule("hour weekday", rf"(?:{_GMT}),?\s+(?:on\s+)?{_A_DAY}", clock_day),
    rule("clock day word", rf"(?:{_HALF}){_TO_DAY}{_DAY_WORD}", clock_day),
    *(rule("clock date", rf"(?:{_HALF}){_TO_DAY}{date}", clock_day) for date in _DATES),
)
