"""Lower-case words that the model met in training."""

import json
from functools import cache
from pathlib import Path

from spacy.language import Language


def known_words(nlp: Language) -> frozenset[str]:
    """The lower-case words of the model's own files; none for a pipeline that was not loaded from disk.

    Read from the files, not from the vocabulary in memory: that one grows with every text, and a parse must not depend
    on the texts before it.
    """
    return _read(nlp.path) if nlp.path else frozenset()


@cache
def _read(model: Path) -> frozenset[str]:
    strings = json.loads((model / "vocab" / "strings.json").read_text("utf-8"))
    return frozenset(word for word in strings if word.isalpha() and word.islower())
