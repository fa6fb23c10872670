"""When two wordings name the same thing."""

import pytest

from reportedly.evaluate.counts import bounds, vague_word
from reportedly.evaluate.names import alike, content_words, same_name


@pytest.mark.parametrize(
    ("left", "right"),
    [("army", "Arnor army"), ("the Gondors", "Gondor"), ("Abdul", "Abdel"), ("barrel bombs", "barrel bomb")],
)
def test_values_that_agree(left: str, right: str) -> None:
    assert alike(left, right)
    assert alike(right, left)


@pytest.mark.parametrize(
    ("left", "right"), [("Arnor army", "Mordor army of the east"), ("Free Arnor army", "Arnor army"), ("", "army")]
)
def test_values_that_differ(left: str, right: str) -> None:
    assert not alike(left, right)
    assert not alike(right, left)


def test_a_speaker_may_be_named_in_short() -> None:
    assert same_name("Observatory", "White Tree Observatory of Gondor")
    assert same_name("WTO", "White Tree Observatory")


def test_a_nation_alone_names_nobody() -> None:
    assert not same_name("Syrian", "Syrian state television")


def test_abbreviations_with_points_are_one_word() -> None:
    assert content_words("the U.S. Émigrés") == ["us", "emigres"]


@pytest.mark.parametrize(
    ("word", "size"),
    [("several thousand", "thousands"), ("tens", "dozens"), ("a few", "several"), ("plural", "some"), ("", None)],
)
def test_vague_words_are_compared_by_size(word: str, size: str | None) -> None:
    assert vague_word(word) == size


def test_bounds_keep_open_ends() -> None:
    assert bounds({"low": 56, "high": None}) == (56, None, None)
