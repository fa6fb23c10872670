"""A file that is either whole or not there."""

import json
import stat

import pytest

from reportedly.errors import InputError
from reportedly.export import json_line, write_lines


def test_lines_are_written_and_counted(tmp_path):
    target = tmp_path / "out.jsonl"
    assert write_lines(iter([{"a": 1}, {"a": "ä"}]), target) == 2
    assert target.read_text("utf-8") == '{"a": 1}\n{"a": "ä"}\n'


def test_half_an_export_leaves_the_old_file_alone(tmp_path):
    def failing():
        yield {"a": 1}
        raise RuntimeError("the ledger went away")

    target = tmp_path / "out.jsonl"
    target.write_text("old\n")
    with pytest.raises(RuntimeError):
        write_lines(failing(), target)
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]
    assert target.read_text() == "old\n"


def test_export_can_be_read_like_any_other_file_of_the_user(tmp_path):
    (tmp_path / "other").write_text("")
    write_lines([], tmp_path / "out.jsonl")
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("other", "out.jsonl")}
    assert len(modes) == 1


def test_missing_folder_is_named_with_a_mend(tmp_path):
    with pytest.raises(InputError, match=r"nowhere.*cannot be written.*Give a file"):
        write_lines([], tmp_path / "nowhere" / "out.jsonl")


def test_half_a_surrogate_pair_is_escaped():
    assert json.loads(json_line({"a": "\ud800"})) == {"a": "\ud800"}


def test_line_separators_do_not_cut_the_line():
    assert len(json_line({"a": "x\u2028y\x85z"}).splitlines()) == 1


def test_folder_is_not_replaced(tmp_path):
    with pytest.raises(InputError, match="no ordinary file"):
        write_lines([], tmp_path)
