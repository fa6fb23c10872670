"""From hits and groups of triggers to the events and claims of the record."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from reportedly.extract import happenings, linear, sites
from reportedly.extract.article import Article
from reportedly.extract.charges import Charge, charges
from reportedly.extract.firmness import Firmness
from reportedly.extract.grouping import Grouping
from reportedly.extract.hits import Hit
from reportedly.extract.loaded import loaded_words
from reportedly.extract.phrases import phrase
from reportedly.extract.stage import stage
from reportedly.extract.twins import Twin, twins
from reportedly.extract.voices import Voice, Voices
from reportedly.model import COUNT_SLOTS, Claim, Count, Event, EventType, Slot, Span, Status, make_id

_VIOLENT_NOT = {
    EventType.AGREEMENT,
    EventType.ARRESTS,
    EventType.CHANGE_TO_GROUP,
    EventType.PEACEFUL_PROTEST,
    EventType.OTHER,
    EventType.DISRUPTED_WEAPONS_USE,
    EventType.BASE_ESTABLISHED,
    EventType.NON_VIOLENT_TRANSFER,
    EventType.PROTEST_WITH_INTERVENTION,
}
_SMALL = {"the", "a", "an", "of", "in", "on", "at", "and", "or", "to", "for", "by"}
AIMED = 0.6  # chance that a place which was attacked is where it happened
KEEP = 0.45  # probability from which a group of triggers is recorded as an event
STRAY = -1.0  # mean log-odds below which roles of a dropped group are left out
APART = -4.0  # mean log-odds below which numbers of a dropped group stay an event of their own


@dataclass(frozen=True)
class Draft:
    """An event with the mentions behind it, before its claims are written."""

    event: Event
    group: tuple[int, ...]
    trigger: int


class Assembler:
    """One article's events and claims."""

    def __init__(self, article: Article, grouping: Grouping, is_place: sites.IsPlace) -> None:
        self.article, self.grouping, self.context = article, grouping, grouping.context
        self.voices = Voices(article)
        self.firmness = Firmness(article, self.voices)
        self.charges = list(charges(article, self.voices))
        self.sites = sites.sites(article, is_place)
        self.drafts = [self._draft(sorted(group)) for group in self._kept(grouping.groups())]
        self.twins = [
            (self._twin(draft, twin), twin) for draft in self.drafts for twin in twins(self.context, list(draft.group))
        ]

    def _kept(self, groups: list[list[int]]) -> list[list[int]]:
        """Groups worth an event.

        Of the others, those that carry numbers join the kept group that is closest: no number is lost.
        """
        kept: list[list[int]] = []
        loose: list[list[int]] = []
        for group in groups:
            _, sure = happenings.best_trigger(self.context, group)
            worth = linear.load("keeping").yes(happenings.keep_features(self.context, group, sure))
            (kept if worth >= KEEP else loose).append(group)
        for group in loose:
            told = [index for index in group if index in self.context.by_mention]
            numbers = any(hit.counted for index in told for hit in self.context.by_mention[index])
            best = max(kept, key=lambda other: self.grouping.closeness(told, other), default=None) if told else None
            near = self.grouping.closeness(told, best) if best else -99.0
            if best is not None and near > (APART if numbers else STRAY):
                best += told
            elif numbers:
                kept.append(group)
        return kept

    def _draft(self, group: list[int]) -> Draft:
        trigger, _ = happenings.best_trigger(self.context, group)
        kind = happenings.event_type(self.context, group, trigger)
        mention = self.context.found[trigger]
        span = self.article.span(mention.start, mention.end)
        report = self.article.report.id
        others = tuple(
            self.article.span(self.context.found[i].start, self.context.found[i].end) for i in group if i != trigger
        )
        event = Event(
            make_id("event", report, str(span.start), str(span.end)), report, kind, span, others, stage(mention),
            self._times(group, trigger), self._places(group, trigger),
        )  # fmt: skip
        return Draft(event, tuple(group), trigger)

    def _twin(self, draft: Draft, twin: Twin) -> Event:
        """The event at a further site: same kind and day, its own place."""
        mention = self.context.found[twin.mention]
        span, report = self.article.span(mention.start, mention.end), self.article.report.id
        inside = {token.i for token in twin.target.subtree}
        places = tuple(dict.fromkeys(sites.name_of(self.article, site) for site in self.sites if site.i in inside))
        key = make_id("event", report, str(span.start), str(span.end), str(twin.target.idx))
        return replace(draft.event, id=key, trigger=span, mentions=(), type=EventType.ATTACK, place_spans=places)

    def _twin_claim(self, event: Event, twin: Twin) -> Claim:
        value = self.article.span(*phrase(twin.target))
        voice = self.voices.of(twin.target)
        mention = self.context.found[twin.mention]
        status, hedge = self.firmness.status(voice, mention.head, twin.target, counts=False)
        evidence = Span(min(value.start, event.trigger.start), max(value.end, event.trigger.end))
        return Claim(
            make_id("claim", event.id, Slot.TARGET, str(value.start), str(value.end), *(s.name for s in voice.sources)),
            self.article.report.id, event.id, Slot.TARGET, evidence, value, self.article.words(value), None, sources=voice.sources, via=voice.via,
            cue=voice.cue, status=status, hedge=hedge, basis=voice.basis,
        )  # fmt: skip

    @property
    def events(self) -> list[Event]:
        """All events in reading order."""
        return sorted(
            [*(draft.event for draft in self.drafts), *(event for event, _ in self.twins)],
            key=lambda event: (event.trigger, event.id),
        )

    def _times(self, group: list[int], trigger: int) -> tuple[Span, ...]:
        """Words that date the event: those nearest to the trigger, then those of its other mentions."""
        found: list[Span] = []
        for index in [trigger, *(i for i in group if i != trigger)]:
            mention = self.context.found[index]
            sentence = self.article.sentence_span(self.context.sentence[index])
            here = [span for span in self.article.times if sentence.overlaps(span)]
            found += sorted(here, key=lambda span: abs(span.start - mention.head.idx))
        return tuple(dict.fromkeys(found))

    def _places(self, group: list[int], trigger: int) -> tuple[Span, ...]:
        """Words that place the event, best first, at most four different ones."""
        model = linear.load("places")
        best: dict[str, tuple[float, Span]] = {}
        mine = [hit for index in group for hit in self.context.by_mention.get(index, ())]
        aimed = {hit.candidate.head.i for hit in mine if hit.slot is Slot.TARGET and hit.candidate}
        elsewhere = {token.i for twin in twins(self.context, group) for token in twin.target.subtree}
        for index in group:
            for site in self.sites:
                if site.i in elsewhere or abs(self.article.sentence_of[site.i] - self.context.sentence[index]) > 1:
                    continue
                chance = model.yes(
                    sites.features(self.article, self.context.found[index], site, self.context.targets)
                ) * (1.0 if index == trigger else 0.9)
                if site.i in aimed:
                    chance = max(chance, AIMED)
                span = sites.name_of(self.article, site)
                words = self.article.words(span).lower()
                if words not in best or best[words][0] < chance:
                    best[words] = (chance, span)
        ranked = sorted(best.values(), key=lambda item: -item[0])
        return tuple(span for chance, span in ranked[:4] if chance > 0.05)

    def claims(self) -> list[Claim]:
        """All claims, repetitions of one speaker left out, in reading order."""
        drafted = [
            [self._claim(draft, hit) for index in draft.group for hit in self.context.by_mention.get(index, ())]
            + self._responsibility(draft)
            for draft in self.drafts
        ]
        told = [claim for claims in drafted for claim in claims]
        found = [claim for claims in drafted for claim in _distinct([self._credited(claim, told) for claim in claims])]
        found += [self._occurrence(draft) for draft, claims in zip(self.drafts, drafted, strict=True) if not claims]
        found += [self._twin_claim(event, twin) for event, twin in self.twins]
        return sorted(found, key=lambda claim: (claim.span, claim.slot))

    def _occurrence(self, draft: Draft) -> Claim:
        """That it happened: the one thing said of an event that carries no other claim."""
        mention = self.context.found[draft.trigger]
        voice = self.voices.of(mention.head)
        status, hedge = self.firmness.status(voice, mention.head, mention.head, counts=False)
        span = draft.event.trigger
        return Claim(
            make_id("claim", draft.event.id, Slot.OCCURRENCE, *(s.name for s in voice.sources)), self.article.report.id, draft.event.id,
            Slot.OCCURRENCE, span, span, self.article.words(span), None, sources=voice.sources, via=voice.via, cue=voice.cue, status=status,
            hedge=hedge, basis=voice.basis,
        )  # fmt: skip

    def _credited(self, claim: Claim, told: list[Claim]) -> Claim:
        """A number of headline or lead that the body gives to a speaker is that speaker's."""
        if claim.count is None or claim.count.vague or not claim.sources[0].is_author or not self._leads(claim):
            return claim
        same = [
            c
            for c in told
            if c.slot is claim.slot and c.count == claim.count and not c.sources[0].is_author and c.part == claim.part
        ]
        return replace(claim, sources=same[0].sources, via=same[0].via, cue=same[0].cue) if same else claim

    def _leads(self, claim: Claim) -> bool:
        first = self.article.headline + 3
        return first >= len(self.article.sentences) or claim.span.start < self.article.sentences[first].start_char

    def _claim(self, draft: Draft, hit: Hit) -> Claim:
        mention = self.context.found[hit.mention]
        head = hit.counted.head if hit.counted else hit.candidate.head if hit.candidate else mention.head
        voice = self.voices.of(head, frozenset({"ask"}))
        status, hedge = self.firmness.status(voice, mention.head, head, hit.slot in COUNT_SLOTS)
        return self._written(draft, hit.slot, hit, voice, status, hedge)

    def _written(self, draft: Draft, slot: Slot, hit: Hit, voice: Voice, status: Status, hedge: str) -> Claim:
        value = self.article.span(hit.start, hit.end)
        mention = self.context.found[hit.mention]
        together = self.article.sentence_of[hit.start] == self.context.sentence[hit.mention]
        reach = (min(hit.start, mention.start), max(hit.end, mention.end)) if together else (hit.start, hit.end)
        evidence = self.article.span(*reach)
        value = self._unnumbered(value) if slot is Slot.WEAPON else value
        words = self.article.words(value)
        who = self._who(hit)
        if slot in (Slot.PERPETRATOR, Slot.ACTOR):
            slot = Slot.ACTOR if draft.event.type in _VIOLENT_NOT else Slot.PERPETRATOR
        return Claim(
            make_id("claim", draft.event.id, slot, str(value.start), str(value.end), *(s.name for s in voice.sources)),
            self.article.report.id, draft.event.id, slot, evidence, value, words, hit.counted.count if hit.counted else None, who,
            bool(hit.counted and hit.counted.part), voice.sources, voice.via, voice.cue, status, hedge, voice.basis,
            self._quantity(hit), loaded_words(self.article, *reach),
        )  # fmt: skip

    def _unnumbered(self, value: Span) -> Span:
        """ "30 Grad rockets" are Grad rockets; how many stands in `quantity`."""
        inside = [q for q in self.article.quantities if self.article.doc[q.start].idx == value.start]
        start = self.article.doc[inside[0].end].idx if inside and inside[0].end < len(self.article.doc) else value.start
        return Span(start, value.end) if start < value.end else value

    def _who(self, hit: Hit) -> str:
        return self.article.words(self.article.span(*hit.counted.who)) if hit.counted and hit.counted.who else ""

    def _quantity(self, hit: Hit) -> Count | None:
        if hit.slot is not Slot.WEAPON:
            return None
        near = [q for q in self.article.quantities if hit.start - 2 <= q.core < hit.end]
        return near[0].count if near else None

    def _responsibility(self, draft: Draft) -> list[Claim]:
        """Claims of responsibility, accusations and denials about the event told there or right before."""
        return [
            self._charge_claim(draft, charge) for charge in self.charges if self._charged(charge.verb) == draft.event.id
        ]

    def _charge_claim(self, draft: Draft, charge: Charge) -> Claim:
        value = self.article.span(*phrase(charge.party))
        said = charge.voice.speech.cue if charge.voice.speech else (charge.verb.i, charge.verb.i + 1)
        cue = self.article.span(*said)
        evidence = Span(min(value.start, cue.start), max(value.end, cue.end))
        voice, slot = charge.voice, Slot.PERPETRATOR
        key = make_id("claim", draft.event.id, slot, str(value.start), str(value.end), *(s.name for s in voice.sources))
        return Claim(
            key, self.article.report.id, draft.event.id, slot, evidence, value, self.article.words(value), None,
            sources=voice.sources, via=voice.via, cue=voice.cue, status=charge.status,
        )  # fmt: skip

    def _charged(self, verb: Token) -> str:
        """Id of the violent event that a charge is about: in its own sentence behind it, else in it, else the last one before."""
        here, best, chosen = self.article.sentence_of[verb.i], -1, ""
        for draft in self.drafts:
            if draft.event.type in _VIOLENT_NOT:
                continue
            for index in draft.group:
                place, token = self.context.sentence[index], self.context.found[index].head
                rank = 10_000 + (token.i > verb.i) if place == here else place if place < here else -1
                if rank > best:
                    best, chosen = rank, draft.event.id
        return chosen


def _distinct(claims: list[Claim]) -> list[Claim]:
    """One claim for each value, slot and speaker; the article's own earlier copy of a speaker's value is that
    speaker's."""
    kept: list[Claim] = []
    for claim in sorted(
        claims, key=lambda claim: (claim.slot, claim.sources[0].is_author, -len(claim.value), claim.value_span)
    ):
        if not any(_repeats(claim, other) for other in kept):
            kept.append(claim)
    return kept


def _repeats(claim: Claim, other: Claim) -> bool:
    if claim.slot is not other.slot or not _same_value(claim, other):
        return False
    names = {source.name for source in other.sources}
    return claim.sources[0].is_author or any(source.name in names for source in claim.sources)


def _same_value(claim: Claim, other: Claim) -> bool:
    if claim.count is not None and (claim.count != other.count or claim.count.high != 1):
        return claim.count == other.count
    if claim.count is not None and not (claim.who and other.who):
        return True
    a, b = _content(claim.who or claim.value), _content(other.who or other.value)
    return bool(a & b) and len(a & b) / min(len(a), len(b)) >= 0.67


def _content(value: str) -> set[str]:
    words = {word.strip("\"'“”’,.").lower() for word in value.split()}
    return (words - _SMALL) or words
