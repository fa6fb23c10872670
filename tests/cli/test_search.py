"""`search`: what is found, and that no input is a command."""

import json

import pytest


def found(run, ledger, *words):
    status, out, err = run("search", "--db", ledger, *words)
    assert (status, err) == (0, "")
    return [json.loads(line) for line in out.splitlines()]


def test_claims_come_before_reports(run, ledger):
    claim, report = found(run, ledger, "guards")
    assert (claim["claim"]["slot"], claim["claim"]["sources"], claim["snippet"]) == (
        "injured",
        ["Boromir"],
        "two guards",
    )
    assert (report["report"], report["outlet"], report["published"]) == ("arnor-1", "Bree Post", "2021-03-05")
    assert report["claim"] is None


def test_all_words_must_stand_there(run, ledger):
    assert len(found(run, ledger, "guards", "Fornost", "--reports")) == 1
    assert found(run, ledger, "guards", "Mordor") == []


def test_what_was_found_is_told(run, ledger):
    (row,) = found(run, ledger, "guard*", "hurt", "--reports")
    assert row["found"] == ["guards", "hurt", "hurt"]


def test_only_claims(run, ledger):
    assert [bool(row["claim"]) for row in found(run, ledger, "Boromir", "--claims")] == [True]


def test_limit_counts_either_kind(run, ledger):
    rows = found(run, ledger, "hurt", "--limit", "1")
    assert [bool(row["claim"]) for row in rows] == [True, False]


def test_on_a_terminal_a_table(run, ledger, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    _, out, _ = run("search", "guards", "--db", ledger)
    assert "injured 2, Boromir" in out


@pytest.mark.parametrize(
    "words", ['a"b', "hurt AND", "NEAR(hurt", "title:hurt", "a-b", "hurt'); DROP TABLE reports;--", "*x", "{x}^"]
)
def test_no_word_is_a_command(run, ledger, words):
    found(run, ledger, "--", words)
    assert len(found(run, ledger, "guards")) == 2


def test_a_search_without_a_word_is_refused(run, ledger):
    status, _, err = run("search", "?!", "--db", ledger)
    assert (status, "there is no word in it" in err) == (2, True)
