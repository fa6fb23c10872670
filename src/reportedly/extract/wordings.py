"""Which words of a mention name a party best: "urban guerrillas", or "members of the Brigade", or a name alone."""

from collections.abc import Iterator

from reportedly.extract.article import Article
from reportedly.extract.doc import Token

_NAME = ("PERSON", "ORG", "GPE", "NORP", "FAC")


def wording_features(article: Article, role: str, head: Token, start: int, end: int) -> Iterator[str]:
    """What speaks for tokens [start, end) around `head` as the words for a party in a role."""
    doc = head.doc
    for feature in _form(head, start, end):
        yield feature
        yield f"{role}|{feature}"
    ent = next((e for e in doc.ents if e.start <= head.i < e.end), None)
    if ent is not None and ent.label_ in _NAME:
        yield f"{role}|ent={ent.label_}|{_side(start, ent.start)}|{_side(end, ent.end)}"
    kinds = {kind for index in range(start, head.i) for kind in article.classes.get(index, ())}
    yield f"{role}|classes={'+'.join(sorted(kinds))}"


def _form(head: Token, start: int, end: int) -> Iterator[str]:
    doc = head.doc
    words = [token for token in doc[start:end] if not token.is_space]
    first = words[0]
    yield f"words={min(len([w for w in words if w.i <= head.i]), 5)}|{head.pos_}"
    yield f"of={end > head.i + 1}|{first.i == head.i}"
    if end > head.i + 1:
        yield f"of={head.lemma_.lower()}"
        yield f"of={words[-1].pos_}"
    if first.i < head.i:
        yield from (f"first={first.lower_}", f"first={first.dep_}|{first.pos_}|{head.pos_}", f"tag={first.tag_}")
    left = [token for token in doc[max(0, start - 2) : start] if not token.is_space]
    if left:
        yield from (f"left={left[-1].lower_}", f"left={left[-1].dep_}|{left[-1].pos_}|{first.pos_}")
        yield f"left={left[-1].tag_}|{head.tag_}|{left[-1].head.i == head.i}"
    if end == head.i + 1 and end < len(doc) and doc[end].lower_ == "of":
        yield f"cut={head.lemma_.lower()}"
        yield f"cut={head.pos_}"


def _side(one: int, other: int) -> str:
    return "at" if one == other else "before" if one < other else "after"
