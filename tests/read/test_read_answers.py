"""Whatever the bytes are, there is an answer: a report that can be stored, or a rejection with reason and mend."""

import json
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Rejected, Report
from reportedly.read import Metadata
from reportedly.read.given import Given
from reportedly.read.json_file import read_json
from reportedly.read.lines import read_lines
from reportedly.read.page import read_page
from reportedly.read.plain import read_plain
from reportedly.read.sniff import Reader

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just("\ud800") | st.just("Five dead."),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "text", "url", "x"]), inner),
    max_leaves=8,
)
jsons = values.map(lambda value: json.dumps(value).encode())
tags = st.sampled_from(
    ["<html>", "<p>", "</p>", "<article>", "<!--", "<meta charset=x>", "&#0;", "&#xD800;", "<script>"]
)
pages = st.lists(tags | st.text(max_size=60), max_size=8).map(lambda parts: "".join(parts).encode())


def answers(reader: Reader, data: bytes) -> list[Report | Rejected]:
    items = list(reader(Given(BytesIO(data), "here", "name", Metadata())))
    assert items
    return items


def is_good(item: Report | Rejected) -> bool:
    if isinstance(item, Rejected):
        item.sample.encode()
        return item.why.endswith(".") and item.mend.endswith(".") and item.where.startswith("here")
    item.doc.encode()
    return bool(item.text.encode().strip())


@pytest.mark.parametrize("reader", [read_plain, read_lines, read_json])
@settings(max_examples=60)
@given(st.lists(jsons | st.binary(), max_size=3).map(b"\n".join))
def test_every_input_gets_its_answers(reader: Reader, data: bytes) -> None:
    assert all(is_good(item) for item in answers(reader, data))


@settings(max_examples=60, deadline=None)
@given(pages | st.binary())
def test_every_page_gets_its_answer(data: bytes) -> None:
    (item,) = answers(read_page, data)
    assert is_good(item)


@given(st.lists(st.dictionaries(st.sampled_from(["id", "text"]), st.text(min_size=1)), min_size=1))
def test_every_line_is_answered(records: list[dict[str, str]]) -> None:
    """Nothing is dropped: as many answers as records."""
    data = "\n".join(json.dumps(record) for record in records).encode()
    assert len(answers(read_lines, data)) == len(records)
