"""The shipped samples through the whole journey: every export is read back with as many records."""

import json
from importlib.resources import files
from pathlib import Path

import duckdb
import openpyxl
import pandas as pd
import pytest
import rdflib
import shapely
from frictionless import Package

from reportedly import flow, store
from reportedly.cli import main

OA = rdflib.Namespace("http://www.w3.org/ns/oa#")


@pytest.fixture(scope="module")
def record(tmp_path_factory) -> tuple[Path, Path]:
    """The ledger of the samples, and a folder with every export of it."""
    folder = tmp_path_factory.mktemp("samples")
    samples = files("reportedly") / "samples"
    paths = [str(samples / name) for name in ("mehr.jsonl", "wikinews.jsonl")]
    flow.read_into(paths, folder / "samples.db", flow.load_tools())
    with pytest.raises(SystemExit) as leaving:
        main(["export", "all", "--db", str(folder / "samples.db"), "--output", str(folder / "out")])
    assert leaving.value.code == 0
    return folder / "samples.db", folder / "out"


@pytest.fixture(scope="module")
def counts(record) -> tuple[int, int, int]:
    """Events, claims and reports with events, as the ledger has them."""
    with store.open_view(record[0]) as view:
        events = flow.linked_events(view)
    claims = sum(len(one.claims) for linked in events for slot in linked.accounts for one in slot.accounts)
    return len(events), claims, len({report.id for linked in events for _, report in linked.members})


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("name", ["acled", "ucdp"])
def test_coded_tables_hold_or_refuse_every_event(record, counts, name):
    kept = pd.read_csv(record[1] / f"{name}.csv")
    refused = lines(record[1] / f"{name}.csv.refused.jsonl")
    audit = lines(record[1] / f"{name}.csv.audit.jsonl")
    assert (len(kept) + len(refused), len(audit)) == (counts[0], kept.size)
    assert len(kept) > 0


def test_cells_that_claims_carry_name_claims_of_the_ledger(record):
    known = set(pd.read_csv(record[1] / "claims.csv").claim)
    named = {
        id_
        for name in ("acled", "ucdp")
        for line in lines(record[1] / f"{name}.csv.audit.jsonl")
        for id_ in line["claims"]
    }
    assert named
    assert named <= known


def test_tables_have_as_many_rows(record, counts):
    tables = [len(pd.read_csv(record[1] / f"{name}.csv")) for name in ("events", "claims", "sources")]
    assert tuple(tables) == counts
    sheets = openpyxl.load_workbook(record[1] / "record.xlsx", read_only=True)
    assert tuple(sum(1 for _ in sheets[name].rows) - 1 for name in ("events", "claims", "sources")) == counts
    sql = "SELECT count(*) FROM read_parquet(?)"
    assert duckdb.connect().execute(sql, [str(record[1] / "claims.parquet")]).fetchone() == (counts[1],)


def test_maps_have_as_many_features(record, counts):
    found = json.loads((record[1] / "events.geojson").read_text("utf-8"))["features"]
    points = shapely.from_geojson([json.dumps(one["geometry"]) for one in found if one["geometry"]])
    table = pd.read_parquet(record[1] / "events.geo.parquet")
    assert (len(found), len(table)) == (counts[0], counts[0])
    assert shapely.from_wkb(table.geometry.dropna().tolist()).tolist() == points.tolist()


def test_graph_has_evidence_for_every_claim(record, counts):
    graph = rdflib.Graph().parse(record[1] / "record.jsonld", format="json-ld")
    assert len(list(graph.subjects(rdflib.RDF.type, OA.Annotation))) == counts[1]


def test_package_is_valid(record, counts):
    report = Package(str(record[1] / "datapackage" / "datapackage.json")).validate()
    assert report.valid, report.to_summary()
    rows = {task.name: task.stats["rows"] for task in report.tasks}
    assert (rows["events"], rows["claims"], rows["sources"]) == counts


def test_records_have_as_many_events_and_claims(record, counts):
    entities, statements = (lines(record[1] / f"record.{name}.json") for name in ("ftm", "statements"))
    schemas = [one["schema"] for one in entities]
    assert (schemas.count("Event"), schemas.count("Document")) == (counts[0], counts[2])
    assert len([one for one in statements if one["dataset"] != "reportedly"]) == counts[1]
    plover = len(lines(record[1] / "plover.jsonl")) + len(lines(record[1] / "plover.jsonl.refused.jsonl"))
    assert plover == counts[0]


def test_annotations_hold_every_event_and_claim(record):
    readings = lines(record[1] / "readings.jsonl")
    marks = sum(len(one["events"]) + len(one["claims"]) for one in readings)
    assert sum(len(one["spans"]) for one in lines(record[1] / "annotations.spacy.jsonl")) == marks
    tasks = json.loads((record[1] / "annotations.label-studio.json").read_text("utf-8"))
    regions = [one for task in tasks for one in task["predictions"][0]["result"] if one["type"] == "labels"]
    assert len(regions) == marks
    brat = [path.read_text("utf-8") for path in (record[1] / "annotations.brat").glob("*.ann")]
    assert sum(line.startswith("T") for text in brat for line in text.splitlines()) == marks
