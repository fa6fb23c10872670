"""What the loader refuses, and that it says file, line and mend."""

import shutil
from pathlib import Path

import pytest

from reportedly.errors import LexiconError
from reportedly.lexicons import load
from reportedly.lexicons.load import DATA
from reportedly.lexicons.reader import read_lexicon

ABOUT = '[about]\nsource = "here"\nlicence = "MIT"\ngaps = "none"\n'
GROUP = '[[group]]\nkind = "Armed clash"\npos = "noun"\n'


def refused(folder: Path, text: str, name: str = "triggers") -> str:
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        read_lexicon(path)
    return str(caught.value)


@pytest.mark.parametrize("key", ["source", "licence", "gaps"])
def test_about_must_be_whole(tmp_path: Path, key: str) -> None:
    text = "\n".join(line for line in ABOUT.splitlines() if not line.startswith(key))
    assert f"lacks '{key}'" in refused(tmp_path, text)


def test_a_doubled_term_names_both_lines(tmp_path: Path) -> None:
    message = refused(tmp_path, ABOUT + GROUP + 'terms = [\n  "clash",\n  "battle",\n  "clash",\n]\n')
    assert message == "triggers.toml:11: 'clash' stands twice (first on line 9). Keep one entry."


def test_a_doubled_term_on_one_line_names_that_line(tmp_path: Path) -> None:
    message = refused(tmp_path, ABOUT + GROUP + 'terms = ["gun battle", "gun-battle"]\n')
    assert message.startswith("triggers.toml:8: 'gun-battle' stands twice (first on line 8).")


def test_one_term_may_stand_under_two_parts_of_speech(tmp_path: Path) -> None:
    path = tmp_path / "triggers.toml"
    verb = GROUP.replace("noun", "verb")
    path.write_text(f'{ABOUT}{GROUP}terms = ["clash"]\n{verb}terms = ["clash"]\n', encoding="utf-8")
    assert [entry.pos for entry in read_lexicon(path).entries] == ["noun", "verb"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (GROUP + 'terms = [""]', "needs words at both ends"),
        (GROUP + 'words = ["clash"]', "unknown key 'words'"),
        (GROUP + "terms = [7]", "7 is no term"),
        (GROUP + 'terms = "clash"', "'clash' is no list"),
        (GROUP + 'terms = [{ term = "clash", also = "fray" }]', "'fray' is no list"),
        (GROUP + "terms = [{ term = 7 }]", "7 is no string"),
        (GROUP + 'terms = ["... clash"]', "'... clash' needs words at both ends"),
        (GROUP + 'terms = ["clash ..."]', "'clash ...' needs words at both ends"),
        (GROUP + 'means = "bow"\nterms = ["clash"]', "unknown means 'bow'"),
        (GROUP + 'strong = "no"\nterms = ["clash"]', "'strong' is 'no'"),
        (GROUP + 'terms = ["clash"]\nyes = "They clashed."', "'They clashed.' is no list"),
        ("[group]\nkind = 'Armed clash'", "is no list"),
        ("[groups]\nkind = 'Armed clash'", "unknown table 'groups'"),
        (GROUP.replace("Armed clash", "Brawl"), "unknown kind 'Brawl'"),
        (GROUP.replace("noun", "adverb"), "unknown pos 'adverb'"),
        ("[group", "not TOML"),
    ],
)
def test_malformed_files_are_refused(tmp_path: Path, text: str, says: str) -> None:
    assert says in refused(tmp_path, f"{ABOUT}{text}\n")


@pytest.mark.parametrize("field", ["stooge = 1", 'side = "ours"', 'pos = "adverb"', "terms = [7]"])
def test_a_refusal_names_the_line_of_the_group_and_a_mend(tmp_path: Path, field: str) -> None:
    first = '[[group]]\nkind = "person"\nneutral = "member"\nside = "any"\nterms = ["orc"]\n'
    second = '[[group]]\nkind = "person"\n' + field + "\n"
    message = refused(tmp_path, ABOUT + first + second, "loaded")
    assert message.startswith("loaded.toml:10: ")
    assert message.endswith(".")
    assert message.count(". ") >= 1


def test_a_wrong_country_names_the_line_of_its_name(tmp_path: Path) -> None:
    terms = 'terms = [\n  { term = "Gondor Herald", country = "" },\n  { term = "Rohan Post", country = "Rohan" },\n]\n'
    message = refused(tmp_path, f'{ABOUT}[[group]]\nkind = "outlet"\n{terms}', "outlets")
    assert message.startswith("outlets.toml:9: 'Rohan' is no country.")


def test_a_loaded_word_needs_its_neutral_term(tmp_path: Path) -> None:
    text = ABOUT + '[[group]]\nkind = "person"\nside = "any"\nterms = ["stooge"]\n'
    assert "'stooge' lacks 'neutral'" in refused(tmp_path, text, "loaded")


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"\.toml: cannot be read"):
        load(tmp_path)


def test_an_alias_carries_the_first_name(tmp_path: Path) -> None:
    path = tmp_path / "outlets.toml"
    term = '{ term = "Gondor Herald", also = ["GH"], country = "" }'
    path.write_text(f'{ABOUT}[[group]]\nkind = "outlet"\nterms = [{term}]\n', encoding="utf-8")
    assert [entry.data["name"] for entry in read_lexicon(path).entries] == ["Gondor Herald"] * 2


def test_the_version_changes_with_any_word(tmp_path: Path) -> None:
    folder = tmp_path / "lists"
    shutil.copytree(DATA, folder)
    same = load(folder).version
    with (folder / "places.toml").open("a", encoding="utf-8") as file:
        file.write("# one more line\n")
    assert same == load().version
    assert load(folder).version != same


def test_the_default_lists_are_read_once() -> None:
    assert load() is load()


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "places.toml"
    path.write_bytes(ABOUT.encode() + b"# caf\xe9\n")
    with pytest.raises(LexiconError, match=r"^places\.toml: cannot be read .* UTF-8\.$"):
        read_lexicon(path)


def test_broken_toml_names_line_and_column(tmp_path: Path) -> None:
    assert "line 6, column 8" in refused(tmp_path, ABOUT + "[[group]]\nkind = Armed clash\n")


def test_a_kind_must_be_given(tmp_path: Path) -> None:
    assert refused(tmp_path, ABOUT + '[[group]]\nterms = ["clash"]\n').startswith("triggers.toml:5: unknown kind ''.")


def test_a_term_may_be_weak(tmp_path: Path) -> None:
    path = tmp_path / "triggers.toml"
    path.write_text(f'{ABOUT}{GROUP}strong = false\nterms = ["clash"]\n', encoding="utf-8")
    assert [entry.strong for entry in read_lexicon(path).entries] == [False]


def test_the_field_of_a_term_goes_before_that_of_its_group(tmp_path: Path) -> None:
    path = tmp_path / "loaded.toml"
    group = '[[group]]\nkind = "person"\nneutral = "member"\nside = "any"\n'
    path.write_text(f'{ABOUT}{group}terms = ["orc", {{ term = "martyr", neutral = "dead" }}]\n', encoding="utf-8")
    assert [entry.data["neutral"] for entry in read_lexicon(path).entries] == ["member", "dead"]
