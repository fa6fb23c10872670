"""What may be counted: numbers with their people, single and named persons, bare plurals."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract.article import Article
from reportedly.extract.doc import Token
from reportedly.extract.numbers import Quantity
from reportedly.extract.phrases import phrase
from reportedly.model import Count

_PLURAL = {"NNS", "NNPS"}
_ONE = {"a", "an", "one", "another", "the", "his", "her", "its", "their"}
_ALL = {"most", "all", "some", "many", "several", "others", "rest", "half"}


@dataclass(frozen=True, slots=True)
class Counted:
    """A number or a phrase that stands for persons: `head` is the token that names them (or the number), [start, end)
    its tokens."""

    head: Token
    start: int
    end: int
    count: Count
    who: tuple[int, int] | None
    form: str  # "number", "vague", "one", "name", "plural"
    part: bool = False


def counted(article: Article) -> Iterator[Counted]:
    """Everything countable in reading order: numbers first, then nouns without one."""
    taken: set[int] = set()
    for quantity in article.quantities:
        item = _numbered(article, quantity)
        taken.update(range(item.start, item.end))
        taken.add(item.head.i)
        yield item
    for token in article.doc:
        if token.i not in taken and token.i not in article.timed:
            item_or_none = _unnumbered(article, token)
            if item_or_none:
                yield item_or_none


def _numbered(article: Article, quantity: Quantity) -> Counted:
    head = _people(article, quantity)
    form = "vague" if quantity.count.vague else "number"
    start, end, who = quantity.start, quantity.end, None
    if head is not None:
        low, high = phrase(head)
        low = max(low, quantity.end) if low < quantity.end <= head.i else low
        who = (low, max(high, head.i + 1)) if low <= head.i else (head.i, head.i + 1)
        end = max(quantity.end, who[1])
    return Counted(
        head if head is not None else article.doc[quantity.core],
        start,
        end,
        quantity.count,
        who,
        form,
        _is_part(article, start, end),
    )


def _people(article: Article, quantity: Quantity) -> Token | None:
    """The noun that a number counts: the noun after it ("12 Arnorian soldiers"), or after "of" ("dozens of
    soldiers")."""
    doc, index = article.doc, quantity.end
    if index < len(doc) and doc[index].lower_ == "of":
        index += 1
    for token in doc[index : index + 7]:
        if token.pos_ in ("NOUN", "PROPN"):
            following = doc[token.i + 1] if token.i + 1 < len(doc) else None
            joined = token.dep_ == "compound" and following is not None and token.head.i == following.i
            if (
                following is None
                or following.pos_ not in ("NOUN", "PROPN")
                or following.i in article.timed
                or (token.tag_ in _PLURAL and not joined)
            ):
                return token
        elif (
            (
                token.pos_ not in ("ADJ", "DET", "PRON", "NUM", "PUNCT", "ADP", "PART")
                and token.tag_
                not in (
                    "VBN",
                    "VBG",
                    "POS",
                )
            )
            or (token.is_punct and token.text not in ("-", "'", "’", '"', "“"))
            or token.pos_ == "ADP"
            or (token.tag_ == "VBN" and token.i > index and doc[token.i - 1].text != "-")
        ):
            return None
    return None


def _unnumbered(article: Article, token: Token) -> Counted | None:
    """A single person ("a child"), a named one, or a bare plural ("civilians"); only words for people count."""
    if token.pos_ not in ("NOUN", "PROPN") or token.dep_ == "compound":
        return None
    start, end = phrase(token)
    none = next((child for child in token.children if child.lower_ == "no" and child.i < token.i), None)
    if none is not None:
        return Counted(token, none.i, end, Count(0, 0), (start, end), "number")
    if token.ent_type_ == "PERSON" and token.pos_ == "PROPN":
        return Counted(token, start, end, Count(1, 1), (start, end), "name", _is_part(article, start, end))
    if not (article.has_class(token.i, "people") or article.has_class(token.i, "speakers")):
        return None
    if any(child.dep_ in ("nummod", "quantmod") for child in token.children):
        return None
    if any(child.dep_ == "appos" and child.ent_type_ == "PERSON" for child in token.children):
        return None  # "the commander, General X" is one person, counted by name
    if token.tag_ in _PLURAL:
        word = next((t.lower_ for t in article.doc[start:end] if t.lower_ in _ALL), "plural")
        return Counted(
            token, start, end, Count(None, None, vague=word), (start, end), "plural", _is_part(article, start, end)
        )
    if any(child.lower_ in _ONE for child in token.children) or token.pos_ == "NOUN":
        return Counted(token, start, end, Count(1, 1), (start, end), "one", _is_part(article, start, end))
    return None


def _is_part(article: Article, start: int, end: int) -> bool:
    """A subset of a total told beside it: "including 11 children", "among them seven", "27 of them children", "16 of
    29"."""
    before = [t.lower_ for t in article.doc[max(0, start - 5) : start]]
    after = [t.lower_ for t in article.doc[end : end + 2]]
    inside = [t.lower_ for t in article.doc[start : end + 1]]
    if {"including", "included", "includes", "among"} & set(before[-4:]):
        return True
    joined = " ".join(inside + after)
    return any(words in joined for words in ("of them", "of whom", "of the dead", "of those", "of the victims"))
