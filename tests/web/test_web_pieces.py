"""A text cut at the boundaries of its marks."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Span
from reportedly.web.marks import Mark
from reportedly.web.pieces import pieces

KINDS = st.sampled_from(["count", "role", "event", "speaker", "cue", "hedge", "loaded", ""])


@st.composite
def marked(draw):
    text = draw(st.text(min_size=1, max_size=40))
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).filter(lambda pair: pair[0] < pair[1])
    found = draw(st.lists(st.tuples(spans, KINDS, st.sampled_from("abc")), max_size=8))
    return text, sorted((Mark(Span(*pair), kind, kind, name) for pair, kind, name in found), key=lambda mark: mark.span)


@given(marked())
def test_joined_pieces_are_the_text(case):
    text, marks = case
    assert "".join(piece.text for piece in pieces(text, Span(0, len(text)), marks)) == text


@given(marked())
def test_every_character_carries_exactly_the_marks_over_it(case):
    text, marks = case
    place = 0
    for piece in pieces(text, Span(0, len(text)), marks):
        for index in range(place, place + len(piece.text)):
            over = {mark.kind for mark in marks if mark.span.start <= index < mark.span.end} - {""}
            assert set(piece.kinds) == over
        place += len(piece.text)


@given(marked())
def test_every_claim_begins_once(case):
    text, marks = case
    begun = [claim for piece in pieces(text, Span(0, len(text)), marks) for claim in piece.begins]
    assert sorted(begun) == sorted({mark.claim for mark in marks})


def test_window_cuts_marks_that_reach_beyond_it():
    found = list(pieces("Fornost fell at dawn", Span(8, 12), [Mark(Span(0, 20), "event")]))
    assert [(piece.text, piece.kinds) for piece in found] == [("fell", ("event",))]


def test_overlapping_marks_share_their_piece():
    found = list(pieces("abcdef", Span(0, 6), [Mark(Span(0, 4), "role"), Mark(Span(2, 6), "count")]))
    assert [(piece.text, piece.kinds) for piece in found] == [
        ("ab", ("role",)),
        ("cd", ("count", "role")),
        ("ef", ("count",)),
    ]
