"""Search: all words, in reports and claims of latest readings, whatever was typed."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_records import LATER, RUN, reading, report

from reportedly.errors import InputError
from reportedly.store import Writer, open_view


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("search") / "arnor.db"
    with Writer(path) as writer:
        writer.start(RUN)
        writer.add_reading(reading(report(outlet="Crier", url="https://crier.example/1")))
        writer.add_reading(reading(report("b", "The café at Osgiliath burned. Nobody was killed."), claims=False))
        writer.add_sighting(report("unread", "Rohirrim rode by night."))
    return path


def docs(path: Path, *words: str, **which: bool | int) -> list[tuple[str, bool]]:
    with open_view(path) as view:
        return [(hit.doc, hit.claim is not None) for hit in view.search(*words, **which)]


def test_reports_by_any_form_of_the_word(path: Path) -> None:
    assert docs(path, "ranger", "killing", claims=False) == [("arnor:1", False)]


def test_accents_and_capitals_do_not_matter(path: Path) -> None:
    assert docs(path, "CAFE") == [("b", False)]


def test_claims_by_their_speakers(path: Path) -> None:
    assert docs(path, "Brigade", reports=False) == [("arnor:1", True)]


def test_titles_count(path: Path) -> None:
    assert len(docs(path, "raid", claims=False)) == 3


def test_a_phrase_stands_side_by_side(path: Path) -> None:
    assert docs(path, "White Tree", claims=False) == [("arnor:1", False)]
    assert docs(path, "Tree White", claims=False) == []


def test_a_star_finds_beginnings(path: Path) -> None:
    assert {doc for doc, _ in docs(path, "Osgil*")} == {"arnor:1", "b"}


def test_a_report_that_was_only_sighted_is_found(path: Path) -> None:
    assert docs(path, "Rohirrim") == [("unread", False)]


def test_the_limit_is_kept(path: Path) -> None:
    assert len(docs(path, "Osgiliath", claims=False, limit=1)) == 1


def test_a_hit_tells_where_it_stands(path: Path) -> None:
    with open_view(path) as view:
        (hit,) = view.search("rangers", claims=False)
    assert (hit.outlet, hit.url, str(hit.published)) == ("Crier", "https://crier.example/1", "2021-07-08")
    assert ("rangers", True) in hit.pieces
    assert "killed five rangers near Osgiliath" in hit.snippet


def test_claims_of_earlier_readings_are_not_found(tmp_path: Path) -> None:
    path = tmp_path / "arnor.db"
    for run, claims in ((RUN, True), (LATER, False)):
        with Writer(path) as writer:
            writer.start(run)
            writer.add_reading(reading(claims=claims))
    assert docs(path, "Brigade", reports=False) == []


def test_what_is_rolled_back_is_not_found(tmp_path: Path) -> None:
    def fail() -> None:
        with Writer(tmp_path / "arnor.db") as writer:
            writer.start(RUN)
            writer.add_reading(reading())
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert docs(tmp_path / "arnor.db", "rangers") == []


@pytest.mark.parametrize("words", [("",), ("?!", "*"), ('"',), ("\ud800",), ("word " * 65,)])
def test_no_word_or_too_many(path: Path, words: tuple[str, ...]) -> None:
    with pytest.raises(InputError, match="Give a few words"):
        docs(path, *words)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.text(max_size=12), max_size=4))
def test_no_input_is_an_error_of_the_search_itself(path: Path, words: list[str]) -> None:
    typed = [*words, 'x" OR NEAR(a b) {y} : ^ - NOT *', "\udcff\0x"]
    assert docs(path, *typed) == []


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    word=st.sampled_from(["rangers", "near", "Osgiliath", "Wednesday", "Brigade", "White", "Tree", "said"]),
    mark=st.sampled_from('"(){}^:-+*'),
)
def test_marks_round_a_word_do_not_hide_it(path: Path, word: str, mark: str) -> None:
    assert ("arnor:1", False) in docs(path, mark + word + mark, claims=False)
