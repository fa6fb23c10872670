"""Which triggers of one article name one event."""

from collections.abc import Iterator
from functools import cached_property
from itertools import combinations

from reportedly.extract import anaphora, linear
from reportedly.extract.article import Article
from reportedly.extract.hits import Hit
from reportedly.extract.mentions import Mention
from reportedly.extract.phrases import path, phrase
from reportedly.model import Slot

_DEFINITE = {"the", "this", "that", "these", "those"}
_NEW = {
    "another",
    "separate",
    "separately",
    "second",
    "other",
    "earlier",
    "previous",
    "elsewhere",
    "meanwhile",
    "similar",
}


JOIN = 0.3  # log-odds from which two groups of triggers are one event
SURE = 3.0  # log-odds of a pair that a rule joins
NEVER = -100.0  # of one that the text sets apart
CHAIN = 0.6  # weight of the closest pair, the rest is the mean's


class Context:
    """What stands around the mentions of one article: their hits, days and places, looked up once."""

    def __init__(self, article: Article, found: list[Mention], hits: list[Hit]) -> None:
        self.article, self.found = article, found
        self.by_mention: dict[int, list[Hit]] = {}
        for hit in hits:
            self.by_mention.setdefault(hit.mention, []).append(hit)
        self.sentence = [article.sentence_of[mention.head.i] for mention in found]
        self.times = [_times(article, sentence) for sentence in self.sentence]
        self.places = [_places(article, sentence) for sentence in self.sentence]

    @cached_property
    def odds(self) -> dict[tuple[int, int], float]:
        """Log-odds of each pair of mentions being one event."""
        return pair_odds(self)

    @cached_property
    def targets(self) -> set[int]:
        """Heads of all phrases that are targets."""
        return {
            hit.candidate.head.i
            for hits in self.by_mention.values()
            for hit in hits
            if hit.slot is Slot.TARGET and hit.candidate
        }

    def exact(self, index: int, slot: Slot) -> set[tuple[int | None, int | None]]:
        """Totals of a count slot at one mention."""
        return {
            (hit.counted.count.low, hit.counted.count.high)
            for hit in self.by_mention.get(index, ())
            if hit.slot is slot and hit.counted and not hit.counted.count.vague and not hit.counted.part
        }

    def words(self, index: int, slots: set[Slot]) -> set[str]:
        """Content words of the roles at one mention."""
        return {
            token.lemma_.lower()
            for hit in self.by_mention.get(index, ())
            if hit.slot in slots
            for token in self.article.doc[hit.start : hit.end]
            if token.pos_ in ("NOUN", "PROPN", "ADJ")
        }


def _times(article: Article, sentence: int) -> frozenset[str]:
    span = article.sentence_span(sentence)
    return frozenset(article.words(t).lower().replace("on ", "") for t in article.times if span.overlaps(t))


def _places(article: Article, sentence: int) -> frozenset[str]:
    return frozenset(
        t.lower_ for t in article.sentences[sentence] if t.pos_ == "PROPN" and t.ent_type_ in ("GPE", "LOC", "FAC")
    )


def features(context: Context, left: int, right: int) -> Iterator[str]:
    """Named features of two mentions, the left one first in the text."""
    a, b = context.found[left], context.found[right]
    gap = context.sentence[right] - context.sentence[left]
    near = "same" if gap == 0 else "next" if gap == 1 else "near" if gap < 4 else "far"
    kinds = "|".join(sorted((a.kind, b.kind)))
    yield from (
        f"near={near}",
        f"kinds={kinds}",
        f"kinds={kinds}|{near}",
        f"samekind={a.kind == b.kind}|{near}",
        f"strong={a.strong}{b.strong}|{near}",
    )
    same_lemma = a.head.lemma_.lower() == b.head.lemma_.lower()
    yield from (
        f"lemma={same_lemma}|{near}",
        f"lemma={same_lemma}|{a.kind == b.kind}",
        f"terms={'|'.join(sorted((a.term, b.term)))}",
    )
    if gap == 0:
        way = path(a.head, b.head, 4) or "far"
        yield from (
            f"way={way}",
            f"way={way}|{kinds}",
            f"between={min(right - left, 4)}",
            f"distance={_bucket(b.head.i - a.head.i)}",
        )
    definite, new = _marks(context, right)
    yield from (f"definite={definite}|{near}", f"definite={definite}|{near}|{same_lemma}", f"new={new}|{near}")
    yield from _agreement("time", set(context.times[left]), set(context.times[right]), near)
    yield from _agreement("place", set(context.places[left]), set(context.places[right]), near)
    for slot in (Slot.KILLED, Slot.INJURED):
        yield from _counts(context, left, right, slot, near)
    for name, slots in (
        ("doer", {Slot.PERPETRATOR, Slot.ACTOR, Slot.COMBATANT}),
        ("target", {Slot.TARGET}),
        ("weapon", {Slot.WEAPON}),
    ):
        yield from _agreement(name, context.words(left, slots), context.words(right, slots), near)
    headline = context.sentence[left] < context.article.headline
    yield from (
        f"headline={headline}|{context.sentence[right] < 5}",
        f"headline={headline}|{a.kind == b.kind}|{near}",
        f"late={context.sentence[right] > 8}|{near}",
    )
    yield f"claims={left in context.by_mention}{right in context.by_mention}|{near}"
    for mention in (a, b):
        yield from (f"tag={mention.head.tag_}|{near}",)
    yield from (
        f"tense={_tense(a)}|{_tense(b)}",
        f"step={min(right - left, 6)}|{near}",
        f"taken={_taken_up(context, left, right)}|{definite}|{near}",
    )
    yield f"kinds={kinds}|definite={definite}|{_nouns(a, b)}"
    lead = context.sentence[left] < context.article.headline + 2
    yield from (
        f"lead={lead}|definite={definite}|weak={not b.strong}",
        f"lead={lead}|definite={definite}|{b.kind}|near={near}",
    )


def _taken_up(context: Context, left: int, right: int) -> bool:
    """True where the left mention is the last one of its kind before the right one."""
    kinds = {context.found[left].kind, context.found[right].kind}
    return not any(context.found[index].kind in kinds for index in range(left + 1, right))


def _nouns(a: Mention, b: Mention) -> str:
    return f"{'v' if a.verbal else 'n'}{'v' if b.verbal else 'n'}"


def _tense(mention: Mention) -> str:
    auxiliaries = sorted(c.lower_ for c in mention.head.children if c.dep_ in ("aux", "auxpass"))
    return f"{mention.head.tag_}:{'+'.join(auxiliaries)}"


def _agreement(name: str, left: set[str], right: set[str], near: str) -> Iterator[str]:
    if not left or not right:
        yield f"{name}=missing|{near}"
        return
    shared = len(left & right) / min(len(left), len(right))
    verdict = "same" if shared == 1 else "some" if shared > 0 else "none"
    yield from (f"{name}={verdict}", f"{name}={verdict}|{near}")


def _counts(context: Context, left: int, right: int, slot: Slot, near: str) -> Iterator[str]:
    a, b = context.exact(left, slot), context.exact(right, slot)
    if a and b:
        verdict = "same" if a & b else "differ"
        yield from (f"{slot}={verdict}", f"{slot}={verdict}|{near}")
    else:
        yield f"{slot}={'one' if a or b else 'none'}|{near}"


def _marks(context: Context, index: int) -> tuple[bool, bool]:
    start, end = phrase(context.found[index].head)
    words = {t.lower_ for t in context.article.doc[max(0, start - 1) : end]}
    return bool(words & _DEFINITE), bool(words & _NEW) or bool(
        {t.lower_ for t in context.article.sentences[context.sentence[index]]} & _NEW
    )


def _bucket(distance: int) -> int:
    return next(i for i, limit in enumerate((2, 4, 8, 16, 10**6)) if distance < limit)


def pair_odds(context: Context) -> dict[tuple[int, int], float]:
    """Natural log-odds that two mentions (smaller index first) name one event."""
    model = linear.load("grouping")
    chances = {pair: model.yes(features(context, *pair)) for pair in combinations(range(len(context.found)), 2)}
    odds = {pair: linear.log_odds(min(max(chance, 1e-6), 1 - 1e-6)) for pair, chance in chances.items()}
    for right in range(len(context.found)):
        left = anaphora.taken_up(context.article, context.found, right)
        if left is not None:
            odds[left, right] = max(odds[left, right], SURE)
    return {
        pair: NEVER if anaphora.apart(context.article, context.found, *pair) else value for pair, value in odds.items()
    }


def group(context: Context, threshold: float = JOIN) -> list[list[int]]:
    """Mentions to events: the likeliest pair of groups joins first until none is above the threshold."""
    return agglomerate(len(context.found), context.odds, threshold)


def closeness(context: Context, left: list[int], right: list[int]) -> float:
    """Mean log-odds between two groups."""
    odds = [context.odds[min(a, b), max(a, b)] for a in left for b in right]
    return sum(odds) / len(odds)


def agglomerate(size: int, odds: dict[tuple[int, int], float], threshold: float) -> list[list[int]]:
    """Clusters of the indices below `size`; `odds` for each pair (smaller index first).

    Two groups are as close as the mean of their pairs, drawn towards the closest pair by `CHAIN`: "the attack" joins
    the mention that it takes up, however far the others are.
    """
    groups: list[list[int]] = [[index] for index in range(size)]
    links = {
        pair: (value, value, 1) for pair, value in odds.items()
    }  # sum, largest, number of pairs between two groups
    while links:
        pair = max(links, key=lambda pair: (_near(links[pair]), -pair[0], -pair[1]))
        if _near(links[pair]) <= threshold:
            break
        _join(groups, links, *pair)
    return [group for group in groups if group]


def _near(link: tuple[float, float, int]) -> float:
    total, largest, count = link
    return CHAIN * largest + (1 - CHAIN) * total / count


def _join(
    groups: list[list[int]], links: dict[tuple[int, int], tuple[float, float, int]], left: int, right: int
) -> None:
    groups[left] += groups[right]
    groups[right] = []
    del links[left, right]
    for other in range(len(groups)):
        old, new = (min(other, right), max(other, right)), (min(other, left), max(other, left))
        if other != left and old in links:
            a, b = links.pop(old), links[new]
            links[new] = (a[0] + b[0], max(a[1], b[1]), a[2] + b[2])
