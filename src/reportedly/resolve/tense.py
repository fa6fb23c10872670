"""Whether the words around a time expression speak of what is to come."""

import re

_REACH = 100  # characters before an expression that may hold the verb that it goes with
_CUES = re.compile(
    r"\b(?:will|shall|would|'ll|plans?|planned|planning|expects?|expected|scheduled|due|set\s+(?:to|for)|to\s+be|"
    r"(?:is|are|was|were)\s+to|going\s+to|intends?|hopes?\s+to|vow(?:s|ed)\s+to|deadline|upcoming|forthcoming|"
    r"ahead\s+of|(?:postponed|extended|delayed|adjourned|rescheduled)|expires?|reconvenes?|payable|"
    r"tak(?:es?|ing)\s+(?:effect|place)|as\s+(?:early|soon)\s+as|no\s+later\s+than|"
    r"(?:summit|election|elections|vote|hearing|conference|referendum)\s+(?:in|on|for))\b",
    re.I,
)
# A finite past verb after the cue takes the expression: "would appeal the decision announced Wednesday".
_PAST = re.compile(
    r"(?<!\bbe\s)(?<!\bbeen\s)(?<!\bbeing\s)(?<!\bget\s)(?<!\bto\s)"
    r"\b(?!expected|planned|scheduled|postponed|extended|delayed|adjourned|need|rescheduled|proposed|indeed|united|armed)"
    r"(?:\w{2,}ed|was|were|had|did|said|told|met|held|took|made|came|went|began|left|found|shot|struck|fell|won|lost|"
    r"gave|got|saw|sent|spoke|hit|broke|fled|fought|rose|ran|wrote|put|died)\b",
    re.I,
)
_AFTER = re.compile(r"['’]?s?,?\s+(?:[\w'’-]+\s+){0,6}(?:will|shall|(?:is|are)\s+(?:to|due|expected|scheduled|set))\b")


def is_future(text: str, start: int, end: int) -> bool:
    """True where the clause before `start` has a word for the future that no past verb follows, or where the clause
    after `end` goes on with "will".
    """
    before = re.split(r"[.!?;]\s|\n", text[max(0, start - _REACH) : start])[-1]
    cues = list(_CUES.finditer(before))
    if cues and not _PAST.search(before, cues[-1].end()):
        return True
    opens = not before.strip() or bool(re.search(r"(?:^|,\s*)(?:on|in|by|and|but)?\s*$", before.strip(), re.I))
    return opens and bool(_AFTER.match(text, end))
