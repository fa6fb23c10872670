"""Licence and credit travel; of a text that is not open no more than short evidence."""

import json
import re

import pytest
from export_ledger import CLOSED, OPEN, cases, readings
from hypothesis import given
from hypothesis import strategies as st
from make_golden import golden

from reportedly.export import NOTE, pieces
from reportedly.model import QUOTE_WORDS, Report, Span, is_open, quotable, quote


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    return golden(tmp_path_factory.mktemp("golden"))


@pytest.mark.parametrize(
    "licence", ["CC BY 4.0", "CC0", "CC-BY-SA 3.0", "Creative Commons Attribution", "public domain"]
)
def test_open_licences(licence):
    assert is_open(licence)


@pytest.mark.parametrize("licence", ["", "all rights reserved", "Copyright", "not CC BY"])
def test_closed_licences(licence):
    assert not is_open(licence)


def test_no_format_holds_more_of_a_closed_text_than_may_be_quoted(written):
    words = CLOSED.text.split()
    runs = [" ".join(words[at : at + QUOTE_WORDS + 1]) for at in range(len(words) - QUOTE_WORDS)]
    for name, data in written.items():
        flat = re.sub(r"\s+", " ", data.decode())
        assert [run for run in runs if run in flat] == [], name


def test_evidence_is_quoted_round_its_value():
    (row,) = (row for case in cases() for row in case.claims if row[0].id == "c-man")
    claim, report = row
    shown = quote(report, claim.span, claim.value_span)
    assert shown.startswith("an old man who kept the gate")
    assert shown.endswith(" …")
    assert len(shown.removesuffix(" …").split()) == QUOTE_WORDS


def test_open_text_is_annotated_whole_and_closed_text_is_not():
    texts = {piece.text for piece in pieces(readings())}
    assert OPEN.text in texts
    assert all(len(text.split()) <= QUOTE_WORDS for text in texts if text in CLOSED.text)


@pytest.mark.parametrize(
    "name",
    ["claims.csv", "sources.csv", "events.geojson", "plover.jsonl", "ftm.jsonl", "record.jsonld", "label-studio.json",
     "spacy.jsonl", "brat.txt", "record.xlsx.txt", "datapackage.json", "claims.parquet.txt"],
)  # fmt: skip
def test_licence_stands_in_the_format_itself(written, name):
    assert "CC BY 4.0" in written[name].decode()


def test_note_says_that_nothing_is_of_acled(written):
    assert "Nothing here is data of ACLED or UCDP" in NOTE
    assert json.loads(written["events.geojson"])["note"] == NOTE


TEXTS = st.text(st.sampled_from("ab 🌳é\n"), min_size=1, max_size=900)


@given(TEXTS, st.data())
def test_quotation_lies_in_its_span_and_is_short(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    whole = Span(start, data.draw(st.integers(start + 1, len(text))))
    at = data.draw(st.integers(0, len(text) - 1))
    kept = quotable(Report.make(text), whole, Span(at, at + 1))
    assert whole.start <= kept.start < kept.end <= whole.end
    assert len(kept.words(text).split()) <= QUOTE_WORDS
    assert kept.end - kept.start <= 12 * QUOTE_WORDS or not kept.words(text).strip()
