"""Days on which somebody spoke, which are not the days of what is told."""

import re

from reportedly.model import Span

_VERB = (
    r"(?:said|says|say|saying|reported|reports|told|stated|confirmed|added|claimed|acknowledged|according\s+to|"
    r"statement)"
)
_AT = r"(?:on\s+|late\s+(?:on\s+)?|early\s+(?:on\s+)?|earlier\s+(?:on\s+)?)"
# "a monitor said on Thursday", "told the agency late Saturday", "said in a statement on Thursday"
_BEHIND = re.compile(
    rf"\b{_VERB}(?:\s+(?!that\b|after\b|before\b|since\b|during\b|following\b)[\w'’&-]+){{0,5}}?\s*,?\s*(?<!\bthe\s)(?<!\ba\s){_AT}*$",
    re.I,
)
# "On Tuesday the observatory said", "Late on Sunday, the president, in a statement, said"
_SUBJECT = r"(?!that\b|when\b|after\b|who\b|which\b|killed\b)[\w.'’&-]+,?\s+"
_AHEAD = re.compile(rf"['’]?,?\s+(?:{_SUBJECT}){{1,9}}?{_VERB}\b", re.I)
_OPENS = re.compile(rf"(?:^|[.!?\"”\n]\s*)(?:also\s+|but\s+|and\s+|meanwhile\s+)?{_AT}?$", re.I)
# "the observatory on Saturday said"
_BESIDE = re.compile(rf"\s+(?!according|statement){_VERB}\b(?!\s+{_AT}*(?:to|by)\b)", re.I)
_NOUN = re.compile(r"the\s", re.I)  # "reported the late June attacks"
_REACH = 60


def is_reporting(span: Span, trigger: Span, text: str) -> bool:
    """True where the words at `span` say when somebody spoke of the event at `trigger`: right behind a verb of speech,
    or at the head of a sentence whose subject speaks before the event is told.
    """
    start = max(0, span.start - _REACH)
    before = text[start : span.start]
    behind = _BEHIND.search(before)
    if behind and not _NOUN.match(text, span.start):  # "say who shelled Osgiliath on Friday": the day is the event's
        return not start + behind.start() < trigger.start < span.start
    if _BESIDE.match(text, span.end):
        return trigger.start > span.end
    ahead = _AHEAD.match(text, span.end)
    return bool(ahead and trigger.start >= ahead.end() and _OPENS.search(before))
