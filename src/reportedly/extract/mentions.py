"""Words that name events: what one sentence says that somebody did."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract.article import Article
from reportedly.extract.doc import Token

CASUALTY = "casualty"
_MODALS = {"will", "would", "could", "should", "might", "shall", "may", "can", "'ll"}
_PLANS = {
    "plan",
    "threaten",
    "vow",
    "want",
    "intend",
    "seek",
    "prepare",
    "warn",
    "urge",
    "call",
    "demand",
    "hope",
    "fear",
    "aim",
    "refuse",
    "agree",
    "promise",
}
_IF = {"if", "unless", "whether", "until", "before"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A trigger in the text: its tokens, the token that heads it, the type that the lexicon gives (`kind`), whether
    that is certain."""

    head: Token
    start: int
    end: int
    kind: str
    strong: bool
    term: str

    @property
    def verbal(self) -> bool:
        """True for verbs and participles."""
        return self.head.pos_ in ("VERB", "AUX") or self.head.tag_ in ("VBN", "VBG", "VBD")

    @property
    def passive(self) -> bool:
        """True for "were killed" and for the bare participle of headlines and clauses ("five killed", "villages
        bombed")."""
        if any(child.dep_ in ("nsubjpass", "auxpass", "agent") for child in self.head.children):
            return True
        return (
            self.head.tag_ == "VBN"
            and self.head.dep_ in ("acl", "amod")
            and not any(c.dep_ == "aux" for c in self.head.children)
        )


def mentions(article: Article) -> list[Mention]:
    """All triggers in reading order: the event lexicon's, then words of death, injury and flight that no trigger
    covers."""
    found, covered = [], set[int]()
    for match in article.matches(article.lexicons.triggers):
        head = head_of(article, match.start, match.end)
        start = _without_subject(match.start, head)
        covered.update(range(start, match.end))
        found.append(Mention(head, start, match.end, match.entry.kind, match.entry.strong, match.entry.term))
    for match in article.casualties:
        if not covered & set(range(match.start, match.end)):
            head = head_of(article, match.start, match.end)
            found.append(
                Mention(head, match.start, match.end, f"{CASUALTY}:{match.entry.kind}", False, match.entry.term)
            )
    return sorted(found, key=lambda mention: mention.start)


def _without_subject(start: int, head: Token) -> int:
    """ "warplanes struck" is found by both words, but the warplanes are the doer, not the trigger."""
    return head.i if head.pos_ == "VERB" and head.doc[start].pos_ in ("NOUN", "PROPN") else start


def head_of(article: Article, start: int, end: int) -> Token:
    """The token of the term that the others hang on; the verb where the term has one."""
    return article.doc.root(start, end) if end - start > 1 else article.doc[start]


def mood(mention: Mention) -> Iterator[str]:
    """What takes an event out of the plain past: "negated", "modal", "planned", "conditional", "present", "noun"."""
    head = mention.head
    chain = [head, *list(head.ancestors)[:3]]
    if any(child.dep_ == "neg" or child.lower_ in ("no", "without", "never") for child in head.children):
        yield "negated"
    if any(child.lower_ in _MODALS for child in head.children):
        yield "modal"
    if any(token.lemma_.lower() in _PLANS for token in chain[1:3]) and head.dep_ in (
        "xcomp",
        "ccomp",
        "acl",
        "pobj",
        "dobj",
        "advcl",
    ):
        yield "planned"
    if any(child.lower_ in _IF for child in head.children if child.dep_ == "mark"):
        yield "conditional"
    if head.tag_ in ("VBP", "VBZ", "VB") and not any(child.dep_ in ("aux", "auxpass") for child in head.children):
        yield "present"
    if head.pos_ in ("NOUN", "PROPN"):
        yield "noun"
