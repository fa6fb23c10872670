"""Numbers as said: what each phrase means, and what is no number of persons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.tokens import Doc

from reportedly.extract.numbers import quantities
from reportedly.model import Count

ENGLISH = English()
MIX = [
    "at",
    "least",
    "five",
    "or",
    "more",
    "to",
    "10",
    "-",
    "15",
    "dozen",
    "tens",
    "of",
    "thousands",
    "up",
    "2016",
    ",",
    "a",
    "half",
]


def bug(*values: object, reason: str):
    return pytest.param(*values, marks=pytest.mark.xfail(strict=False, reason=reason))


def some(word: str) -> Count:
    return Count(None, None, vague=word)


def about(number: int) -> Count:
    return Count(number, number, approx=True)


PHRASES = [
    ("Five soldiers died.", Count(5, 5)),
    ("12 soldiers died.", Count(12, 12)),
    ("Zero rangers died.", Count(0, 0)),
    ("One of the rangers died.", Count(1, 1)),
    ("Seven others died.", Count(7, 7)),
    ("Twenty-one rangers died.", Count(21, 21)),
    ("Twenty one rangers died.", Count(21, 21)),
    ("Ninety-nine rangers died.", Count(99, 99)),
    ("A dozen villagers died.", Count(12, 12)),
    ("Two dozen villagers died.", Count(24, 24)),
    ("A hundred villagers fled.", Count(100, 100)),
    ("Three hundred rangers died.", Count(300, 300)),
    ("One hundred and twenty villagers fled.", Count(120, 120)),
    ("3,500 villagers fled.", Count(3500, 3500)),
    ("1,234,567 villagers fled.", Count(1234567, 1234567)),
    ("1.5 million villagers fled.", Count(1500000, 1500000)),
    ("Half a million villagers fled.", Count(500000, 500000)),
    ("A quarter of a million villagers fled.", Count(250000, 250000)),
    ("FIVE KILLED IN BREE", Count(5, 5)),
    ("At least 56 people died.", Count(56, None)),
    ("No fewer than 30 orcs died.", Count(30, None)),
    ("Not less than 14 farmers died.", Count(14, None)),
    ("A minimum of nine farmers died.", Count(9, None)),
    ("30 or more rangers died.", Count(30, None)),
    ("At least two dozen rangers died.", Count(24, None)),
    ("At least one ranger died.", Count(1, None)),
    ("More than 100 people died.", Count(101, None)),
    ("Over 200 people died.", Count(201, None)),
    ("Upwards of 40 people died.", Count(41, None)),
    ("In excess of 1,000 people fled.", Count(1001, None)),
    ("More than half a million villagers fled.", Count(500001, None)),
    ("Up to 80 people died.", Count(None, 80)),
    ("No more than 7 people died.", Count(None, 7)),
    ("At most four people died.", Count(None, 4)),
    ("Fewer than 20 people died.", Count(None, 19)),
    ("Less than ten people died.", Count(None, 9)),
    ("Under 50 people remained missing.", Count(None, 49)),
    ("Nearly 50 people died.", about(50)),
    ("Almost 300 people died.", about(300)),
    ("Around 25 villagers died.", about(25)),
    ("About 60 villagers died.", about(60)),
    ("Some 34 villagers died.", about(34)),
    ("Approximately 70 villagers died.", about(70)),
    ("Roughly 15 villagers died.", about(15)),
    ("Close to 500 villagers fled.", about(500)),
    ("An estimated 2,000 villagers fled.", about(2000)),
    ("Dozens of villagers died.", some("dozens")),
    ("Dozens more rangers died.", some("dozens")),
    ("Hundreds of villagers fled.", some("hundreds")),
    ("Tens of thousands of villagers fled.", some("tens of thousands")),
    ("Hundreds of thousands of villagers fled.", some("hundreds of thousands")),
    ("Scores of villagers died.", some("scores")),
    ("Several villagers died.", some("several")),
    ("Many villagers died.", some("many")),
    ("A number of villagers died.", some("a number")),
    ("A few villagers died.", some("few")),
    ("A couple of villagers died.", some("couple")),
    ("Several dozen villagers died.", some("several dozen")),
    ("Several hundred villagers fled.", some("several hundred")),
]
RANGES = [
    ("Between 10 and 15 rangers died.", Count(10, 15)),
    ("10 to 15 rangers died.", Count(10, 15)),
    ("10-15 rangers died.", Count(10, 15)),
    ("Ten to fifteen rangers died.", Count(10, 15)),
    ("Between 3 and 5 guards died.", Count(3, 5)),
    ("Four or five guards died.", Count(4, 5)),
    ("5,000-6,000 rangers fled.", Count(5000, 6000)),
]
AWRY = [
    bug("As many as 90 people died.", Count(None, 90), reason="the 'many' of 'as many as' is counted besides"),
    bug("More than a dozen rangers died.", Count(13, None), reason="'a' before 'dozen' hides the bound"),
    bug("Half a dozen rangers died.", Count(6, 6), reason="'half a dozen' is read as 12"),
    bug("2,500 to 3,000 rangers died.", Count(2500, 3000), reason="the upper number is counted again"),
    bug("Two thousand five hundred villagers fled.", Count(2500, 2500), reason="read as 2000 and 500"),
    bug("Two and a half thousand villagers fled.", Count(2500, 2500), reason="read as 2"),
    bug("10,000+ villagers fled.", Count(10000, None), reason="'+' is not seen"),
    bug("At least 20-25 rangers died.", Count(20, 25), reason="the upper number is counted again"),
]
NO_COUNTS = [
    "The 34-year-old ranger left.",
    "The rangers walked 40 km to Bree.",
    "The rangers walked 40 kilometres to Bree.",
    "The rangers stood 12 miles north of Bree.",
    "The bomb weighed 500 kg.",
    "The wall rose 20 metres.",
    "The clashes went on for 6 hours.",
    "The siege lasted three weeks.",
    "Prices rose 20 percent.",
    "Prices rose 20% in Bree.",
    "The rangers paid $500 for it.",
    "The rangers paid 500 dollars.",
    "The attack began at 3 pm.",
    "The 14-day truce ended.",
    "The two-storey house burned.",
    "The 105mm gun fired.",
    "The three-year war ended.",
    "A four-member family left.",
    "Agent 007 left Bree.",
    "The rangers left on 12 May.",
    "The rangers left on May 12.",
    "In 2015 the rangers left.",
    "Since 1999 the rangers fought.",
    "The 5th Brigade attacked.",
]


@pytest.fixture(scope="module")
def words():
    """A tokenizer alone: numbers are read from words, not from the parse."""

    def make(text: str) -> Doc:
        doc = ENGLISH(text)
        for token in doc:
            token.pos_ = "NOUN" if token.is_lower and token.text.endswith("s") else "X"
        return doc

    return make


@pytest.mark.parametrize(("text", "count"), [*PHRASES, *AWRY])
def test_a_phrase_means_one_count(words, text, count):
    assert [quantity.count for quantity in quantities(words(text))] == [count]


@pytest.mark.parametrize(("text", "count"), RANGES)
def test_a_range_is_read_with_both_ends(words, text, count):
    assert next(quantities(words(text))).count == count


@pytest.mark.xfail(strict=False, reason="quantities() goes on behind the lower number, so the upper is found again")
@pytest.mark.parametrize(("text", "count"), RANGES)
def test_a_range_is_one_quantity(words, text, count):
    assert [quantity.count for quantity in quantities(words(text))] == [count]


@pytest.mark.parametrize("text", NO_COUNTS)
def test_dates_ages_distances_and_money_are_no_counts(words, text):
    assert list(quantities(words(text))) == []


@pytest.mark.xfail(strict=False, reason="numbers that name a thing, an age told with 'aged', or a fraction are counted")
@pytest.mark.parametrize(
    "text",
    ["A ranger aged 34 left.", "Brigade 101 attacked.", "Resolution 2254 passed.", "Two-thirds of the town burned."],
)
def test_names_ages_and_fractions_are_no_counts(words, text):
    assert list(quantities(words(text))) == []


@pytest.mark.xfail(strict=False, reason="'from 12 to 15' of a revised toll is read as the range 12 to 15")
def test_a_rise_is_two_tolls_and_no_range(words):
    found = [quantity.count for quantity in quantities(words("The toll rose from 12 to 15."))]
    assert found == [Count(12, 12), Count(15, 15)]


def test_a_bound_reaches_only_the_number_it_stands_before(words):
    found = [quantity.count for quantity in quantities(words("At least three killed and 30 wounded in Bree."))]
    assert found == [Count(3, None), Count(30, 30)]


def test_the_words_of_a_bound_belong_to_the_quantity(words):
    doc = words("On the hill at least 56 people died.")
    quantity = next(quantities(doc))
    assert doc[quantity.start : quantity.end].text == "at least 56"
    assert doc[quantity.core].text == "56"


def test_a_day_of_the_calendar_is_no_count_of_the_article(article):
    assert [q.count.low for q in article("Rangers killed 13 orcs on 12 May 2016 at 10:30.").quantities] == [13]


@given(st.integers(2, 1800))
def test_digits_mean_themselves(number):
    doc = ENGLISH(f"{number} rangers died.")
    doc[1].pos_ = "NOUN"
    assert [quantity.count for quantity in quantities(doc)] == [Count(number, number)]


@given(st.integers(2, 10**8).filter(lambda number: number > 2100))
def test_commas_and_bounds_change_nothing_in_the_number(number):
    doc = ENGLISH(f"more than {number:,} rangers died.")
    assert [quantity.count for quantity in quantities(doc)] == [Count(number + 1, None)]


@given(st.lists(st.sampled_from(MIX)))
def test_no_mix_of_words_breaks_the_reader(mix):
    doc = ENGLISH(" ".join(mix))
    for quantity in quantities(doc):
        assert 0 <= quantity.start <= quantity.core < quantity.end <= len(doc)
