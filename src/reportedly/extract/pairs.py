"""Two triggers of one article: what speaks for their naming one event."""

from collections.abc import Iterator, Set

from reportedly.extract import chances
from reportedly.extract.context import Context
from reportedly.extract.mentions import Mention
from reportedly.extract.phrases import path
from reportedly.model import Slot

_ROLES = (
    ("doer", frozenset({Slot.PERPETRATOR, Slot.ACTOR, Slot.COMBATANT})),
    ("target", frozenset({Slot.TARGET})),
    ("weapon", frozenset({Slot.WEAPON})),
)


def features(context: Context, left: int, right: int) -> Iterator[str]:
    """Named features of two mentions, the left one first in the text."""
    a, b = context.found[left], context.found[right]
    gap = context.sentence[right] - context.sentence[left]
    near = "same" if gap == 0 else "next" if gap == 1 else "near" if gap < 4 else "far"
    kinds = "|".join(sorted((a.kind, b.kind)))
    same_lemma = a.head.lemma_.lower() == b.head.lemma_.lower()
    definite, new = context.marks[right]
    yield from _words(a, b, near, kinds, same_lemma)
    if gap == 0:
        yield from _joined(a, b, right - left, kinds)
    yield from (f"definite={definite}|{near}", f"definite={definite}|{near}|{same_lemma}", f"new={new}|{near}")
    yield from _told(context, left, right, near)
    yield from _order(context, left, right, near, definite)
    yield f"kinds={kinds}|definite={definite}|{_nouns(a, b)}"
    yield from _links(context, left, right, near)
    said = [context.tagged[index] for index in (left, right)]
    yield from (f"tags={said[0] == said[1]}|{near}", f"tags={'|'.join(sorted(said))}")
    lead = context.sentence[left] < context.article.headline + 2
    yield from (
        f"lead={lead}|definite={definite}|weak={not b.strong}",
        f"lead={lead}|definite={definite}|{b.kind}|near={near}",
    )


def _links(context: Context, left: int, right: int, near: str) -> Iterator[str]:
    """Whether the tagger hears the one told in the words of the other, and whether what hangs on the one is also the
    other's."""
    if context.told is None:
        return
    there, back = context.told[left][right], context.told[right][left]
    low, high = sorted((chances.bucket(there), chances.bucket(back)))
    yield from (f"told={low}-{high}", f"toldlow={low}|{near}", f"toldhigh={high}|{near}")
    yield from (f"told>{step}" for step in chances.STEPS if (there + back) / 2 >= step)
    for name, (one, other) in (("right", (left, right)), ("left", (right, left))):
        shared = context.shared[one][other]
        yield f"parts={name}|{'-' if shared is None else chances.bucket(shared)}|{near}"


def _words(a: Mention, b: Mention, near: str, kinds: str, same_lemma: bool) -> Iterator[str]:
    """What the two are called."""
    yield from (
        f"near={near}",
        f"kinds={kinds}",
        f"kinds={kinds}|{near}",
        f"samekind={a.kind == b.kind}|{near}",
        f"strong={a.strong}{b.strong}|{near}",
    )
    yield from (
        f"lemma={same_lemma}|{near}",
        f"lemma={same_lemma}|{a.kind == b.kind}",
        f"terms={'|'.join(sorted((a.term, b.term)))}",
    )


def _joined(a: Mention, b: Mention, step: int, kinds: str) -> Iterator[str]:
    """How one sentence joins them."""
    way = path(a.head, b.head, 4) or "far"
    yield from (
        f"way={way}",
        f"way={way}|{kinds}",
        f"between={min(step, 4)}",
        f"distance={_bucket(b.head.i - a.head.i)}",
    )


def _told(context: Context, left: int, right: int, near: str) -> Iterator[str]:
    """Whether days, places, numbers and parties agree."""
    yield from _agreement("time", context.times[left], context.times[right], near)
    yield from _agreement("place", context.places[left], context.places[right], near)
    for slot in (Slot.KILLED, Slot.INJURED):
        yield from _counts(context, left, right, slot, near)
    for name, slots in _ROLES:
        yield from _agreement(name, context.words(left, slots), context.words(right, slots), near)


def _order(context: Context, left: int, right: int, near: str, definite: bool) -> Iterator[str]:
    """Where in the article they stand and what stands between them."""
    a, b = context.found[left], context.found[right]
    headline = context.sentence[left] < context.article.headline
    yield from (
        f"headline={headline}|{context.sentence[right] < 5}",
        f"headline={headline}|{a.kind == b.kind}|{near}",
        f"late={context.sentence[right] > 8}|{near}",
    )
    yield f"claims={left in context.by_mention}{right in context.by_mention}|{near}"
    yield from (f"tag={mention.head.tag_}|{near}" for mention in (a, b))
    yield from (
        f"tense={context.tense[left]}|{context.tense[right]}",
        f"step={min(right - left, 6)}|{near}",
        f"taken={_taken_up(context, left, right)}|{definite}|{near}",
    )


def _taken_up(context: Context, left: int, right: int) -> bool:
    """True where the left mention is the last one of its kind before the right one."""
    kinds = {context.found[left].kind, context.found[right].kind}
    return not any(context.found[index].kind in kinds for index in range(left + 1, right))


def _nouns(a: Mention, b: Mention) -> str:
    return f"{'v' if a.verbal else 'n'}{'v' if b.verbal else 'n'}"


def _agreement(name: str, left: Set[str], right: Set[str], near: str) -> Iterator[str]:
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


def _bucket(distance: int) -> int:
    return next(i for i, limit in enumerate((2, 4, 8, 16, 10**6)) if distance < limit)
