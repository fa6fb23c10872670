"""`reportedly actors` lists, and takes in the user's own file."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportedly.cli.app import app
from reportedly.errors import LexiconError

OWN = """[about]
source = "Red Book"
licence = "CC0"
gaps = "the East"
[[group]]
type = "rebel group"
country = "SY"
source = "Red Book"
actors = [ { id = "white-tree", name = "Brigade of the White Tree", also = ["BWT | sjn | itself"] } ]
"""


@pytest.fixture(autouse=True)
def home(monkeypatch, tmp_path):
    monkeypatch.setenv("REPORTEDLY_HOME", str(tmp_path / "home"))


def rows(*options):
    result = CliRunner().invoke(app, ["actors", *options])
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_filters_narrow_the_list():
    found = rows("--country", "sy", "--type", "monitor", "--text", "observatory")
    assert [row["actor"] for row in found] == ["sohr"]


def test_a_loaded_alias_says_whose_word_it_is():
    (row,) = [row for row in rows("--text", "daesh") if row["actor"] == "isis"]
    assert {"name": "Daesh", "language": "ar", "used_by": "its opponents"} in row["aliases"]


def test_find_says_why_one_of_two_is_meant():
    result = CliRunner().invoke(app, ["actors", "find", "the RSF fighters", "--country", "sd", "--year", "2023"])
    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert (first["actor"], second["actor"]) == ("rsf", "rsf-media")
    assert "the report speaks of SD" in first["reasons"]


def test_find_leaves_an_unlisted_name_a_name():
    result = CliRunner().invoke(app, ["actors", "find", "Brigade of the White Tree"])
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "none of the actors known here" in result.stderr


def test_own_actors_are_listed_beside_ours(tmp_path):
    (tmp_path / "brigades.toml").write_text(OWN)
    before = len(rows())
    assert CliRunner().invoke(app, ["actors", "add", str(tmp_path / "brigades.toml")]).exit_code == 0
    assert len(rows()) == before + 1
    assert [row["name"] for row in rows("--text", "white tree")] == ["Brigade of the White Tree"]


def test_the_example_of_the_documentation_can_be_added(tmp_path):
    page = (Path(__file__).parents[2] / "docs" / "actors.md").read_text("utf-8")
    (tmp_path / "example.toml").write_text(page.partition("```toml\n")[2].partition("```")[0])
    assert CliRunner().invoke(app, ["actors", "add", str(tmp_path / "example.toml")]).exit_code == 0


def test_a_file_that_is_not_there_is_told_with_its_mend(tmp_path):
    result = CliRunner().invoke(app, ["actors", "add", str(tmp_path / "none.toml")])
    assert isinstance(result.exception, LexiconError)
    assert "none.toml: cannot be read" in str(result.exception)
