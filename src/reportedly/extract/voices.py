"""Who stands behind a stretch of text: nearest origin, those who passed it on, the cue, and how the reporter holds
it."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from reportedly.extract.article import Article
from reportedly.extract.names import Names
from reportedly.extract.phrases import phrase
from reportedly.extract.speech import Speech, speeches
from reportedly.model import AUTHOR, Attribution, Source, SourceKind, Span

_PASSING = {"quote", "cite"}


@dataclass(frozen=True, slots=True)
class Voice:
    """The speakers of a stretch of text. `speech` is None for the article's own voice."""

    sources: tuple[Source, ...] = (AUTHOR,)
    via: tuple[str, ...] = ()
    cue: str = ""
    kind: str = ""
    basis: str = ""
    speech: Speech | None = None


class Voices:
    """All acts of speech of one article, with names for their speakers."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.names = Names(article)
        self.speeches = speeches(article)
        self.said = [self._voice(speech) for speech in self.speeches]

    def of(self, token: Token, avoid: frozenset[str] = frozenset()) -> Voice:
        """The voice behind a token: the narrowest act of speech that covers it, a quotation that runs on, or the
        article."""
        covering = [voice for voice in self.said if voice.kind not in avoid and self._covers(voice, token)]
        if covering:
            return self._nested(covering)
        return self._running(token) or Voice()

    def _covers(self, voice: Voice, token: Token) -> bool:
        speech = voice.speech
        if speech is None or speech.cue[0] <= token.i < speech.cue[1]:
            return False
        if _within(speech.speaker, token):
            return False
        return any(span.start <= token.idx < span.end for span in speech.content)

    def _nested(self, covering: list[Voice]) -> Voice:
        """The innermost speaker is the origin; one that cites it passes it on."""
        covering = sorted(
            covering,
            key=lambda voice: sum(span.end - span.start for span in voice.speech.content) if voice.speech else 0,
        )
        inner = next((voice for voice in covering if not _relays(voice)), covering[0])
        covering = [inner, *(voice for voice in covering if voice is not inner)]
        outer = [source.name for voice in covering[1:] for source in voice.sources if source not in inner.sources]
        passing = [
            voice
            for voice in covering[1:]
            if any(s.kind in (SourceKind.OUTLET, SourceKind.DOCUMENT) for s in voice.sources)
        ]
        if passing and outer:
            return replace(inner, via=inner.via + tuple(s.name for s in passing[0].sources if s.name not in inner.via))
        return inner

    def _running(self, token: Token) -> Voice | None:
        """A quotation whose speaker is named in the sentence before or after."""
        quote = self.article.quoted(token)
        if quote is None:
            return None
        here = self.article.sentence_of[token.i]
        touching = [
            voice
            for voice in self.said
            if voice.speech
            and not (quote.start <= self.article.doc[voice.speech.cue[0]].idx < quote.end)
            and abs(voice.speech.sentence - here) <= 4
        ]
        best = min(touching, key=lambda voice: self._away(voice, quote), default=None)
        return best if best and self._away(best, quote) < 200 else None

    def _away(self, voice: Voice, quote: Span) -> int:
        """Characters between a cue and a quotation; a cue before the quotation counts for nearer."""
        assert voice.speech is not None
        place = self.article.doc[voice.speech.cue[0]].idx
        return (
            quote.start - place if place < quote.start else (place - quote.end) + (0 if place - quote.end < 60 else 100)
        )

    def _voice(self, speech: Speech) -> Voice:
        cue = self.article.words(self.article.span(*speech.cue))
        speaker, via = speech.speaker, list[str]()
        origin = self._origin(speech)
        if origin is not None and origin.i != speaker.i:
            via.append(self.names.source(speaker).name)
            speaker = origin
        sources = self._sources(speaker)
        if speech.told is not None and self._is_outlet(speech.told):
            via.append(self.names.source(speech.told).name)
        via = [name for name in via if name.lower() not in self.article.report.outlet.lower()]
        return Voice(sources, tuple(via), cue, speech.kind, self._basis(speech), speech)

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
        """Every attribution of the article, in reading order."""
        found = []
        for speech in self.speeches:
            source = self.article.span(*phrase(speech.speaker))
            found.append(Attribution(source, self.article.span(*speech.cue), speech.content))
        return tuple(found)


def _relays(voice: Voice) -> bool:
    """True for outlets: beside another speaker of the same words they pass on."""
    return all(source.kind is SourceKind.OUTLET for source in voice.sources)


def _within(speaker: Token, token: Token) -> bool:
    start, end = phrase(speaker)
    return start <= token.i < end
