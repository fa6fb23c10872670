"""The actor list of the package, and what a file of the user may hold."""

from collections import Counter
from pathlib import Path

import pytest

from reportedly.errors import LexiconError
from reportedly.lexicons import ActorType, actor_key, add_actor_file, load_actors, own_actor_files

ABOUT = '[about]\nsource = "Red Book"\nlicence = "CC0"\ngaps = "the East"\n'
GROUP = '[[group]]\ntype = "rebel group"\ncountry = "XX"\nsource = "Red Book"\nactors = [\n  {}\n]\n'
BRIGADE = '{ id = "white-tree", name = "Brigade of the White Tree" }'


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("REPORTEDLY_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def written(folder: Path, *entries: str, shared: str = "", name: str = "brigades.toml") -> Path:
    path = folder / name
    path.write_text(ABOUT + GROUP.format(",\n  ".join(entries)) + shared, encoding="utf-8")
    return path


def test_ids_are_unique() -> None:
    counts = Counter(actor.id for actor in load_actors().actors)
    assert [identity for identity, count in counts.items() if count > 1] == []


def test_list_is_large_enough() -> None:
    assert len(load_actors().actors) >= 1000


@pytest.mark.parametrize("kind", [kind for kind in ActorType if kind not in (ActorType.RIOTERS, ActorType.CIVILIANS)])
def test_every_named_type_has_actors(kind: ActorType) -> None:
    assert sum(actor.type is kind for actor in load_actors().actors) >= 10


def test_every_continent_has_rebels() -> None:
    rebels = {code for actor in load_actors().actors if actor.type is ActorType.REBEL for code in actor.countries}
    assert {"SY", "SD", "CO", "MM", "GB", "PG"} <= rebels


def test_no_name_leads_to_two_actors_without_a_note() -> None:
    listed = load_actors()
    names = {actor_key(name) for actor in listed.actors for name in actor.names}
    assert {key for key in names if len(listed._by_name[key]) > 1} == set(listed.shared)


def test_every_actor_says_where_its_facts_can_be_checked() -> None:
    assert [actor.id for actor in load_actors().actors if len(actor.source.split()) < 2] == []


def test_loaded_names_say_whose_they_are() -> None:
    isis = load_actors().get("isis")
    assert isis is not None
    assert {alias.used_by for alias in isis.aliases if alias.text == "Daesh"} == {"its opponents"}


@pytest.mark.parametrize(
    ("words", "identity"),
    [
        ("Isis", "isis"),
        ("the Al-Nusra front", "nusra-front"),
        ("Jabhat Al Nusra", "nusra-front"),
        ("Syria's defense ministry", "syria-defence-ministry"),
        ("U.S. military", "us-armed-forces"),
        ("Hizbullah", "hezbollah"),
        ("Al Shabab", "al-shabaab"),
        ("DAESH", "isis"),
    ],
)
def test_spellings_of_one_name_find_it(words: str, identity: str) -> None:
    assert [actor.id for actor in load_actors().named(words)] == [identity]


def test_a_small_word_is_no_abbreviation() -> None:
    assert load_actors().named("is") == ()


def test_state_forces_abroad_are_external() -> None:
    army = load_actors().get("turkish-armed-forces")
    assert army is not None
    assert (army.acled_type("TR"), army.acled_type("SY")) == (ActorType.STATE, ActorType.EXTERNAL)


def test_own_file_is_added_and_stays(tmp_path: Path, home: Path) -> None:
    target = add_actor_file(written(tmp_path, BRIGADE))
    assert target.parent.parent == home
    assert [actor.id for actor in load_actors(own_actor_files()).named("brigade of the white tree")] == ["white-tree"]


def test_own_file_may_give_a_known_actor_another_name(tmp_path: Path) -> None:
    listed = load_actors((written(tmp_path, '{ id = "isis", also = ["Ringwraiths | sjn | Gondor"] }'),))
    assert [actor.name for actor in listed.named("Ringwraiths")] == ["Islamic State"]


def test_own_files_change_the_version(tmp_path: Path) -> None:
    assert load_actors((written(tmp_path, BRIGADE),)).version != load_actors().version


def test_a_wrong_file_changes_nothing(tmp_path: Path) -> None:
    with pytest.raises(LexiconError):
        add_actor_file(written(tmp_path, '{ id = "isis", name = "Islamic State" }'))
    assert own_actor_files() == ()


WRONG = [
    ('{ id = "White Tree", name = "W" }', "'White Tree' is no id"),
    ('{ id = "isis", name = "Mordor" }', "'isis' stands already"),
    ('{ id = "tree", name = "W", type = "wizards" }', "unknown type 'wizards'"),
    ('{ id = "tree", name = "W", country = "Gondor" }', "'Gondor' is no country"),
    ('{ id = "tree", name = "W", years = "Third Age" }', "'Third Age' are no years"),
    ('{ id = "tree", name = "W", years = "2012-2002" }', "2012 lies after 2002"),
    ('{ id = "tree", name = "W", parent = "sauron" }', "the parent 'sauron' of 'tree' is no actor"),
    ('{ id = "tree", name = "W", parent = "tree" }', "is its own child"),
    ('{ id = "tree", name = "W", also = ["Daesh"] }', "'Daesh' is a name of 'isis' too"),
    ('{ id = "tree", name = "W", also = ["|x"] }', "'|x' is no name"),
    ('{ id = "tree", also = ["W"] }', "no actor 'tree'"),
    ('{ id = "tree", name = "W", colour = "white" }', "unknown key 'colour'"),
    ('{ id = "tree", name = 7 }', "name is 7"),
    ('{ id = "tree", years = "2012-" }', "'tree' has no name"),
]


@pytest.mark.parametrize(("entry", "what"), WRONG, ids=[what for _, what in WRONG])
def test_a_wrong_entry_is_named_with_its_line(tmp_path: Path, entry: str, what: str) -> None:
    with pytest.raises(LexiconError) as caught:
        load_actors((written(tmp_path, BRIGADE, entry),))
    assert what in str(caught.value)
    assert caught.value.where == "brigades.toml:11"


def test_a_shared_name_with_a_note_is_kept(tmp_path: Path) -> None:
    entry, note = '{ id = "tree", name = "W", also = ["RSF"] }', '[shared]\nRSF = "Gondor or Sudan."\n'
    path = written(tmp_path, entry, shared=note)
    assert len(load_actors((path,)).named("RSF")) == 3
