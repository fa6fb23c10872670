"""Acts of speech: who says, with which word, what stretch of text."""

from dataclasses import dataclass

from reportedly.extract.article import Article
from reportedly.extract.content import said
from reportedly.extract.doc import Token
from reportedly.extract.speakers import cited, speaker_of
from reportedly.lexicons.lexicon import Match
from reportedly.model import Attribution, Span


@dataclass(frozen=True, slots=True)
class Speech:
    """One act of speech.

    `speaker` is the head of the words that name the source, `cue` the tokens of the word of saying, `head` the verb or
    preposition among them, `kind` the lexicon's. `content` holds the characters covered, `told` the hearer of "told
    AFP", `tagged` what the tagger gave where it found this act, `ruled` the characters covered by the rules.
    """

    speaker: Token
    cue: tuple[int, int]
    head: Token
    kind: str
    content: tuple[Span, ...]
    sentence: int
    told: Token | None = None
    tagged: Attribution | None = None
    ruled: tuple[Span, ...] = ()


def by_rule(article: Article) -> list[Speech]:
    """All acts of speech that the word list and the parse give, in reading order."""
    found = []
    for match in article.matches(article.lexicons.cues):
        speech = _preposition(article, match) if match.entry.pos != "verb" else _verb(article, match)
        if speech:
            found.append(speech)
    return found


def _preposition(article: Article, match: Match) -> Speech | None:
    """ "according to X", "citing X": X is the speaker, the rest of the sentence the content."""
    head = article.doc[match.end - 1]
    if match.entry.kind == "cite" or match.entry.term.lower().startswith(
        ("according", "as per", "in the words", "quoted by")
    ):
        speaker = cited(article, match.end)
        if speaker is None or (
            head.lower_ == "citing" and speaker.pos_ == "NOUN" and article.has_class(speaker.i, "speakers:document")
        ):
            return None
        whole = article.sentence_span(article.sentence_of[head.i])
        opens = article.doc[match.start].text[0].isupper() and article.doc[match.start].idx > whole.start
        return _speech(
            article, match, head, speaker, (Span(article.doc[match.start].idx, whole.end) if opens else whole,)
        )
    return None


def _verb(article: Article, match: Match) -> Speech | None:
    """ "the monitor said": its subject; None where nobody speaks ("claimed six lives", "was reported")."""
    head = next((t for t in article.doc[match.start : match.end] if t.pos_ == "VERB"), article.doc[match.start])
    if head.text.istitle() and head.pos_ != "VERB" and head.i > article.sentence(head).start:
        return None  # a name: "Edward Said"
    if head.lemma_ == "claim" and any(child.lemma_ in ("life", "lives") for child in head.children):
        return None
    passive = any(child.dep_ == "auxpass" for child in head.children)
    if passive and head.lemma_ not in ("quote", "cite") and not any(child.dep_ == "agent" for child in head.children):
        return None
    speaker = speaker_of(article, head)
    if speaker is None:
        return None
    content = said(article, match, head, speaker)
    told = next((_object(c) for c in head.children if c.dep_ in ("dobj", "dative") and head.lemma_ == "tell"), None)
    if told is not None and told.i == speaker.i:
        told = None
    return _speech(article, match, head, speaker, content, told)


def _object(token: Token) -> Token:
    return next((c for c in token.children if c.dep_ == "pobj"), token)


def _speech(
    article: Article,
    match: Match,
    head: Token,
    speaker: Token,
    content: tuple[Span, ...],
    told: Token | None = None,
) -> Speech:
    cue, sentence = (match.start, match.end), article.sentence_of[head.i]
    return Speech(speaker, cue, head, match.entry.kind, content, sentence, told)
