"""The day an article was written, as its own first lines give it."""

import re
from datetime import date

from reportedly.model import Basis, Report, Timed
from reportedly.resolve.times import read_times

_HEAD = 300  # characters that may hold a dateline
# What stands before a date that belongs to the story and not to the dateline: a word within a sentence.
_STORY = re.compile(
    r"\b(?:(?i:on|in|since|of|from|until|till|by|before|after|between|the|during|dated|for|to|and|about|against)|"
    r"[a-z]+,?)\s+$"
)
_LABEL = re.compile(
    r"\b(?:date of publication|(?:first )?published(?: on)?|posted on|(?:last )?updated(?: at| on)?)\W*$",
    re.I,
)


def dateline(report: Report) -> date | None:
    """The day of the dateline, None where the text has none. See `dateline_times`."""
    found = dateline_times(report.text)
    return found[0].when.earliest if found else None


def dateline_times(text: str) -> list[Timed]:
    """The full date (day, month, year) in the first 300 characters that stands by itself, and its repetitions there.

    A date that a preposition ties to a sentence ("on 3 January 2020") is part of the story. Empty where there is no
    dateline.
    """
    alone = [
        timed
        for timed in read_times(text[: _HEAD + 20], None)
        if timed.span.start < _HEAD and _is_dateline(timed, text)
    ]
    return [timed for timed in alone if timed.when.earliest == alone[0].when.earliest]


def _is_dateline(timed: Timed, text: str) -> bool:
    if timed.when.basis is not Basis.STATED or timed.when.days != 1:
        return False
    before = text[max(0, timed.span.start - 30) : timed.span.start]
    return bool(_LABEL.search(before)) or not _STORY.search(before)
