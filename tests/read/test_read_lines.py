"""JSON lines: each line by itself, the good ones kept."""

import json
import tracemalloc
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from reportedly.model import Rejected, Report
from reportedly.read import Metadata, read_path
from reportedly.read.lines import numbered

GOOD = {"id": "arnor:1", "text": "Five rangers were wounded near Osgiliath."}


def read(tmp_path: Path, *lines: bytes | dict[str, object], meta: Metadata = Metadata()) -> list[Report | Rejected]:  # noqa: B008
    data = b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    (tmp_path / "a.jsonl").write_bytes(data)
    return list(read_path(tmp_path / "a.jsonl", meta))


def refusal(tmp_path: Path, line: bytes | dict[str, object]) -> Rejected:
    """The bad line stands as the second of three; the first and the third must survive it."""
    first, item, third = read(tmp_path, GOOD, line, GOOD | {"id": "arnor:3"})
    assert isinstance(first, Report)
    assert isinstance(third, Report)
    assert isinstance(item, Rejected)
    assert item.where == f"{tmp_path}/a.jsonl:2"
    assert item.mend
    return item


def test_every_field_of_a_record(tmp_path: Path) -> None:
    rest = {
        "title": "Raid",
        "outlet": "Herald",
        "url": "u",
        "licence": "CC BY 4.0",
        "attribution": "x",
        "language": "sd",
    }
    (report,) = read(tmp_path, GOOD | rest | {"published": "2021-07-08", "unknown": 1})
    line = (tmp_path / "a.jsonl").read_bytes()
    told = rest | {"published": date(2021, 7, 8), "original": sha256(line).hexdigest()}
    assert report == Report.make(GOOD["text"], doc="arnor:1", **told)


def test_a_record_without_id_is_named_by_its_content(tmp_path: Path) -> None:
    (report,) = read(tmp_path, {"text": "Five wounded."})
    assert report.doc == report.id == Report.make("Five wounded.").id


def test_the_text_is_not_altered(tmp_path: Path) -> None:
    text = " \ufeffOne.\r\n\tTwo\u2028 😀 "
    (report,) = read(tmp_path, {"id": "a", "text": text})
    assert report.text == text


def test_null_is_the_same_as_absent(tmp_path: Path) -> None:
    (report,) = read(tmp_path, GOOD | {"outlet": None, "published": None, "language": None})
    assert (report.outlet, report.published, report.language) == ("", None, "en")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021-07-08", date(2021, 7, 8)),
        ("2021-07-08T23:30:00+03:00", date(2021, 7, 8)),
        ("2021-07-08T23:30:00Z", date(2021, 7, 8)),
        ("", None),
    ],
)
def test_the_day_of_publication(tmp_path: Path, written: str, day: date | None) -> None:
    (report,) = read(tmp_path, GOOD | {"published": written})
    assert report.published == day


@pytest.mark.parametrize("written", ["2021", "2021-07", "8 July 2021", "2021-02-30", "yesterday"])
def test_a_day_that_is_none_is_not_made_one(tmp_path: Path, written: str) -> None:
    assert f'"published" is "{written}"' in refusal(tmp_path, GOOD | {"id": "x", "published": written}).why


@pytest.mark.parametrize("name", ["id", "title", "outlet", "url", "licence", "attribution", "language", "published"])
def test_a_field_of_the_wrong_kind_is_named(tmp_path: Path, name: str) -> None:
    assert refusal(tmp_path, GOOD | {"id": "x", name: 7}).why == f'The field "{name}" is a number, not a string.'


def test_broken_json_is_placed(tmp_path: Path) -> None:
    rejected = refusal(tmp_path, b'{"id": "b", "text": "no end')
    assert "broken JSON at character 21" in rejected.why
    assert rejected.sample == '{"id": "b", "text": "no end'


@pytest.mark.parametrize(
    ("line", "kind"),
    [(b"[1]", "a list"), (b"7", "a number"), (b'"a"', "a string"), (b"null", "null"), (b"true", "true or")],
)
def test_a_line_that_is_no_object(tmp_path: Path, line: bytes, kind: str) -> None:
    assert f"The record is {kind}" in refusal(tmp_path, line).why


def test_a_record_without_text(tmp_path: Path) -> None:
    assert refusal(tmp_path, {"id": "b"}).why == 'The record has no "text".'


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (None, "null, not a string"),
        (5, "a number, not a string"),
        (["a"], "a list, not a string"),
        ("", "is empty"),
        (" \n", "only white space"),
        ("five\0dead", "NUL character at character 4"),
        ("\ud800 dead", "lone surrogate) at character 0"),
    ],
)
def test_a_text_that_cannot_be_kept(tmp_path: Path, text: object, why: str) -> None:
    assert why in refusal(tmp_path, {"id": "b", "text": text}).why


def test_half_a_character_in_another_field(tmp_path: Path) -> None:
    assert 'The field "outlet" holds half a character' in refusal(tmp_path, GOOD | {"outlet": "\udfff"}).why


def test_a_pair_of_surrogates_is_a_character(tmp_path: Path) -> None:
    (report,) = read(tmp_path, b'{"text": "fire \\ud83d\\ude00"}')
    assert report.text == "fire 😀"


def test_a_field_that_stands_twice(tmp_path: Path) -> None:
    assert refusal(tmp_path, b'{"id": "b", "text": "five", "text": "six"}').why == 'The field "text" stands twice.'


def test_only_the_line_that_is_not_utf8_is_lost(tmp_path: Path) -> None:
    assert "byte 11 (0xe9)" in refusal(tmp_path, b'{"text": "a\xe9"}').why


@pytest.mark.parametrize("line", [b"[" * 100_000, b'{"text": "a", "n": ' + b"1" * 5000 + b"}"])
def test_json_that_exhausts_the_parser(tmp_path: Path, line: bytes) -> None:
    assert "nested too deeply" in refusal(tmp_path, line).why


def test_one_name_for_two_texts(tmp_path: Path) -> None:
    rejected = refusal(tmp_path, GOOD | {"text": "Six rangers were wounded."})
    assert rejected.why.startswith('The id "arnor:1" already stands for another text')
    assert rejected.why.endswith("a.jsonl:1.")


def test_the_same_record_twice_is_no_fault(tmp_path: Path) -> None:
    first, second = read(tmp_path, GOOD, GOOD)
    assert first == second


def test_blank_lines_and_line_ends_of_windows(tmp_path: Path) -> None:
    line = json.dumps(GOOD).encode()
    (report,) = read(tmp_path, b"\xef\xbb\xbf\r", line + b"\r", b"  ")[-1:]
    assert report.original == sha256(line).hexdigest()


def test_a_byte_order_mark_before_the_first_record(tmp_path: Path) -> None:
    (report,) = read(tmp_path, b"\xef\xbb\xbf" + json.dumps(GOOD).encode())
    assert report.doc == "arnor:1"


@pytest.mark.parametrize("data", [b"", b"\n \n"])
def test_a_file_without_a_record(tmp_path: Path, data: bytes) -> None:
    (rejected,) = read(tmp_path, data)
    assert (rejected.where, rejected.why) == (f"{tmp_path}/a.jsonl", "The file is empty.")


def test_what_a_whole_file_shares_is_filled_in(tmp_path: Path) -> None:
    meta = Metadata(date(2021, 7, 8), "Herald", "https://herald.example", "CC BY 4.0", "Raid")
    bare, full = read(tmp_path, GOOD, GOOD | {"id": "b", "text": "Six.", "outlet": "Crier"}, meta=meta)
    assert (bare.published, bare.outlet, bare.licence) == (meta.published, "Herald", "CC BY 4.0")
    assert (bare.url, bare.title, full.outlet) == ("", "", "Crier")


def test_a_line_of_50_megabytes_is_skipped_in_bounded_memory(tmp_path: Path) -> None:
    with (tmp_path / "a.jsonl").open("wb") as file:
        file.writelines([b'{"text": "', *(b"x" * 2**20 for _ in range(50)), b'"}\n', json.dumps(GOOD).encode()])
    tracemalloc.start()
    rejected, report = read_path(tmp_path / "a.jsonl")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "The line is too long" in rejected.why
    assert len(rejected.sample) == 120
    assert report.doc == "arnor:1"
    assert peak < 40 * 2**20


@pytest.mark.parametrize(("length", "is_whole"), [(9, True), (10, True), (11, False), (20, False), (21, False)])
def test_lines_are_counted_whatever_their_length(monkeypatch: pytest.MonkeyPatch, length: int, is_whole: bool) -> None:
    monkeypatch.setattr("reportedly.read.limits.MAX_LINE", 10)
    first, second = numbered(BytesIO(b"x" * length + b"\nnext"))
    assert first == (1, b"x" * min(length, 11), is_whole)
    assert second == (2, b"next", True)


def test_records_come_as_they_are_read(tmp_path: Path) -> None:
    """The first report is there before the second line has been written: nothing waits for the end of the file."""
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(GOOD) + "\n")
    items = read_path(path)
    first = next(items)
    with path.open("a") as file:
        file.write(json.dumps(GOOD | {"id": "late"}))
    assert [first.doc, *(item.doc for item in items)] == ["arnor:1", "late"]
