"""What the models hold to be said: numbers and roles, each hanging on the trigger it belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract import arguments, linear, tolls
from reportedly.extract.arguments import Candidate
from reportedly.extract.article import Article
from reportedly.extract.counted import Counted, counted
from reportedly.extract.mentions import Mention
from reportedly.extract.motives import motives
from reportedly.extract.undergone import undergoes
from reportedly.model import Slot

NONE = "none"
_HARMS = {Slot.KILLED, Slot.INJURED, Slot.MISSING, Slot.ABDUCTED, Slot.DETAINED, Slot.DISPLACED}
_DOERS = {"perpetrator", "actor", "combatant"}
TOGETHER = 2  # tokens between "killed" and "wounded" in "killed or wounded"
NAMED = 0.7  # from which a named person is put down as a perpetrator: better none than a wrong one
RULE = 0.95  # how sure a rule is
# Probability from which a role is recorded. Rarer roles ask less: the model has seen few of them and is too shy.
THRESHOLDS = {"perpetrator": 0.41, "target": 0.41, "weapon": 0.2, "combatant": 0.31, "actor": 0.31}


@dataclass(frozen=True, slots=True)
class Hit:
    """One value of one slot: tokens [start, end) of the value, the trigger's index in the list of mentions, how sure
    the model is."""

    slot: Slot
    mention: int
    start: int
    end: int
    sure: float
    counted: Counted | None = None
    candidate: Candidate | None = None


def all_hits(article: Article, found: list[Mention]) -> list[Hit]:
    """Counts, roles and motives. Who is counted among the harmed is no doer, and a party that is put down as the doer
    is no victim by its mere name."""
    counted = count_hits(article, found)
    sure = [hit for hit in counted if hit.counted and hit.counted.form in ("number", "vague")]
    harmed = {at for hit in sure if hit.slot in _HARMS for at in range(hit.start, hit.end)}
    roles = [hit for hit in role_hits(article, found) if not (hit.slot in _DOERS and _head(hit) in harmed)]
    doers = {at for hit in roles if hit.slot in _DOERS for at in range(hit.start, hit.end)}
    counts = [hit for hit in counted if hit in sure or _head(hit) not in doers]
    return [*counts, *roles, *motive_hits(article, found)]


def _head(hit: Hit) -> int:
    """The token that names whom a hit is about."""
    named = hit.counted or hit.candidate
    return named.head.i if named else hit.start


def count_hits(article: Article, found: list[Mention], threshold: float = 0.45) -> list[Hit]:
    """Counts with the outcome word that each fits best; one number may serve two slots ("27 were killed or
    wounded")."""
    items, words = list(counted(article)), tolls.outcomes(article)
    model = linear.load("tolls")
    best: dict[tuple[int, Slot], Hit] = {}
    heads: dict[tuple[int, Slot], int] = {}
    for item, word in tolls.pairs(article, items, words):
        said = tolls.stated(article, item, words) if item.form in ("number", "vague") else None
        sure = model.yes(tolls.features(article, item, word, items, words)) if said is None else float(said is word)
        if said is None and tolls.plain(article, item, word):
            sure = max(sure, RULE)
        mention = _holder(found, word.head.i, word.start, word.end)
        if sure < threshold or mention is None:
            continue
        hit = Hit(word.slot, mention, item.start, item.end, sure, counted=item)
        key = (item.head.i, word.slot)
        if key not in best or best[key].sure < sure:
            best[key], heads[key] = hit, word.head.i
    return sorted(_settled(best, heads), key=lambda hit: hit.start)


def _settled(best: dict[tuple[int, Slot], Hit], heads: dict[tuple[int, Slot], int]) -> Iterator[Hit]:
    """One number has one outcome, the surest; a second one only where both stand together ("killed or wounded")."""
    for key, hit in best.items():
        rival = max((other for other in best if other[0] == key[0]), key=lambda other: (best[other].sure, other[1]))
        if rival == key or abs(heads[rival] - heads[key]) <= TOGETHER:
            yield hit


def _holder(found: list[Mention], head: int, start: int, end: int) -> int | None:
    """The mention that shares a token with an outcome word."""
    for index, mention in enumerate(found):
        if mention.start <= head < mention.end or (mention.start < end and start < mention.end):
            return index
    return None


def role_hits(article: Article, found: list[Mention]) -> list[Hit]:
    """Roles; each phrase fills a slot for the trigger that it fits best."""
    model = linear.load("roles")
    best: dict[tuple[int, Slot], Hit] = {}
    for index, mention in enumerate(found):
        among = [other for other in found if article.sentence_of[other.head.i] == article.sentence_of[mention.head.i]]
        for candidate in arguments.candidates(article, mention):
            for slot, sure in _likely(model, article, mention, candidate, among):
                key = (candidate.head.i, slot)
                if key not in best or best[key].sure < sure:
                    best[key] = Hit(slot, index, candidate.start, candidate.end, sure, candidate=candidate)
    ruled = {hit.mention for hit in best.values() if hit.slot is Slot.PERPETRATOR and hit.sure == RULE}
    kept = [
        hit
        for hit in best.values()
        if hit.slot is not Slot.PERPETRATOR or hit.mention not in ruled or hit.sure >= RULE or _beside(hit, best)
    ]
    return sorted(kept, key=lambda hit: hit.start)


def _beside(hit: Hit, best: dict[tuple[int, Slot], Hit]) -> bool:
    """True where a doer is joined to one that a rule gives: "Arnor and Gondor bombed"."""
    sure = {other.candidate.head.i for other in best.values() if other.sure == RULE and other.candidate}
    return hit.candidate is not None and any(token.i in sure for token in hit.candidate.head.conjuncts)


def _likely(
    model: linear.Linear, article: Article, mention: Mention, candidate: Candidate, among: list[Mention]
) -> Iterator[tuple[Slot, float]]:
    certain = arguments.certain(article, mention, candidate)
    if certain is not None:
        yield certain, RULE
        return
    if arguments.suffers(article, mention, candidate):
        return
    chances = model.probabilities(arguments.features(article, mention, candidate, among))
    if undergoes(article, mention, candidate.head, among):
        chances |= dict.fromkeys(_DOERS & chances.keys(), 0.0)
    label = max((name for name in chances if name != NONE), key=lambda name: chances[name])
    named = candidate.head.ent_type_ == "PERSON" and label == Slot.PERPETRATOR
    if chances[label] >= (NAMED if named else THRESHOLDS[label]):
        yield Slot(label), chances[label]


def motive_hits(article: Article, found: list[Mention]) -> list[Hit]:
    """Reasons told for an event, by rule."""
    return [
        Hit(
            Slot.MOTIVE,
            motive.mention,
            motive.start,
            motive.end,
            1.0,
            candidate=Candidate(motive.head, motive.start, motive.end),
        )
        for motive in motives(article, found)
    ]
