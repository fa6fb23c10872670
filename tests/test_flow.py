"""The journey from files to accounts, with the real pipeline."""

import json
from pathlib import Path

import pytest

from reportedly import flow, store
from reportedly.errors import InputError
from reportedly.model import Slot

HERALD = (
    "Five killed in attack on Bree market\n\n"
    "Five civilians were killed on Tuesday when Mordor warplanes bombed the market in the town of Bree, the Arnor "
    "Observatory said. The Observatory said the warplanes bombed the market twice."
)
GAZETTE = (
    "Warplanes bomb market in Bree\n\n"
    "Mordor warplanes bombed the market in the town of Bree on Tuesday. Nine civilians were killed when the warplanes "
    "bombed the market, Barliman Butterbur said."
)
CALM = "Harvest fair opens\n\nThe harvest fair of Hobbiton opened with songs on Friday, and all were glad of the ale."


@pytest.fixture(scope="module")
def tools() -> flow.Tools:
    return flow.load_tools()


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder: two reports of one event in a line file with a broken line, a calm one, an empty file."""
    folder = tmp_path / "reports"
    folder.mkdir()
    lines = [
        json.dumps({"id": "herald", "text": HERALD, "published": "2021-07-07", "outlet": "Minas Tirith Herald"}),
        "{broken",
        json.dumps({"id": "gazette", "text": GAZETTE, "published": "2021-07-07", "outlet": "Bree Gazette"}),
    ]
    (folder / "a.jsonl").write_text("\n".join(lines), "utf-8")
    (folder / "b.txt").write_text(CALM, "utf-8")
    (folder / "c.txt").write_text("", "utf-8")
    return folder


def _counts(ledger: Path) -> dict[str, int]:
    with store.open_view(ledger) as view:
        return view.counts()


def test_good_and_bad_records_are_both_accounted_for(reports, tmp_path, tools):
    told = flow.read_into([str(reports)], tmp_path / "arnor.db", tools)
    assert (told.read, told.new) == (3, 3)
    assert sorted(Path(item.where.split(":")[0]).name for item in told.rejected) == ["a.jsonl", "c.txt"]
    assert told.events > 0
    assert told.claims > 0


def test_the_ledger_holds_what_the_summary_tells(reports, tmp_path, tools):
    told = flow.read_into([str(reports)], tmp_path / "arnor.db", tools)
    held = _counts(tmp_path / "arnor.db")
    assert (held["reports"], held["events"], held["claims"], held["rejected"]) == (3, told.events, told.claims, 2)


def test_reading_twice_adds_nothing(reports, tmp_path, tools):
    flow.read_into([str(reports)], tmp_path / "arnor.db", tools)
    before = _counts(tmp_path / "arnor.db")
    again = flow.read_into([str(reports)], tmp_path / "arnor.db", tools)
    assert (again.read, again.new, again.events, again.claims) == (3, 0, 0, 0)
    assert _counts(tmp_path / "arnor.db") == before


def test_progress_names_every_record(reports, tmp_path, tools):
    seen: list[str] = []
    flow.read_into([str(reports)], tmp_path / "arnor.db", tools, progress=seen.append)
    assert len(seen) == 5
    assert {"herald", "gazette"} <= set(seen)


def test_a_mistyped_path_makes_no_ledger(tmp_path, tools):
    with pytest.raises(InputError):
        flow.read_into([str(tmp_path / "nowhere")], tmp_path / "arnor.db", tools)
    assert not (tmp_path / "arnor.db").exists()


def test_two_reports_of_one_event_are_one_event_with_both_accounts(reports, tmp_path, tools):
    flow.read_into([str(reports)], tmp_path / "arnor.db", tools)
    with store.open_view(tmp_path / "arnor.db") as view:
        first = flow.linked_events(view)[0]
    killed = next(slot for slot in first.accounts if slot.slot is Slot.KILLED)
    assert {report.doc for _, report in first.members} == {"herald", "gazette"}
    assert {(account.claims[0].count.low, account.speaker) for account in killed.accounts} == {
        (5, "Arnor Observatory"),
        (9, "Barliman Butterbur"),
    }
    assert killed.disputed


def test_every_event_is_told_once(reports, tmp_path, tools):
    told = flow.read_into([str(reports)], tmp_path / "arnor.db", tools)
    with store.open_view(tmp_path / "arnor.db") as view:
        members = [event.id for linked in flow.linked_events(view) for event, _ in linked.members]
    assert len(members) == len(set(members)) == told.events


def test_the_run_names_all_that_read(tools):
    assert "core_web_sm" in tools.run.model
    assert all((tools.run.code, tools.run.lexicons, tools.run.gazetteer))


def test_one_report_given_under_two_names_is_read_once(tmp_path, tools):
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(HERALD, "utf-8")
    told = flow.read_into([str(tmp_path)], tmp_path / "arnor.db", tools)
    assert (told.read, told.new) == (2, 1)


class _Stop:
    """Presses Ctrl-C when the record with this number has been read."""

    def __init__(self, at: int) -> None:
        self.left = at

    def __call__(self, name: str) -> None:
        self.left -= 1
        if not self.left:
            raise KeyboardInterrupt


UNLINKED = pytest.mark.xfail(strict=False, reason="relink is skipped where the next run finds nothing new")


@pytest.mark.parametrize("at", [1, 3, pytest.param(5, marks=UNLINKED)])
def test_an_interrupted_reading_leaves_a_ledger_and_the_next_one_completes_it(
    reports, tmp_path, tools, monkeypatch, at
):
    monkeypatch.setattr(flow, "BATCH", 2)
    with pytest.raises(KeyboardInterrupt):
        flow.read_into([str(reports)], tmp_path / "arnor.db", tools, progress=_Stop(at))
    _counts(tmp_path / "arnor.db")
    flow.read_into([str(reports)], tmp_path / "arnor.db", tools)
    flow.read_into([str(reports)], tmp_path / "whole.db", tools)
    assert _counts(tmp_path / "arnor.db") == _counts(tmp_path / "whole.db")


@UNLINKED
def test_an_interruption_before_linking_is_mended_by_the_next_reading(reports, tmp_path, tools, monkeypatch):
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(flow, "relink", stopped)
        with pytest.raises(KeyboardInterrupt):
            flow.read_into([str(reports)], tmp_path / "arnor.db", tools)
    flow.read_into([str(reports)], tmp_path / "arnor.db", tools)
    flow.read_into([str(reports)], tmp_path / "whole.db", tools)
    with store.open_view(tmp_path / "arnor.db") as mended, store.open_view(tmp_path / "whole.db") as whole:
        assert mended.keys() == whole.keys()


def test_a_person_outranks_the_linker(reports, tmp_path, tools):
    flow.read_into([str(reports)], tmp_path / "arnor.db", tools)
    ledger = tmp_path / "arnor.db"
    with store.open_view(ledger) as view:
        first = flow.linked_events(view)[0]
        joined = next(j for j in view.judgements() if {j.left, j.right} <= {event.id for event, _ in first.members})
    apart = flow.Judgement(joined.left, joined.right, flow.Verdict("different"), "Pippin")
    with store.Writer(ledger) as writer:
        writer.start(tools.run)
        writer.add_judgements([apart], tools.run.id)
        writer.commit()
        flow.relink(ledger, writer, tools.run)
    with store.open_view(ledger) as view:
        assert view.keys()[joined.left] != view.keys()[joined.right]
