"""`verify` and `migrate`: whole or not, by words, JSON and exit status."""

import json
import sqlite3
from contextlib import closing

from reportedly.store.schema import MIGRATIONS


def change(ledger):
    """As another program might that takes the trigger away and puts it back."""
    with closing(sqlite3.connect(ledger, isolation_level=None)) as connection:
        (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'claims_no_update'").fetchone()
        connection.execute("DROP TRIGGER claims_no_update")
        connection.execute("UPDATE claims SET status = 'asserted' WHERE status = 'hedged'")
        connection.execute(sql)


def test_a_whole_ledger(run, ledger):
    status, out, err = run("verify", "--db", ledger)
    row = json.loads(out)
    assert (status, row["whole"], row["broken"], err) == (0, True, [], "")
    assert len(row["head"]) == 64


def test_a_changed_record_gives_exit_status_1_and_its_place(run, ledger):
    change(ledger)
    status, out, _ = run("verify", "--db", ledger)
    (broken,) = json.loads(out)["broken"]
    assert (status, "(claims " in broken["place"]) == (1, True)
    assert broken["why"]
    assert broken["mend"]


def test_on_a_terminal_the_broken_record_is_named_in_words(run, ledger, monkeypatch):
    change(ledger)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    _, out, _ = run("verify", "--db", ledger)
    assert "broken: record" in out
    assert "NOT as it was written" in out


def test_a_head_that_was_noted(run, ledger):
    head = json.loads(run("verify", "--db", ledger)[1])["head"]
    assert run("verify", "--db", ledger, "--head", head)[0] == 0
    status, out, _ = run("verify", "--db", ledger, "--head", "ab" * 32)
    assert (status, json.loads(out)["broken"][0]["place"]) == (1, "head abababababababab")


def test_no_ledger(run):
    status, out, err = run("verify", "--db", "none.db")
    assert (status, out) == (2, "")
    assert "none.db: there is no ledger." in err


def test_an_earlier_ledger_is_pointed_to_migrate_which_mends_it(run, tmp_path):
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(MIGRATIONS[0])
        connection.executescript("PRAGMA application_id = 0x52505444; PRAGMA user_version = 1;")
    status, _, err = run("events", "--db", path)
    assert (status, "reportedly migrate" in err) == (2, True)
    assert run("migrate", "--db", path)[0] == 0
    assert run("events", "--db", path)[0] == 0


def test_migrate_makes_no_new_ledger(run, tmp_path):
    status, _, err = run("migrate", "--db", "none.db")
    assert (status, "There is no ledger" in err, (tmp_path / "none.db").exists()) == (2, True, False)
