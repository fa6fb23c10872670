"""The incidents that an article is about, as part of its events and claims."""

from collections.abc import Iterable
from dataclasses import replace

from reportedly.extract.assemble import Assembler
from reportedly.extract.doc import Token
from reportedly.extract.drafts import PEACEFUL, Draft
from reportedly.extract.incidents import Incident, Part, incidents
from reportedly.extract.voices import Voice
from reportedly.model import Claim, EventType, Slot, Span, Status, make_id

NONE = "none"
SLOTS = {
    "PerpInd": Slot.PERPETRATOR, "PerpOrg": Slot.PERPETRATOR, "Target": Slot.TARGET, "Victim": Slot.TARGET,
    "Weapon": Slot.WEAPON,
}  # fmt: skip
SORTS = {"PerpInd": "individual", "PerpOrg": "organisation", "Target": "thing", "Victim": "name", "Weapon": ""}
_SUFFERS = {Slot.KILLED, Slot.INJURED, Slot.ABDUCTED, Slot.MISSING, Slot.DISPLACED}
_DOES = {Slot.PERPETRATOR, Slot.ACTOR}
_TYPES = {
    "bombing": {EventType.REMOTE_EXPLOSIVE, EventType.SUICIDE_BOMB, EventType.GRENADE, EventType.AIR_STRIKE},
    "kidnapping": {EventType.ABDUCTION},
    "arson": {EventType.LOOTING},
    "robbery": {EventType.LOOTING},
}


class Told:
    """The events and claims of an assembler with its article's incidents: `events`, `claims`."""

    def __init__(self, assembler: Assembler) -> None:
        self.assembler, self.article = assembler, assembler.article
        self.claims = assembler.claims()
        kinds: dict[str, str] = {}
        for incident in incidents(assembler.context):
            draft = self._stands_for(incident, kinds)
            if draft is not None:
                kinds[draft.event.id] = incident.kind
                self.claims = self._pruned(draft, incident)
                for part in incident.parts:
                    self._take(draft, part)
        self.events = [replace(event, incident=kinds.get(event.id, NONE)) for event in assembler.events]
        self.claims.sort(key=lambda claim: (claim.span, claim.slot))

    def _stands_for(self, incident: Incident, taken: dict[str, str]) -> Draft | None:
        """The event that tells of an incident: of its type, near its parts, early."""
        free = [draft for draft in self.assembler.drafts if draft.event.id not in taken]
        return max(free, key=lambda draft: self._fit(incident, draft), default=None)

    def _fit(self, incident: Incident, draft: Draft) -> tuple[float, int]:
        sentences = {self.assembler.context.sentence[index] for index in draft.group}
        near = sum(
            part.chance
            for part in incident.parts
            if {self.article.sentence_of[h.i] for h in part.party.heads} & sentences
        )
        typed = draft.event.type in _TYPES.get(incident.kind, {EventType.ATTACK, EventType.ARMED_CLASH})
        return near + typed - (draft.event.type in PEACEFUL), -draft.event.trigger.start

    def _take(self, draft: Draft, part: Part) -> None:
        """A claim of the event that names the party says its sort; where there is none, a new one tells its part."""
        slot, found = SLOTS[part.role], False
        for at, claim in enumerate(self.claims):
            if claim.event != draft.event.id or not _names(claim, part.party.heads):
                continue
            if claim.slot is slot:
                self.claims[at], found = self._worded(claim, part), True
            elif part.role == "Victim" and claim.count is not None and claim.count.low == claim.count.high == 1:
                words = self.article.words(self.article.span(part.start, part.end))
                self.claims[at], found = replace(claim, who=words, kind="name"), True
        if not found and not self._against(part):
            claim = self._claim(draft, part)
            if claim.id not in {other.id for other in self.claims}:
                self.claims.append(claim)

    def _against(self, part: Part) -> bool:
        """True where the party is said to have suffered what the part has it do, or the reverse, or where it denies."""
        if part.role == "Weapon":
            return False
        does = SLOTS[part.role] is Slot.PERPETRATOR
        if does and any(
            act.kind == "deny" and act.speaker in part.party.heads for act in self.assembler.voices.speeches
        ):
            return not any(charge.party in part.party.heads for charge in self.assembler.charges)
        slots = {slot for head in part.party.heads for slot in self.assembler.context.slots.get(head.i, ())}
        if does:
            return bool(slots & {*_SUFFERS, Slot.TARGET}) or self._inside(part, {*_SUFFERS, Slot.TARGET})
        return bool(slots & _DOES) and not slots & _SUFFERS

    def _inside(self, part: Part, slots: set[Slot]) -> bool:
        """True where a mention of the party stands in the words of a claim of these slots."""
        return any(claim.slot in slots and _names(claim, part.party.heads) for claim in self.claims)

    def _pruned(self, draft: Draft, incident: Incident) -> list[Claim]:
        """All claims but the roles of the event whose party has no part in it; an event keeps one claim at least."""
        idle = [self.article.doc[at] for at in incident.idle]
        busy = [head for part in incident.parts for head in part.party.heads]
        left = [
            claim
            for claim in self.claims
            if claim.event != draft.event.id
            or claim.slot not in SLOTS.values()
            or not _names(claim, idle)
            or _names(claim, busy)
        ]
        return left if any(claim.event == draft.event.id for claim in left) else self.claims

    def _worded(self, claim: Claim, part: Part) -> Claim:
        span = self.article.span(part.start, part.end)
        if not span.start <= claim.value_span.start or not claim.value_span.end <= span.end:
            return replace(claim, kind=SORTS[part.role])  # a name is never cut short
        evidence = Span(min(claim.span.start, span.start), max(claim.span.end, span.end))
        words = self.article.words(span)
        return replace(claim, kind=SORTS[part.role], span=evidence, value_span=span, value=words)

    def _claim(self, draft: Draft, part: Part) -> Claim:
        """The part as the mention has it that tells of it: its voice, its doubt, its words."""
        event, slot, head = draft.event, SLOTS[part.role], part.head
        value = self.article.span(part.start, part.end)
        voice, status, hedge = self._said(head, part)
        names = tuple(source.name for source in voice.sources)
        key = make_id("claim", event.id, slot, str(value.start), str(value.end), *names)
        return Claim(
            key, event.report, event.id, slot, value, value, self.article.words(value), None, sources=voice.sources,
            via=voice.via, cue=voice.cue, status=status, hedge=hedge, basis=voice.basis, distance=voice.distance,
            kind=SORTS[part.role],
        )  # fmt: skip

    def _said(self, head: Token, part: Part) -> tuple[Voice, Status, str]:
        """Who says so and how firmly: a charge against the party, else what the mention itself says."""
        mentions = {mention.i for mention in part.party.heads}
        charged = [charge for charge in self.assembler.charges if charge.party.i in mentions]
        if SLOTS[part.role] is Slot.PERPETRATOR and charged:
            return charged[0].voice, charged[0].status, ""
        voice = self.assembler.voices.of(head, frozenset({"ask"}))
        status, hedge = self.assembler.firmness.status(voice, _verb(head), head, False)
        return voice, status, hedge


def _verb(head: Token) -> Token:
    """The verb that governs a mention, or the root of its sentence."""
    return next(
        (token for token in head.ancestors if token.pos_ in ("VERB", "AUX")),
        head.doc.root(head.sent.start, head.sent.end),
    )


def _names(claim: Claim, heads: Iterable[Token]) -> bool:
    """True where the value of a claim holds one of the words."""
    return any(claim.value_span.start <= head.idx < claim.value_span.end for head in heads)
