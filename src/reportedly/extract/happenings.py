"""Groups of triggers as events: which are worth keeping, which word names them best, what type they are."""

from collections.abc import Iterator

from reportedly.extract import chances, linear
from reportedly.extract.context import Context
from reportedly.extract.hits import Hit
from reportedly.extract.mentions import mood
from reportedly.model import COUNT_SLOTS, EventType, Slot

# Types with fewer than a dozen events among the articles that the model was trained on.
RARE = frozenset({
    EventType.ABDUCTION, EventType.ARRESTS, EventType.GRENADE, EventType.SEXUAL_VIOLENCE, EventType.LOOTING,
    EventType.MOB_VIOLENCE, EventType.BASE_ESTABLISHED, EventType.PEACEFUL_PROTEST, EventType.PROTEST_WITH_INTERVENTION,
    EventType.VIOLENT_DEMONSTRATION, EventType.EXCESSIVE_FORCE, EventType.CHEMICAL_WEAPON,
    EventType.DISRUPTED_WEAPONS_USE, EventType.NON_VIOLENT_TRANSFER,
})  # fmt: skip
_MEANS = {
    EventType.AIR_STRIKE: {"platform", "air-delivered", "drone", "missile"},
    EventType.SHELLING: {"artillery", "rocket", "missile"},
    EventType.CHEMICAL_WEAPON: {"chemical"},
    EventType.SUICIDE_BOMB: {"suicide"},
    EventType.REMOTE_EXPLOSIVE: {"IED", "vehicle bomb", "mine", "air-delivered"},
}
_DOERS = {Slot.PERPETRATOR, Slot.ACTOR, Slot.COMBATANT}


def trigger_features(context: Context, index: int) -> Iterator[str]:
    """What speaks for a mention being the best name of an event."""
    mention = context.found[index]
    hits = context.by_mention.get(index, [])
    yield from (
        f"kind={mention.kind}",
        f"term={mention.term}",
        f"strong={mention.strong}",
        f"tag={mention.head.tag_}",
        f"dep={mention.head.dep_}",
    )
    yield from (
        f"hits={min(len(hits), 4)}",
        f"hits={min(len(hits), 4)}|{mention.strong}",
        f"size={mention.end - mention.start}",
    )
    for slot in {hit.slot for hit in hits}:
        yield from (f"has={slot}", f"has={slot}|{mention.kind}")
    for word in mood(mention):
        yield from (f"mood={word}", f"mood={word}|{mention.verbal}")
    yield f"headline={context.sentence[index] < context.article.headline}"
    yield f"sentence={next(i for i, limit in enumerate((1, 3, 6, 12, 10**6)) if context.sentence[index] < limit)}"
    yield from (
        f"time={bool(context.times[index])}|{mention.kind}",
        f"place={bool(context.places[index])}",
        f"head={mention.head.head.lemma_.lower()}",
    )
    for child in mention.head.children:
        if child.dep_ in ("amod", "det", "aux", "nsubj", "nsubjpass", "dobj", "compound"):
            yield f"child={child.dep_}:{child.lemma_.lower()}"
    yield from chances.steps(context.article, "trigger", mention.start, mention.end)
    yield from chances.best(context.article, chances.types(context.article), mention.start, mention.end)


def best_trigger(context: Context, group: list[int]) -> tuple[int, float]:
    """The mention that names the event best, and how sure that is."""
    model = linear.load("triggers")
    chances = {index: model.yes(trigger_features(context, index)) for index in group}
    best = max(group, key=lambda index: (chances[index], -index))
    return best, chances[best]


def keep_features(context: Context, group: list[int], sure: float) -> Iterator[str]:
    """What speaks for a group being a specific event that a reader would record."""
    hits = [hit for index in group for hit in context.by_mention.get(index, ())]
    yield from (
        f"sure={int(sure * 10)}",
        f"size={min(len(group), 5)}",
        f"hits={min(len(hits), 6)}",
        f"hits={min(len(hits), 6)}|sure={int(sure * 5)}",
    )
    for slot in {hit.slot for hit in hits}:
        yield f"has={slot}"
    yield f"counts={_numbers(hits)}|sure={int(sure * 5)}"
    for kind in {context.found[index].kind for index in group}:
        yield from (f"kind={kind}", f"kind={kind}|hits={min(len(hits), 3)}")
    yield f"strong={any(context.found[index].strong for index in group)}|hits={min(len(hits), 3)}"
    yield f"headline={any(context.sentence[index] < context.article.headline for index in group)}"
    yield from (
        f"time={any(context.times[index] for index in group)}",
        f"place={any(context.places[index] for index in group)}",
    )
    for index in group:
        for word in mood(context.found[index]):
            yield f"mood={word}|{len(group) == 1}"
        mention = context.found[index]
        yield from chances.steps(context.article, "trigger", mention.start, mention.end)


def _numbers(hits: list[Hit]) -> int:
    return min(3, sum(hit.slot in COUNT_SLOTS for hit in hits))


def type_features(context: Context, group: list[int], trigger: int) -> Iterator[str]:
    """What speaks for a type: the words of the triggers, the means, the doers, the outcome."""
    for index in group:
        mention = context.found[index]
        best = "best" if index == trigger else "other"
        yield from (
            f"{best}|kind={mention.kind}",
            f"{best}|term={mention.term}",
            f"{best}|kind={mention.kind}|{mention.strong}",
            f"kind={mention.kind}",
        )
        for step in chances.best(context.article, chances.types(context.article), mention.start, mention.end):
            yield from (f"{best}|{step}", step)
        for name in _sentence_classes(context, index):
            yield from (f"{best}|class={name}", f"class={name}|{mention.kind}")
        for time in context.times[index]:
            yield f"{best}|time={time.split()[0]}"
        for child in mention.head.subtree:
            if abs(child.i - mention.head.i) < 6:
                yield f"{best}|word={child.lemma_.lower()}"
    hits = [hit for index in group for hit in context.by_mention.get(index, ())]
    for hit in hits:
        yield f"has={hit.slot}"
        if hit.slot in _DOERS or hit.slot in (Slot.WEAPON, Slot.TARGET):
            for token in context.article.doc[hit.start : hit.end]:
                yield f"{hit.slot}={token.lemma_.lower()}"
            for name in context.article.classes.get(hit.end - 1, ()):
                yield f"{hit.slot}|class={name}"
        if hit.counted and hit.counted.count.low and hit.counted.count.low > 1000:
            yield "thousands"


def _sentence_classes(context: Context, index: int) -> set[str]:
    sentence = context.article.sentences[context.sentence[index]]
    head = context.found[index].head.i
    return {
        name
        for t in sentence
        if abs(t.i - head) < 12
        for name in context.article.classes.get(t.i, ())
        if name.startswith("weapons")
    }


def event_type(context: Context, group: list[int], trigger: int) -> EventType:
    """The likeliest type. Of the types that the model has hardly seen, a sure trigger of the lexicon decides."""
    mention = context.found[trigger]
    if mention.strong and mention.kind in RARE:
        return EventType(mention.kind)
    chances = linear.load("types").probabilities(type_features(context, group, trigger))
    founded = [label for label in chances if _founded(context, label)]
    return EventType(max(founded, key=lambda label: chances[label]))


def _founded(context: Context, label: str) -> bool:
    """True where the article has any word of the means that a type stands for: no air strike out of the blue."""
    classes = _MEANS.get(EventType(label))
    if classes is None or any(mention.kind == label for mention in context.found):
        return True
    return any(name.removeprefix("weapons:") in classes for names in context.article.classes.values() for name in names)
