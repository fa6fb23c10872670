"""Why: "in revenge for ...", "in a bid to ...", "an operation to ..."."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract.article import Article
from reportedly.extract.doc import Token
from reportedly.extract.mentions import Mention

_REASONS = {"revenge", "retaliation", "retribution", "reprisal", "response", "solidarity", "vengeance"}
_LINKS = {"for", "to", "against", "over", "with"}
_AIMS = {
    "bid",
    "attempt",
    "effort",
    "order",
    "aim",
    "goal",
    "operation",
    "offensive",
    "campaign",
    "assault",
    "battle",
    "push",
    "attack",
    "counterattack",
    "counteroffensive",
    "counter-offensive",
}
_MOST = 14  # tokens


@dataclass(frozen=True, slots=True)
class Motive:
    """Tokens [start, end) that say why, and the index of the mention that they explain."""

    start: int
    end: int
    head: Token
    mention: int


def motives(article: Article, found: list[Mention]) -> Iterator[Motive]:
    """Every reason told, with the trigger it belongs to."""
    for token in article.doc:
        if token.lemma_.lower() in _REASONS and token.pos_ == "NOUN":
            link = next((c for c in token.children if c.dep_ == "prep" and c.lower_ in _LINKS), None)
            if link is not None:
                yield from _tied(article, found, token, token.i, _end(token))
        elif token.dep_ in ("acl", "advcl", "relcl", "xcomp") and token.tag_ == "VB" and _purpose(token):
            yield from _tied(article, found, token, token.i, _end(token))


def _purpose(verb: Token) -> bool:
    """True for "to VERB" behind an aim ("in a bid to retake") or behind a deed that is done for it."""
    if not any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children):
        return False
    return verb.head.lemma_.lower() in _AIMS or (verb.dep_ == "advcl" and verb.i > verb.head.i)


def _end(head: Token) -> int:
    """Behind the last word of the reason: its own subtree, cut at a stop mark and at a length."""
    end = head.right_edge.i + 1
    for token in head.doc[head.i : end]:
        if token.text in (";", ".", ":", "—") or token.i - head.i >= _MOST:
            return token.i
    return end


def _tied(article: Article, found: list[Mention], head: Token, start: int, end: int) -> Iterator[Motive]:
    """The trigger that a reason explains: the nearest of its sentence outside the reason, else the last one told before
    it."""
    here = article.sentence_of[head.i]
    outside = [i for i, m in enumerate(found) if not start <= m.head.i < end and article.sentence_of[m.head.i] == here]
    above = [i for i in outside if found[i].head.i in {token.i for token in head.ancestors}]
    before = [i for i, m in enumerate(found) if article.sentence_of[m.head.i] < here and m.head.tag_ != "VB"]
    nearest = min(above or outside, key=lambda i: abs(found[i].head.i - head.i), default=before[-1] if before else None)
    if nearest is not None and start < end:
        yield Motive(start, end, head, nearest)
