"""How terms are found: hyphens, plurals, part of speech, gaps, overlap, capitals."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.lexicons import Entry, Lexicon
from reportedly.lexicons.entry import words_of


@dataclass(frozen=True)
class Word:
    """A token by hand."""

    text: str
    lemma_: str
    pos_: str = ""

    @property
    def lower_(self) -> str:
        return self.text.lower()


def words(*texts: str) -> list[Word]:
    """Tokens "text/POS", their lemma the text itself."""
    parts = [text.partition("/") for text in texts]
    return [Word(text, text, pos) for text, _, pos in parts]


def lexicon(*terms: tuple[str, str]) -> Lexicon:
    """A word list of (term, pos)."""
    made = (Entry(t, tuple(w.lower() for w in words_of(t)), pos, "kind", True, {}) for t, pos in terms)
    return Lexicon("test", tuple(made))


def found(lex: Lexicon, doc: Sequence[Word]) -> list[tuple[str, int, int]]:
    return [(match.entry.term, match.start, match.end) for match in lex.match(doc)]


@pytest.mark.parametrize(
    ("term", "cut"),
    [
        ("so-called", ("so", "called")),
        ("AK-47", ("AK-47",)),
        ("the king’s men", ("the", "king", "'s", "men")),
        ("the workers' party", ("the", "workers", "'", "party")),
        ("cannot confirm", ("can", "not", "confirm")),
        ("didn't say", ("did", "n't", "say")),
        ("Gondor/Arnor", ("Gondor", "/", "Arnor")),
        ("9/11", ("9/11",)),
        ("take ... hostage", ("take", "...", "hostage")),
    ],
)
def test_words_are_cut_as_the_pipeline_cuts_them(term: str, cut: tuple[str, ...]) -> None:
    assert words_of(term) == cut


def test_hyphen_tokens_inside_a_term_are_stepped_over() -> None:
    assert found(lexicon(("air strike", "noun")), words("An", "air", "-", "strike", "hit")) == [("air strike", 1, 4)]


def test_a_hyphen_before_a_term_is_not_part_of_it() -> None:
    assert found(lexicon(("strike", "noun")), words("air", "-", "strike/NOUN")) == [("strike", 2, 3)]


def test_plural_of_a_mistagged_name_is_found() -> None:
    assert found(lexicon(("airstrike", "noun")), words("Airstrikes/PROPN")) == [("airstrike", 0, 1)]


def test_irregular_plural_is_found() -> None:
    assert found(lexicon(("gunman", "noun")), words("Gunmen/PROPN")) == [("gunman", 0, 1)]


@pytest.mark.parametrize(
    ("plural", "term"), [("Iraqis", "Iraqi"), ("buses", "bus"), ("bodies", "body"), ("lives", "life")]
)
def test_plurals_a_lemmatizer_leaves_alone_are_found(plural: str, term: str) -> None:
    assert found(lexicon((term, "noun")), words(f"{plural}/PROPN")) == [(term, 0, 1)]


@pytest.mark.parametrize("word", ["crisis", "axis", "virus", "mass"])
def test_a_noun_that_ends_in_s_is_no_plural(word: str) -> None:
    assert found(lexicon((word[:-1], "noun")), words(f"{word}/NOUN")) == []


def test_a_noun_is_no_verb() -> None:
    assert found(lexicon(("shell", "verb")), words("shells/NOUN")) == []


def test_a_past_form_tagged_as_a_name_is_still_a_verb() -> None:
    assert found(lexicon(("kidnap", "verb")), words("KIDNAPPED/PROPN")) == [("kidnap", 0, 1)]


def test_part_of_speech_is_ignored_in_terms_of_several_words() -> None:
    assert found(lexicon(("gun down", "verb")), words("Gunned/PROPN", "Down/PROPN")) == [("gun down", 0, 2)]


def test_a_noun_of_several_words_does_not_end_in_a_verb() -> None:
    doc = [*words("coalition"), Word("struck", "strike", "VERB")]
    assert found(lexicon(("coalition strike", "noun")), doc) == []


def test_the_longest_term_wins() -> None:
    lex = lexicon(("car", "noun"), ("car bomb", "noun"), ("bomb", "noun"))
    assert found(lex, words("car", "bomb")) == [("car bomb", 0, 2)]


def test_the_entry_of_the_right_part_of_speech_wins() -> None:
    lex = lexicon(("wounded", "noun"), ("wounded", "adj"))
    assert [m.entry.pos for m in lex.match(words("wounded/ADJ"))] == ["adj"]


def test_a_gap_takes_some_words() -> None:
    lex = lexicon(("leave ... dead", "verb"))
    doc = [Word("left", "leave", "VERB"), *words("at", "least", "five", "dead")]
    assert found(lex, doc) == [("leave ... dead", 0, 5)]


def test_a_gap_does_not_cross_the_end_of_a_sentence() -> None:
    lex = lexicon(("leave ... dead", "verb"))
    assert found(lex, [Word("left", "leave", "VERB"), *words("Bree", ".", "The", "dead")]) == []


def test_a_name_needs_its_capital() -> None:
    lex = lexicon(("Dawn", "noun"))
    assert found(lex, words("at/ADP", "dawn/NOUN")) == []
    assert found(lex, words("the/DET", "Dawn/PROPN")) == [("Dawn", 1, 2)]


def test_a_short_name_needs_all_capitals() -> None:
    lex = lexicon(("WHO", "noun"))
    assert found(lex, words("Who/PRON", "WHO/PROPN")) == [("WHO", 1, 2)]


def test_get_respects_part_of_speech() -> None:
    lex = lexicon(("clash", "verb"), ("clash", "noun"))
    entry = lex.get("Clash", "noun")
    assert entry is not None
    assert entry.pos == "noun"
    assert lex.get("clash", "adj") is None


def test_membership_takes_several_words_and_hyphens() -> None:
    lex = lexicon(("air strike", "noun"))
    assert "air-strike" in lex
    assert "air" not in lex
    assert "" not in lex


@given(st.lists(st.sampled_from(["car", "bomb", "-", ".", "air", "strike", "left", "dead"]), max_size=25))
def test_matches_come_left_to_right_and_never_overlap(texts: list[str]) -> None:
    lex = lexicon(("car bomb", "noun"), ("bomb", "noun"), ("air strike", "any"), ("left ... dead", "verb"))
    edges = [edge for match in lex.match(words(*texts)) for edge in (match.start, match.end)]
    assert edges == sorted(edges)
    assert all(match.start < match.end <= len(texts) for match in lex.match(words(*texts)))
