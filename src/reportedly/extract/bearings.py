"""What speaks for a party having a part in the incident that an article tells of: who did it, to what, with what."""

from collections.abc import Iterator

from reportedly.extract import chances
from reportedly.extract.article import Article
from reportedly.extract.context import Context
from reportedly.extract.doc import Token
from reportedly.extract.parties import Party
from reportedly.extract.phrases import path, phrase

TAGGED = ("muc:perpetrator", "muc:target", "muc:weapon", "muc:who")
_FEW = (1, 2, 3, 5, 9)
_BODIES = {"ORG", "NORP", "GPE", "FAC", "LOC", "PRODUCT"}


def bearing_features(context: Context, party: Party, slots: dict[int, set[str]]) -> Iterator[str]:
    """Features of all mentions of a party together. `slots`: what the roles and counts of the article make of a head
    (token index)."""
    yield f"name={party.proper}"
    yield f"times={sum(len(party.heads) >= few for few in _FEW)}|{party.proper}"
    yield f"first={_early(context.article, party.heads[0])}|{party.proper}"
    named = _person(party)
    if not named:
        yield from (f"with={word}" for word in party.key.split()[:-1])
        yield f"key={party.key}"
    for head in party.heads:
        yield from _mention(context, head, named)
        for slot in slots.get(head.i, ()):
            yield f"slot={slot}"
            yield f"slot={slot}|{party.proper}"


def _person(party: Party) -> bool:
    """True for what is likely the name of a person: nobody is to be accused, or a victim, by a name alone."""
    kinds = {head.ent_type_ for head in party.heads}
    return "PERSON" in kinds or (party.proper and " " in party.key and not kinds & _BODIES)


def _early(article: Article, head: Token) -> int:
    return sum(article.sentence_of[head.i] >= few for few in _FEW)


def _mention(context: Context, head: Token, named: bool) -> Iterator[str]:
    """`named`: the words of the mention are a person's name and say nothing."""
    article = context.article
    start, end = phrase(head)
    yield from (f"pos={head.tag_}", f"ent={head.ent_type_}", f"dep={head.dep_}")
    if not named:
        yield f"head={head.lemma_.lower()}"
    for kind in article.classes.get(head.i, ()):
        yield f"class={kind}"
    for label in TAGGED:
        yield from chances.steps(article, label, start, end)
    yield from _governor(head)
    yield from _beside(article, head, start, named)
    yield from _triggers(context, head)


def _governor(head: Token) -> Iterator[str]:
    """The word that the mention hangs on, over a preposition and over what it is joined to."""
    node = head
    while node.dep_ in ("conj", "appos") and node.head.i != node.i:
        node = node.head
    arc, up = node.dep_, node.head
    if up.dep_ in ("prep", "agent") and arc == "pobj":
        arc, up = f"{up.dep_}:{up.lower_}", up.head
    yield f"arc={arc}"
    yield f"up={up.lemma_.lower()}|{arc}"
    if up.pos_ in ("NOUN", "PROPN") and up.head.i != up.i:
        yield f"over={up.lemma_.lower()}|{up.dep_}:{up.head.lemma_.lower()}"


def _beside(article: Article, head: Token, start: int, named: bool) -> Iterator[str]:
    doc = article.doc
    words = [token for token in doc[max(0, start - 4) : start] if not token.is_space]
    if words:
        yield f"before={words[-1].lower_}"
    after = [token for token in doc[head.i + 1 : head.i + 4] if not token.is_space]
    if after:
        yield f"after={after[0].lower_}"
    yield f"quoted={article.quoted(head) is not None}"
    for child in head.children:
        if child.dep_ in ("amod", "nummod", "compound", "det", "poss") and not (named and child.pos_ == "PROPN"):
            yield f"child={child.dep_}:{child.lemma_.lower()}"


def _triggers(context: Context, head: Token) -> Iterator[str]:
    """The triggers of the same sentence: what kind, and the way to the nearest."""
    here = context.article.sentence_of[head.i]
    near = [m for m, sentence in zip(context.found, context.sentence, strict=True) if sentence == here]
    for kind in {mention.kind for mention in near}:
        yield f"beside={kind}"
    yield f"beside={bool(near)}"
    for mention in near:
        if not mention.start <= head.i < mention.end:
            way = path(mention.head, head, 5)
            if way is not None:
                yield f"way={way}|{'passive' if mention.passive else ''}"
                yield f"way={way}|{mention.kind}"
                yield f"term={mention.term}|{way}"
