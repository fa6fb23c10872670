"""What may be shown of a text that is not openly licensed."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from web_records import READING, TEXT, make_report

from reportedly.model import AUTHOR, Claim, Reading, Slot, Span
from reportedly.model import QUOTE_WORDS as LIMIT
from reportedly.web.excerpts import excerpts

LONG = " ".join(f"word{number}" for number in range(200))


def reading(*spans: Span, text: str = LONG) -> Reading:
    claims = (
        Claim(str(i), "r", "e", Slot.TARGET, span, span, "x", None, sources=(AUTHOR,)) for i, span in enumerate(spans)
    )
    return Reading(replace(make_report(text), licence=""), claims=tuple(claims))


def test_evidence_is_shown_as_it_stands():
    words = [window.words(TEXT) for window in excerpts(READING)]
    assert "put the number of wounded at five" in words


def test_text_without_evidence_shows_nothing():
    assert excerpts(reading()) == ()


@given(st.lists(st.tuples(st.integers(0, 1500), st.integers(1, 300)), max_size=12))
def test_windows_are_short_ordered_and_apart(places):
    found = excerpts(
        reading(*(Span(start, min(start + size, len(LONG))) for start, size in places if start < len(LONG)))
    )
    assert all(len(window.words(LONG).split()) <= LIMIT for window in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


def test_evidence_without_spaces_is_cut_too():
    endless = "x" * 5000
    (window,) = excerpts(reading(Span(0, 5000), text=endless))
    assert window.end - window.start <= 12 * LIMIT
