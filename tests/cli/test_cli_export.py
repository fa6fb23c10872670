"""The export commands over a small ledger."""

import csv
import io
import json
import zipfile

import pytest

from reportedly.cli.docs import walk
from reportedly.export import Area, Lookups
from reportedly.lexicons import Actors
from reportedly.reconcile import Texts, summaries
from reportedly.reconcile.people import group_of

STREAMS = [
    "events",
    "claims",
    "sources",
    "acled",
    "ucdp",
    "plover",
    "ftm",
    "jsonld",
    "geojson",
    "readings",
    "annotations",
]
FOLDERS = ["datapackage", "all"]


@pytest.fixture(autouse=True)
def _light(monkeypatch):
    """No gazetteer: the place of the one event is not known anyway."""
    light = Lookups(
        Actors((), {}, "test"),
        lambda place: Area(),
        lambda linked, accounts: summaries(accounts, Texts(report for _, report in linked.members)),
        group_of,
        lambda words: ("", False),
    )
    monkeypatch.setattr("reportedly.cli.exporting.lookups", lambda: light)


def rows(out: str) -> list[dict]:
    return list(csv.DictReader(io.StringIO(out)))


@pytest.mark.parametrize("name", STREAMS)
def test_file_holds_what_standard_output_would(run, ledger, tmp_path, name):
    told = run("export", name, "--db", ledger)
    code, out, err = run("export", name, "--db", ledger, "-o", tmp_path / "file")
    assert (told[0], code, out, f"{tmp_path / 'file'}: " in err) == (0, 0, "", True)
    assert (tmp_path / "file").read_text("utf-8") == told[1]


@pytest.mark.parametrize(("name", "magic"), [("parquet", b"PAR1"), ("geoparquet", b"PAR1"), ("xlsx", b"PK")])
def test_binary_format_is_a_file_of_its_kind(run, ledger, tmp_path, name, magic):
    code, _, _ = run("export", name, "--db", ledger, "-o", tmp_path / "file")
    assert (code, (tmp_path / "file").read_bytes()[: len(magic)]) == (0, magic)


@pytest.mark.parametrize("name", FOLDERS)
def test_folder_needs_a_name(run, ledger, name):
    code, _, err = run("export", name, "--db", ledger)
    assert code == 2
    assert "Give a folder: --output FOLDER" in err


def test_claims_are_filtered_by_status(run, ledger):
    _, out, _ = run("export", "claims", "--db", ledger, "--status", "hedged")
    assert [row["claim"] for row in rows(out)] == ["c9"]


def test_events_are_filtered_by_type_in_either_form(run, ledger):
    _, out, _ = run("export", "events", "--db", ledger, "--type", "Attack", "--form", "jsonl")
    (event,) = (json.loads(line) for line in out.splitlines())
    assert (event["event"], event["injured_low"], event["injured_high"], event["disputed"]) == ("aaaa1111", 2, 5, True)


def test_readings_are_narrowed_to_the_wanted_events(run, ledger):
    _, out, _ = run("export", "readings", "--db", ledger, "--type", "Attack")
    (row,) = (json.loads(line) for line in out.splitlines())
    assert ([one["id"] for one in row["events"]], [one["id"] for one in row["claims"]]) == (["aaaa1111"], ["c2", "c5"])


def test_what_is_refused_stands_beside_the_file(run, ledger, tmp_path):
    code, _, err = run("export", "acled", "--db", ledger, "-o", tmp_path / "a.csv", "--audit", tmp_path / "audit.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "a.csv.refused.jsonl").read_text().splitlines()]
    assert code == 0
    assert "2 refused events" in err
    assert [line["row"] for line in lines] == ["RPTaaaa1111", "RPTaaaa2222"]
    assert all("No place that we know is told" in line["why"] for line in lines)
    assert (tmp_path / "audit.jsonl").read_text() == ""
    assert "Nothing here is data of ACLED" in (tmp_path / "a.csv.sources.json").read_text()


@pytest.mark.parametrize("name", ["acled", "ucdp", "events", "readings"])
def test_credits_stand_beside_what_has_no_room_for_them(run, ledger, tmp_path, name):
    run("export", name, "--db", ledger, "-o", tmp_path / "file")
    told = json.loads((tmp_path / "file.sources.json").read_text())
    assert "keep their own licences" in told["note"]
    assert [one["licence"] for one in told["sources"]] == ([] if name in ("acled", "ucdp") else ["CC BY 4.0"])


def test_refusals_are_counted_where_there_is_no_file(run, ledger):
    _, _, err = run("export", "ucdp", "--db", ledger)
    assert "2 events are refused by this format; see why with --refused FILE." in err


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--since", "5 March"], '"5 March" is no day. Write it as 2021-03-05.'),
        (["--since", "2021-03-06", "--until", "2021-03-05"], "lies after"),
        (["--status", "sure"], "--status"),
        (["--type", "Battle"], '"Battle" is no type of event.'),
    ],
)
def test_wrong_filter_is_refused_with_its_mend(run, ledger, options, why):
    code, out, err = run("export", "events", "--db", ledger, *options)
    assert (code, out) == (2, "")
    assert why in err


def test_everything_lands_in_one_folder(run, ledger, tmp_path):
    code, _, _ = run("export", "all", "--db", ledger, "-o", tmp_path / "record")
    found = {path.relative_to(tmp_path / "record").as_posix() for path in (tmp_path / "record").rglob("*.*")}
    assert code == 0
    assert {
        "acled.csv",
        "ucdp.csv.audit.jsonl",
        "datapackage/datapackage.json",
        "annotations.brat/annotation.conf",
    } <= found
    assert zipfile.is_zipfile(tmp_path / "record" / "record.xlsx")


def test_same_ledger_gives_the_same_bytes(run, ledger, tmp_path):
    for name in ("one", "two"):
        run("export", "all", "--db", ledger, "-o", tmp_path / name)
    files = [path for path in (tmp_path / "one").rglob("*.*") if path.is_file()]
    assert len(files) > 20
    assert [
        f.name for f in files if f.read_bytes() != (tmp_path / "two" / f.relative_to(tmp_path / "one")).read_bytes()
    ] == []


def test_wrong_folder_leaves_no_trace(run, ledger, tmp_path):
    (tmp_path / "taken").write_text("a file")
    code, _, err = run("export", "datapackage", "--db", ledger, "-o", tmp_path / "taken")
    assert (code, (tmp_path / "taken").read_text()) == (2, "a file")
    assert "cannot be made" in err


def test_every_promised_format_is_there():
    found = {path.removeprefix("reportedly export ") for path, _ in walk() if path.startswith("reportedly export ")}
    assert {*STREAMS, *FOLDERS, "parquet", "geoparquet", "xlsx"} == found
