"""What may be shown of a text that is not openly licensed: short windows round the evidence, nothing else."""

import re

from reportedly.model import Reading, Span

LIMIT = 25  # words a window
_LETTERS = 12 * LIMIT  # a text without spaces is one endless "word"
_WORD = re.compile(r"\S+")


def excerpts(reading: Reading) -> tuple[Span, ...]:
    """Windows of at most 25 words each, in order and without overlap, that hold evidence; () where there is none."""
    text = reading.report.text
    windows: list[Span] = []
    for span, core in sorted(_evidence(reading)):
        window = _cut(text, span, core)
        if windows and window.start < windows[-1].end:
            _join(text, windows, window)
        else:
            windows.append(window)
    return tuple(windows)


def _evidence(reading: Reading) -> set[tuple[Span, Span]]:
    claims = {(claim.span, claim.value_span) for claim in reading.claims}
    return claims | {(event.trigger, event.trigger) for event in reading.events}


def _cut(text: str, span: Span, core: Span) -> Span:
    """The span itself where it is short enough, else as much of it round its core as the limit allows."""
    if _fits(text, span):
        return span
    words = [Span(span.start + found.start(), span.start + found.end()) for found in _WORD.finditer(span.words(text))]
    near = next((index for index, word in enumerate(words) if word.end > core.start), 0)
    first = max(0, min(near - LIMIT // 3, len(words) - LIMIT))
    kept = words[first : first + LIMIT]
    start = max(kept[0].start, core.start - _LETTERS // 3)
    return Span(start, min(kept[-1].end, start + _LETTERS))


def _join(text: str, windows: list[Span], window: Span) -> None:
    """Overlapping windows become one where that is short; else the later one begins where the earlier one ends."""
    last = windows[-1]
    if window.end <= last.end:
        return
    both = Span(last.start, window.end)
    if _fits(text, both):
        windows[-1] = both
    else:
        windows.append(Span(last.end, window.end))


def _fits(text: str, span: Span) -> bool:
    return span.end - span.start <= _LETTERS and len(span.words(text).split()) <= LIMIT
