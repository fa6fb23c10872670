"""Long texts are cut where a reader would pause, and nothing is lost."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.parse.pieces import cut


@given(st.text(alphabet="ab .\n", max_size=300), st.integers(min_value=2, max_value=40))
def test_pieces_join_to_the_text_and_none_is_too_long(text: str, most: int) -> None:
    pieces = cut(text, most)
    assert "".join(pieces) == text
    assert all(0 < len(piece) <= most for piece in pieces)


def test_a_paragraph_end_is_the_best_place() -> None:
    assert cut("One. Two.\n\nThree. Four. Five.", 18)[0] == "One. Two.\n\n"


def test_one_endless_word_is_cut_at_the_window() -> None:
    assert cut("x" * 25, 10) == ["x" * 10, "x" * 10, "x" * 5]
