"""spaCy's attribute ruler and lemmatizer, asked once a word form: the same tags, classes and base forms, quicker.

Their rules look at one token alone, but for a few that look at two ("let's", "there is"). So the answer for a token of
given spelling, tag and dependency is kept, and only where a rule of two tokens applies are the two looked up together.
"""

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

FORMS = "reportedly_forms"
_ASKED: list[int | str] = ["ORTH", "TAG", "DEP"]
_GIVEN: list[int | str] = ["TAG", "POS", "MORPH", "LEMMA", "DEP"]
_MOST = 1 << 17  # answers kept: some 50 MB

Token = tuple[int, ...]  # what is asked of a token, or what is given


@Language.factory(FORMS)
class Forms:
    """A pipe that does what the pipes "attribute_ruler" and "lemmatizer" do; those may be disabled."""

    def __init__(self, nlp: Language, name: str) -> None:
        ruler = nlp.get_pipe("attribute_ruler")
        assert isinstance(ruler, AttributeRuler)
        self._vocab, self._pipes = nlp.vocab, (ruler, nlp.get_pipe("lemmatizer"))
        self._comma = tuple(nlp.vocab.strings.add(name) for name in (",", ",", "punct"))
        self._kept: dict[tuple[Token, ...], list[Token]] = {}
        self._longer = Matcher(nlp.vocab)
        rules: list[Any] = ruler.patterns
        for at, rule in enumerate(rules):
            longer = [pattern for pattern in rule["patterns"] if len(pattern) > 1]
            if longer:
                self._longer.add(str(at), longer)

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], batch_size: int = 16) -> Iterator[Doc]:
        """The documents in order, each with its classes and base forms."""
        stream = iter(docs)
        while batch := list(islice(stream, batch_size)):
            stretches = [list(self._stretches(doc)) for doc in batch]
            self._learn({one for told in stretches for one in told})
            for doc, told in zip(batch, stretches, strict=True):
                rows = [row for one in told for row in self._kept[one]]
                answers: Any = np.array(rows, np.uint64).reshape(-1, len(_GIVEN))
                yield doc.from_array(_GIVEN, answers)

    def _stretches(self, doc: Doc) -> Iterator[tuple[Token, ...]]:
        """The tokens one by one, those together that a rule of two looks at."""
        tokens = [tuple(row) for row in doc.to_array(_ASKED).tolist()]
        joined = {at for _, start, end in self._longer(doc, allow_missing=True) for at in range(start + 1, end)}
        for start, end in pairwise(at for at in range(len(tokens) + 1) if at not in joined):
            yield tuple(tokens[start:end])

    def _learn(self, asked: set[tuple[Token, ...]]) -> None:
        """Ask spaCy's pipes for those stretches that are new: one text of them all, parted by commas, which no rule of
        two looks at."""
        if len(self._kept) >= _MOST:
            self._kept.clear()
        new = sorted(asked - self._kept.keys())
        strings = self._vocab.strings
        told = [token for one in new for token in (*one, self._comma)]
        words, tags, deps = ([strings[token[at]] for token in told] for at in range(3))
        doc = Doc(self._vocab, words=words, tags=tags, deps=deps, heads=list(range(len(words))))
        for pipe in self._pipes:
            doc = pipe(doc)
        rows = iter(tuple(row) for row in doc.to_array(_GIVEN).tolist())
        for one in new:
            self._kept[one] = [next(rows) for _ in one]
            next(rows)
