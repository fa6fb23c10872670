"""What a trigger may have done by whom to whom: candidate phrases and what speaks for each role."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract import chances
from reportedly.extract.article import Article
from reportedly.extract.doc import Token
from reportedly.extract.mentions import Mention
from reportedly.extract.phrases import path, phrase
from reportedly.model import Slot

_PARTS = ("doer", "combatant", "target", "weapon", "count")  # links of the tagger
_LIGHT = {
    "conduct", "carry", "launch", "stage", "mount", "commit", "perpetrate", "execute", "wage", "unleash",
    "perform", "make", "step", "intensify", "begin", "start", "resume", "renew", "fire", "drop", "lead",
}  # fmt: skip
_WITH = {">prep:with>pobj", ">dobj>prep:with>pobj", ">advcl>dobj", ">prep:using>pobj"}
_MADE_OF = {"<nsubj>prep:of>pobj", "<nsubj>dobj"}
_HARM = {
    "kill", "murder", "assassinate", "execute", "behead", "shoot", "gun", "stab", "wound", "injure", "abduct", "kidnap",
    "massacre", "slaughter",
}  # fmt: skip
_PEACEFUL = (
    "Agreement",
    "Peaceful",
    "Other",
    "Change",
    "Arrests",
    "Protest",
    "Headquarters",
    "Non-violent",
    "Conflict",
    "casualty",
)
_MODIFIERS = {"compound", "amod", "nmod", "poss"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase of the same sentence: its head and tokens.

    `inner` marks a word inside the trigger's own phrase ("Arnorian strike").
    """

    head: Token
    start: int
    end: int
    inner: bool = False


def candidates(article: Article, mention: Mention) -> Iterator[Candidate]:
    """Phrases of the sentence that might fill a role of the trigger: its nouns, and names that stand before a trigger
    noun."""
    inner = set(range(mention.start, mention.end))
    yield from _means(article, mention)
    for token in article.sentence(mention.head):
        if token.i in inner or token.i in article.timed or token.is_space or token.is_punct:
            continue
        if token.head.i in inner and token.dep_ in _MODIFIERS and token.i < mention.start:
            start, end = _modifier(token, mention)
            yield Candidate(token, start, end, inner=True)
        elif token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "npadvmod"):
            start, end = phrase(token)
            if start < mention.end and mention.start < end:
                start, end = (mention.end, end) if start < mention.start else (start, end)
            if start <= token.i < end:
                yield Candidate(token, start, _carried(article, token, end))


def _carried(article: Article, weapon: Token, end: int) -> int:
    """ "rockets launched from helicopters": what carried a weapon belongs to its name."""
    if not article.has_class(weapon.i, "weapons:"):
        return end
    for verb in (
        child for child in weapon.children if child.dep_ == "acl" and child.lemma_ in ("launch", "fire", "drop")
    ):
        source = next((child for child in verb.children if child.dep_ == "prep" and child.lower_ == "from"), None)
        noun = next((child for child in source.children if child.dep_ == "pobj"), None) if source is not None else None
        if noun is not None and verb.i == end:
            return phrase(noun)[1]
    return end


def _means(article: Article, mention: Mention) -> Iterator[Candidate]:
    """The weapon inside a trigger: "rocket" of "rocket attack", "barrel bomb" of "barrel bomb attack"."""
    inside = [t for t in article.doc[mention.start : mention.head.i] if article.has_class(t.i, "weapons:")]
    if inside and mention.head.pos_ in ("NOUN", "PROPN"):
        yield Candidate(inside[-1], inside[0].i, inside[-1].i + 1, inner=True)


def _modifier(token: Token, mention: Mention) -> tuple[int, int]:
    start = max(token.left_edge.i, token.i - 3)
    while start < token.i and token.doc[start].pos_ in ("DET", "PRON", "PUNCT"):
        start += 1
    return start, min(token.i + 1, mention.start)


def certain(article: Article, mention: Mention, candidate: Candidate) -> Slot | None:
    """The role of plain constructions, whatever the model has seen: "struck the base with rockets", "Arnor carried out
    a raid", "Gunmen killed two", "two were killed by gunmen", "a drone strike"."""
    head, way = candidate.head, path(mention.head, candidate.head, 4) or ""
    weapon = article.has_class(head.i, "weapons:") and not article.has_class(head.i, "weapons:platform")
    if weapon and (
        way in _WITH or (way in _MADE_OF and mention.head.head.lemma_ in ("consist", "involve", "use", "employ"))
    ):
        return Slot.WEAPON
    if candidate.inner and article.has_class(head.i, "weapons:drone"):
        return Slot.WEAPON
    if mention.kind.startswith(_PEACEFUL):
        return None
    if "light=subject" in _light(mention, candidate, way):
        return Slot.PERPETRATOR
    if _harms(article, mention) and _is_party(article, head):
        active = way == ">nsubj" and not mention.passive
        return Slot.PERPETRATOR if active or way == ">agent:by>pobj" else None
    return None


def suffers(article: Article, mention: Mention, candidate: Candidate) -> bool:
    """True for the subject of "die" and of "were killed": whoever that is, it is no doer."""
    head = candidate.head
    if head.head.i != mention.head.i or head.dep_ not in ("nsubj", "nsubjpass"):
        return False
    entry = article.lexicons.casualties.get(mention.head.lemma_.lower(), "verb")
    return entry is not None and (entry.data.get("voice") == "agent" or head.dep_ == "nsubjpass")


def _harms(article: Article, mention: Mention) -> bool:
    """True for verbs whose object suffers ("kill"), not for those whose subject does ("die")."""
    if not mention.verbal or mention.term.split()[0] in _HARM:
        return mention.verbal
    entry = article.lexicons.casualties.get(mention.head.lemma_.lower(), "verb")
    return mention.kind.startswith("casualty") and entry is not None and entry.data.get("voice") == "patient"


def _is_party(article: Article, head: Token) -> bool:
    """Persons and bodies, no deeds and things: "Gunmen killed", not "the blast killed"."""
    if head.ent_type_ in ("ORG", "NORP", "GPE", "PERSON"):
        return True
    return any(
        name.startswith(("people:", "speakers:state", "speakers:armed")) for name in article.classes.get(head.i, ())
    )


def features(article: Article, mention: Mention, candidate: Candidate, among: list[Mention]) -> Iterator[str]:
    """Named features of one pair.

    The path says who did what to whom; classes and prepositions say what a thing is good for.
    """
    head = candidate.head
    way = path(mention.head, head) or "far"
    kind, term = mention.kind, mention.term.lower()
    voice = "passive" if mention.passive else "verb" if mention.verbal else "noun"
    classes = _classes(article, candidate)
    prep = _preposition(candidate)
    between = _between(mention, candidate, among)
    side = "before" if candidate.head.i < mention.start else "after"
    yield from (
        f"way={way}|{voice}",
        f"way={way}|{kind}",
        f"term={term}|{side}",
        f"prep={prep}|{voice}|{side}",
        f"inner={candidate.inner}",
    )
    yield from (f"prep={prep}|kind={kind}", f"side={side}|{voice}|far={_bucket(mention, candidate)}|between={between}")
    yield from (
        f"lemma={head.lemma_.lower()}",
        f"pos={head.pos_}|{head.tag_}",
        f"ent={head.ent_type_}|{prep}",
        f"kind={kind}",
        f"between={between}",
    )
    yield from (f"arc={head.dep_}|{head.head.lemma_.lower()}", f"prep={prep}|{side}", f"way={way}")
    yield from _light(mention, candidate, way)
    yield f"first={_first(mention, candidate, among)}|{voice}|{side}"
    for name in classes:
        yield from (
            f"class={name}",
            f"class={name}|way={way}",
            f"class={name}|prep={prep}|{side}",
            f"class={name}|kind={kind}",
            f"class={name}|inner={candidate.inner}",
        )
    for token in head.doc[candidate.start : candidate.end]:
        yield f"word={token.lower_}"
    if not mention.strong:
        yield from (f"weak|way={way}", f"weak|prep={prep}|{side}")
    yield from _links(article, mention, candidate, among, way)
    for label in chances.ROLES:
        yield from chances.steps(article, label, head.i, head.i + 1)
    for feature in chances.best(article, chances.ROLES, candidate.start, candidate.end):
        yield from (feature, f"{feature}|{way}", f"{feature}|{side}", f"{feature}|between={between}")


def _links(article: Article, mention: Mention, candidate: Candidate, among: list[Mention], way: str) -> Iterator[str]:
    """What the tagger holds the phrase to be for this trigger, and whether for another of the sentence rather."""
    head = (candidate.head.i, candidate.head.i + 1)
    mine = chances.linked(article, (mention.start, mention.end), head)
    if not mine:
        return
    for name, chance in mine.items():
        yield from (f"link:{name}>{step}" for step in chances.STEPS if chance >= step)
    best = max(_PARTS, key=lambda name: mine[name])
    size = chances.bucket(mine[best])
    rivals = [chances.linked(article, (other.start, other.end), head)[best] for other in among if other is not mention]
    first = max(rivals, default=0.0) <= mine[best]
    yield from (f"link={best}|{size}", f"link={best}|{size}|{way}", f"link={best}|{size}|first={first}")
    yield from (f"linkfirst={first}|{best}", f"link={best}|{size}|told={chances.bucket(mine['told']) // 3}")


def _classes(article: Article, candidate: Candidate) -> set[str]:
    found = set(article.classes.get(candidate.head.i, ()))
    found.update(
        name
        for i in range(candidate.start, candidate.end)
        for name in article.classes.get(i, ())
        if name.startswith("weapons")
    )
    if candidate.head.ent_type_:
        found.add(f"ent:{candidate.head.ent_type_}")
    found.update({name.split(":")[0] for name in found})
    return found or {"none"}


def _preposition(candidate: Candidate) -> str:
    doc, index = candidate.head.doc, candidate.start - 1
    while index >= 0 and doc[index].pos_ in ("DET", "PRON", "ADJ", "NUM", "PUNCT") and index > candidate.start - 4:
        index -= 1
    return doc[index].lower_ if index >= 0 and doc[index].pos_ in ("ADP", "SCONJ", "PART", "CCONJ", "VERB") else "-"


def _between(mention: Mention, candidate: Candidate, among: list[Mention]) -> int:
    low, high = sorted((mention.head.i, candidate.head.i))
    return min(2, sum(low < other.head.i < high for other in among))


def _light(mention: Mention, candidate: Candidate, way: str) -> Iterator[str]:
    """Light verbs carry the doer of a noun: "Arnor carried out a raid", "a raid was launched by Arnor", "a raid staged
    by Arnor"."""
    verb = mention.head.head if mention.head.dep_ in ("dobj", "nsubjpass", "pobj") else None
    if (
        verb is not None
        and verb.lemma_.lower() in _LIGHT
        and candidate.head.head.i == verb.i
        and candidate.head.dep_ == "nsubj"
    ):
        yield "light=subject"
    governor = candidate.head.head
    if governor.dep_ == "agent" or (governor.lower_ == "by" and candidate.head.dep_ == "pobj"):
        yield f"light=agent|{governor.head.lemma_.lower() in _LIGHT}|{way.startswith(('<nsubjpass', '>acl'))}"


def _first(mention: Mention, candidate: Candidate, among: list[Mention]) -> bool:
    """True where this trigger is the nearest of the sentence to the phrase."""
    gap = abs(mention.head.i - candidate.head.i)
    return all(abs(other.head.i - candidate.head.i) >= gap for other in among)


def _bucket(mention: Mention, candidate: Candidate) -> int:
    distance = abs(mention.head.i - candidate.head.i)
    return next(i for i, limit in enumerate((2, 4, 8, 16, 10**6)) if distance < limit)
