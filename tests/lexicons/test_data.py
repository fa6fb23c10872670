"""The lists that come with the package: their size, and the sentences that prove them, read by the real pipeline."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from spacy.language import Language

from reportedly.lexicons import GAP, load
from reportedly.lexicons.load import DATA
from reportedly.lexicons.spec import SPECS
from reportedly.model import EventType
from reportedly.parse import load_pipeline

SIZES = {
    "triggers": 1500, "casualties": 300, "cues": 120, "hedges": 100, "loaded": 700, "weapons": 150, "people": 200,
    "speakers": 150, "places": 100, "outlets": 450,
}  # fmt: skip


def groups() -> Iterator[tuple[str, dict[str, Any]]]:
    for name in SIZES:
        data = tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))
        yield from ((name, group) for group in data["group"])


def cases(key: str) -> list[Any]:
    return [
        pytest.param(name, group, text, id=f"{name}: {text}") for name, group in groups() for text in group.get(key, ())
    ]


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load_pipeline()


def hits(nlp: Language, name: str, group: dict[str, Any], text: str) -> list[str]:
    """The terms of this group that the text holds."""
    own = {
        term
        for item in group["terms"]
        for term in ([item] if isinstance(item, str) else [item["term"], *item.get("also", [])])
    }
    here = (group["kind"], group.get("pos", "any"))
    entries = (match.entry for match in getattr(load(), name).match(nlp(text)))
    return [entry.term for entry in entries if entry.term in own and (entry.kind, entry.pos) == here]


@pytest.mark.parametrize(("name", "group", "text"), cases("yes"))
def test_sentence_matches(nlp: Language, name: str, group: dict[str, Any], text: str) -> None:
    assert hits(nlp, name, group, text)


@pytest.mark.parametrize(("name", "group", "text"), cases("no"))
def test_sentence_does_not_match(nlp: Language, name: str, group: dict[str, Any], text: str) -> None:
    assert hits(nlp, name, group, text) == []


@pytest.mark.parametrize("name", SIZES)
def test_every_term_finds_itself(nlp: Language, name: str) -> None:
    lost = []
    for entry in (lexicon := getattr(load(), name)).entries:
        doc = nlp.make_doc(entry.term.replace(GAP, "five men"))
        if [(match.start, match.end) for match in lexicon.match(doc)] != [(0, len(doc))]:
            lost.append(entry.term)
    assert lost == []


@pytest.mark.parametrize("key", ["yes", "no"])
def test_every_group_has_sentences_both_ways(key: str) -> None:
    assert [(name, group["kind"]) for name, group in groups() if not group.get(key)] == []


@pytest.mark.parametrize(("name", "least"), SIZES.items())
def test_list_is_large_enough(name: str, least: int) -> None:
    assert len(getattr(load(), name).entries) >= least


def test_every_event_type_has_triggers() -> None:
    assert {entry.kind for entry in load().triggers.entries} == set(map(str, EventType))


def test_every_casualty_verb_says_who_suffers() -> None:
    verbs = (entry for entry in load().casualties.entries if entry.pos == "verb")
    assert {entry.data.get("voice") for entry in verbs} == {"patient", "agent"}


def test_loaded_words_of_every_kind_and_side() -> None:
    sides = {entry.data["side"] for entry in load().loaded.entries}
    assert sides == {"government", "opposition", "armed group", "any"}
    assert {entry.kind for entry in load().loaded.entries} == SPECS["loaded"].kinds


def test_no_neutral_term_is_loaded_itself() -> None:
    loaded = load().loaded
    assert [entry.term for entry in loaded.entries if entry.data["neutral"] in loaded] == []


def test_names_of_outlets_lead_to_an_entry() -> None:
    terms = {entry.term for entry in load().outlets.entries}
    assert {entry.data["name"] for entry in load().outlets.entries} <= terms


def test_every_kind_of_publisher_is_there() -> None:
    assert {entry.kind for entry in load().outlets.entries} == SPECS["outlets"].kinds
