"""From a path to readers: files, folders, standard input."""

import json
import os
from io import BytesIO
from pathlib import Path

import pytest

from reportedly.errors import InputError
from reportedly.model import Rejected
from reportedly.read import read_path
from reportedly.read.given import Given
from reportedly.read.metadata import Metadata
from reportedly.read.unreadable import Unreadable

TEXT = "Five rangers were wounded near Osgiliath, the Brigade of the White Tree said."
RECORD = {"id": "arnor:1", "text": TEXT}


def test_a_path_that_does_not_exist_stops_before_the_first_item(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nothing\.txt: there is no such file or folder"):
        read_path(tmp_path / "nothing.txt")


def test_a_folder_is_read_in_order_with_all_below_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "c.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"{TEXT} {name}")
    assert [report.doc for report in read_path(tmp_path)] == ["a/b/c.txt", "a/z.txt", "b.txt", "c.md"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in (".hidden.txt", ".git/a.txt", "seen.txt"):
        (tmp_path / name).write_text(TEXT)
    assert [report.doc for report in read_path(str(tmp_path))] == ["seen.txt"]


@pytest.mark.parametrize("hidden", [[], [".keep"]])
def test_a_folder_without_files(tmp_path: Path, hidden: list[str]) -> None:
    for name in hidden:
        (tmp_path / name).touch()
    (tmp_path / "empty").mkdir()
    (rejected,) = read_path(tmp_path)
    assert (rejected.where, rejected.why) == (str(tmp_path), "The folder holds no files to read.")


def test_every_file_of_an_unknown_kind_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    (tmp_path / "b.txt").write_text(TEXT)
    (tmp_path / "README").write_text(TEXT)
    first, second, third = read_path(tmp_path)
    assert [first.where, second.where] == [f"{tmp_path}/README", f"{tmp_path}/a.pdf"]
    assert second.why == "This is not a kind of file that read knows."
    assert third.doc == "b.txt"


def test_a_bad_file_in_a_folder_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\0\0")
    (tmp_path / "b.jsonl").write_text("{\n" + json.dumps(RECORD))
    assert [getattr(item, "where", "report") for item in read_path(tmp_path)] == [
        f"{tmp_path}/a.txt",
        f"{tmp_path}/b.jsonl:1",
        "report",
    ]


def test_a_link_to_a_folder_is_told_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to(tmp_path)
    (rejected,) = read_path(tmp_path)
    assert "link to a folder" in rejected.why


def test_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (rejected,) = read_path(tmp_path)
    assert rejected.why == "It cannot be read: No such file or directory."


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (rejected,) = read_path(tmp_path)
    assert rejected.why == "It is no regular file."


def test_a_name_that_is_no_unicode_can_be_stored(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(TEXT)
    (report,) = read_path(tmp_path)
    assert report.doc == "caf\\xe9.txt"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text(TEXT)
    monkeypatch.setattr(Path, "open", refuse)
    (rejected,) = read_path(tmp_path / "a.txt")
    assert rejected.why == "It cannot be read: Permission denied."


def test_a_folder_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    (rejected,) = read_path(tmp_path)
    assert rejected.why == "The folder cannot be opened: Permission denied."


def test_a_disk_that_fails_half_way_keeps_what_was_read() -> None:
    class Failing(BytesIO):
        def readinto(self, buffer: object) -> int:
            raise OSError(5, "Input/output error")

    (rejected,) = read_path("-", stdin=Failing(b"x"))
    assert rejected == Rejected("stdin", "It cannot be read: Input/output error.", rejected.mend)


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (TEXT, [TEXT]),
        ("\n" + TEXT, ["\n" + TEXT]),
        ("[Reuters] " + TEXT, ["[Reuters] " + TEXT]),
        (json.dumps(RECORD) + "\n" + json.dumps({"text": "Six."}), [TEXT, "Six."]),
        (json.dumps(RECORD, indent=2), [TEXT]),
        (json.dumps([RECORD, {"text": "Six."}], indent=2), [TEXT, "Six."]),
        (f"\ufeff  <!DOCTYPE html><html><body><article><p>{TEXT}</p></article></body></html>", [TEXT]),
    ],
)
def test_standard_input_is_known_by_its_first_bytes(data: str, texts: list[str]) -> None:
    assert [report.text for report in read_path("-", stdin=BytesIO(data.encode()))] == texts


def test_standard_input_is_named_in_rejections() -> None:
    good, bad = read_path("-", stdin=BytesIO(json.dumps(RECORD).encode() + b"\n{"))
    assert good.doc == "arnor:1"
    assert bad.where == "stdin:2"


@pytest.mark.parametrize("data", [b"", b"  \n"])
def test_empty_standard_input(data: bytes) -> None:
    (rejected,) = read_path("-", stdin=BytesIO(data))
    assert rejected.where == "stdin"


def test_plain_text_from_standard_input_is_named_by_its_content() -> None:
    (report,) = read_path("-", stdin=BytesIO(TEXT.encode()))
    assert report.doc == report.id


def test_a_named_file_without_suffix_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    (tmp_path / "feed").write_text(json.dumps(RECORD))
    (report,) = read_path(tmp_path / "feed")
    assert report.text == TEXT


def test_a_stream_is_never_read_beyond_its_limit() -> None:
    stream = BytesIO(b"x" * 100)
    with pytest.raises(Unreadable, match="more than 10 bytes"):
        Given(stream, "here", "", Metadata()).whole(10)
    assert stream.tell() == 11
