"""Which line ends end a sentence."""

import spacy
from spacy.tokens import Doc

from reportedly.parse.breaks import hard_wrapped, mark_breaks


def starts(text: str) -> list[str]:
    """The words marked as sentence starts."""
    doc: Doc = mark_breaks(spacy.blank("en")(text))
    return [token.text for token in doc if token.i > 0 and token.is_sent_start]


def test_a_blank_line_starts_a_sentence() -> None:
    assert starts("Orcs attack Osgiliath\n\nSeven men died") == ["Seven"]


def test_the_end_of_a_title_line_starts_a_sentence() -> None:
    assert starts("Orcs attack Osgiliath\nSeven men died on Monday.") == ["Seven"]


def test_a_hard_wrapped_line_goes_on() -> None:
    text = "The riders of Rohan came\nto the aid of Gondor on\nMonday and\nfought.\n\nThey won."
    assert hard_wrapped(text)
    assert starts(text) == ["They"]


def test_a_line_end_of_windows_is_one_line_end() -> None:
    assert starts("The riders of Rohan came\r\nto the aid of\r\ngondor") == []
    assert starts("Orcs attack\r\nSeven died") == ["Seven"]
