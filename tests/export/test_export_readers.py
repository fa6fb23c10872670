"""Each export, read back by a program that is not ours, with as many records."""

import io
import json
import struct

import duckdb
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
import rdflib
import shapely
from export_ledger import CLAIMS as MADE
from export_ledger import EVENTS as TOLD
from export_ledger import REPORTS, cases, readings
from frictionless import Package
from make_golden import bytes_of

from reportedly.export import (
    ACLED,
    CLAIMS,
    EVENTS,
    SOURCES,
    label_studio,
    parted,
    pieces,
    put_csv,
    put_geojson,
    put_jsonld,
    put_list,
    reports_of,
    said,
    spacy_lines,
    ucdp,
    write_brat,
    write_package,
)
from reportedly.export.arrow import put_geoparquet, put_parquet
from reportedly.export.workbook import put_workbook

EVENT_COUNT = len(TOLD) - 1  # two of the seven are one


def claims():
    return [row for case in cases() for row in said(case)]


@pytest.mark.parametrize("table", [ACLED, ucdp()], ids=["acled", "ucdp"])
def test_pandas_reads_the_coded_tables(table):
    kept, refused = parted(table, cases())
    frame = pd.read_csv(io.BytesIO(bytes_of(lambda s: put_csv(table, kept, s))))
    assert (len(frame), list(frame.columns)) == (len(kept), table.header)
    assert len(kept) + len(refused) == EVENT_COUNT


@pytest.mark.parametrize(
    ("table", "rows", "count"),
    [(EVENTS, cases(), EVENT_COUNT), (CLAIMS, claims(), len(MADE)), (SOURCES, reports_of(cases()), len(REPORTS))],
    ids=["events", "claims", "sources"],
)
def test_duckdb_reads_the_tables(table, rows, count, tmp_path):
    path = tmp_path / "table.csv"
    path.write_bytes(bytes_of(lambda s: put_csv(table, rows, s)))
    found = duckdb.connect().execute("SELECT * FROM read_csv(?, header = true, all_varchar = true)", [str(path)])
    assert [column[0] for column in found.description] == table.header
    assert len(found.fetchall()) == count


def test_shapely_reads_every_point_of_the_geojson():
    found = json.loads(bytes_of(lambda s: put_geojson(cases(), s)))
    points = [shapely.from_geojson(json.dumps(one["geometry"])) for one in found["features"] if one["geometry"]]
    assert len(found["features"]) == EVENT_COUNT
    assert {(point.x, point.y) for point in points} == {(174.5, -41.1234), (175.25, -40.5), (174.0, -41.0)}
    assert [source["licence"] for source in found["sources"]] == ["CC BY 4.0", "", "CC0", ""]


def test_shapely_reads_the_points_of_the_geoparquet(tmp_path):
    path = tmp_path / "events.parquet"
    path.write_bytes(bytes_of(lambda s: put_geoparquet(cases(), reports_of(cases()), s)))
    rows = pd.read_parquet(path)
    points = shapely.from_wkb(rows.geometry.dropna().tolist())
    assert len(rows) == EVENT_COUNT
    assert (points[0].x, points[0].y) == (174.5, -41.1234)
    geo = json.loads(pq.read_metadata(path).metadata[b"geo"])
    assert geo["columns"][geo["primary_column"]] == {"encoding": "WKB", "geometry_types": ["Point"]}


def test_point_is_two_little_endian_doubles(tmp_path):
    path = tmp_path / "events.parquet"
    path.write_bytes(bytes_of(lambda s: put_geoparquet(cases(), [], s)))
    first = pq.read_table(path).column("geometry")[0].as_py()
    assert struct.unpack("<BIdd", first) == (1, 1, 174.5, -41.1234)


def test_parquet_carries_types_meanings_and_credits(tmp_path):
    path = tmp_path / "claims.parquet"
    path.write_bytes(bytes_of(lambda s: put_parquet(CLAIMS, claims(), reports_of(cases()), s)))
    schema = pq.read_schema(path)
    assert (str(schema.field("low").type), str(schema.field("published").type)) == ("int64", "date32[day]")
    assert schema.field("hedge").metadata[b"meaning"] == b"Word of doubt."
    assert [one["licence"] for one in json.loads(schema.metadata[b"credits"])["sources"]] == [
        "CC BY 4.0",
        "",
        "CC0",
        "",
    ]
    assert pq.read_metadata(path).num_rows == len(MADE)


def test_openpyxl_reads_the_sheets():
    book = openpyxl.load_workbook(io.BytesIO(bytes_of(lambda s: put_workbook(cases(), s))))
    assert book.sheetnames == ["events", "claims", "sources", "codebook", "about"]
    assert (book["events"].max_row, book["claims"].max_row) == (EVENT_COUNT + 1, len(MADE) + 1)
    assert book["codebook"].max_row == 1 + len(EVENTS.columns) + len(CLAIMS.columns) + len(SOURCES.columns)


def test_frictionless_finds_the_package_valid(tmp_path):
    write_package(cases(), tmp_path / "package")
    package = Package(str(tmp_path / "package" / "datapackage.json"))
    report = package.validate()
    assert report.valid, report.to_summary()
    rows = {task.name: task.stats["rows"] for task in report.tasks}
    assert (rows["events"], rows["claims"], rows["sources"]) == (EVENT_COUNT, len(MADE), len(REPORTS))
    assert [licence["title"] for licence in package.licenses] == ["CC BY 4.0", "CC0"]


def test_rdflib_finds_every_claim_with_its_evidence():
    graph = rdflib.Graph().parse(data=bytes_of(lambda s: put_jsonld(cases(), s)), format="json-ld")
    oa, prov = rdflib.Namespace("http://www.w3.org/ns/oa#"), rdflib.Namespace("http://www.w3.org/ns/prov#")
    evidence = list(graph.subjects(rdflib.RDF.type, oa.Annotation))
    assert len(evidence) == len(MADE)
    for one in evidence:
        (claim,) = graph.objects(one, oa.hasBody)
        assert list(graph.objects(claim, prov.wasAttributedTo))
        (target,) = graph.objects(one, oa.hasTarget)
        assert len(list(graph.objects(target, oa.hasSelector))) == 2


def test_quotation_of_open_evidence_stands_at_its_position():
    graph = rdflib.Graph().parse(data=bytes_of(lambda s: put_jsonld(cases(), s)), format="json-ld")
    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    text = REPORTS[0].text
    (evidence,) = graph.subjects(oa.hasBody, rdflib.URIRef("urn:reportedly:claim:c-own"))
    (target,) = graph.objects(evidence, oa.hasTarget)
    told = {p: o.toPython() for s in graph.objects(target, oa.hasSelector) for p, o in graph.predicate_objects(s)}
    assert text[told[oa.start] : told[oa.end]] == told[oa.exact] == "it fired the rockets"


def test_label_studio_regions_hold_the_words_they_say():
    tasks = json.loads(bytes_of(lambda s: put_list(label_studio(pieces(readings())), s)))
    regions = [(task, one) for task in tasks for one in task["predictions"][0]["result"] if one["type"] == "labels"]
    assert len(regions) == len(MADE) + len(TOLD)
    for task, region in regions:
        value = region["value"]
        assert task["data"]["text"][value["start"] : value["end"]] == value["text"]


def test_spacy_takes_every_span():
    rows = list(spacy_lines(pieces(readings())))
    assert sum(len(row["spans"]) for row in rows) == len(MADE) + len(TOLD)
    assert {row["meta"]["offset_unit"] for row in rows} == {"Unicode code points, from 0, the end not included"}


def test_brat_fragments_hold_the_words_they_say(tmp_path):
    assert write_brat(pieces(readings()), tmp_path) == len(REPORTS)
    found = 0
    for path in tmp_path.glob("*.ann"):
        text = path.with_suffix(".txt").read_text("utf-8")
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("T"):
                _, kind, words = line.split("\t")
                fragments = [one.split() for one in kind.split(" ", 1)[1].split(";")]
                assert " ".join(text[int(start) : int(end)] for start, end in fragments) == words
                found += 1
    assert found == len(MADE) + len(TOLD)
