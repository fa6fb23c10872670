"""Acts of speech: who says, with which word, what stretch of text."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.extract.article import Article
from reportedly.extract.phrases import phrase
from reportedly.lexicons.lexicon import Match
from reportedly.model import Span

_CONTENT = {"ccomp", "xcomp", "parataxis", "advcl", "prep", "conj"}
_NOT_SPEAKERS = {"it", "that", "this", "which", "who", "there", "what", "they", "he", "she", "we", "i", "you"}


@dataclass(frozen=True, slots=True)
class Speech:
    """One act of speech. `speaker` is the head of the words that name the source (None: unsaid), `cue` its tokens, `kind` the lexicon's.

    `content` holds the characters covered, `told` the hearer of "told AFP", `quoted` those from whom the speaker has it.
    """

    speaker: Token | None
    cue: tuple[int, int]
    head: Token
    kind: str
    distance: str
    content: tuple[Span, ...]
    sentence: int
    told: Token | None = None


def speeches(article: Article) -> list[Speech]:
    """All acts of speech in reading order."""
    found = []
    for match in article.lexicons.cues.match(article.doc):
        speech = _preposition(article, match) if match.entry.pos != "verb" else _verb(article, match)
        if speech:
            found.append(speech)
    return found


def _preposition(article: Article, match: Match) -> Speech | None:
    """ "according to X", "citing X": X is the speaker, the rest of the sentence the content."""
    head = article.doc[match.end - 1]
    if match.entry.kind == "cite" or match.entry.term.lower().startswith(("according", "as per", "in the words", "quoted by")):
        speaker = _after(article, match.end)
        if speaker is None:
            return None
        return _speech(article, match, head, speaker, (article.sentence_span(article.sentence_of[head.i]),))
    return None


def _verb(article: Article, match: Match) -> Speech | None:
    head = next((t for t in article.doc[match.start : match.end] if t.pos_ == "VERB"), article.doc[match.start])
    speaker = _subject(article, head)
    content = _content(article, match, head)
    if speaker is None and not content:
        return None
    told = next((_object(c) for c in head.children if c.dep_ in ("dobj", "dative") and head.lemma_ == "tell"), None)
    if speaker is not None and told is not None and told.i == speaker.i:
        told = None
    return _speech(article, match, head, speaker, content, told)


def _object(token: Token) -> Token:
    return next((c for c in token.children if c.dep_ == "pobj"), token)


def _speech(
    article: Article, match: Match, head: Token, speaker: Token | None, content: tuple[Span, ...], told: Token | None = None
) -> Speech:
    sentence = article.sentence_of[head.i]
    return Speech(speaker, (match.start, match.end), head, match.entry.kind, match.entry.data.get("distance", "neutral"), content, sentence, told)


def _after(article: Article, index: int) -> Token | None:
    """The first noun phrase behind a preposition."""
    doc = article.doc
    previous = doc[index - 1]
    noun = next((c for c in previous.children if c.dep_ in ("pobj", "dobj")), None)
    if noun is not None:
        return noun
    for token in doc[index : index + 8]:
        if token.pos_ in ("NOUN", "PROPN") and not (token.i + 1 < len(doc) and doc[token.i + 1].pos_ in ("NOUN", "PROPN")):
            return token
        if token.pos_ == "VERB":
            return None
    return None


def _subject(article: Article, head: Token) -> Token | None:
    """Who speaks: subject or agent; of "the agency quoted him as saying" him; of a participle ("saying ...") the subject of its clause."""
    for child in head.children:
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    subject = next((c for c in head.children if c.dep_ in ("nsubj",)), None)
    if subject is not None and not (subject.lower_ in ("which", "who", "that") and head.dep_ == "relcl"):
        return _inverted(article, head) or subject if subject.i > head.i else subject
    if subject is not None:
        return head.head
    inverted = _inverted(article, head)
    if inverted is not None:
        return inverted
    if head.dep_ in ("conj", "advcl", "xcomp", "acl") and head.head.i != head.i:
        up = head.head
        if head.dep_ == "acl" and up.pos_ in ("NOUN", "PROPN"):
            return up
        return _subject(article, up) if up.pos_ in ("VERB", "AUX") else None
    return _adjacent(article, head)


def _inverted(article: Article, head: Token) -> Token | None:
    """ "..." said the Observatory: a noun phrase right behind the verb, up to the end of the clause."""
    doc = article.doc
    if head.lemma_ not in ("say", "add", "report", "note", "write", "tweet", "announce", "explain", "continue", "warn", "declare", "state"):
        return None
    child = next((c for c in head.rights if c.dep_ in ("nsubj", "dobj", "attr", "oprd") and c.left_edge.i == head.i + 1), None)
    if child is not None and child.pos_ in ("NOUN", "PROPN", "PRON") and child.i not in article.timed:
        before = doc[head.i - 1] if head.i else None
        if before is not None and before.dep_ in ("nsubj", "aux") and before.head.i == head.i:
            return None
        return child
    return None


def _adjacent(article: Article, head: Token) -> Token | None:
    """The noun right before the verb, where the parse lost the subject ("... a watchdog said on Saturday")."""
    index = head.i - 1
    while index >= 0 and (article.doc[index].i in article.timed or article.doc[index].pos_ in ("ADV", "AUX", "PART")):
        index -= 1
    token = article.doc[index] if index >= 0 else None
    if token is not None and token.pos_ in ("NOUN", "PROPN", "PRON") and token.sent == head.sent and token.i not in article.timed:
        return token
    return None


def _content(article: Article, match: Match, head: Token) -> tuple[Span, ...]:
    """What is said: the clause that the verb governs; where the verb closes the sentence, all before its speaker."""
    sentence = article.sentence(head)
    clause = next((c for c in head.children if c.dep_ in ("ccomp", "xcomp") and c.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "PROPN")), None)
    last = max((t.i for t in sentence if not t.is_punct and not t.is_space), default=head.i)
    after = [t for t in article.doc[match.end : last + 1] if t.pos_ in ("VERB", "AUX")]
    start, end = sentence.start_char, sentence.end_char
    if clause is not None and clause.i > head.i:
        return (Span(article.doc[match.end].idx, end),) if match.end < len(article.doc) else ()
    if clause is not None or not after:
        stop = _clause_start(article, head)
        if stop > sentence.start:
            return (Span(start, article.doc[stop - 1].idx + len(article.doc[stop - 1])),)
    if match.end <= last:
        return (Span(article.doc[match.end].idx, end),)
    return ()


def _clause_start(article: Article, head: Token) -> int:
    """First token of the speaker's own clause ("the monitor said on Sunday")."""
    speaker = _subject(article, head)
    if speaker is None or speaker.i > head.i:
        return head.i
    return min(speaker.left_edge.i if head.i - speaker.left_edge.i < 25 else phrase(speaker)[0], head.i)


def speaker_words(article: Article, speaker: Token) -> Iterator[str]:
    """The words of the speaker's phrase, lower case."""
    start, end = phrase(speaker)
    for token in article.doc[start:end]:
        yield token.lower_
