"""From hits and groups of triggers to the events and claims of the record."""

from dataclasses import replace

from reportedly.extract import sites
from reportedly.extract.article import Article
from reportedly.extract.charges import Charge, charges, party
from reportedly.extract.doc import Token
from reportedly.extract.drafts import PEACEFUL, Draft, charged, draft_of
from reportedly.extract.firmness import Firmness
from reportedly.extract.grouping import Grouping
from reportedly.extract.hits import Hit
from reportedly.extract.keeping import kept
from reportedly.extract.loaded import loaded_words
from reportedly.extract.phrases import phrase
from reportedly.extract.repeats import distinct
from reportedly.extract.twins import Twin, twins
from reportedly.extract.voices import Voice, Voices
from reportedly.model import COUNT_SLOTS, Claim, Count, Event, EventType, Slot, Span, Status, make_id

_ITSELF = {
    "it",
    "they",
    "its",
    "their",
    "he",
    "she",
    "we",
    "our",
    "his",
    "her",
}  # "the Brigade said it struck the base"


class Assembler:
    """One article's events and claims."""

    def __init__(self, article: Article, grouping: Grouping, is_place: sites.IsPlace) -> None:
        self.article, self.context = article, grouping.context
        self.voices = Voices(article)
        self.firmness = Firmness(article, self.voices)
        self.charges = list(charges(article, self.voices))
        self.sites = sites.sites(article, is_place)
        self.drafts = [draft_of(self.context, sorted(group), self.sites) for group in kept(grouping)]
        self.twins = [
            (self._twin(item, twin), twin) for item in self.drafts for twin in twins(self.context, list(item.group))
        ]

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
        key = make_id("claim", event.id, Slot.TARGET, *_offsets(value), *_names(voice))
        claim = self._plain(key, event, Slot.TARGET, evidence, value, voice)
        return replace(claim, status=status, hedge=hedge, basis=voice.basis, distance=voice.distance)

    def _plain(self, key: str, event: Event, slot: Slot, evidence: Span, value: Span, voice: Voice) -> Claim:
        """A claim without a number, asserted by a voice."""
        report, words = self.article.report.id, self.article.words(value)
        return Claim(
            key, report, event.id, slot, evidence, value, words, None,
            sources=voice.sources, via=voice.via, cue=voice.cue,
        )  # fmt: skip

    @property
    def events(self) -> list[Event]:
        """All events in reading order."""
        return sorted(
            [*(draft.event for draft in self.drafts), *(event for event, _ in self.twins)],
            key=lambda event: (event.trigger, event.id),
        )

    def claims(self) -> list[Claim]:
        """All claims, repetitions of one speaker left out, in reading order."""
        drafted = [
            [
                self._claim(draft, hit)
                for index in draft.group
                for hit in self.context.by_mention.get(index, ())
                if self._does(draft.event, hit)
            ]
            + self._charged(draft)
            for draft in self.drafts
        ]
        told = [claim for claims in drafted for claim in claims]
        found = [
            claim
            for claims in drafted
            for claim in distinct([self._credited(claim, told) for claim in claims], self._tops)
        ]
        found += [self._occurrence(draft) for draft, claims in zip(self.drafts, drafted, strict=True) if not claims]
        found += [self._twin_claim(event, twin) for event, twin in self.twins]
        return sorted(found, key=lambda claim: (claim.span, claim.slot))

    def _occurrence(self, draft: Draft) -> Claim:
        """That it happened: the one thing said of an event that carries no other claim."""
        mention = self.context.found[draft.trigger]
        voice = self.voices.of(mention.head)
        status, hedge = self.firmness.status(voice, mention.head, mention.head, counts=False)
        event, span = draft.event, draft.event.trigger
        key = make_id("claim", event.id, Slot.OCCURRENCE, *_names(voice))
        claim = self._plain(key, event, Slot.OCCURRENCE, span, span, voice)
        return replace(claim, status=status, hedge=hedge, basis=voice.basis, distance=voice.distance)

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

    @property
    def _tops(self) -> tuple[int, ...]:
        """Where the headline ends, and where the first sentence behind it does."""
        sentences, first = self.article.sentences, self.article.headline
        return tuple(sentences[at].start_char for at in (first, first + 1) if at < len(sentences))

    def _leads(self, claim: Claim) -> bool:
        first = self.article.headline + 3
        return first >= len(self.article.sentences) or claim.span.start < self.article.sentences[first].start_char

    def _does(self, event: Event, hit: Hit) -> bool:
        """False for one who only speaks ("officials reported that ..."), and for a peaceful doer beside violence."""
        head = hit.counted.head if hit.counted else hit.candidate.head if hit.candidate else None
        if head is None:
            return True
        speaks = any(self._speaker(speech.speaker, head) for speech in self.voices.speeches)
        if hit.counted:
            return not (speaks and hit.counted.form == "name")
        if hit.slot not in (Slot.PERPETRATOR, Slot.ACTOR):
            return True
        if any(charge.party.i == head.i and charge.voice.speech is None for charge in self.charges):
            return False  # "has been accused": the charge itself says so, with its hedge
        if hit.slot is Slot.ACTOR and event.type not in PEACEFUL:
            return False
        return not speaks or any(t.lower_ in _ITSELF and t.i > head.i for t in self.article.sentence(head))

    def _speaker(self, speaker: Token, head: Token) -> bool:
        """True for who speaks, and for the body in a speaker's title: "the Arnor-led coalition spokesman"."""
        start, _ = phrase(speaker)
        return start <= head.i <= speaker.i

    def _claim(self, draft: Draft, hit: Hit) -> Claim:
        mention = self.context.found[hit.mention]
        head = hit.counted.head if hit.counted else hit.candidate.head if hit.candidate else mention.head
        voice = self.voices.of(head, frozenset({"ask"}))
        status, hedge = self.firmness.status(voice, mention.head, head, hit.slot in COUNT_SLOTS)
        return self._written(draft.event, hit, voice, status, hedge)

    def _written(self, event: Event, hit: Hit, voice: Voice, status: Status, hedge: str) -> Claim:
        mention = self.context.found[hit.mention]
        together = self.article.sentence_of[hit.start] == self.context.sentence[hit.mention]
        reach = (min(hit.start, mention.start), max(hit.end, mention.end)) if together else (hit.start, hit.end)
        value, slot = self.article.span(hit.start, hit.end), _slot(event, hit)
        value = self._unnumbered(value) if slot is Slot.WEAPON else value
        return Claim(
            make_id("claim", event.id, slot, *_offsets(value), *_names(voice)),
            self.article.report.id,
            event.id,
            slot,
            self.article.span(*reach),
            value,
            self.article.words(value),
            hit.counted.count if hit.counted else None,
            self._who(hit),
            bool(hit.counted and hit.counted.part),
            voice.sources,
            voice.via,
            voice.cue,
            status,
            hedge,
            voice.basis,
            voice.distance,
            self._quantity(hit),
            loaded_words(self.article, *reach),
        )

    def _unnumbered(self, value: Span) -> Span:
        """ "30 Grad rockets" are Grad rockets; how many stands in `quantity`."""
        inside = [q for q in self.article.quantities if self.article.doc[q.start].idx == value.start]
        behind = (
            [token.idx for token in self.article.doc[inside[0].end : inside[0].end + 2] if not token.is_space]
            if inside
            else []
        )
        start = behind[0] if behind else value.start
        return Span(start, value.end) if start < value.end else value

    def _who(self, hit: Hit) -> str:
        return self.article.words(self.article.span(*hit.counted.who)) if hit.counted and hit.counted.who else ""

    def _quantity(self, hit: Hit) -> Count | None:
        if hit.slot is not Slot.WEAPON:
            return None
        near = [q for q in self.article.quantities if hit.start - 2 <= q.core < hit.end]
        return near[0].count if near else None

    def _charged(self, draft: Draft) -> list[Claim]:
        """Claims of responsibility, accusations and denials about the event told there or right before."""
        return [
            self._charge_claim(draft.event, charge)
            for charge in self.charges
            if charged(charge.verb, self.drafts, self.context) == draft.event.id
        ]

    def _charge_claim(self, event: Event, charge: Charge) -> Claim:
        value, voice = self.article.span(*party(charge)), charge.voice
        cue = self.article.span(*(voice.speech.cue if voice.speech else (charge.verb.i, charge.verb.i + 1)))
        evidence = Span(min(value.start, cue.start), max(value.end, cue.end))
        key = make_id("claim", event.id, Slot.PERPETRATOR, *_offsets(value), *_names(voice))
        return replace(
            self._plain(key, event, Slot.PERPETRATOR, evidence, value, voice),
            status=charge.status,
            distance=voice.distance,
        )


def _slot(event: Event, hit: Hit) -> Slot:
    """The doer of a violent event is its perpetrator, that of any other its actor."""
    if hit.slot not in (Slot.PERPETRATOR, Slot.ACTOR):
        return hit.slot
    return Slot.ACTOR if event.type in PEACEFUL else Slot.PERPETRATOR


def _offsets(span: Span) -> tuple[str, str]:
    return str(span.start), str(span.end)


def _names(voice: Voice) -> tuple[str, ...]:
    return tuple(source.name for source in voice.sources)
