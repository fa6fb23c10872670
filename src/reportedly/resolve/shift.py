"""Early, mid and late: the part of a month, year or decade that such a word leaves."""

from datetime import date, timedelta

from reportedly.resolve.calendar import add_months, month_span, year_span


def shifted(span: tuple[date, date], word: str | None) -> tuple[date, date]:
    """The part of `span` (a month, a year or longer) that `word` ("early", "end of") leaves; all of it without a
    word.

    The parts are those that coders of conflict news use: early a month is its first ten days, early a year January to
    April, late a year October to December.
    """
    part = _part(word)
    if not part:
        return span
    days = (span[1] - span[0]).days + 1
    if days < 28:
        return span  # a week is too short to be parted
    if days <= 31:
        return _of_month(span, part)
    return _of_year(span, part) if days <= 366 else _of_years(span, part)


def _part(word: str | None) -> str:
    text = (word or "").lower()
    if text in ("earlier", "later"):
        return ""  # than something else, in any part
    if text.startswith(("early", "begin", "start")):
        return "early"
    if text.startswith(("late", "end")):
        return "late"
    return "mid" if text.startswith("mid") else ""


def _of_month(span: tuple[date, date], part: str) -> tuple[date, date]:
    first, last = span
    bounds = {"early": (0, 9), "mid": (9, 19), "late": (19, 30)}[part]
    return first + timedelta(days=bounds[0]), min(last, first + timedelta(days=bounds[1]))


def _of_year(span: tuple[date, date], part: str) -> tuple[date, date]:
    first, last = {"early": (0, 3), "mid": (4, 7), "late": (9, 11)}[part]
    end = add_months(span[0], last)
    return add_months(span[0], first), month_span(end.year, end.month)[1]


def _of_years(span: tuple[date, date], part: str) -> tuple[date, date]:
    year, length = span[0].year, span[1].year - span[0].year + 1
    first, last = {"early": (0, 0.3), "mid": (0.4, 0.6), "late": (0.6, 0.9)}[part]
    return year_span(year + int(first * length), year + int(last * length))
