"""Text in capitals is read in sentence case, character for character."""

import re

from hypothesis import given
from hypothesis import strategies as st

from reportedly.parse.evidence import plain
from reportedly.parse.shadow import shadow
from reportedly.parse.units import is_shouted, is_titled, units

COMMON = {"seven", "killed", "as", "warplanes", "hit", "market", "in", "the", "army", "of", "said", "on"}


@given(st.text(max_size=200))
def test_the_shadow_of_any_text_differs_in_case_only(text: str) -> None:
    dark = shadow(text, COMMON)
    assert len(dark) == len(text)
    assert all(a.lower() == b.lower() or a.upper() == b.upper() for a, b in zip(text, dark, strict=True))


@given(
    st.lists(
        st.sampled_from(["KILLED", "İSTANBUL", "STRASSE", "ẞ", "ŉ", "ǅ", "ΣΑΣ", ".", "\n", "Army", "'S"]), max_size=40
    )
)
def test_characters_whose_other_case_is_longer_keep_their_place(words: list[str]) -> None:
    text = " ".join(words)
    assert len(shadow(text, COMMON)) == len(text)


@given(st.text(max_size=300))
def test_units_join_to_the_text(text: str) -> None:
    assert "".join(unit.text for unit in units(text)) == text


def test_ordinary_text_is_its_own_shadow() -> None:
    text = "The UN said on Monday that the army of Gondor shelled Osgiliath. Seven people died."
    assert shadow(text, COMMON) == text


def test_a_shouted_sentence_keeps_the_names_that_the_report_writes_elsewhere() -> None:
    text = "SEVEN KILLED AS WARPLANES HIT OSGILIATH. Men of the RDF fled to Osgiliath. THE RDF SAID ARMY HIT MARKET."
    assert shadow(text, COMMON).startswith("Seven killed as warplanes hit Osgiliath.")
    assert shadow(text, COMMON).endswith("The RDF said army hit market.")


def test_without_evidence_known_names_and_unknown_words_keep_a_capital() -> None:
    text = "SEVEN KILLED IN MINAS TIRITH ON MONDAY, THE UN SAID IN IRAQ'S MARKET"
    assert shadow(text, COMMON) == "Seven killed in Minas Tirith on Monday, the UN said in Iraq's market"


def test_a_headline_goes_by_the_body() -> None:
    body = " The militants of the White Tree attacked. They killed two near the market of Minas Tirith."
    title = "White Tree Militants Kill Two Near Market."
    assert shadow(title + body, small={"two", "near"}) == "White Tree militants kill two near market." + body


def test_a_headline_repeated_in_the_lead_is_read_the_same_way() -> None:
    title = "White Tree Militants Attack Market in Minas Tirith"
    text = f"{title}. 3 May 3019 {title}. The militants attacked the market near Minas Tirith with the White Tree."
    assert shadow(text).count("White Tree militants attack market in Minas Tirith") == 2


def test_a_name_of_the_body_is_never_lowered_in_a_headline() -> None:
    text = "Riders Of Rohan Attack Orcs Near Isengard. The riders met the Riders of Rohan, who attack orcs."
    assert shadow(text).startswith("Riders of Rohan attack orcs Near Isengard.")


def test_three_capital_words_are_no_shouting() -> None:
    assert not is_shouted("UN US EU")
    assert is_shouted("UN US EU NATO")


def test_a_sentence_of_names_is_no_headline() -> None:
    assert not is_titled("The king of Gondor met Faramir in the white city of Minas Tirith.")


@given(st.text(max_size=50))
def test_plain_keeps_the_length(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert not re.search("[A-Z]", plain(text))
