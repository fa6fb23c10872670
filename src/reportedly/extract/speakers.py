"""Who speaks: the words that name the source beside a verb or a preposition of saying."""

from reportedly.extract.article import Article
from reportedly.extract.doc import Token

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
_PERSONS = {"he", "she", "it", "they", "we", "i", "who", "him", "her", "them", "us"}
_ANYBODY = {"people", "person", "man", "woman"}


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
        return token.text == "WHO" or token.lower_ in _PERSONS
    if token.lemma_ in _ANYBODY and token.tag_ == "NNS":
        return False
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


def cited(article: Article, index: int) -> Token | None:
    """Who is named behind "according to" or "citing", which end before token `index`; of a paper, who wrote it."""
    speaker = _after(article, index)
    return (_issuer(article, speaker) or speaker) if speaker is not None else None


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
    subject = next((c for c in head.children if c.dep_ == "nsubj"), None)
    relative = subject is not None and subject.text.lower() in ("which", "who", "that") and subject.text != "WHO"
    if subject is not None and not (relative and head.dep_ == "relcl"):
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
