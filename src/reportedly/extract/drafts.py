"""Groups of triggers as events of the record: what they are called, when and where they were."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract import happenings, linear, sites
from reportedly.extract.context import Context
from reportedly.extract.doc import Token
from reportedly.extract.stage import stage
from reportedly.extract.twins import twins
from reportedly.model import Event, EventType, Slot, Span, make_id

PEACEFUL = frozenset({
    EventType.AGREEMENT, EventType.ARRESTS, EventType.CHANGE_TO_GROUP, EventType.PEACEFUL_PROTEST, EventType.OTHER,
    EventType.DISRUPTED_WEAPONS_USE, EventType.BASE_ESTABLISHED, EventType.NON_VIOLENT_TRANSFER,
    EventType.PROTEST_WITH_INTERVENTION,
})  # fmt: skip
AIMED = 0.6  # chance that a place which was attacked is where it happened
UNLIKELY = 0.05  # chance below which a place is left out
OTHER = 0.9  # what a place beside another mention than the trigger weighs


@dataclass(frozen=True)
class Draft:
    """An event with the mentions behind it, before its claims are written."""

    event: Event
    group: tuple[int, ...]
    trigger: int


def draft_of(context: Context, group: list[int], heads: list[Token]) -> Draft:
    """The event of a group of mentions; `heads` are those of all places that the article names."""
    trigger, _ = happenings.best_trigger(context, group)
    article, mention = context.article, context.found[trigger]
    span, report = article.span(mention.start, mention.end), article.report.id
    others = tuple(article.span(context.found[i].start, context.found[i].end) for i in group if i != trigger)
    event = Event(
        make_id("event", report, str(span.start), str(span.end)),
        report,
        happenings.event_type(context, group, trigger),
        span,
        others,
        stage(mention),
        _times(context, group, trigger),
        _places(context, group, trigger, heads),
    )
    return Draft(event, tuple(group), trigger)


def _times(context: Context, group: list[int], trigger: int) -> tuple[Span, ...]:
    """Words that date the event: those nearest to the trigger, then those of its other mentions."""
    found: list[Span] = []
    for index in [trigger, *(i for i in group if i != trigger)]:
        mention = context.found[index]
        sentence = context.article.sentence_span(context.sentence[index])
        here = [span for span in context.article.times if sentence.overlaps(span)]
        found += sorted(here, key=lambda span: abs(span.start - mention.head.idx))
    return tuple(dict.fromkeys(found))


def _places(context: Context, group: list[int], trigger: int, heads: list[Token]) -> tuple[Span, ...]:
    """Words that place the event, best first, at most four different ones."""
    best: dict[str, tuple[float, Span]] = {}
    for chance, span in _chances(context, group, trigger, heads):
        words = context.article.words(span).lower()
        if words not in best or best[words][0] < chance:
            best[words] = (chance, span)
    ranked = sorted(best.values(), key=lambda item: -item[0])
    return tuple(span for chance, span in ranked[:4] if chance > UNLIKELY)


def _chances(context: Context, group: list[int], trigger: int, heads: list[Token]) -> Iterator[tuple[float, Span]]:
    """How likely each place of a mention's sentence, or of one beside it, is where the event was."""
    article, model = context.article, linear.load("places")
    mine = [hit for index in group for hit in context.by_mention.get(index, ())]
    aimed = {hit.candidate.head.i for hit in mine if hit.slot is Slot.TARGET and hit.candidate}
    elsewhere = {token.i for twin in twins(context, group) for token in twin.target.subtree}
    for index in group:
        for site in heads:
            if site.i in elsewhere or abs(article.sentence_of[site.i] - context.sentence[index]) > 1:
                continue
            chance = model.yes(sites.features(article, context.found[index], site, context.targets))
            chance *= 1.0 if index == trigger else OTHER
            yield max(chance, AIMED) if site.i in aimed else chance, sites.name_of(article, site)


def charged(verb: Token, drafts: list[Draft], context: Context) -> str:
    """Id of the violent event that a charge is about: in its own sentence behind it, else in it, else the last one told
    before; "" for none."""
    here, best, chosen = context.article.sentence_of[verb.i], -1, ""
    for draft in drafts:
        if draft.event.type in PEACEFUL:
            continue
        for index in draft.group:
            place = context.sentence[index]
            rank = 10_000 + (context.found[index].head.i > verb.i) if place == here else place if place < here else -1
            if rank > best:
                best, chosen = rank, draft.event.id
    return chosen
