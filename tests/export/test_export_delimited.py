"""CSV and workbook cells that run nothing."""

import csv
import io

import openpyxl
import pytest
from export_ledger import OPEN, cases
from hypothesis import given
from hypothesis import strategies as st
from make_golden import bytes_of

from reportedly.export import SOURCES, put_csv
from reportedly.export.delimited import safe
from reportedly.export.workbook import put_workbook
from reportedly.model import Report


def rows(*reports: Report) -> list[list[str]]:
    return list(csv.reader(io.StringIO(bytes_of(lambda s: put_csv(SOURCES, reports, s)).decode("utf-8"), newline="")))


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-3 dead", "@home", "\t=1", "\n=1"])
def test_beginning_of_a_formula_gets_an_apostrophe(text):
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize("value", [-41.1234, -1, 0, None, "a=b", ""])
def test_other_values_stay(value):
    assert safe(value) == value


def test_headline_is_no_formula_in_a_workbook():
    book = openpyxl.load_workbook(io.BytesIO(bytes_of(lambda s: put_workbook(cases(), s))))
    titles = [row[2] for row in book["sources"].iter_rows(min_row=2)]
    assert [cell.value for cell in titles if "on Bree" in str(cell.value)] == ["'=Rockets on Bree"]
    assert {cell.data_type for cell in titles} == {"s"}


@given(st.text())
def test_any_text_survives_a_cell(text):
    told = rows(Report.make("x", doc="d", title=text))[1][2]
    kept = text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    assert told in (kept, f"'{kept}")


def test_text_with_damaged_letters_is_written():
    assert rows(Report.make("x", doc="d", title="half \ud83c pair"))[1][2] == "half ? pair"


def test_workbook_leaves_out_what_the_format_forbids():
    from reportedly.export.workbook import _cell

    assert (_cell("a\x07b"), _cell(True), _cell(-3)) == ("ab", True, -3)
    assert len(str(_cell("x" * 40_000))) < 32_767


def test_header_and_rows_end_in_one_line_feed():
    data = bytes_of(lambda s: put_csv(SOURCES, [OPEN], s))
    assert (data.count(b"\n"), data.count(b"\r")) == (2, 0)
