"""A count as a person types it says no more than the words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import InputError
from reportedly.model import Count
from reportedly.review import count_of

NUMBERS = st.integers(0, 10**7)
COUNTS = st.one_of(
    NUMBERS.map(lambda n: Count(n, n)),
    NUMBERS.map(lambda n: Count(n, None)),
    NUMBERS.map(lambda n: Count(None, n)),
    NUMBERS.map(lambda n: Count(n, n, approx=True)),
    st.tuples(NUMBERS, NUMBERS).map(lambda pair: Count(min(pair), max(pair))),
    st.sampled_from(["dozens", "several", "plural"]).map(lambda word: Count(None, None, vague=word)),
)


@given(COUNTS)
def test_what_a_count_writes_is_read_back(count: Count):
    assert count_of(str(count)) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("five", Count(5, 5)),
        ("Twenty-one", Count(21, 21)),
        ("two hundred and five", Count(205, 205)),
        ("three thousand", Count(3000, 3000)),
        ("1,200", Count(1200, 1200)),
        ("two dozen", Count(24, 24)),
        ("more than 100", Count(101, None)),
        ("fewer than 10", Count(None, 9)),
        ("nearly 50", Count(50, 50, approx=True)),
        ("between 5 and 7", Count(5, 7)),
        ("none", Count(0, 0)),
        ("a few", Count(None, None, vague="a few")),
        ("hundreds of", Count(None, None, vague="hundreds of")),
    ],
)
def test_english_words(words: str, count: Count):
    assert count_of(words) == count


@pytest.mark.parametrize("words", ["", "blue", "five ten", "7 to 5", "five hundred men", "-3", "5.5", "٥"])
def test_what_is_no_count_is_refused(words: str):
    with pytest.raises(InputError, match="This is no count"):
        count_of(words)
