"""Which number goes with which word of death, injury, flight, arrest or assembly: candidate pairs and what speaks for
them."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract import chances
from reportedly.extract.article import Article
from reportedly.extract.counted import Counted
from reportedly.extract.doc import Token
from reportedly.extract.mentions import head_of
from reportedly.extract.phrases import path
from reportedly.model import Slot

_CLOSE, _LEAD = 5, 6  # tokens
_OTHERS = {"others", "other"}
_OUT = {"killed", "dead", "wounded", "injured", "hurt"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A word that says what became of persons: its head, tokens, slot, and whether its object or its subject suffers
    ("patient", "agent")."""

    head: Token
    start: int
    end: int
    slot: Slot
    pos: str
    voice: str
    term: str


def outcomes(article: Article) -> list[Outcome]:
    """All words of outcome in reading order."""
    found = []
    for match in article.casualties:
        entry = match.entry
        head = head_of(article, match.start, match.end)
        found.append(
            Outcome(
                head,
                match.start,
                match.end,
                Slot(entry.kind),
                entry.pos,
                entry.data.get("voice", entry.pos),
                entry.term,
            )
        )
    return found


def pairs(article: Article, items: list[Counted], words: list[Outcome]) -> Iterator[tuple[Counted, Outcome]]:
    """Numbers with every outcome word of their sentence; nouns without a number only where the parse joins them
    closely."""
    for item in items:
        for word in words:
            if article.sentence_of[item.head.i] != article.sentence_of[word.head.i] or _inside(item, word):
                continue
            if (
                item.form in ("number", "vague")
                or len((path(word.head, item.head, 4) or "<" * 9).replace(">", "<").split("<")) <= 5
            ):
                yield item, word


def stated(article: Article, item: Counted, words: list[Outcome]) -> Outcome | None:
    """The outcome of "put the number of the wounded ... at five", "the death toll rose to 20"; None where no toll leads
    to the number."""
    sentence = article.sentence(item.head)
    lead = [
        t
        for t in article.doc[sentence.start : item.start]
        if t.lemma_.lower() in ("number", "toll") and t.pos_ == "NOUN"
    ]
    before = article.doc[item.start - 1].lower_ if item.start else ""
    if not lead or before not in ("at", "to", "reached", "reaches", "hit", "hits", "by"):
        return None
    inside = [word for word in words if lead[-1].i - 1 <= word.head.i < min(lead[-1].i + 4, item.start)]
    return next((word for word in inside if word.head.i >= lead[-1].i), inside[0] if inside else None)


def plain(article: Article, item: Counted, word: Outcome) -> bool:
    """True for the plainest constructions, whatever the model has seen: "killed two", "two were killed", "two died",
    "leaving two dead", "two killed and five others wounded"."""
    if item.form not in ("number", "vague"):
        return False
    if _left(article, item, word):
        return True
    if word.pos != "verb":
        return False
    direct = item.head.head.i == word.head.i
    return direct and item.head.dep_ in (("nsubj",) if word.voice == "agent" else ("dobj", "nsubjpass"))


def _left(article: Article, item: Counted, word: Outcome) -> bool:
    """ "leaving two dead", "... and 20 others wounded": the outcome right behind what is counted, whatever the parse
    makes of a text without commas."""
    if word.voice == "agent" or not item.start < word.start <= item.start + _CLOSE:
        return False
    between, before = article.doc[item.start : word.start], article.doc[max(0, item.start - _LEAD) : item.start]
    if any(token.pos_ in ("VERB", "AUX", "CCONJ", "ADP") or token.is_punct for token in between):
        return False
    joined = any(token.lower_ == "and" for token in before) and any(token.lower_ in _OUT for token in before)
    others = any(token.lower_ in _OTHERS for token in between)
    return joined or others or any(token.lemma_ == "leave" for token in before)


def _inside(item: Counted, word: Outcome) -> bool:
    """True for a bare "the wounded"; with a number ("55 wounded") the word of outcome is what is counted."""
    return word.start <= item.head.i < word.end and item.form not in ("number", "vague")


def features(
    article: Article, item: Counted, word: Outcome, items: list[Counted], words: list[Outcome]
) -> Iterator[str]:
    """Named features of one pair."""
    way = path(word.head, item.head) or "far"
    side = "before" if item.head.i < word.start else "after"
    voice = f"{word.voice}|{'passive' if _passive(word.head) else 'active'}|{word.head.tag_}"
    low, high = (item.end, word.start) if side == "before" else (word.end, item.start)
    gap = [token.lower_ for token in article.doc[low:high]] if low < high else []
    rivals = sum(min(word.head.i, item.head.i) < other.head.i < max(word.head.i, item.head.i) for other in words)
    nearer = sum(low <= other.head.i < high for other in items if other.form in ("number", "vague"))
    yield from (
        f"way={way}|{word.voice}",
        f"way={way}|{voice}",
        f"form={item.form}|{word.pos}",
        f"{item.form}|way={way}",
    )
    yield from (
        f"term={word.term}|{side}",
        f"slot={word.slot}|{item.form}",
        f"side={side}|{voice}",
        f"rivals={min(rivals, 2)}|{side}",
        f"nearer={min(nearer, 2)}|{side}",
    )
    yield from (
        f"gap={' '.join(gap)}" if len(gap) < 4 else "gap=long",
        f"gaps={min(len(gap), 12)}|{side}|{word.pos}",
        f"near|{item.form}|{len(gap) < 3}|{word.voice}|{side}",
    )
    yield f"tag={word.head.tag_}|{side}|{min(rivals, 1)}|{min(nearer, 1)}"
    for name in article.classes.get(item.head.i, ["none"]):
        yield from (f"class={name}|{item.form}", f"class={name}|{word.slot}", f"class={name}|{side}|{word.voice}")
    before = article.doc[item.start - 1].lower_ if item.start else ""
    yield from (
        f"before={before}|{side}",
        f"before={before}|{word.slot}",
        f"lemma={item.head.lemma_.lower()}",
        f"lemma={item.head.lemma_.lower()}|{word.slot}",
    )
    yield from (f"arc={item.head.dep_}|{item.form}", f"arc={item.head.dep_}|{item.head.head.lemma_.lower()}")
    yield f"toll={_toll(article, item, word)}|{side}"
    after = article.doc[item.end].lower_ if item.end < len(article.doc) else ""
    yield from (f"after={after}", f"part={item.part}|{word.pos}")
    for label in ("count", "who", "muc:who"):
        yield from chances.steps(article, label, item.start, item.end)
        yield from (f"{step}|{item.form}" for step in chances.steps(article, label, item.head.i, item.head.i + 1))
    linked = chances.linked(article, (word.start, word.end), (item.start, item.end))
    for name in ("count", "told") if linked else ():
        yield from (f"link:{name}>{step}" for step in chances.STEPS if linked[name] >= step)
        yield f"link:{name}|{chances.bucket(linked[name]) // 2}|{item.form}"


def _toll(article: Article, item: Counted, word: Outcome) -> str:
    """ "put the number of wounded at five", "the toll rose to 20": a word for a toll, and the preposition before the
    number."""
    before = article.doc[item.start - 1].lower_ if item.start else ""
    sentence = article.sentence(word.head)
    toll = any(
        token.lower_ in ("number", "toll", "count", "tally", "total")
        for token in article.doc[sentence.start : item.start]
    )
    led = before if before in ("at", "to", "from", "reached", "hit", "hits", "is", "was") else "-"
    return f"{toll}:{led}:{word.head.dep_}"


def _passive(head: Token) -> bool:
    return any(child.dep_ in ("nsubjpass", "auxpass") for child in head.children) or (
        head.tag_ == "VBN" and head.dep_ in ("acl", "amod", "ROOT")
    )
