"""What holds for the times of any text, whatever its anchor."""

from datetime import date
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.resolve import find_times, read_times

LINES = (Path(__file__).parent / "date_phrases.txt").read_text("utf-8").splitlines()
PHRASES = [line.split("|")[0] for line in LINES if not line.startswith("#")]
BARE = [
    "on Friday",
    "on Monday night",
    "in August",
    "in early May",
    "on July 20",
    "on 1 January",
    "last June",
    "at Easter",
]
ANCHORS = st.none() | st.dates(date(1600, 1, 1), date(2200, 12, 31))
TEXTS = st.lists(st.sampled_from([*PHRASES, "will", "said", "orcs", "12", "of", "since"]), max_size=8).flatmap(
    lambda words: st.sampled_from([" ", ". ", ", ", "-", "\n"]).map(lambda glue: glue.join(words))
)


@settings(max_examples=150, deadline=None)
@given(TEXTS, ANCHORS)
def test_times_stand_in_order_and_do_not_overlap(text: str, anchor: date | None) -> None:
    spans = [timed.span for timed in read_times(text, anchor)]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@settings(max_examples=100, deadline=None)
@given(TEXTS, ANCHORS)
def test_words_are_those_of_the_text(text: str, anchor: date | None) -> None:
    assert all(timed.text == timed.span.words(text) for timed in read_times(text, anchor))


@settings(max_examples=100, deadline=None)
@given(TEXTS, ANCHORS)
def test_what_can_date_is_read(text: str, anchor: date | None) -> None:
    assert set(find_times(text)) <= {timed.span for timed in read_times(text, anchor)}


@given(st.sampled_from(BARE), st.dates(date(1600, 1, 1), date(2200, 12, 31)))
def test_what_has_happened_is_never_ahead(words: str, anchor: date) -> None:
    (timed,) = read_times(f"Orcs came {words}.", anchor, past=True)
    assert timed.when.earliest is not None
    assert timed.when.earliest <= anchor
