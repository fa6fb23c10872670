"""Every format over the invented ledger, byte for byte. `make_golden.py` writes the files anew."""

import pytest
from export_ledger import GOLDEN, cases
from make_golden import bytes_of, golden

from reportedly.export import CLAIMS, reports_of, said
from reportedly.export.arrow import put_geoparquet, put_parquet
from reportedly.export.workbook import put_workbook

NAMES = sorted(path.name for path in GOLDEN.iterdir())


@pytest.fixture(scope="module")
def now(tmp_path_factory):
    return golden(tmp_path_factory.mktemp("golden"))


def test_every_format_has_a_golden_file(now):
    assert sorted(now) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_format_is_as_it_was(now, name):
    assert now[name].decode() == (GOLDEN / name).read_text("utf-8")


@pytest.mark.parametrize(
    "put",
    [
        put_workbook,
        lambda every, stream: put_parquet(CLAIMS, [r for c in every for r in said(c)], reports_of(every), stream),
        lambda every, stream: put_geoparquet(every, reports_of(every), stream),
    ],
    ids=["xlsx", "parquet", "geoparquet"],
)
def test_binary_formats_have_the_same_bytes_again(put, monkeypatch):
    first = bytes_of(lambda stream: put(cases(), stream))
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    assert bytes_of(lambda stream: put(cases(), stream)) == first
