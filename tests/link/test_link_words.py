"""Names and words made comparable."""

import pytest

from reportedly.errors import LexiconError
from reportedly.link.weights import parse
from reportedly.link.words import place_key, skeleton, tokens


@pytest.mark.parametrize(
    ("one", "other"), [("Dayr al-Zawr", "Deir ez-Zor"), ("Kobane", "Kobani"), ("Qirith Ungol", "Kirith Ungol")]
)
def test_spellings_of_one_place_share_a_skeleton(one, other):
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(("one", "other"), [("Homs", "Hama"), ("Dale", "Dol"), ("Bree", "Bara")])
def test_short_names_keep_their_vowels(one, other):
    assert skeleton(one) != skeleton(other)


def test_words_that_describe_a_place_do_not_name_it():
    assert place_key("the city of Osgiliath") == place_key("Osgiliath")
    assert place_key("the rebel-held town") == ""


def test_capital_is_is_a_group_and_is_is_a_verb():
    assert "isil" in tokens("IS fighters")
    assert "isil" not in tokens("it is late")


def test_one_party_under_two_names_is_one_word():
    assert tokens("U.S. drone") == tokens("American drone")


@pytest.mark.parametrize(
    "text",
    ["prior = 1\nthreshold = 0\nnear = 'low'", "prior = 1", "prior = 1\nthreshold = 0\nnear = 0\n[levels]\na = true"],
)
def test_a_malformed_weights_file_is_refused_by_name(text):
    with pytest.raises(LexiconError, match=r"weights\.toml"):
        parse(text)
