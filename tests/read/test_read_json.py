"""JSON files: one record, or a list of them."""

import json
from pathlib import Path

import pytest

from reportedly.model import Rejected, Report
from reportedly.read import read_path

GOOD = {"id": "arnor:1", "text": "Five rangers were wounded near Osgiliath."}


def read(tmp_path: Path, data: bytes) -> list[Report | Rejected]:
    (tmp_path / "a.json").write_bytes(data)
    return list(read_path(tmp_path / "a.json"))


def test_one_record(tmp_path: Path) -> None:
    (report,) = read(tmp_path, json.dumps(GOOD, indent=2).encode())
    assert (report.doc, report.text) == ("arnor:1", GOOD["text"])


def test_a_list_keeps_its_good_records(tmp_path: Path) -> None:
    first, second, third = read(tmp_path, json.dumps([GOOD, {"id": "b"}, {"text": "Six."}]).encode())
    assert (first.text, third.text) == (GOOD["text"], "Six.")
    assert second == Rejected(f"{tmp_path}/a.json:record 2", 'The record has no "text".', second.mend, '{"id": "b"}')


def test_one_name_for_two_texts(tmp_path: Path) -> None:
    _, second = read(tmp_path, json.dumps([GOOD, GOOD | {"text": "Six."}]).encode())
    assert "already stands for another text" in second.why


@pytest.mark.parametrize("data", [b"", b"\n", b"[]"])
def test_nothing_in_it(tmp_path: Path, data: bytes) -> None:
    (rejected,) = read(tmp_path, data)
    assert "is empty" in rejected.why


def test_broken_json_is_placed_by_line(tmp_path: Path) -> None:
    (rejected,) = read(tmp_path, b'[{"text": "a"},\n {"text": }]')
    assert "broken JSON at line 2, character 11" in rejected.why


def test_json_lines_under_the_wrong_name(tmp_path: Path) -> None:
    (rejected,) = read(tmp_path, b'{"text": "a"}\n{"text": "b"}')
    assert rejected.mend == "If it holds one record a line, name it .jsonl."


def test_a_file_beyond_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.read.limits.MAX_FILE", 20)
    (rejected,) = read(tmp_path, json.dumps([GOOD]).encode())
    assert "more than 20 bytes" in rejected.why
