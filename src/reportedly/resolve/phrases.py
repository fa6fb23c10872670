"""The pieces that time patterns are built of. Texts may have lost commas, hyphens and apostrophes."""

_MONTH_WORDS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH_STEMS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
# Months keep their capital, so that "may" and "march" are no months.
MONTH = (
    rf"(?P<month>(?-i:(?:{_MONTH_WORDS}|{_MONTH_WORDS.upper()})\b|"
    rf"(?:{_MONTH_STEMS}|{_MONTH_STEMS.upper()})(?:\.|\b)))"
)
_SAFE = "January|February|April|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Aug|Sept|Oct|Nov|Dec"  # with a stop: Jan is a name
FULL_MONTH = rf"(?P<month>(?-i:(?:{_SAFE}|{_SAFE.upper()})\b|(?:{_SHORT})\.))"
RISKY_MONTH = r"(?P<month>(?-i:May|March))\b"
_WEEKDAY_WORDS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
WEEKDAY = rf"(?P<weekday>{_WEEKDAY_WORDS})"
ANY_WEEKDAY = rf"(?:(?:{_WEEKDAY_WORDS}|(?-i:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun))\b[.,]?\s+)?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_SHIFTS = r"early|earlier|late|later|mid|middle\s+of|beginning\s+of|start\s+of|end\s+of"
SHIFT = rf"(?:the\s+)?(?P<shift>{_SHIFTS})(?:\s+in)?(?:\s+the\s+month\s+of)?[-\s]+(?:the\s+)?"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\s](?:{_ONES}))?"
COUNT = rf"(?:\d[\d,]*|{_TENS}|{_TEENS}|{_ONES}|half\s+a\s+dozen|a\s+dozen)"
VAGUE = r"(?:several|(?:a\s+)?few|many|some|(?:a\s+)?couple(?:\s+of)?)"
AMOUNT = rf"(?P<amount>{COUNT}|{VAGUE}|an?)"
UNIT = r"(?P<unit>second|minute|hour|day|week|month|year|decade|century|centurie)s?"
PART = r"(?P<part>morning|dawn|noon|midday|afternoon|evening|night|midnight)"
PARTS = {
    "morning": "TMO",
    "dawn": "TMO",
    "noon": "T12:00",
    "midday": "TMI",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "midnight": "T24:00",
}
UNIT_LETTER = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
}


def unit_of(word: str) -> str:
    """The singular of a unit as the patterns find it ("centurie" to "century")."""
    return "century" if word.lower().startswith("centur") else word.lower().rstrip("s")
