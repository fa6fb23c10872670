"""Noun phrases as the guidelines want them, paths between words, and the stretches that quotation marks hold."""

import pytest

from reportedly.extract.phrases import path, phrase

PHRASES = [
    ("The Gondor warplanes bombed Bree.", "warplanes", "Gondor warplanes"),
    ("They bombed the village of Bree.", "village", "village of Bree"),
    ("They bombed the hospital in Bree.", "hospital", "hospital"),
    ("They killed a ranger who lived in Bree.", "ranger", "ranger"),
    ("Two young soldiers died.", "soldiers", "Two young soldiers"),
    ("The Brigade of the White Tree attacked.", "Brigade", "Brigade of the White Tree"),
    ("Gondor's army attacked Bree.", "army", "Gondor's army"),
    ("The army's tanks attacked Bree.", "tanks", "army's tanks"),
]


@pytest.mark.parametrize(("text", "word", "words"), PHRASES)
def test_a_phrase_is_the_head_with_what_names_it(article, text, word, words):
    what = article(text)
    head = next(token for token in what.doc if token.text == word)
    assert what.words(what.span(*phrase(head))) == words


def test_a_phrase_is_never_empty(article):
    doc = article('The , ( ) - \' and of, in "the" the.').doc
    assert all(phrase(token)[0] <= token.i < phrase(token)[1] for token in doc)


def test_a_path_names_its_arcs_and_prepositions(article):
    doc = article("Rangers died in Bree.").doc
    assert path(doc[1], doc[0]) == ">nsubj"
    assert path(doc[1], doc[3]) == ">prep:in>pobj"
    assert path(doc[0], doc[1]) == "<nsubj"


def test_a_path_that_is_too_long_is_none(article):
    doc = article("Rangers died in Bree.").doc
    assert path(doc[0], doc[3], longest=2) is None


def test_no_path_leads_into_another_sentence(article):
    doc = article("Rangers died. Orcs fled.").doc
    assert path(doc[0], doc[4], longest=9) is None


QUOTES = [
    ('He said "they came" and left.', ['"they came"']),
    ("He said “they came” and left.", ["“they came”"]),
    ("He said «they came» and left.", ["«they came»"]),
    ('He said "they came\n\nNext paragraph.', ['"they came']),
    ('"One," he said. "Two."', ['"One,"', '"Two."']),
    ("No quotation here, it's plain.", []),
    ('He said "they came', ['"they came']),
    ('"', []),
]


@pytest.mark.parametrize(("text", "quotes"), QUOTES)
def test_quotations_are_found(article, text, quotes):
    what = article(text)
    assert [what.words(span) for span in what.quotes] == quotes


def test_a_headline_at_the_start_is_known(article):
    what = article("Five rangers killed in Bree\n\nFive rangers died on Monday.", title="Five rangers killed in Bree")
    assert what.headline == 1


def test_without_a_title_no_sentence_is_a_headline(article):
    assert article("Five rangers killed in Bree\n\nFive rangers died.").headline == 0
