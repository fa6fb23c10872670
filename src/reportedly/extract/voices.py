"""Who stands behind a stretch of text: nearest origin, those who passed it on, the cue, and how the reporter holds
it."""

from dataclasses import dataclass, replace

from reportedly.extract import linear, origins
from reportedly.extract.acts import speeches
from reportedly.extract.article import Article
from reportedly.extract.doc import Token
from reportedly.extract.names import Names
from reportedly.extract.phrases import phrase
from reportedly.extract.speech import Speech
from reportedly.model import AUTHOR, Attribution, Distance, Source, Span

_FAR = 120  # characters between a quotation and the word of saying that it runs on from
_PASSING = {"quote", "cite"}


@dataclass(frozen=True, slots=True)
class Voice:
    """The speakers of a stretch of text. `speech` is None for the article's own voice."""

    sources: tuple[Source, ...] = (AUTHOR,)
    via: tuple[str, ...] = ()
    cue: str = ""
    kind: str = ""
    basis: str = ""
    distance: Distance = Distance.NEUTRAL
    speech: Speech | None = None

    @property
    def cue_at(self) -> tuple[int, int]:
        """Tokens of the cue; (0, 0) for the article's own voice."""
        return self.speech.cue if self.speech else (0, 0)


class Voices:
    """All acts of speech of one article, with names for their speakers."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.names = Names(article)
        told = [self._voice(speech) for speech in speeches(article)]
        # Tagger and rules may find one act twice: "Gandalf" and the "he" that stands for him.
        self.said = list({(voice.cue_at, voice.sources): voice for voice in reversed(told)}.values())[::-1]
        self.speeches = [voice.speech for voice in self.said if voice.speech]

    def of(self, token: Token, avoid: frozenset[str] = frozenset()) -> Voice:
        """The voice behind a token: the likeliest of the acts of speech around it and the article itself."""
        model, article, acts = linear.load("origins"), self.article, self.speeches
        best, voice = model.yes(origins.author_features(article, acts, token)), Voice()
        for index in origins.near(article, acts, token):
            said = self.said[index]
            if said.kind in avoid:
                continue
            chance = model.yes(origins.act_features(article, acts, index, token, said.sources[0]))
            if chance > best:
                best, voice = chance, said
        if voice.speech is None:
            voice = self._running(token) or voice
        return self._passed_on(self._inmost(voice, token, avoid), token)

    def _inmost(self, voice: Voice, token: Token, avoid: frozenset[str]) -> Voice:
        """Of "the army said ..., while the rebels said 12 died" the rebels: who speaks within another's speech is the
        nearer origin of what follows."""
        outer = voice.speech
        for other in self.said if outer else ():
            inner = other.speech
            if (
                inner
                and outer
                and other.kind not in avoid
                and self._covers(other, token)
                and _within_speech(inner, outer)
            ):
                return other if inner.head.i < token.i else voice
        return voice

    def _running(self, token: Token) -> Voice | None:
        """The voice of a quotation whose speaker stands right before it or right behind it."""
        quote = self.article.quoted(token)
        if quote is None:
            return None
        near = [(self._away(voice, quote), voice) for voice in self.said]
        away, voice = min(near, key=lambda item: item[0], default=(_FAR, Voice()))
        return voice if away < _FAR else None

    def _away(self, voice: Voice, quote: Span) -> int:
        """Characters between a quotation and a word of saying outside it; `_FAR` for one inside."""
        at = self.article.doc[voice.cue_at[0]].idx
        return quote.start - at if at < quote.start else at - quote.end if at >= quote.end else _FAR

    def _passed_on(self, voice: Voice, token: Token) -> Voice:
        """The same voice with the outlet or paper that cites it, where one covers the token too."""
        if voice.speech is None:
            return voice
        outer = (other for other in self.said if other is not voice and self._covers(other, token))
        for other in outer:
            if other.sources == voice.sources and other.via:
                return replace(voice, via=other.via)
            if all(map(origins.is_outlet, other.sources)) and not set(other.sources) & set(voice.sources):
                return replace(voice, via=voice.via + tuple(s.name for s in other.sources if s.name not in voice.via))
        return voice

    def _covers(self, voice: Voice, token: Token) -> bool:
        speech = voice.speech
        if speech is None or speech.cue[0] <= token.i < speech.cue[1]:
            return False
        if _within(speech.speaker, token):
            return False
        return any(span.start <= token.idx < span.end for span in speech.content)

    def _voice(self, speech: Speech) -> Voice:
        cue = self.article.words(self.article.span(*speech.cue))
        speaker, via = speech.speaker, list[str]()
        origin = self._origin(speech)
        if origin is not None and origin.i != speaker.i:
            via.append(self.names.source(speaker).name)
            speaker = origin
        elif origin is not None and speech.tagged:  # the tagger gave the origin itself: who quotes it is the subject
            via += [self.names.source(c).name for c in speech.head.children if c.dep_ == "nsubj"]
        sources = self._sources(speaker)
        if speech.told is not None and self._is_outlet(speech.told):
            via.append(self.names.source(speech.told).name)
        via = [name for name in via if name.lower() not in self.article.report.outlet.lower()]
        return Voice(sources, tuple(via), cue, speech.kind, self._basis(speech), self._distance(speech), speech)

    def _distance(self, speech: Speech) -> Distance:
        """What the word list says of the cue; of words that it does not have, that they are neutral."""
        entries = (
            self.article.lexicons.cues.get(token.lemma_.lower()) for token in self.article.doc[slice(*speech.cue)]
        )
        told = next((entry.data["distance"] for entry in entries if entry and "distance" in entry.data), "neutral")
        return Distance(told)

    def _sources(self, speaker: Token) -> tuple[Source, ...]:
        joined = [
            speaker,
            *(c for c in speaker.conjuncts if c.pos_ == "PROPN" and c.i > speaker.i and c.i - speaker.i < 12),
        ]
        return tuple(dict.fromkeys(self.names.source(token) for token in joined))

    def _origin(self, speech: Speech) -> Token | None:
        """ "SANA quoted the director as saying": the director."""
        if speech.head.lemma_ not in _PASSING or speech.head.pos_ != "VERB":
            return None
        return next((c for c in speech.head.children if c.dep_ == "dobj" and c.pos_ in ("NOUN", "PROPN")), None)

    def _is_outlet(self, token: Token) -> bool:
        return token.pos_ == "PROPN" and (self.article.has_class(token.i, "outlets:outlet") or token.ent_type_ == "ORG")

    def _basis(self, speech: Speech) -> str:
        """ "citing preliminary figures": what the speaker rests on."""
        for child in speech.head.children:
            if child.lower_ == "citing":
                noun = next((c for c in child.children if c.dep_ == "dobj"), None)
                if noun is not None and noun.pos_ == "NOUN":
                    return self.article.words(self.article.span(*phrase(noun)))
        return ""

    def attributions(self) -> tuple[Attribution, ...]:
        """Every attribution of the article, in reading order.

        Where the tagger has read the text, what the rules alone hold for speech is left out: it is right half the time.
        """
        found = []
        for speech in self.speeches:
            if speech.tagged is None and self.article.tags.labels:
                continue
            told = speech.tagged or Attribution(None, self.article.span(*speech.cue), speech.content)
            source = told.source or self.article.span(*phrase(speech.speaker))
            found.append(Attribution(source, told.cue, told.content))
        return tuple(found)


def _within_speech(inner: Speech, outer: Speech) -> bool:
    """True where the later of two acts of one sentence, speaker and all, stands in what the first one says."""
    inside = any(
        span.start < inner.head.idx < span.end and span.start <= inner.speaker.idx < span.end for span in outer.content
    )
    return inside and outer.cue < inner.cue and inner.sentence == outer.sentence


def _within(speaker: Token, token: Token) -> bool:
    start, end = phrase(speaker)
    return start <= token.i < end
