"""`forget`: asks, forgets, says so; the linker's copy goes too."""

import json
from io import StringIO

import pytest

ORDER = ("--reason", "Court order 12/3019", "--by", "Faramir")


def test_a_report_is_forgotten_by_name(run, ledger):
    status, out, _ = run("forget", "arnor-1", "--db", ledger, *ORDER)
    assert (status, json.loads(out)["records"] > 5) == (0, True)
    assert run("search", "guards", "--db", ledger)[1] == ""
    assert run("verify", "--db", ledger)[0] == 0


def test_the_linkers_copy_goes_too(run, ledger):
    copies = [ledger.with_name(f"{ledger.name}-links{end}") for end in ("", ".wal")]
    for copy in copies:
        copy.write_text("Boromir")
    run("forget", "arnor-1", "--db", ledger, *ORDER)
    assert not any(copy.exists() for copy in copies)


def test_on_a_terminal_it_asks_first(run, ledger, monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO("n\n"))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    status, _, err = run("forget", "arnor-1", "--db", ledger, *ORDER)
    assert (status, "cannot be undone" in err) == (130, True)
    assert run("search", "guards", "--db", ledger)[1] != ""


@pytest.mark.parametrize("left_out", ["--reason", "--by"])
def test_reason_and_name_must_be_given(run, ledger, left_out):
    words = list(ORDER)
    at = words.index(left_out)
    status, _, err = run("forget", "arnor-1", "--db", ledger, *words[:at], *words[at + 2 :])
    assert (status, left_out in err) == (2, True)


def test_an_unknown_report(run, ledger):
    status, _, err = run("forget", "mordor-1", "--db", ledger, *ORDER)
    assert (status, "no report has this name or id" in err) == (2, True)
