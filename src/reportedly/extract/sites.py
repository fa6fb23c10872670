"""Words that place an event: names of places in its sentence, ranked."""

from collections.abc import Callable, Iterator

from reportedly.extract import chances
from reportedly.extract.article import Article
from reportedly.extract.doc import Token
from reportedly.extract.mentions import Mention
from reportedly.extract.phrases import path, phrase
from reportedly.model import Span

IsPlace = Callable[[str], bool]


def sites(article: Article, is_place: IsPlace) -> list[Token]:
    """Heads of all phrases that name a place, in reading order."""
    return [
        token for token in article.doc if token.pos_ in ("PROPN", "NOUN") and _names_place(article, token, is_place)
    ]


def _names_place(article: Article, token: Token, is_place: IsPlace) -> bool:
    if token.i in article.timed or token.dep_ == "compound":
        return False
    start, end = phrase(token)
    name = any(t.pos_ == "PROPN" for t in article.doc[start:end])
    other = any(c.startswith(("weapons:", "outlets:", "people:fighter")) for c in article.classes.get(token.i, ()))
    if not name or other or _surname(article, token) or any(t.lower_.endswith("based") for t in article.doc[start:end]):
        return False
    if token.tag_ == "NNS" and any(child.dep_ == "nummod" for child in token.children):
        return False
    if article.has_class(token.i, "places:"):
        return True
    if token.ent_type_ in ("GPE", "LOC", "FAC"):
        return True
    if (
        token.pos_ == "PROPN"
        and token.ent_type_ not in ("PERSON", "NORP")
        and is_place(article.words(article.span(start, end)))
    ):
        return True
    return (
        token.pos_ == "PROPN"
        and token.ent_type_ not in ("PERSON", "NORP", "ORG")
        and _preposition(token) in ("in", "near", "at", "outside")
    )


def _surname(article: Article, token: Token) -> bool:
    """True for a word that is part of a person's name somewhere in the article."""
    return token.pos_ == "PROPN" and token.text in article.surnames and token.ent_type_ != "GPE"


def _preposition(token: Token) -> str:
    return token.head.lower_ if token.dep_ == "pobj" else ""


def name_of(article: Article, site: Token) -> Span:
    """The name alone: "Bree" of "rebel-held town of Bree", "Bree province" of "northern Bree province"."""
    start, end = phrase(site)
    doc = article.doc
    for index in range(start, end - 1):
        if doc[index].lower_ == "of" and any(t.pos_ == "PROPN" for t in doc[index + 1 : end]):
            start = index + 1
    while start < end - 1 and doc[start].pos_ != "PROPN":
        start += 1
    return article.span(start, end) if doc[start].pos_ == "PROPN" else article.span(*phrase(site))


def features(article: Article, mention: Mention, site: Token, targets: set[int]) -> Iterator[str]:
    """Named features of one trigger and one place of the same or a neighbouring sentence; `targets` are the heads of
    what was attacked."""
    gap = article.sentence_of[site.i] - article.sentence_of[mention.head.i]
    way = (path(mention.head, site, 6) or "far") if gap == 0 else f"sentence{gap}"
    prep = _preposition(site)
    side = "before" if site.i < mention.start else "after"
    distance = next(i for i, limit in enumerate((3, 6, 12, 24, 10**6)) if abs(site.i - mention.head.i) < limit)
    yield from (
        f"way={way}",
        f"prep={prep}|{side}|{gap}",
        f"gap={gap}|{side}",
        f"distance={distance}|{side}",
        f"ent={site.ent_type_}|{prep}",
    )
    yield from (
        f"kind={mention.kind}|{prep}",
        f"dep={site.dep_}|{gap}",
        f"pos={site.pos_}|{gap}",
        f"head={site.head.lemma_.lower()}",
    )
    start, end = phrase(site)
    yield from (f"size={min(end - start, 5)}", f"lemma={site.lemma_.lower()}" if site.pos_ == "NOUN" else "proper")
    yield f"of={any(t.lower_ == 'of' for t in article.doc[start:end])}"
    for name in article.classes.get(site.i, ()):
        yield from (f"class={name}", f"class={name}|{gap}")
    aimed = site.i in targets or (site.dep_ == "pobj" and site.head.head.i in targets)
    yield from (f"target={aimed}|{gap}", f"target={aimed}|{site.pos_}|{end - start > 1}")
    linked = chances.linked(article, (mention.start, mention.end), phrase(site))
    for name in ("place", "told") if linked else ():
        yield from (f"link:{name}>{step}" for step in chances.STEPS if linked[name] >= step)
        yield f"link:{name}|{chances.bucket(linked[name]) // 2}|{gap}"
    yield f"early={article.sentence_of[site.i] < 3}"
