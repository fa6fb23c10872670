"""The linker's judgements on pairs of events."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.link.comparisons import FEATURES
from reportedly.link.engine import Engine, Scored
from reportedly.link.side import Side
from reportedly.link.sides import sides
from reportedly.link.version import BY
from reportedly.link.weights import Weights, load
from reportedly.model import Judgement, Reading, Reason, Verdict

_PRIOR = "Two events that meet by day and by a name are seldom one."
_SAY = {feature.name: feature.say for feature in FEATURES}


def link(readings: Iterable[Reading]) -> list[Judgement]:
    """Judgements on pairs of events of different reports, best score first.

    SAME where the score (log2 odds) passes the threshold, DIFFERENT for near misses worth knowing; nothing for all
    others. The order of the readings changes nothing.
    """
    weights = load()
    ready = {side.id: side for reading in readings for side in sides(reading)}
    if not ready:
        return []
    with Engine(weights) as engine:
        engine.add(list(ready.values()))
        return judgements(engine.pairs(), ready, weights)


def judgements(pairs: Sequence[Scored], ready: Mapping[str, Side], weights: Weights) -> list[Judgement]:
    """Scored pairs as judgements that say their reasons."""
    return [judgement(pair, ready[pair.left], ready[pair.right], weights) for pair in pairs]


def judgement(pair: Scored, a: Side, b: Side, weights: Weights) -> Judgement:
    """The judgement on one pair with all its reasons."""
    reasons = (Reason(level, weights.levels.get(level, 0.0), _sentence(level, a, b)) for level in pair.levels)
    verdict = Verdict.SAME if pair.score > weights.threshold else Verdict.DIFFERENT
    prior = Reason("prior", weights.prior, _PRIOR)
    return Judgement(pair.left, pair.right, verdict, BY, pair.score, (prior, *reasons))


def _sentence(level: str, a: Side, b: Side) -> str:
    return _SAY[level.split(": ")[0]](a, b)
