"""Only the measured weights are loaded."""

from pathlib import Path

import pytest

from reportedly.errors import ModelError
from reportedly.parse.weights import check_weights, measured


def test_the_list_names_the_weights_of_every_component() -> None:
    assert {"ner/model", "parser/model", "tagger/model", "tok2vec/model", "lemmatizer/lookups/lookups.bin"} <= set(
        measured()
    )


def test_a_missing_file_is_named_with_its_mend(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"missing.*Install it again"):
        check_weights(tmp_path)


def test_a_changed_file_is_named(tmp_path: Path) -> None:
    for name in measured():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"other weights")
    with pytest.raises(ModelError, match="SHA-256 differs"):
        check_weights(tmp_path)
