"""The parse of one report in plain Python, copied once: asking spaCy's own objects is ten times slower."""

from collections.abc import Iterator
from functools import cached_property

import numpy as np
from spacy.tokens import Doc as Parsed
from spacy.tokens import Span as ParsedSpan

_STRINGS: list[int | str] = ["ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"]
_NUMBERS: list[int | str] = ["IDX", "IS_PUNCT", "IS_SPACE", "IS_QUOTE", "IS_STOP", "LIKE_NUM", "SPACY"]


class Token:
    """A word with what spaCy says of it, under spaCy's names; `lefts`, `rights`, `children` are lists."""

    __slots__ = (
        "children", "dep_", "doc", "ent_type_", "head", "i", "idx", "is_punct", "is_quote", "is_space", "is_stop",
        "left_edge", "lefts", "lemma_", "like_num", "lower_", "pos_", "right_edge", "rights", "sent", "tag_", "text",
        "whitespace_",
    )  # fmt: skip
    head: "Token"
    left_edge: "Token"
    right_edge: "Token"
    sent: "Tokens"
    children: list["Token"]

    def __init__(self, doc: "Doc", i: int, strings: tuple[str, ...], numbers: tuple[int, ...]) -> None:
        self.doc, self.i = doc, i
        self.text, self.lower_, self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_ = strings
        self.idx, self.is_punct, self.is_space, self.is_quote, self.is_stop, self.like_num, space = numbers
        self.whitespace_ = " " if space else ""
        self.lefts: list[Token] = []
        self.rights: list[Token] = []

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def ancestors(self) -> Iterator["Token"]:
        """The head, its head, and so on."""
        node = self
        while node.head is not node:
            node = node.head
            yield node

    @property
    def subtree(self) -> list["Token"]:
        """The token and all that hangs on it, in no order."""
        found = [self]
        for token in found:  # it grows
            found += token.children
        return found

    @property
    def conjuncts(self) -> list["Token"]:
        """The tokens that it is joined to by "and", without itself."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:  # it grows
            found += [child for child in token.rights if child.dep_ == "conj"]
        return [token for token in found if token is not self]


class Tokens(list[Token]):
    """A sentence or a name: tokens `start` to before `end`, which are the characters `start_char` to before `end_char`.

    `label_` is the kind of a name, "" for a sentence.
    """

    def __init__(self, doc: "Doc", span: ParsedSpan) -> None:
        super().__init__(doc[span.start : span.end])
        self.start, self.end, self.label_ = span.start, span.end, span.label_
        self.start_char, self.end_char, self.text = span.start_char, span.end_char, span.text


class Doc(list[Token]):
    """The tokens of a text. `ents` are its names, `sents` its sentences."""

    def __init__(self, parsed: Parsed) -> None:
        strings, ids = parsed.vocab.strings, parsed.to_array(_STRINGS)
        names = {int(key): strings[int(key)] for key in np.unique(ids)}
        words = [tuple(names[key] for key in row) for row in ids.tolist()]
        numbers = [tuple(row) for row in parsed.to_array(_NUMBERS).tolist()]
        super().__init__(Token(self, i, *given) for i, given in enumerate(zip(words, numbers, strict=True)))
        self._hang(parsed)
        self.ents = [Tokens(self, ent) for ent in parsed.ents]
        self.phrases: dict[int, tuple[int, int]] = {}  # by head, filled by `phrases.phrase`
        self.sents = [Tokens(self, sent) for sent in parsed.sents] if parsed.has_annotation("SENT_START") else []
        for sent in self.sents:
            for token in sent:
                token.sent = sent

    def _hang(self, parsed: Parsed) -> None:
        """Heads, children and edges."""
        for token, theirs, step in zip(self, parsed, parsed.to_array("HEAD").astype(np.int64).tolist(), strict=True):
            token.head = self[token.i + step]
            token.left_edge, token.right_edge = self[theirs.left_edge.i], self[theirs.right_edge.i]
            if step:
                (token.head.rights if step < 0 else token.head.lefts).append(token)
        for token in self:
            token.children = token.lefts + token.rights

    @cached_property
    def text(self) -> str:
        """The text that was parsed."""
        return "".join(token.text + token.whitespace_ for token in self)

    def root(self, start: int, end: int) -> Token:
        """The token of [start, end) that the others hang on; of several the one nearest to the root, then the first."""
        tokens = self[start:end]
        outer = [token for token in tokens if not start <= token.head.i < end]
        return next((token for token in tokens if token.head is token), None) or min(outer, key=_depth)


def _depth(token: Token) -> tuple[bool, int]:
    """How far from the root; bare marks and spaces come last."""
    bare = bool(token.is_punct or token.is_space) and not token.children
    return bare, 0 if bare else sum(1 for _ in token.ancestors)
