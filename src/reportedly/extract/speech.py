"""Acts of speech: who says, with which word, what stretch of text."""

from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.extract.article import Article
from reportedly.extract.phrases import phrase
from reportedly.lexicons.lexicon import Match
from reportedly.model import Span

_INVERTED = {
    "say",
    "add",
    "report",
    "note",
    "write",
    "tweet",
    "announce",
    "explain",
    "continue",
    "warn",
    "declare",
    "state",
}
_SAYING = _INVERTED | {"tell", "confirm", "claim", "estimate", "acknowledge", "deny", "allege", "insist"}
_NAMING = {"identify", "describe", "condemn", "denounce", "decry", "criticise", "criticize", "lament", "deplore"}
_ANYBODY = {"people", "person", "man", "woman"}


@dataclass(frozen=True, slots=True)
class Speech:
    """One act of speech. `speaker` is the head of the words that name the source (None: unsaid), `cue` its tokens,
    `kind` the lexicon's.

    `content` holds the characters covered, `told` the hearer of "told AFP", `quoted` those from whom the speaker has
    it.
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
    if match.entry.kind == "cite" or match.entry.term.lower().startswith(
        ("according", "as per", "in the words", "quoted by")
    ):
        speaker = _after(article, match.end)
        speaker = (_issuer(article, speaker) or speaker) if speaker is not None else None
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
    head = next((t for t in article.doc[match.start : match.end] if t.pos_ == "VERB"), article.doc[match.start])
    if head.lemma_ == "claim" and any(child.lemma_ in ("life", "lives") for child in head.children):
        return None
    passive = any(child.dep_ == "auxpass" for child in head.children)
    if passive and head.lemma_ not in ("quote", "cite") and not any(child.dep_ == "agent" for child in head.children):
        return None
    speaker = speaker_of(article, head)
    if speaker is None:
        return None
    content = _content(article, match, head, speaker)
    told = next((_object(c) for c in head.children if c.dep_ in ("dobj", "dative") and head.lemma_ == "tell"), None)
    if speaker is not None and told is not None and told.i == speaker.i:
        told = None
    return _speech(article, match, head, speaker, content, told)


def can_speak(article: Article, token: Token, subject: bool = False) -> bool:
    """Persons, bodies and their papers speak; strikes, tolls and numbers do not.

    Of a parsed `subject` less is asked.
    """
    numbered = any(child.pos_ == "NUM" and child.i > token.i - 4 for child in token.children)
    if token.i in article.timed or token.pos_ == "NUM" or (numbered and not article.has_class(token.i, "speakers:")):
        return False
    if token.lemma_ in _ANYBODY and numbered:
        return False
    if token.pos_ == "PRON":
        return token.lower_ not in ("that", "this", "there", "what", "which")
    if any(name.startswith(("speakers:", "outlets:")) for name in article.classes.get(token.i, ())):
        return True
    if token.pos_ == "PROPN":
        return token.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") or token.ent_type_ == ""
    if (
        subject
        and token.pos_ == "NOUN"
        and not any(name.startswith(("weapons:", "places:")) for name in article.classes.get(token.i, ()))
    ):
        lemma = token.lemma_.lower()
        return (
            article.lexicons.triggers.get(lemma, "noun") is None
            and article.lexicons.casualties.get(lemma, "noun") is None
        )
    return article.has_class(token.i, "people:") and not article.has_class(token.i, "weapons:")


def _object(token: Token) -> Token:
    return next((c for c in token.children if c.dep_ == "pobj"), token)


def _speech(
    article: Article,
    match: Match,
    head: Token,
    speaker: Token | None,
    content: tuple[Span, ...],
    told: Token | None = None,
) -> Speech:
    sentence = article.sentence_of[head.i]
    return Speech(
        speaker,
        (match.start, match.end),
        head,
        match.entry.kind,
        match.entry.data.get("distance", "neutral"),
        content,
        sentence,
        told,
    )


def _after(article: Article, index: int) -> Token | None:
    """The first noun phrase behind a preposition."""
    doc = article.doc
    previous = doc[index - 1]
    noun = next((c for c in previous.children if c.dep_ in ("pobj", "dobj")), None)
    if noun is not None:
        return noun
    for token in doc[index : index + 8]:
        if token.pos_ in ("NOUN", "PROPN") and not (
            token.i + 1 < len(doc) and doc[token.i + 1].pos_ in ("NOUN", "PROPN")
        ):
            return token
        if token.pos_ == "VERB":
            return None
    return None


def speaker_of(article: Article, head: Token) -> Token | None:
    """Who speaks: the parse's subject where no other verb or quotation mark comes between, what stands right before or
    behind, else the subject."""
    subject = _subject(article, head)
    subject = (_issuer(article, subject) or subject) if subject is not None else None
    able = subject is not None and can_speak(article, subject, subject=head.lemma_ in _SAYING)
    if subject is not None and able and not _parted(article, subject, head):
        return subject
    for find in (_behind, _adjacent):
        token = find(article, head)
        if token is not None and can_speak(article, token):
            return token
    return subject if able else None


def _parted(article: Article, subject: Token, head: Token) -> bool:
    """True where another verb or a quotation mark stands between a subject and its verb."""
    low, high = sorted((subject.i, head.i))
    return (
        any(
            (t.pos_ == "VERB" and t.dep_ not in ("acl", "relcl", "conj", "amod")) or t.is_quote
            for t in article.doc[low + 1 : high]
        )
        and head.dep_ != "conj"
    )


def _behind(article: Article, head: Token) -> Token | None:
    """ "... in the raids said the source": the noun phrase right behind a verb of saying that closes what was said."""
    doc = article.doc
    if (
        head.lemma_ not in _INVERTED
        or head.tag_ != "VBD"
        or head.i + 2 >= len(doc)
        or head.i - article.sentence(head).start < 3
    ):
        return None
    before = doc[head.i - 1]
    if before.pos_ in ("NOUN", "PROPN", "PRON") and before.ent_type_ != "GPE" and can_speak(article, before):
        return None
    for token in doc[head.i + 1 : head.i + 9]:
        if token.pos_ in ("NOUN", "PROPN") and (
            token.i + 1 >= len(doc)
            or doc[token.i + 1].pos_ not in ("NOUN", "PROPN")
            or doc[token.i + 1].i in article.timed
        ):
            return token if can_speak(article, token) else None
        if token.pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "PUNCT"):
            return None
    return None


def _subject(article: Article, head: Token) -> Token | None:
    """Who speaks: subject or agent; of "the agency quoted him as saying" him; of a participle ("saying ...") the
    subject of its clause."""
    quoted = next((c for c in head.children if c.dep_ == "nsubjpass"), None)
    if quoted is not None and head.lemma_ in ("quote", "cite"):
        return quoted
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
            return _issuer(article, up) or up
        return _subject(article, up) if up.pos_ in ("VERB", "AUX") else None
    return _adjacent(article, head)


def _issuer(article: Article, paper: Token) -> Token | None:
    """Who stands behind a statement, a report, figures: "data from the Archive", "released a statement saying"; None
    for other nouns."""
    if not article.has_class(paper.i, "speakers:document"):
        return None
    for child in paper.children:
        if child.dep_ == "prep" and child.lower_ in ("from", "by", "of"):
            return next((c for c in child.children if c.dep_ == "pobj" and can_speak(article, c)), None)
        if (
            child.dep_ in ("compound", "poss", "nmod")
            and child.pos_ == "PROPN"
            and child.i == paper.i - 1
            and can_speak(article, child)
        ):
            return child
    if paper.dep_ == "dobj" and paper.head.pos_ == "VERB":
        return next((c for c in paper.head.children if c.dep_ == "nsubj"), None)
    return None


def _inverted(article: Article, head: Token) -> Token | None:
    """ "..." said the Observatory: a noun phrase right behind the verb, up to the end of the clause."""
    doc = article.doc
    if head.lemma_ not in _INVERTED:
        return None
    child = next(
        (c for c in head.rights if c.dep_ in ("nsubj", "dobj", "attr", "oprd") and c.left_edge.i == head.i + 1), None
    )
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
    while (
        token is not None
        and token.dep_ == "pobj"
        and token.head.head.pos_ in ("NOUN", "PROPN")
        and not can_speak(article, token)
    ):
        token = token.head.head
    if token is not None and token.dep_ == "pobj" and token.head.lower_ in ("in", "at", "of", "from", "with", "for"):
        holder = token.head.head
        if (
            holder.pos_ in ("NOUN", "PROPN")
            and holder.lemma_ not in _ANYBODY
            and article.has_class(holder.i, "speakers:")
            and token.i - holder.i < 9
        ):
            token = holder
    if token is not None and article.has_class(token.i, "speakers:social media") and token.pos_ == "PROPN":
        return None
    if (
        token is not None
        and token.pos_ in ("NOUN", "PROPN", "PRON")
        and token.sent == head.sent
        and token.i not in article.timed
    ):
        return token
    return None


def _content(article: Article, match: Match, head: Token, speaker: Token) -> tuple[Span, ...]:
    """What is said: where speaker and verb close the sentence, all before them; else all behind the speaker."""
    if match.entry.kind == "responsibility":
        return ()
    sentence = article.sentence(head)
    stop = _clause_start(article, head, speaker)
    begin = max(match.end, speaker.i + 1) if speaker.i > head.i else match.end
    before = (
        Span(sentence.start_char, article.doc[stop - 1].idx + len(article.doc[stop - 1]))
        if stop > sentence.start + 1
        else None
    )
    if before is not None and (speaker.i > head.i or _closes(article, head, begin, sentence.end)):
        return (before,)
    return (Span(article.doc[match.start].idx, _stop(article, head, begin, sentence.end)),)


def _stop(article: Article, head: Token, begin: int, end: int) -> int:
    """Character behind what is said. A verb with a mere object ("identified its goal as revenge for the strike that
    killed him") says nothing of what a relative clause adds: that is the article's."""
    if head.lemma_ in _NAMING and not any(child.dep_ == "ccomp" for child in head.children):
        relative = next((token for token in article.doc[begin:end] if token.dep_ == "relcl"), None)
        if relative is not None:
            return article.doc[relative.left_edge.i].idx
    return article.doc[end - 1].idx + len(article.doc[end - 1])


def _closes(article: Article, head: Token, begin: int, end: int) -> bool:
    """True where nothing said follows: no clause of its own, no quotation, no "that"."""
    rest = [token for token in article.doc[begin:end] if not token.is_space]
    if head.lemma_ == "tell":  # "told The Red Book as the raids went on"
        hearer = next((child for child in head.children if child.dep_ in ("dobj", "dative") and child.i > head.i), None)
        rest = [token for token in rest if hearer is None or token.i > hearer.i]
    while rest and rest[0].is_punct and not rest[0].is_quote:
        rest = rest[1:]
    if rest and rest[0].tag_ == "VBG":  # "officials said, adding that ..."
        return True
    if rest and (rest[0].lower_ == "that" or any(token.is_quote for token in rest)):
        return False
    if any(child.dep_ == "ccomp" and child.i > head.i for child in head.children):
        return False
    finite = [t for t in rest if t.tag_ in ("VBD", "VBZ", "VBP", "MD")]
    return not finite or rest[0].lower_ in ("in", "on", "after", "as", "during", "at", "late", "early")


def _clause_start(article: Article, head: Token, speaker: Token) -> int:
    """First token of the speaker's own clause ("the monitor said on Sunday")."""
    if speaker.i > head.i or article.sentence_of[speaker.i] != article.sentence_of[head.i]:
        return head.i
    start = phrase(speaker)[0]
    while start and article.doc[start - 1].pos_ in ("DET", "ADJ") and start - 1 >= article.sentence(head).start:
        start -= 1
    return min(start, head.i)
