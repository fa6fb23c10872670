"""How much of a text may be passed on."""

import re

from reportedly.model.report import Report
from reportedly.model.span import Span

QUOTE_WORDS = 25  # of a text that is not openly licensed; the one place where the limit is set
_LETTERS = 12 * QUOTE_WORDS  # a text without spaces is one endless "word"
_OPEN = re.compile(r"(CC0\b|CC[ -]BY\b|CC[ -]PDM?\b|Creative Commons\b|Public domain\b)", re.I)
_WORD = re.compile(r"\S+")


def is_open(licence: str) -> bool:
    """True where the licence lets the whole text be passed on: Creative Commons or public domain."""
    return bool(_OPEN.match(licence.strip()))


def quotable(report: Report, span: Span, core: Span | None = None) -> Span:
    """The part of `span` that may be quoted: all of it from an open text or where it has `QUOTE_WORDS` words at most,
    else so many words round `core` (its beginning, where that is not given). Offsets are those of the report's text.
    """
    words = [Span(span.start + one.start(), span.start + one.end()) for one in _WORD.finditer(span.words(report.text))]
    short = len(words) <= QUOTE_WORDS and span.end - span.start <= _LETTERS
    if is_open(report.licence) or short or not words:
        return span
    wanted = max(span.start, min(core.start, span.end - 1)) if core else span.start
    near = next((at for at, word in enumerate(words) if word.end > wanted), 0)
    first = max(0, min(near - QUOTE_WORDS // 3, len(words) - QUOTE_WORDS))
    kept = words[first : first + QUOTE_WORDS]
    start = max(kept[0].start, wanted - _LETTERS // 3)
    return Span(start, min(kept[-1].end, start + _LETTERS))


def quote(report: Report, span: Span, core: Span | None = None) -> str:
    """The words of `quotable`, with "…" where something was left out."""
    kept = quotable(report, span, core)
    before, after = "… " if kept.start > span.start else "", " …" if kept.end < span.end else ""
    return f"{before}{kept.words(report.text)}{after}"
