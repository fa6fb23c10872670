"""One plural noun, two sites: "concurrent strikes against the base at A and the camp at B" are two events."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract.context import Context
from reportedly.extract.doc import Token
from reportedly.model import Slot

_TOGETHER = {
    "concurrent",
    "simultaneous",
    "twin",
    "parallel",
    "separate",
    "coordinated",
    "two",
    "synchronised",
    "synchronized",
}


@dataclass(frozen=True, slots=True)
class Twin:
    """A further event of a group: the mention that names it and the head of its own target."""

    mention: int
    target: Token


def twins(context: Context, group: list[int]) -> Iterator[Twin]:
    """The further sites of plural, simultaneous events, each an event of its own."""
    if not any(_simultaneous(context.found[index].head) for index in group):
        return
    for index in group:
        head = context.found[index].head
        if head.tag_ != "NNS" or head.pos_ != "NOUN":
            continue
        for hit in context.by_mention.get(index, ()):
            if hit.slot is Slot.TARGET and hit.candidate:
                first = hit.candidate.head
                for other in _beside(first, head):
                    if context.article.has_class(other.i, "places:"):
                        yield Twin(index, other)


def _beside(first: Token, head: Token) -> list[Token]:
    """Nouns joined to the first site; the parse often hangs the second one on the verb ("took place against A, and
    B")."""
    loose = [child for child in head.head.children if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN")]
    return [token for token in dict.fromkeys([*first.conjuncts, *loose]) if token.i > first.i]


def _simultaneous(head: Token) -> bool:
    return head.tag_ == "NNS" and any(child.lemma_.lower() in _TOGETHER for child in head.lefts)
