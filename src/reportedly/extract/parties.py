"""Everyone and everything that an article names, each gathered over all its mentions."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.extract.article import Article
from reportedly.extract.phrases import left_edge, right_edge

_NAME = {"compound", "nmod", "flat"}
_CORE = {*_NAME, "amod"}
_LONGEST = 9  # words of a name or a thing


@dataclass(frozen=True)
class Party:
    """One person, group, thing or kind of people of an article. `heads`: the head of each mention, in reading order."""

    key: str
    heads: tuple[Token, ...]

    @property
    def proper(self) -> bool:
        """True for what has a name."""
        return any(head.pos_ == "PROPN" for head in self.heads)


def parties(article: Article) -> list[Party]:
    """All of them, in the order of their first mention. A single name joins the one full name that it is part of."""
    found: dict[str, list[Token]] = {}
    for token in article.doc:
        if token.pos_ in ("NOUN", "PROPN") and _heads_phrase(article, token):
            found.setdefault(_key(token), []).append(token)
    for key in list(found):
        whole = _whole(key, found)
        if whole:
            found[whole] = sorted(found[whole] + found.pop(key), key=lambda head: head.i)
    return sorted((Party(key, tuple(heads)) for key, heads in found.items()), key=lambda party: party.heads[0].i)


def forms(head: Token) -> Iterator[tuple[int, int]]:
    """Token intervals that may be the wording of a mention: from each word of its left side, with and without "of"."""
    first, behind = left_edge(head), right_edge(head)
    while head.doc[behind - 1].is_space:
        behind -= 1
    for start in range(max(first, head.i + 1 - _LONGEST), head.i + 1):
        token = head.doc[start]
        if token.is_space or (token.is_punct and not token.is_quote) or token.pos_ in ("DET", "ADP"):
            continue
        yield start, head.i + 1
        if behind > head.i + 1:
            yield start, behind


def _heads_phrase(article: Article, token: Token) -> bool:
    inside = token.dep_ in _NAME and token.head.i > token.i and token.head.pos_ in ("NOUN", "PROPN")
    return token.i not in article.timed and not inside and any(char.isalpha() for char in token.text)


def _key(head: Token) -> str:
    """The words that tell one from another: a name in full, a noun with what describes it."""
    arcs = _NAME if head.pos_ == "PROPN" else _CORE
    words, at = [head], head.i - 1
    while at >= 0 and head.doc[at].dep_ in arcs and head.doc[at].head.i in {word.i for word in words}:
        words.append(head.doc[at])
        at -= 1
    return " ".join((word.lower_ if word.pos_ == "PROPN" else word.lemma_.lower()) for word in reversed(words))


def _whole(key: str, found: dict[str, list[Token]]) -> str:
    """The full name that a single name stands for; "" where there is none, or more than one."""
    if " " in key or found[key][0].pos_ != "PROPN":
        return ""
    longer = [other for other in found if other != key and key in other.split() and found[other][0].pos_ == "PROPN"]
    return longer[0] if len(longer) == 1 else ""
