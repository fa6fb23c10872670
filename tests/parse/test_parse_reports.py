"""Offsets of the parse are offsets of the report."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from reportedly.model import Report
from reportedly.parse import parse

TEXT = "Seven men were killed in Osgiliath, the mayor of Minas Tirith said on Monday."
# Lone surrogates cannot be stored: `read` refuses them before they come here.
EXOTIC = st.text(
    alphabet=st.one_of(
        st.sampled_from("Aa1 .\n\t\r\u00a0\u200b\u2028😀İßé\u0301שْ"), st.characters(exclude_categories=["Cs"])
    ),
    max_size=80,
)


@settings(max_examples=25, deadline=None)
@given(texts=st.lists(EXOTIC, max_size=4))
def test_every_character_of_every_text_survives(nlp: Language, texts: list[str]) -> None:
    docs = parse([Report.make(text) for text in texts], nlp)
    assert [doc.text for doc in docs] == texts


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "  a  b\t\tc \r\n d  ", "😀" * 50, "a" * 3000])
def test_space_and_oddities_survive(nlp: Language, text: str) -> None:
    assert parse([Report.make(text)], nlp)[0].text == text


def test_shouted_text_has_the_parse_of_ordinary_text(nlp: Language) -> None:
    calm, loud = parse([Report.make(TEXT), Report.make(TEXT.upper())], nlp)
    assert loud.text == TEXT.upper()
    verbs = [(token.lemma_, token.tag_) for token in loud if token.pos_ == "VERB"]
    assert verbs == [(token.lemma_, token.tag_) for token in calm if token.pos_ == "VERB"]
    assert "OSGILIATH" in [ent.text for ent in loud.ents]
    assert [sent.text for sent in loud.sents] == [TEXT.upper()]


def test_the_same_text_parses_the_same_in_any_company(nlp: Language) -> None:
    (alone,) = parse([Report.make(TEXT)], nlp)
    company = parse([Report.make("Osgiliath fell."), Report.make(TEXT), Report.make("")], nlp)[1]
    assert [(t.text, t.dep_, t.head.i) for t in alone] == [(t.text, t.dep_, t.head.i) for t in company]


def test_a_text_of_many_pieces_comes_back_whole(nlp: Language) -> None:
    text = (TEXT + "\n\n") * 900
    (doc,) = parse([Report.make(text)], nlp)
    assert doc.text == text
    assert sum(1 for _ in doc.sents) >= 900
    assert all(sent.root.head == sent.root for sent in doc.sents)
