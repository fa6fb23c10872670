"""Feasts: "last Ramadan", "Christmas 2014", "Eid al-Adha", "New Year's Eve"."""

import re
from datetime import date

from reportedly.model import Basis
from reportedly.resolve.holidays import HOLIDAYS, Span
from reportedly.resolve.meaning import Context, Meaning, Rule, rule
from reportedly.resolve.phrases import PARTS, YEAR

# What the words of a feast begin with, the longer first.
_NAMES = (
    (r"christmas eve", "christmas eve"),
    (r"christmas", "christmas"),
    (r"boxing", "boxing day"),
    (r"new year['’]?s['’]? eve", "new year eve"),
    (r"new year", "new year"),
    (r"good", "good friday"),
    (r"easter monday", "easter monday"),
    (r"easter", "easter"),
    (r"thanksgiving", "thanksgiving"),
    (r"may", "may day"),
    (r"n[aeo]", "nowruz"),
    (r"rama[dz]", "ramadan"),
    (r"ei?i?d.*fi?t", "eid al-fitr"),
    (r"ei?i?d.*ad", "eid al-adha"),
    (r"ash", "ashura"),
)


def holiday(match: re.Match[str], context: Context) -> Meaning | None:
    """The feast nearest before the anchor, or in the year told; "last Ramadan" is over, "next Easter" to come."""
    words = " ".join(match["feast"].lower().split())
    spans = HOLIDAYS[next(name for pattern, name in _NAMES if re.match(pattern, words))]
    told, which, base = match["year"], (match["which"] or "").lower(), context.base
    if told:
        found = spans(int(told))
    elif base is None:
        return Meaning(value="")
    else:
        found = _near(
            [span for year in range(base.year - 2, base.year + 3) for span in spans(year)], which, base, context
        )
    if not found:
        return None
    first, last = found[0]
    part = PARTS[match["part"].lower()] if match["part"] else ""
    value = f"{first.isoformat()}{part}" if first == last else f"{first:%Y}"
    return Meaning(first, last, value, Basis.STATED if told else Basis.RELATIVE)


def _near(spans: list[Span], which: str, base: date, context: Context) -> list[Span]:
    """The one that the words mean: begun before the anchor, over ("last") or to come ("next")."""
    ahead = [span for span in spans if span[0] > base]
    if which in ("next", "coming") or (context.future and which not in ("last", "past")):
        return ahead[:1]
    if which in ("last", "past", "previous"):
        return [span for span in spans if span[1] < base][-1:]
    begun = [span for span in spans if span[0] <= base]
    if ahead and not context.past and (ahead[0][0] - base).days <= 7 and (base - begun[-1][1]).days > 90:
        return ahead[:1]
    return begun[-1:]


_EID = r"E[ia]?id[\s-](?:[au]l[\s-])?(?:Fit(?:e)?r|[Aa]d[h]?[ah]a?)"
_FEAST = (
    r"(?P<feast>(?-i:Christmas\s+Eve|Christmas(?:\s+Day)?|Boxing\s+Day|New\s+Year['’]?s['’]?\s+(?:Eve|Day)|"
    r"Good\s+Friday|Easter(?:\s+(?:Sunday|Monday))?|Thanksgiving(?:\s+Day)?|May\s+Day|No[uw]r[uo]+z|Nawruz|Newroz|"
    rf"Rama[dz]h?[ae]n|{_EID}|Ashura))"
)
RULES: tuple[Rule, ...] = (
    rule(
        "holiday",
        rf"(?:(?P<which>last|next|this|past|previous|coming)\s+(?:year['’]s\s+)?)?{_FEAST}"
        rf"(?:\s+(?P<part>morning|evening|night))?(?:,?\s+(?:of\s+|in\s+)?{YEAR})?",
        holiday,
    ),
)
