"""A text that somebody annotated elsewhere, and its place in a report. Offsets count Unicode code points."""

from collections.abc import Callable
from typing import NamedTuple

from reportedly.errors import InputError
from reportedly.model import Report, Span


class Mark(NamedTuple):
    """A stretch of the annotated text with its label. `id` is that of the record it was made from, "" where a person
    drew it; `of` that of the event it belongs to; `notes` are the values beside it ("status", "speakers", ...).
    """

    start: int
    end: int
    words: str
    label: str
    id: str = ""
    of: str = ""
    notes: tuple[tuple[str, str], ...] = ()


class Annotated(NamedTuple):
    """One annotated text: `name` says where it stands in its file, `report` is the id, `offset` where the text begins
    in the report, None where several pieces of the report stand below each other. `offered` are the ids that the file
    says were shown to the annotator, None where it does not say.
    """

    name: str
    report: str
    offset: int | None
    text: str
    marks: tuple[Mark, ...]
    offered: frozenset[str] | None = None


def check_text(one: Annotated, report: Report) -> None:
    """Raises `InputError` with the first difference where the annotated text is not that of the report."""
    if one.offset is None:
        _check_pieces(one, report)
        return
    told = report.text[one.offset : one.offset + len(one.text)]
    if told != one.text:
        at = next((n for n, (a, b) in enumerate(zip(one.text, told, strict=False)) if a != b), len(told))
        raise _differs(one, one.offset + at, one.text[at : at + 20], told[at : at + 20])


def _check_pieces(one: Annotated, report: Report) -> None:
    """Each block of words must stand in the report, one after the other."""
    blocks = [] if one.text == report.text else one.text.split("\n\n")
    for block in blocks:
        if block not in report.text:
            at = _common(block, report.text)
            raise InputError(one.name, f"“{block[at : at + 20]}” is not in the report so.", _MEND)


def _common(block: str, text: str) -> int:
    """How many characters of the block's beginning stand in the text."""
    low, high = 0, len(block)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if block[:middle] in text else (low, middle - 1)
    return low


_MEND = "Import annotations of the very text that was exported; no offset of another text means anything."


def _differs(one: Annotated, at: int, here: str, there: str) -> InputError:
    what = f"its text differs from the report at character {at}: {here!r}, and {there!r} in the report."
    return InputError(one.name, what, _MEND)


def placed(one: Annotated, mark: Mark, report: Report, known: Callable[[str], Span | None]) -> Span | None:
    """Where a mark stands in the report; None where its words cannot be told from others like them.

    In pieces that stand below each other, the marks nearest to it whose record is `known` (id to span) tell.
    """
    if one.offset is not None:
        return _if_there(report, mark, one.offset)
    anchors = [(other, known(other.id)) for other in one.marks if other.id]
    shifts = [(abs(other.start - mark.start), span.start - other.start) for other, span in anchors if span]
    for _, shift in sorted(shifts):
        if found := _if_there(report, mark, shift):
            return found
    first = report.text.find(mark.words)
    return Span(first, first + len(mark.words)) if mark.words and report.text.count(mark.words) == 1 else None


def _if_there(report: Report, mark: Mark, shift: int) -> Span | None:
    start, end = mark.start + shift, mark.end + shift
    if start < 0 or not mark.start < mark.end or end > len(report.text):
        return None
    same = "".join(report.text[start:end].split()) == "".join(mark.words.split())
    return Span(start, end) if same else None
