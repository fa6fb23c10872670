"""Texts to windows of word pieces."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from reportedly.tag import Tagger
from reportedly.tag.windows import sentences, windows

MADE = Tagger.load().tokenizer


@pytest.fixture
def tokenizer() -> Tokenizer:
    return MADE


def test_a_sentence_ends_at_its_stop_and_at_a_blank_line() -> None:
    text = "Five died. “Nobody fled,” he said.\n\nThe army left"
    assert [text[a:b].strip() for a, b in sentences(text)] == ["Five died.", "“Nobody fled,” he said.", "The army left"]


def test_no_window_is_longer_than_asked(tokenizer: Tokenizer) -> None:
    text = "The orcs of Arnor shelled the town of Bree. " * 40
    assert all(len(window.ids) <= 52 for window in windows(text, tokenizer, size=50))


def test_every_word_is_in_one_window(tokenizer: Tokenizer) -> None:
    text = "The orcs of Arnor shelled the town of Bree. " * 40
    pieces = [text[a:b] for window in windows(text, tokenizer, size=50) for a, b in window.offsets[1:-1]]
    assert "".join(pieces).count("Bree") == 40 or pieces.count("bree") + pieces.count("Bree") + pieces.count("Br") == 40


@given(st.text(max_size=300))
def test_offsets_rise_and_lie_in_the_text(text: str) -> None:
    spans = [span for window in windows(text, MADE) for span in window.offsets[1:-1]]
    assert all(0 <= a <= b <= len(text) for a, b in spans)
    assert all(first[0] <= second[0] for first, second in pairwise(spans))
