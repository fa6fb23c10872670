"""What may be shown of a text that is not openly licensed: short windows round the evidence, nothing else."""

from reportedly.model import Reading, Report, Span, quotable


def excerpts(reading: Reading) -> tuple[Span, ...]:
    """Windows of at most `QUOTE_WORDS` words each, in order and without overlap, that hold evidence; () where
    there is none."""
    windows: list[Span] = []
    for span, core in sorted(_evidence(reading)):
        window = quotable(reading.report, span, core)
        if windows and window.start < windows[-1].end:
            _join(reading.report, windows, window)
        else:
            windows.append(window)
    return tuple(windows)


def _evidence(reading: Reading) -> set[tuple[Span, Span]]:
    claims = {(claim.span, claim.value_span) for claim in reading.claims}
    return claims | {(event.trigger, event.trigger) for event in reading.events}


def _join(report: Report, windows: list[Span], window: Span) -> None:
    """Overlapping windows become one where that is short; else the later one begins where the earlier one ends."""
    last = windows[-1]
    if window.end <= last.end:
        return
    both = Span(last.start, window.end)
    if quotable(report, both) == both:
        windows[-1] = both
    else:
        windows.append(Span(last.end, window.end))
