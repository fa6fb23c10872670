"""Common words: those that the model met in lower case and that its lemmatizer has in its dictionary."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from spacy.language import Language
from spacy.lookups import Lookups

# Written for this project: what a dictionary of nouns, verbs, adjectives and adverbs leaves out.
_FURTHER = frozenset({
    "shall", "ought", "amid", "amidst", "onto", "unto", "versus", "via", "per", "whichever", "whatsoever", "inasmuch",
    "everybody", "anybody", "somebody", "nobody", "ours", "theirs", "hers", "ceasefire", "gunship", "gunships", "etc",
    "warplane", "warplanes", "airstrike", "airstrikes", "multiparty", "frontline", "predawn", "plainclothes",
    "passersby", "nongovernmental", "terroristic",
})  # fmt: skip


def known_words(nlp: Language) -> frozenset[str]:
    """The common words of the model's own files; none for a pipeline that was not loaded from disk.

    Read from the files, not from the vocabulary in memory: that one grows with every text, and a parse must not depend
    on the texts before it. The model met "luis" in lower case too, but no dictionary has it.
    """
    return _read(nlp.path) if nlp.path else frozenset()


@cache
def _read(model: Path) -> frozenset[str]:
    strings = json.loads((model / "vocab" / "strings.json").read_text("utf-8"))
    words = {word for word in strings if word.isalpha() and word.islower()}
    folder = model / "lemmatizer" / "lookups"
    if not folder.is_dir():
        return frozenset(words)
    lookups = Lookups().from_disk(folder)
    return frozenset(word for word in words if word in _FURTHER or any(_lemmas(word, lookups)))


def _lemmas(word: str, lookups: Lookups) -> Iterator[bool]:
    """For each part of speech whether the dictionary has the word or what the rules of inflection make of it."""
    index, irregular, rules = (lookups.get_table(f"lemma_{name}") for name in ("index", "exc", "rules"))
    for part in index:
        yield word in index[part] or word in irregular.get(part, ())
        for old, new in rules.get(part, ()):
            yield word.endswith(old) and word[: len(word) - len(old)] + new in index[part]
