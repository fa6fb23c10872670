"""What stands around the triggers of one article."""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reportedly.extract import chances
from reportedly.extract.article import Article
from reportedly.extract.hits import Hit
from reportedly.extract.mentions import Mention
from reportedly.extract.phrases import phrase
from reportedly.model import Slot

Floats = NDArray[np.float32]
_LINKS = {
    Slot.PERPETRATOR: "doer", Slot.ACTOR: "doer", Slot.COMBATANT: "combatant", Slot.TARGET: "target",
    Slot.WEAPON: "weapon",
}  # fmt: skip
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


def _link(hit: Hit) -> str:
    return _LINKS.get(hit.slot, "count" if hit.counted else "")


class Context:
    """What stands around the mentions of one article: their hits, days, places and words, looked up once."""

    def __init__(self, article: Article, found: list[Mention], hits: list[Hit]) -> None:
        self.article, self.found = article, found
        self.by_mention: dict[int, list[Hit]] = {}
        for hit in hits:
            self.by_mention.setdefault(hit.mention, []).append(hit)
        self.sentence = [article.sentence_of[mention.head.i] for mention in found]
        self.times = [_times(article, sentence) for sentence in self.sentence]
        self.places = [_places(article, sentence) for sentence in self.sentence]
        self._exact: dict[tuple[int, Slot], set[tuple[int | None, int | None]]] = {}
        self._words: dict[tuple[int, frozenset[Slot]], set[str]] = {}

    @cached_property
    def tagged(self) -> list[str]:
        """The type that the tagger holds for likeliest at each mention; "" where nothing is tagged."""
        labels = chances.types(self.article)
        return ["".join(chances.best(self.article, labels, m.start, m.end)).split("|")[0] for m in self.found]

    @cached_property
    def marks(self) -> list[tuple[bool, bool]]:
        """For each mention whether it is definite ("the raid") and whether it or its sentence says that it is new."""
        return [_marks(self.article, *pair) for pair in zip(self.found, self.sentence, strict=True)]

    @cached_property
    def tense(self) -> list[str]:
        """For each mention the tag of its head and the auxiliaries."""
        return [_tense(mention) for mention in self.found]

    @cached_property
    def targets(self) -> set[int]:
        """Heads of all phrases that are targets."""
        return {
            hit.candidate.head.i
            for hits in self.by_mention.values()
            for hit in hits
            if hit.slot is Slot.TARGET and hit.candidate
        }

    @cached_property
    def told(self) -> list[list[float]] | None:
        """For each mention the chance that each other one stands in words that tell of its event; none where nothing
        is tagged."""
        if not self.article.tags.links:
            return None
        places = [(mention.start, mention.end) for mention in self.found]
        told: list[list[float]] = self._table(places)[:, :, self.article.tags.links.names.index("told")].tolist()
        return told

    @cached_property
    def shared(self) -> list[list[float | None]]:
        """For each mention the mean chance that what hangs on each other one is a part of its event; none where
        nothing does."""
        hits = [(at, hit, link) for at, hits in self.by_mention.items() for hit in hits if (link := _link(hit))]
        places = [(h.candidate.head.i, h.candidate.head.i + 1) if h.candidate else (h.start, h.end) for _, h, _ in hits]
        table, names = self._table(places), self.article.tags.links.names if self.article.tags.links else ()
        of: dict[int, list[tuple[int, int]]] = {}
        for column, (at, _, link) in enumerate(hits):
            of.setdefault(at, []).append((column, names.index(link)))
        rows = range(len(self.found))
        return [
            [float(np.mean([table[row, c, k] for c, k in of[at]])) if at in of else None for at in rows] for row in rows
        ]

    def _table(self, places: list[tuple[int, int]]) -> Floats:
        """Chances (mentions, values, links) of the tokens of some values; see `Links.table`."""
        tags, article = self.article.tags, self.article
        spans = [article.span(*place) for place in places]
        triggers = [article.span(mention.start, mention.end) for mention in self.found]
        pieces = [[tags.pieces(span.start, span.end) for span in some] for some in (triggers, spans)]
        return tags.links.table(*pieces) if tags.links else np.zeros((0, 0, 0), np.float32)

    @cached_property
    def slots(self) -> dict[int, set[str]]:
        """For the head of each phrase (token index) the slots that it fills, whatever the trigger."""
        found: dict[int, set[str]] = {}
        for hit in (hit for hits in self.by_mention.values() for hit in hits):
            head = hit.counted.head if hit.counted else hit.candidate.head if hit.candidate else None
            if head is not None:
                found.setdefault(head.i, set()).add(str(hit.slot))
        return found

    def exact(self, index: int, slot: Slot) -> set[tuple[int | None, int | None]]:
        """Totals of a count slot at one mention."""
        if (index, slot) not in self._exact:
            self._exact[index, slot] = self._totals(index, slot)
        return self._exact[index, slot]

    def _totals(self, index: int, slot: Slot) -> set[tuple[int | None, int | None]]:
        return {
            (hit.counted.count.low, hit.counted.count.high)
            for hit in self.by_mention.get(index, ())
            if hit.slot is slot and hit.counted and not hit.counted.count.vague and not hit.counted.part
        }

    def words(self, index: int, slots: frozenset[Slot]) -> set[str]:
        """Content words of the roles at one mention."""
        if (index, slots) not in self._words:
            self._words[index, slots] = self._content(index, slots)
        return self._words[index, slots]

    def _content(self, index: int, slots: frozenset[Slot]) -> set[str]:
        return {
            token.lemma_.lower()
            for hit in self.by_mention.get(index, ())
            if hit.slot in slots
            for token in self.article.doc[hit.start : hit.end]
            if token.pos_ in ("NOUN", "PROPN", "ADJ")
        }


def _marks(article: Article, mention: Mention, sentence: int) -> tuple[bool, bool]:
    start, end = phrase(mention.head)
    words = {t.lower_ for t in article.doc[max(0, start - 1) : end]}
    around = {t.lower_ for t in article.sentences[sentence]}
    return bool(words & _DEFINITE), bool(words & _NEW) or bool(around & _NEW)


def _tense(mention: Mention) -> str:
    auxiliaries = sorted(c.lower_ for c in mention.head.children if c.dep_ in ("aux", "auxpass"))
    return f"{mention.head.tag_}:{'+'.join(auxiliaries)}"


def _times(article: Article, sentence: int) -> frozenset[str]:
    span = article.sentence_span(sentence)
    return frozenset(article.words(t).lower().replace("on ", "") for t in article.times if span.overlaps(t))


def _places(article: Article, sentence: int) -> frozenset[str]:
    return frozenset(
        t.lower_ for t in article.sentences[sentence] if t.pos_ == "PROPN" and t.ent_type_ in ("GPE", "LOC", "FAC")
    )
