"""Who suffers an event by the grammar alone, and so cannot have done it, whatever a model says."""

from collections.abc import Iterator

from reportedly.extract.article import Article
from reportedly.extract.doc import Token
from reportedly.extract.mentions import Mention

_AIMED = {"on", "against", "upon", "targeting", "at", "towards", "toward"}
_REACH = 18  # tokens from a noun of violence to whom it is aimed at
_FILLERS = {"DET", "ADJ", "NUM", "PUNCT"}


def undergoes(article: Article, mention: Mention, head: Token, among: list[Mention]) -> bool:
    """True for the passive subject of a verb of violence, for those whom a deed was aimed at ("an attack on X", "the
    ambush of X by Y"), who came under it ("X came under fire", "attacked by Y, X left") or died of it ("X died when Y
    attacked"). `among`: the sentence's mentions."""
    if head.dep_ == "nsubjpass" and mention.start <= head.head.i < mention.end:
        return True
    near = [other for other in among if not other.verbal and 0 <= head.i - other.end < _REACH]
    return any(
        any(_aimed_at(other, whole) for other in near) or _under(mention, whole) or _dies(article, whole)
        for whole in _wholes(head)
    )


def _wholes(head: Token) -> Iterator[Token]:
    """The token, and by the order of words the persons it is part of: "Banner", "gunmen" of "gunmen of the Black
    Banner"."""
    yield head
    at = _before(head)
    if at > 0 and head.doc[at].lower_ == "of" and head.doc[at - 1].pos_ in ("NOUN", "PROPN"):
        yield head.doc[at - 1]


def _aimed_at(mention: Mention, head: Token) -> bool:
    at = _before(head)
    word = head.doc[at].lower_ if at >= 0 else ""
    if word in _AIMED:
        return True
    by = any(child.lower_ == "by" for child in mention.head.children) or any(
        token.lower_ == "by" for token in head.doc[head.i : head.i + 5]
    )
    return word == "of" and by and head.head.head.i == mention.head.i


def _before(head: Token) -> int:
    """The word right before the phrase of a noun, articles, adjectives and names passed over; -1 for none."""
    at = head.i - 1
    while at >= 0 and (head.doc[at].pos_ in _FILLERS or head.doc[at].dep_ in ("compound", "nmod", "poss", "case")):
        at -= 1
    return at


def _under(mention: Mention, head: Token) -> bool:
    """The subject of "came under fire", and of the main clause behind a passive participle."""
    if head.dep_ != "nsubj":
        return False
    if mention.term.startswith("come under") or any(
        child.lower_ == "under" and child.i < mention.start
        for child in head.head.children
        if head.head.lemma_ == "come"
    ):
        return head.i < mention.start
    agent = any(child.dep_ == "agent" for child in mention.head.children)
    own = any(child.dep_ in ("nsubj", "nsubjpass") for child in mention.head.children)
    return agent and not own and mention.head.tag_ == "VBN" and head.head.i == mention.head.head.i


def _dies(article: Article, head: Token) -> bool:
    """The subject of "die", of "were killed", of "lost their lives"; of "five killed" and "a nurse wounded", where
    nobody is named whom they would have killed."""
    verb = head.head
    if head.dep_ not in ("nsubj", "nsubjpass") or verb.pos_ not in ("VERB", "AUX"):
        return False
    if verb.lemma_ == "lose":
        return any(child.lemma_.lower() in ("life", "live") for child in verb.children if child.dep_ == "dobj")
    entry = article.lexicons.casualties.get(verb.lemma_.lower(), "verb")
    if entry is None or head.dep_ == "nsubjpass" or entry.data.get("voice") == "agent":
        return entry is not None
    bare = not any(child.dep_ in ("dobj", "aux", "dative", "ccomp") for child in verb.children)
    return bare and verb.tag_ in ("VBD", "VBN")
