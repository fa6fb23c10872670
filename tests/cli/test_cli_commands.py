"""Each command over a small ledger."""

import importlib
import json

import pytest
from cli_records import DISPUTED, READING, REFUSED, TEXT, WHY, Summary, make_ledger
from rich.console import Console

from reportedly.cli.accounts import accounts_table, event_page
from reportedly.cli.pick import short_keys
from reportedly.model import Rejected


def lines(out: str) -> list[dict]:
    return [json.loads(line) for line in out.splitlines()]


def drawn(renderable) -> str:
    console = Console(record=True, width=400, file=open("/dev/null", "w"))  # noqa: SIM115
    console.print(renderable)
    return console.export_text()


def test_read_hands_paths_and_metadata_to_the_flow(run, flow, tmp_path):
    (tmp_path / "a.txt").write_text("x")
    code, out, _ = run("read", "a.txt", "--published", "2021-03-05", "--outlet", "Bree Post", "--db", "new.db")
    ((paths, ledger, meta),) = flow.asked
    assert (code, paths, ledger.name) == (0, ("a.txt",), "new.db")
    assert (str(meta.published), meta.outlet) == ("2021-03-05", "Bree Post")
    summary = {"ledger": "new.db", "read": 1, "new": 1, "events": 2, "claims": 3, "refused": 0}
    assert lines(out) == [summary]


def test_read_names_the_first_refusals_and_where_the_rest_stands(run, flow, tmp_path):
    refusals = tuple(Rejected(f"f{number}.txt", "The file is empty.", "Give a text.") for number in range(7))
    flow.summary = Summary(1, 0, 0, 0, refusals)
    code, _, err = run("read", "-")
    assert code == 0
    assert "refused: f4.txt: The file is empty. Give a text." in err
    assert "f5.txt" not in err
    assert "2 more: reportedly refused" in err


def test_read_of_nothing_at_all_is_status_2(run, flow):
    flow.summary = Summary(0, 0, 0, 0, (REFUSED,))
    assert run("read", "-")[0] == 2


def test_read_of_what_is_known_already_is_status_0(run, flow):
    flow.summary = Summary(1, 0, 0, 0)
    assert run("read", "-")[0] == 0


def test_read_of_a_missing_file_leaves_no_ledger(run, flow, tmp_path):
    code, _, err = run("read", "nowhere.txt")
    assert (code, flow.asked, list(tmp_path.iterdir())) == (2, [], [])
    assert "nowhere.txt: There is no such file or folder. Check the name" in err


def test_read_with_a_wrong_date_says_how_to_write_it(run, flow):
    code, _, err = run("read", "-", "--published", "05/03/2021")
    assert (code, flow.asked) == (2, [])
    assert "2021-07-08" in err


def test_read_stopped_by_the_user_says_what_was_kept(run, flow):
    flow.error = KeyboardInterrupt()
    code, _, err = run("read", "-")
    assert code == 130
    assert "reportedly.db keeps 1 reports" in err


def test_ledger_can_be_named_by_the_environment(run, flow, monkeypatch, tmp_path):
    monkeypatch.setenv("REPORTEDLY_DB", str(tmp_path / "env.db"))
    run("read", "-")
    assert flow.asked[0][1].name == "env.db"


def test_events_lists_disputed_ones_first(run, ledger):
    code, out, _ = run("events", "--db", ledger)
    assert code == 0
    assert [(row["event"], row["disputed"]) for row in lines(out)] == [("aaaa1111", True), ("aaaa2222", False)]


@pytest.mark.parametrize("option", [("--disputed",), ("--voices", "2")])
def test_events_can_be_narrowed(run, ledger, option):
    assert [row["event"] for row in lines(run("events", "--db", ledger, *option)[1])] == ["aaaa1111"]


def test_show_gives_accounts_with_relations_and_judgements(run, ledger):
    (row,) = lines(run("show", "aaaa1", "--db", ledger)[1])
    accounts = [(a["value"], a["speaker"], a["claims"][0]["words"]) for a in row["accounts"]]
    assert accounts == [("2", "Boromir", "two guards"), ("5", "Palantir Agency", "five hurt")]
    assert [(pair["relation"], pair["why"]) for pair in row["relations"]] == [("contradicts", WHY)]
    assert row["judgements"][0]["reasons"] == ["Both name Fornost."]


def test_show_of_two_possible_events_names_them(run, ledger):
    code, _, err = run("show", "aaaa", "--db", ledger)
    assert (code, "aaaa1111" in err, "aaaa2222" in err) == (2, True, True)


def test_show_of_an_unknown_event_says_where_keys_are(run, ledger):
    code, _, err = run("show", "zzzz", "--db", ledger)
    assert (code, "reportedly events" in err) == (2, True)


def test_claims_carry_the_words(run, ledger):
    rows = lines(run("claims", "--db", ledger)[1])
    assert [row["words"] for row in rows] == ["two guards", "five hurt", TEXT[90:108]]


@pytest.mark.parametrize(
    ("option", "found"),
    [
        (("--slot", "injured"), ["c2", "c5"]),
        (("--status", "hedged"), ["c9"]),
        (("--speaker", "palantir"), ["c5"]),
        (("--speaker", "AUTHOR"), ["c9"]),
        (("--event", "aaaa2"), ["c9"]),
    ],
)
def test_claims_can_be_narrowed(run, ledger, option, found):
    assert [row["claim"] for row in lines(run("claims", "--db", ledger, *option)[1])] == found


def test_refused_gives_place_reason_and_mend(run, ledger):
    (row,) = lines(run("refused", "--db", ledger)[1])
    assert (row["where"], row["why"], row["mend"]) == (REFUSED.where, REFUSED.why, REFUSED.mend)


def test_export_goes_to_standard_output_or_a_file_with_the_same_bytes(run, ledger, tmp_path):
    _, out, _ = run("export", "readings", "--db", ledger)
    code, _, err = run("export", "readings", "--db", ledger, "-o", "out.jsonl")
    assert (code, (tmp_path / "out.jsonl").read_text("utf-8")) == (0, out)
    assert "1 reports written" in err


def test_info_counts_and_names_versions(run, ledger):
    (row,) = lines(run("info", "--db", ledger)[1])
    assert (row["reports"], row["claims"], row["rejected"], row["runs"][0]["model"]) == (1, 3, 1, "model")


def test_accounts_table_shows_both_sides_and_why_they_clash():
    text = drawn(accounts_table(DISPUTED))
    for words in ("⚡ 2", "⚡ 5", "Boromir (captain)", "citing a count", "Bree Radio", "“two guards”", WHY):
        assert words in text


def test_event_page_tells_the_reports_and_why_they_were_linked():
    text = drawn(event_page(DISPUTED))
    assert "Bree Post, 2021-03-05" in text
    assert "Both name Fornost." in text


def test_terminal_commands_in_a_report_stay_text():
    account = DISPUTED.accounts[0].accounts[0]
    evil = type(account)(account.slot, "\x1b[2J[red]x[/red]", "\u202eB", account.claims, account.reports)
    slot = type(DISPUTED.accounts[0])(account.slot, (evil,), ())
    text = drawn(accounts_table(type(DISPUTED)(DISPUTED.key, DISPUTED.members, (slot,))))
    assert "\x1b" not in text
    assert "[U+001B][2J[red]x[/red]" in text.replace("\n", "")


def test_short_keys_are_as_long_as_they_must_be():
    events = [type(DISPUTED)(key, DISPUTED.members) for key in ("abcdef01", "abcdef99", "ffff0000")]
    assert short_keys(events) == {"abcdef01": "abcdef0", "abcdef99": "abcdef9", "ffff0000": "ffff"}


def test_demo_prints_accounts_and_writes_the_page(run, tmp_path, monkeypatch):
    code, out, _ = run("demo")
    assert code == 0
    assert WHY in out
    assert str(tmp_path / "demo.html") in out
    assert "<!doctype html>" in (tmp_path / "demo.html").read_text("utf-8")


def test_demo_leaves_a_ledger_of_the_user_alone(run, flow, ledger):
    before = ledger.read_bytes()
    code, _, err = run("demo", "--db", ledger)
    assert (code, flow.asked, ledger.read_bytes() == before) == (2, [], True)
    assert "not replaced" in err


def test_demo_leaves_any_other_file_alone(run, flow, tmp_path):
    (tmp_path / "demo.db").write_text("my diary")
    assert run("demo")[0] == 2
    assert (tmp_path / "demo.db").read_text() == "my diary"


def test_demo_replaces_a_ledger_of_the_demo(run, flow, tmp_path, monkeypatch):
    monkeypatch.setattr(importlib.import_module("reportedly.cli.demo"), "sample_ids", lambda names: {READING.report.id})
    make_ledger(tmp_path / "demo.db", READING)
    assert run("demo")[0] == 0
    assert len(flow.asked) == 1


def test_column_of_those_between_is_left_out_where_nobody_is():
    quiet = type(DISPUTED)(DISPUTED.key, DISPUTED.members, ())
    assert "via" not in drawn(accounts_table(quiet))
