"""The codebook is what the columns say."""

import csv
from importlib.resources import files
from pathlib import Path

import pytest
from export_ledger import cases
from make_golden import bytes_of

from reportedly.errors import LexiconError
from reportedly.export import ACLED, entities, put_jsonld, statements
from reportedly.export.codebook import page
from reportedly.export.columns import columns
from reportedly.export.formats import tables

PAGE = Path(__file__).parents[2] / "docs" / "codebook.md"


def told(name: str) -> list[dict[str, str]]:
    text = files("reportedly.export").joinpath(f"data/columns/{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def test_documented_codebook_is_what_the_columns_make():
    assert PAGE.read_text("utf-8") == page(tables()), "Run: python -m reportedly.export > docs/codebook.md"


def test_every_column_has_a_type_a_meaning_and_a_rule():
    empty = [(t.name, c.name) for t in tables() for c in t.columns if not (c.type and c.meaning and c.rule)]
    assert empty == []


def test_every_column_file_is_in_the_codebook():
    names = {path.name.removesuffix(".csv") for path in files("reportedly.export").joinpath("data/columns").iterdir()}
    assert {table.name for table in tables()} == names


def test_columns_that_file_and_program_name_differently_are_an_error():
    make = {column.name: column.make for column in ACLED.columns[1:]}
    with pytest.raises(LexiconError, match="name different columns"):
        columns("acled", make)


def test_properties_of_entities_are_all_told():
    known = {row["name"] for row in told("ftm")}
    used = {f"{row['schema']}.{name}" for row in entities(cases()) for name in row["properties"]}
    assert used <= known


def test_fields_of_statements_are_all_told():
    assert {name for row in statements(cases()) for name in row} == {row["name"] for row in told("statements")}


def test_types_of_nodes_are_all_told():
    words = " ".join(" ".join(row.values()) for row in told("jsonld"))
    text = bytes_of(lambda s: put_jsonld(cases(), s)).decode()
    for name in (
        "sem:Event",
        "grasp:Attribution",
        "oa:Annotation",
        "prov:Agent",
        "oa:TextQuoteSelector",
        "prov:Bundle",
    ):
        assert name in text
        assert name in words
