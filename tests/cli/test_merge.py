"""`merge`: into the first, or into a new ledger."""

import json
from dataclasses import replace

import pytest
from cli_records import READING, make_ledger

from reportedly.model import Reading, Report

OTHER = Reading(Report.make("Six guards fled Fornost.", doc="gondor-1"))


@pytest.fixture
def linked(monkeypatch):
    """The ledgers that were linked anew."""
    seen = []
    monkeypatch.setattr("reportedly.flow.relink", lambda ledger, writer, run: seen.append(ledger.name))
    return seen


@pytest.fixture
def other(tmp_path):
    copy = replace(READING, report=replace(READING.report, doc="copy"))
    return make_ledger(tmp_path / "gondor.db", OTHER, copy)


def docs(run, ledger):
    _, out, _ = run("export", "readings", "--db", ledger)
    return sorted(json.loads(line)["doc"] for line in out.splitlines())


def test_into_the_first(run, ledger, other, linked):
    status, out, _ = run("merge", ledger, other)
    row = json.loads(out)
    assert (status, row["reports"], row["readings"], row["left_out"]) == (0, 1, 1, 0)
    assert (docs(run, ledger), linked) == (["arnor-1", "gondor-1"], ["arnor.db"])


def test_twice_changes_nothing(run, ledger, other, linked):
    run("merge", ledger, other)
    assert json.loads(run("merge", ledger, other)[1])["records"] == 0
    assert len(linked) == 1


def test_into_a_new_one_leaves_both_as_they_are(run, ledger, other, linked, tmp_path):
    before = ledger.read_bytes(), other.read_bytes()
    assert run("merge", ledger, other, "-o", "both.db")[0] == 0
    assert docs(run, tmp_path / "both.db") == ["arnor-1", "gondor-1"]
    assert (ledger.read_bytes(), other.read_bytes()) == before


def test_a_file_that_is_there_is_not_written_over(run, ledger, other, linked):
    status, _, err = run("merge", ledger, other, "-o", other)
    assert (status, "There is a file already" in err) == (2, True)


@pytest.mark.parametrize("names", [("none.db", "gondor.db"), ("arnor.db", "none.db")])
def test_both_must_be_there(run, ledger, other, linked, tmp_path, names):
    status, _, err = run("merge", *names)
    assert (status, "none.db" in err, (tmp_path / "none.db").exists()) == (2, True, False)


def test_a_ledger_is_not_joined_with_itself(run, ledger, linked):
    status, _, err = run("merge", ledger, ledger)
    assert (status, "cannot be joined with itself" in err) == (2, True)
