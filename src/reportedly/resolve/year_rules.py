"""Years and longer, and parts of a year: "2016", "late 2014", "the 1980s", "summer of 2012", "the third quarter"."""

import re
from datetime import date

from reportedly.model import Basis
from reportedly.resolve.calendar import add_months, month_span, ordinal, year_span
from reportedly.resolve.calendar_rules import told_on
from reportedly.resolve.meaning import Context, Meaning, Rule, rule
from reportedly.resolve.phrases import SHIFT, YEAR
from reportedly.resolve.shift import shifted

_DECADE_WORDS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_DECADES = {word: 1920 + 10 * n for n, word in enumerate(_DECADE_WORDS)}
# First month and number of months of a season in the north; summer runs into September where news speaks of it.
_SEASONS = {
    "spring": ("SP", 3, 3),
    "summer": ("SU", 6, 4),
    "autumn": ("FA", 9, 3),
    "fall": ("FA", 9, 3),
    "winter": ("WI", 12, 3),
}
_COUNTING = ("nearly", "about", "some", "over", "than", "least", "around", "up to", "almost", "no.", "to")
_LONG_AGO = 130  # years
_OF_OLD = re.compile(
    r"\b(?:in|since|of|from|until|till|by|to|and|between|during|before|after|around|circa|about)\s+(?:the\s+)?$", re.I
)
_NOT_BEFORE = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in _COUNTING)
# "2000 people" is a count: a year is not followed by what it would count.
_COUNTED = (
    "people|persons|civilians|soldiers|troops|fighters|militants|men|women|children|rebels|refugees|families|dead|km|miles|metres|meters|feet|"
    "air|airstrikes|strikes|raids|bodies|homes|houses|dollars|points|shares|tons|tonnes|tanks|aircraft|others|more|square|GMT|gmt|hours|years"
)
# "The 1900 block of Main Street" is a stretch of house numbers.
_NOT_AFTER = rf"(?!\s+(?:{_COUNTED})\b)(?![-\s]+blocks?\b)(?![,.]\d)(?!%)"


def year(match: re.Match[str], context: Context) -> Meaning | None:
    """A year, perhaps a part of it. In news a bare number of long ago ("URL 1721") is none without a word before it."""
    number, before = int(match["year"]), match.string[max(0, match.start() - 12) : match.start()]
    old = context.anchor and context.anchor.year - number > _LONG_AGO
    if old and not match["shift"] and not _OF_OLD.search(before):
        return None
    first, last = shifted(year_span(int(match["year"])), match["shift"])
    return Meaning(first, last, match["year"], Basis.STATED)


def years(match: re.Match[str], context: Context) -> Meaning | None:
    """ "2011-2013" or "1996-97"."""
    first, tail = int(match["year"]), match["until"] or match["till"]
    last = int(match["year"][: 4 - len(tail)] + tail)
    if last <= first:
        return None
    parts = tuple(
        (group, Meaning(*year_span(number), str(number), Basis.STATED))
        for group, number in (("year", first), ("until" if match["until"] else "till", last))
    )
    return Meaning(*year_span(first, last), match["year"], Basis.STATED, parts)


def before_christ(match: re.Match[str], context: Context) -> Meaning:
    """ "264 BC": a value, and no day, since the calendar of days begins later."""
    parts = tuple((g, Meaning(value=f"BC{int(match[g]):04d}")) for g in ("first", "last") if match[g])
    return Meaning(value=f"BC{int(match['last']):04d}", parts=parts)


def decade(match: re.Match[str], context: Context) -> Meaning:
    """ "The 1980s", "the late '70s", "the nineties"."""
    word = match["decade"].lower().lstrip("'’")
    first = _DECADES.get(word) or int(re.sub(r"\D", "", word)) % 10000
    first += 1900 if first < 100 else 0
    start, end = shifted(year_span(first, first + 9), match["shift"])
    return Meaning(start, end, str(first)[:3], Basis.STATED)


def century(match: re.Match[str], context: Context) -> Meaning | None:
    """ "The 19th century"."""
    nth = ordinal(match["nth"])
    if not nth or nth > 21:
        return None
    start, end = shifted(year_span(max(100 * (nth - 1), 1), 100 * nth - 1), match["shift"])
    return Meaning(start, end, f"{nth - 1:02d}", Basis.STATED)


def season(match: re.Match[str], context: Context) -> Meaning | None:
    """ "Summer of 2012", "last winter"."""
    letters, month, length = _SEASONS[match["season"].lower()]
    told, which = match["year"], (match["which"] or "").lower()
    base = context.base
    if not told and not base:
        return Meaning(value=f"XXXX-{letters}")
    number = int(told) if told else _season_year(month, length, which, base or date.min, context)
    start = date(number, month, 1)
    end = add_months(start, length - 1)
    return Meaning(
        start, month_span(end.year, end.month)[1], f"{number}-{letters}", Basis.STATED if told else Basis.RELATIVE
    )


def _season_year(month: int, length: int, which: str, base: date, context: Context) -> int:
    if context.anchor is None and which not in ("next", "last"):
        return told_on(month, base, context.wide) - (month == 12 and not context.wide and base.month < 6)
    if which == "next":
        return base.year + (month <= base.month)
    over = base > add_months(date(base.year, month, 1), length)
    passed = over if which == "last" else month <= base.month
    return base.year if passed or which == "this" else base.year - 1


def quarter(match: re.Match[str], context: Context) -> Meaning | None:
    """ "The third quarter of 1998", "the first half"."""
    nth, half = ordinal(match["nth"]), match["part"].lower() == "half"
    told, base = match["year"], context.base
    number = int(told) if told else (base.year if base else None)
    if match["which"] and number is not None:
        number += {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    if not nth or nth > (2 if half else 4):
        return None
    letter = "H" if half else "Q"
    if number is None:
        return Meaning(value=f"XXXX-{letter}{nth}")
    months = 6 if half else 3
    start = date(number, months * (nth - 1) + 1, 1)
    end = add_months(start, months - 1)
    return Meaning(
        start, month_span(end.year, end.month)[1], f"{number}-{letter}{nth}", Basis.STATED if told else Basis.RELATIVE
    )


_OF_YEAR = rf"(?:,?\s+(?:of\s+)?{YEAR})?"
_SEASON_WORDS = r"(?P<season>spring|summer|autumn|winter|(?<=the\s)fall|(?<=last\s)fall)"
_SEASON = rf"(?:the\s+)?(?:(?P<which>last|this|next|past)\s+)?{_SEASON_WORDS}{_OF_YEAR}"
_FALL = rf"(?:the\s+)?(?P<which>\b)(?P<season>fall)\s+(?:of\s+)?{YEAR}"
_NTH = r"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)"
_OF_WHICH = r"\s+of\s+(?P<which>last|this|next|the)\s+year"
_QUARTER = rf"(?:the\s+|its\s+)?(?:fiscal\s+)?{_NTH}[-\s](?:fiscal\s+)?(?P<part>quarter|half)(?:{_OF_WHICH}|{_OF_YEAR})"
_ORDINAL = (
    r"\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|twenty-first"
)
_CENTURY = rf"(?:{SHIFT})?(?:the\s+)?(?P<nth>{_ORDINAL})[-\s]century"
RULES: tuple[Rule, ...] = (
    rule("years", rf"{YEAR}(?:(?:-|–|/)(?P<until>\d{{4}}|\d\d)|\s+(?:to|until)\s+(?P<till>\d{{4}}))", years),
    rule(
        "before Christ",
        r"(?:(?P<first>\d{2,4})(?:\s?BCE?|\s?B\.C\.)?\s?(?:to|-|–|and)\s?)?(?P<last>\d{2,4})\s?(?:BCE?|B\.C\.?)",
        before_christ,
    ),
    rule("year", rf"(?:{SHIFT}|(?:the\s+year\s+|fiscal(?:\s+year)?\s+))?{_NOT_BEFORE}{YEAR}{_NOT_AFTER}", year),
    rule(
        "decade",
        rf"(?:{SHIFT})?(?:the\s+)?(?P<decade>(?:1[5-9]|20)\d0'?s|['’][2-9]0s|(?<=the\s)(?:{'|'.join(_DECADES)}))",
        decade,
    ),
    rule("century", _CENTURY, century),
    rule("season", _SEASON, season),
    rule("fall", _FALL, season),
    rule("quarter", _QUARTER, quarter),
)
