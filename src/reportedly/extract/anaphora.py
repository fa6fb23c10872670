"""Triggers that take up an event told before, and those that the text itself sets apart."""

import re

from reportedly.extract.article import Article
from reportedly.extract.mentions import Mention

_DEFINITE = {"the", "this", "that", "these", "those"}
_GENERIC = {
    "attack",
    "strike",
    "raid",
    "bombing",
    "assault",
    "shelling",
    "explosion",
    "blast",
    "bombardment",
    "shooting",
}
_NEWS = {"another", "second", "separate", "new", "similar", "other", "further", "earlier", "previous"}
_NEW = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|overnight|tonight|this (?:week|morning)", re.I
)
_OLD = re.compile(
    r"last (?:year|month|spring|summer|autumn|winter)|(?:year|month)s? (?:ago|earlier)|^(?:in )?(?:19|20)\d\d$", re.I
)
_SPAN = re.compile(r"\b(?:after|before|later|earlier|since)$", re.I)


def taken_up(article: Article, found: list[Mention], right: int) -> int | None:
    """The mention that a definite noun takes up: "the strike" the last strike told in a sentence before, "the attack"
    the last attack.

    A noun that brings its own kind or doer along ("the Arnorian drone strike") or says that it is another one takes up
    nothing.
    """
    mention = found[right]
    head = mention.head
    if head.pos_ == "VERB":
        return _carried_out(article, found, right) or _continued(article, found, right)
    if head.pos_ != "NOUN" or mention.end - mention.start > 1:
        return None
    words = {child.lower_ for child in head.lefts}
    if not words & _DEFINITE or words & _NEWS or any(child.pos_ == "PROPN" for child in head.lefts):
        return None
    here = article.sentence_of[head.i]
    before = [index for index in range(right) if article.sentence_of[found[index].head.i] < here]
    same = [index for index in before if _noun(found[index]) == head.lemma_.lower()]
    bare = head.lemma_.lower() == "attack" and not any(child.dep_ == "prep" for child in head.rights)
    told = _recently(article, found, before, here) if bare else None
    if told is not None:
        return told
    if same or mention.strong:
        return same[-1] if same else None
    return _just_told(article, found, before, here) if head.lemma_.lower() in _GENERIC else None


def _carried_out(article: Article, found: list[Mention], right: int) -> int | None:
    """ "Arnor carried out the airstrike": the airstrike told in a sentence before."""
    head, words = found[right].head, _noun(found[right])
    nouns = [
        token for token in head.doc[head.i : found[right].end] if token.lemma_.lower() == words and token.pos_ == "NOUN"
    ]
    if not nouns or not any(child.lower_ in _DEFINITE for child in nouns[0].lefts):
        return None
    here = article.sentence_of[head.i]
    same = [i for i in range(right) if article.sentence_of[found[i].head.i] < here and _noun(found[i]) == words]
    return same[-1] if same else None


def _noun(mention: Mention) -> str:
    """The noun that names the deed: "airstrike" of "carried out the airstrike"; else the word itself."""
    nouns = [token for token in mention.head.doc[mention.start : mention.end] if token.pos_ == "NOUN"]
    return (nouns[-1] if nouns else mention.head).lemma_.lower()


def _recently(article: Article, found: list[Mention], before: list[int], here: int) -> int | None:
    """What a bare "the attack" takes up: the last deed, of whatever kind, of the four sentences before."""
    told = [i for i in before if here - article.sentence_of[found[i].head.i] <= 4 and _is_deed(found[i])]
    return told[-1] if told else None


def _is_deed(mention: Mention) -> bool:
    """Nouns of violence, by themselves or joined ("airstrike")."""
    return _noun(mention).endswith(tuple(_GENERIC)) and mention.head.tag_ != "VB"


def _continued(article: Article, found: list[Mention], right: int) -> int | None:
    """ "It said it struck the base ...": a pronoun carries on, and what is struck is known already."""
    head, sentence = found[right].head, article.sentence(found[right].head)
    known = any(child.dep_ == "dobj" and any(t.lower_ in _DEFINITE for t in child.lefts) for child in head.children)
    if sentence[0].lower_ not in ("it", "he", "she", "they") or not known or found[right].strong:
        return None
    here = article.sentence_of[head.i]
    before = [index for index in range(right) if article.sentence_of[found[index].head.i] == here - 1]
    return before[-1] if before else None


def _just_told(article: Article, found: list[Mention], before: list[int], here: int) -> int | None:
    """The last event noun of the sentence right before."""
    told = [
        index
        for index in before
        if article.sentence_of[found[index].head.i] == here - 1 and found[index].head.lemma_.lower() in _GENERIC
    ]
    return told[-1] if told else None


def apart(article: Article, found: list[Mention], left: int, right: int) -> bool:
    """True where the text keeps two triggers apart in time: "the attacks came a week after the raid", "on Wednesday"
    and "early last year"."""
    a, b = found[left], found[right]
    if article.sentence_of[a.head.i] != article.sentence_of[b.head.i]:
        return {_age(article, article.sentence_of[m.head.i]) for m in (a, b)} == {"old", "new"}
    low, high = a.head.idx, b.head.idx
    return any(low < span.start and span.end <= high and _SPAN.search(article.words(span)) for span in article.times)


def _age(article: Article, sentence: int) -> str:
    """ "new" for a sentence that speaks of the last days, "old" for one of months or years ago, else ""."""
    if sentence not in article.ages:
        here = article.sentence_span(sentence)
        words = [article.words(span) for span in article.times if here.overlaps(span)]
        ages = {name for name, pattern in (("new", _NEW), ("old", _OLD)) for word in words if pattern.search(word)}
        article.ages[sentence] = ages.pop() if len(ages) == 1 else ""
    return article.ages[sentence]
