"""Floors hold, rise on request, and fall only on purpose."""

from pathlib import Path

import pytest
from evaluate_articles import GOLD, perfect

from reportedly.errors import LexiconError
from reportedly.evaluate import Floors, board, check, lowered, own, own_gold, raised, read_floors, score, write_floors
from reportedly.evaluate.own import gold_reports

FLOOR = "claims counts: account"


def test_a_figure_below_its_floor_fails_with_the_mend() -> None:
    (failure,) = check(score(GOLD, []), {FLOOR: 50.0})
    assert str(failure).startswith("claims counts: account: 0.0 is below its floor of 50.0.")
    assert "--lower" in str(failure)


def test_a_figure_at_its_floor_passes() -> None:
    assert check(score(GOLD, perfect()), {FLOOR: 100.0}) == []


def test_a_floor_without_a_figure_fails() -> None:
    assert [failure.name for failure in check(score(GOLD, perfect()), {"claims counted": 0.0})] == ["claims counted"]


def test_raising_never_lowers() -> None:
    assert raised(score(GOLD, []), {FLOOR: 40.0})[FLOOR] == 40.0
    assert raised(score(GOLD, perfect()), {FLOOR: 40.0})[FLOOR] == 100.0


def test_lowering_takes_the_figure_as_it_is() -> None:
    assert lowered(score(GOLD, []))[FLOOR] == 0.0


def test_floors_come_back_as_they_were_written(tmp_path: Path) -> None:
    floors = Floors({"gold.json": "ab12"}, {FLOOR: 41.3})
    write_floors(floors, tmp_path / "floors.toml")
    assert read_floors(tmp_path / "floors.toml") == floors


def test_a_changed_gold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "read_floors", lambda: Floors({"mehr.json": "0" * 64}, {}))
    with pytest.raises(LexiconError, match=r"evaluate/data/mehr\.json: the gold is not the one"):
        own_gold()


def test_the_own_gold_is_openly_licensed() -> None:
    gold = own_gold()
    assert [group["group"] for group in gold] == ["mehr", "wikinews"]
    assert {report.licence for report in gold_reports(gold)} == {"CC BY 4.0", "CC BY 2.5"}


def test_every_quotation_of_the_own_gold_stands_in_its_text() -> None:
    for doc in (doc for group in own_gold() for doc in group["docs"]):
        words = [claim["evidence"] for claim in doc["claims"]] + [event["mention"] for event in doc["events"]]
        assert [part for part in words if part not in doc["text"]] == []


def test_the_board_shows_baseline_floor_and_the_commonest_miss() -> None:
    shown = board(score(GOLD, perfect()), score(GOLD, []), {FLOOR: 41.3}, {"reportedly": "0.1.0"})
    (line,) = [line for line in shown.splitlines() if line.startswith(FLOOR)]
    assert line.split()[3:6] == ["100.0", "0.0", "41.3"]
    assert shown.startswith("reportedly 0.1.0")
    assert shown.endswith("commonest miss: none")
