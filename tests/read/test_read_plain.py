"""Plain text: not a character changed, and a reason for what is no text."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Rejected, Report
from reportedly.read import Metadata, read_path
from reportedly.read.text import decode

TEXT = "Five rangers were wounded near Osgiliath, the Brigade of the White Tree said."


def only(path: Path, meta: Metadata = Metadata()) -> Report | Rejected:  # noqa: B008
    (item,) = read_path(path, meta)
    return item


def refusal(path: Path, data: bytes) -> Rejected:
    path.write_bytes(data)
    item = only(path)
    assert isinstance(item, Rejected)
    assert item.where == str(path)
    assert item.mend
    return item


@pytest.mark.parametrize("name", ["a.txt", "a.text", "a.md", "A.TXT"])
def test_a_text_file_is_one_report(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TEXT)
    assert only(tmp_path / name) == Report.make(TEXT, doc=name, original=sha256(TEXT.encode()).hexdigest())


def test_line_ends_and_spaces_are_kept(tmp_path: Path) -> None:
    text = "  One.\r\nTwo.\rThree. \n\n\ttail\u2028 "
    (tmp_path / "a.txt").write_bytes(text.encode())
    assert only(tmp_path / "a.txt").text == text


def test_only_a_byte_order_mark_is_dropped(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf\xef\xbb\xbfFive dead."
    (tmp_path / "a.txt").write_bytes(data)
    report = only(tmp_path / "a.txt")
    assert report.text == "\ufeffFive dead."
    assert report.original == sha256(data).hexdigest()


def test_the_user_says_what_the_text_does_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    meta = Metadata(date(2021, 7, 8), "Herald", "https://herald.example/1", "CC BY 4.0", "Raid")
    report = only(tmp_path / "a.txt", meta)
    said = (report.published, report.outlet, report.url, report.licence, report.title)
    assert said == (meta.published, meta.outlet, meta.url, meta.licence, meta.title)


def test_the_title_is_part_of_the_identity(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    assert only(tmp_path / "a.txt", Metadata(title="Raid")).id != only(tmp_path / "a.txt").id


def test_an_empty_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a.txt", b"").why == "The file is empty."


@pytest.mark.parametrize("data", [b" \n\t\r\n", "\u00a0\u2003".encode()])
def test_a_file_of_white_space(tmp_path: Path, data: bytes) -> None:
    assert "only white space" in refusal(tmp_path / "a.txt", data).why


def test_a_file_of_a_byte_order_mark_alone(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a.txt", b"\xef\xbb\xbf").why == "The file is empty."


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\x01\x02\x03\x04 few words", b"five dead\0"])
def test_a_binary_file_named_txt(tmp_path: Path, data: bytes) -> None:
    assert "binary" in refusal(tmp_path / "a.txt", data).why


def test_one_stray_control_character_does_not_make_a_text_binary(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\x08" + TEXT)
    assert only(tmp_path / "a.txt").text == "\x08" + TEXT


def test_bytes_that_are_not_utf8_are_named_by_their_place(tmp_path: Path) -> None:
    rejected = refusal(tmp_path / "a.txt", b"Cafe\xe9 bombed")
    assert "byte 4 (0xe9)" in rejected.why
    assert rejected.sample == "Cafe\\xe9 bombed"


def test_utf16_is_called_by_its_name(tmp_path: Path) -> None:
    assert "UTF-16" in refusal(tmp_path / "a.txt", TEXT.encode("utf-16")).why


def test_a_text_of_the_longest_length_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.read.limits.MAX_TEXT", 5)
    (tmp_path / "a.txt").write_text("éééé.")
    assert only(tmp_path / "a.txt").text == "éééé."


def test_a_text_one_character_longer_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.read.limits.MAX_TEXT", 5)
    assert "too long: 6 characters" in refusal(tmp_path / "a.txt", b"abcde.").why


def test_a_huge_file_is_not_held_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.read.limits.MAX_TEXT", 5)
    rejected = refusal(tmp_path / "a.txt", b"x" * 1000)
    assert "too long: more than 23 bytes" in rejected.why
    assert rejected.sample == "x" * 24


def test_a_sample_cannot_steer_a_terminal(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a.txt", b"\x1b[2J\0\nx").sample == "\\x1b[2J\\x00\\nx"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_decoding_gives_back_every_text(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text
