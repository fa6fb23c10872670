"""A text cut at every boundary of its marks, so that overlapping marks need no overlapping elements."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.model import Span
from reportedly.web.marks import KINDS, Mark


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that carry the same marks: their kinds (strongest first), notes, the claims they are evidence of
    (`claims`), those whose evidence begins here (`begins`), and one claim whose value they are (`value_of`, "" where
    none).
    """

    text: str
    kinds: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    value_of: str = ""


def pieces(text: str, window: Span, marks: Sequence[Mark]) -> Iterator[Piece]:
    """The window's text in order, cut where marks begin and end. Joined, the pieces are the window's text. `marks` by
    place.
    """
    here = [mark for mark in marks if mark.span.overlaps(window)]
    bounds = {bound for mark in here for bound in (mark.span.start, mark.span.end)}
    edges = sorted({window.start, window.end, *(bound for bound in bounds if window.start < bound < window.end)})
    active: list[Mark] = []
    begun: set[str] = set()
    waiting = iter(here)
    coming = next(waiting, None)
    for left, right in pairwise(edges):
        active = [mark for mark in active if mark.span.end > left]
        while coming and coming.span.start <= left:
            active.append(coming)
            coming = next(waiting, None)
        piece = _piece(text[left:right], active, begun)
        begun.update(piece.begins)
        yield piece


def _piece(text: str, active: Sequence[Mark], begun: set[str]) -> Piece:
    claims = tuple(dict.fromkeys(mark.claim for mark in active if mark.claim))
    return Piece(
        text,
        kinds=tuple(kind for kind in KINDS if any(mark.kind == kind for mark in active)),
        notes=tuple(dict.fromkeys(mark.note for mark in active if mark.note)),
        claims=claims,
        begins=tuple(claim for claim in claims if claim not in begun),
        value_of=next((mark.claim for mark in active if mark.claim and mark.kind), ""),
    )
