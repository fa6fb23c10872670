"""`reportedly gazetteer` finds places with reasons, and takes in the user's own file."""

import json

import pytest
from click.testing import CliRunner

from reportedly.cli.app import app
from reportedly.errors import InputError


@pytest.fixture(autouse=True)
def home(monkeypatch, tmp_path):
    monkeypatch.setenv("REPORTEDLY_HOME", str(tmp_path / "home"))


def rows(*options):
    result = CliRunner().invoke(app, ["gazetteer", "find", *options])
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_readings_come_ranked_with_reasons_and_both_precisions():
    found = rows("Deir Ezzor province", "--country", "sy")
    assert found[0]["name"] == "Deir ez-Zor Governorate"
    assert (found[0]["geo_precision"], found[0]["where_prec"]) == (3, 4)
    assert "called a province" in found[0]["reasons"]


def test_the_countries_of_a_text_rank_the_readings():
    assert rows("Tripoli", "--text", "Lebanese troops were sent.")[0]["country"] == "LB"
    assert rows("Tripoli", "--text", "Libyan troops were sent.")[0]["country"] == "LY"


def test_none_of_these_is_said_and_prints_nothing():
    result = CliRunner().invoke(app, ["gazetteer", "find", "Minas Tirith"])
    assert (result.exit_code, result.stdout) == (0, "")
    assert "none of the places known here" in result.stderr


def test_an_added_file_is_found(tmp_path):
    path = tmp_path / "shire.csv"
    path.write_text("ADM1_EN,ADM1_PCODE,center_lat,center_lon\nBuckland,SY99,35.25,40.75\n", "utf-8")
    result = CliRunner().invoke(app, ["gazetteer", "add", str(path)])
    assert "1 places added" in result.stderr
    assert rows("Buckland province", "--country", "SY")[0]["id"] == "o:SY99"


def test_a_file_of_another_kind_is_refused_with_the_mend(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("Dear Sam,\n", "utf-8")
    with pytest.raises(InputError, match="GeoNames"):
        CliRunner().invoke(app, ["gazetteer", "add", str(path)], catch_exceptions=False)
