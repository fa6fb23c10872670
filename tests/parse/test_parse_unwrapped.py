"""Line ends that are mere layout are spaces to the parser, and come back as the report has them."""

import spacy
from hypothesis import given
from hypothesis import strategies as st

from reportedly.parse.original import restore
from reportedly.parse.shadow import shadow
from reportedly.parse.unwrapped import unwrapped

WRAPPED = (
    "THE ARMY OF ARNOR DENIED TODAY THAT RIDERS OF THE WHITE TREE HAD ATTACKED\n"
    "THE FARM OF THE STEWARD NEAR OSGILIATH, WHERE HE HAS BEEN STAYING SINCE\n"
    "TUESDAY.\n\nHE IS SAFE."
)


def test_capitals_broken_for_their_length_are_joined() -> None:
    assert unwrapped(WRAPPED).splitlines()[0].endswith("TUESDAY.")


def test_a_paragraph_stays_a_paragraph() -> None:
    assert unwrapped(WRAPPED).endswith("TUESDAY.\n\nHE IS SAFE.")


def test_lines_of_capitals_that_are_sentences_stay_lines() -> None:
    text = "SEVEN SOLDIERS OF ARNOR WERE KILLED IN OSGILIATH ON TUESDAY.\n" * 3
    assert unwrapped(text) == text


def test_short_lines_of_capitals_are_headlines() -> None:
    text = "SEVEN DEAD IN OSGILIATH\nARNOR BLAMES THE TREE\nTHE STEWARD IS SAFE"
    assert unwrapped(text) == text


def test_a_title_and_its_text_stay_apart() -> None:
    text = "Orcs attack the great market of Osgiliath in the night\nSeven men died on Monday."
    assert unwrapped(text) == text


@given(st.text(alphabet="AB c.\n", max_size=200))
def test_only_line_ends_change(text: str) -> None:
    joined = unwrapped(text)
    assert len(joined) == len(text)
    assert all(a == b or (a, b) == ("\n", " ") for a, b in zip(text, joined, strict=True))


def test_the_words_of_the_report_come_back_with_their_line_ends() -> None:
    doc = spacy.blank("en")(shadow(unwrapped(WRAPPED)))
    own = restore(doc, WRAPPED)
    assert own.text == WRAPPED
    assert all(WRAPPED[token.idx : token.idx + len(token)] == token.text for token in own)


def test_a_line_end_hangs_on_the_word_before_it() -> None:
    own = restore(spacy.blank("en")("Arnor fell today"), "ARNOR FELL\nTODAY")
    assert [(token.text, token.head.i, token.pos_) for token in own][2] == ("\n", 1, "SPACE")


def test_what_stands_alone_in_brackets_is_an_acronym() -> None:
    text = "THE FRONT OF THE WHITE TREE [FOWT] SAID SO TODAY. THE FOWT IS STRONG IN ARNOR."
    assert shadow(text, {"front", "tree", "white", "today", "strong", "said"}).count("FOWT") == 2


def test_a_small_word_is_no_acronym() -> None:
    assert "is" in shadow("THE STEWARD IS SAFE IN OSGILIATH", {"steward", "safe"}, {"is", "the", "in"}).split()
