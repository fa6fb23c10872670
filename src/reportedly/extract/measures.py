"""Numbers that count no persons or things: dates, ages, distances, money, parts of names."""

import re

from reportedly.extract.doc import Doc
from reportedly.extract.numerals import UNITS

NOT_PERSONS = {
    "km", "kms", "kilometre", "kilometres", "kilometer", "kilometers", "mile", "miles", "metre", "metres", "meter",
    "meters", "yard", "yards", "feet", "foot", "percent", "%", "cent", "year", "years", "yearold", "day", "days",
    "month", "months", "week", "weeks", "hour", "hours", "minute", "minutes", "second", "seconds", "am", "pm",
    "a.m.", "p.m.", "gmt", "dollars", "euros", "pounds", "tonne", "tonnes", "ton", "tons", "times", "storey",
    "storeys", "story", "degrees", "mph", "kg", "caliber", "calibre", "mm",
}  # fmt: skip
MONTHS = {
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
}  # fmt: skip


def measures(doc: Doc, start: int, end: int) -> bool:
    """True where the number is a date, an age, a distance, money, or part of a name."""
    before = doc[start - 1].lower_ if start else ""
    after = doc[end].lower_ if end < len(doc) else ""
    if after in NOT_PERSONS or after in MONTHS or before in MONTHS or before in ("$", "£", "€", "#", "no."):
        return True
    if (
        after in ("-", "/", ".", ":")
        and end + 1 < len(doc)
        and doc[end].whitespace_ == ""
        and doc[end + 1].lower_ not in UNITS
    ):
        nxt = doc[end + 1]
        return (
            nxt.lower_ in NOT_PERSONS
            or (nxt.like_num and after != "-")
            or nxt.lower_.startswith(("year", "day", "month", "member"))
        )
    word = doc[start].text
    if len(word) > 1 and word.startswith("0") and word.isdigit():
        return True
    is_year = bool(re.fullmatch(r"(?:19|20)\d\d", word)) and end == start + 1
    return (
        is_year and (before in ("in", "since", "of", "by", "until", "from", ",", "early", "late", "mid", "during", ""))
    ) or (is_year and not (end < len(doc) and doc[end].pos_ in ("NOUN", "ADJ")))
