"""Which incidents an article is about: attacks, bombings, kidnappings, arson and robbery, as MUC-4 calls them."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract import chances, linear
from reportedly.extract.article import Article
from reportedly.extract.bearings import TAGGED, bearing_features
from reportedly.extract.context import Context
from reportedly.extract.doc import Token
from reportedly.extract.mentions import mood
from reportedly.extract.parties import Party, forms, parties
from reportedly.extract.wordings import wording_features

KINDS = ("attack", "bombing", "kidnapping", "arson", "robbery")
ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
OWN = (
    "head=",
    "key=",
    "beside=",
    "way=",
    "term=",
    "slot=",
    "up=",
    "arc=",
)  # features that hang on the kind of incident
LEAST = 0.3  # chance from which an article is about an incident
ENOUGH = {"PerpInd": 0.45, "PerpOrg": 0.4, "Target": 0.45, "Victim": 0.45, "Weapon": 0.4}  # of a part in it
IDLE = 0.97  # chance from which a party has no part in it
TRUST = 0.5  # what the tagger's chance at a mention weighs beside that of its wording
TAGS = {
    "PerpInd": "muc:perpetrator", "PerpOrg": "muc:perpetrator", "Target": "muc:target", "Victim": "muc:who",
    "Weapon": "muc:weapon",
}  # fmt: skip
LEAD = 3  # sentences
_PIECES = (1, 2, 4, 8, 16)


def kind_features(context: Context) -> Iterator[str]:
    """What speaks for an article being about an incident of one of the kinds."""
    article = context.article
    for index, mention in enumerate(context.found):
        moods = "+".join(mood(mention))
        place = "lead" if context.sentence[index] < LEAD else "body"
        yield from (f"kind={mention.kind}", f"kind={mention.kind}|{place}", f"kind={mention.kind}|{moods}|{place}")
        yield from (f"term={mention.term}", f"term={mention.term}|{place}", f"term={mention.term}|{moods}")
        for hit in context.by_mention.get(index, ()):
            yield from (f"slot={hit.slot}", f"slot={hit.slot}|{mention.kind}", f"slot={hit.slot}|{place}")
    for token in article.doc:
        if token.text.isalpha() and not token.is_stop:
            lemma = token.lemma_.lower()
            yield f"word={lemma}"
            if article.sentence_of[token.i] < LEAD:
                yield f"lead={lemma}"
    yield f"sentences={min(len(article.sentences) // 5, 8)}"
    for label in TAGGED if article.tags.labels else ():
        column = article.tags.chances[:, article.tags.columns[label]]
        for step in chances.STEPS[2::2]:
            pieces = int((column > step).sum())
            for few in _PIECES:
                if pieces >= few:
                    yield f"tag={label}>{step}|{few}"


@dataclass(frozen=True)
class Part:
    """One party's part in an incident.

    `role`: a slot of MUC-4; tokens [start, end) around `head` name the party best.
    """

    role: str
    party: Party
    head: Token
    start: int
    end: int
    chance: float


@dataclass(frozen=True)
class Incident:
    """What an article is about, and who and what took part.

    `idle` are the heads (token indices) of those that surely did not.
    """

    kind: str
    chance: float
    parts: tuple[Part, ...]
    idle: frozenset[int]


def incidents(context: Context) -> list[Incident]:
    """The incidents that an article is about, likeliest first; of each kind at most one."""
    known = list(kind_features(context))
    chances_ = {kind: linear.load(f"incident_{kind}").yes(known) for kind in KINDS}
    kinds = sorted((kind for kind in KINDS if chances_[kind] >= LEAST), key=lambda kind: -chances_[kind])
    if not kinds:
        return []
    slots = context.slots
    told = [(party, list(bearing_features(context, party, slots))) for party in parties(context.article)]
    return [_incident(context.article, kind, chances_[kind], told) for kind in kinds]


def _incident(article: Article, kind: str, chance: float, told: list[tuple[Party, list[str]]]) -> Incident:
    model = linear.load("parts")
    likely = [(party, model.probabilities(of_kind(features, kind))) for party, features in told]
    idle = frozenset(head.i for party, chances in likely if chances["none"] >= IDLE for head in party.heads)
    return Incident(kind, chance, tuple(_parts(article, likely)), idle)


def _parts(article: Article, told: list[tuple[Party, dict[str, float]]]) -> Iterator[Part]:
    for party, likely in told:
        for role in ROLES:
            if likely[role] >= ENOUGH[role]:
                yield Part(role, party, *_wording(article, role, party), likely[role])


def _wording(article: Article, role: str, party: Party) -> tuple[Token, int, int]:
    """The mention and the words that tell of the part best: where the tagger sees it, in a usual wording."""
    model, tags, label = linear.load("wordings"), article.tags, TAGS[role]
    ways = [(head, start, end) for head in party.heads for start, end in forms(head)]

    def rank(at: int) -> tuple[float, int]:
        head, *_ = ways[at]
        span = article.span(head.i, head.i + 1)
        seen = tags.chance(label, span.start, span.end) if tags.labels else 0.0
        return model.yes(wording_features(article, role, *ways[at])) + TRUST * seen, -at

    return ways[max(range(len(ways)), key=rank)]


def of_kind(features: list[str], kind: str) -> list[str]:
    """The features, and those that may mean another thing for each kind of incident once more with the kind."""
    return features + [f"{kind}|{feature}" for feature in features if feature.startswith(OWN)]
