"""The linker's judgements on pairs of events."""

from collections.abc import Sequence

from reportedly.link.blocking import candidates
from reportedly.link.comparisons import COMPARISONS, Finding
from reportedly.link.side import Side, sides
from reportedly.link.weights import Weights, load
from reportedly.model import Judgement, Reading, Reason, Verdict

BY = "linker 1"
_PRIOR = "Two events that meet by day and by a name are seldom one."


def link(readings: Sequence[Reading]) -> list[Judgement]:
    """Judgements on pairs of events of different reports, best score first.

    SAME where the score (log2 odds) passes the threshold, DIFFERENT for near misses worth knowing; nothing for all
    others. The order of the readings changes nothing.
    """
    weights = load()
    ready = sorted((side for reading in readings for side in sides(reading)), key=lambda side: side.event.id)
    found = [judgement for a, b in candidates(ready) if (judgement := judge(a, b, weights))]
    return sorted(found, key=lambda one: (-(one.score or 0.0), one.left, one.right))


def judge(a: Side, b: Side, weights: Weights) -> Judgement | None:
    """The judgement on one pair with all its reasons, None where it is far from being one event."""
    findings = compare(a, b, weights)
    score = round(weights.prior + sum(weights.levels[finding.feature] for finding in findings), 3)
    if score < weights.near:
        return None
    reasons = [Reason(f.feature, weights.levels[f.feature], f.say()) for f in findings]
    verdict = Verdict.SAME if score > weights.threshold else Verdict.DIFFERENT
    left, right = sorted((a.event.id, b.event.id))
    return Judgement(left, right, verdict, BY, score, (Reason("prior", weights.prior, _PRIOR), *reasons))


def compare(a: Side, b: Side, weights: Weights) -> list[Finding]:
    """What speaks for and against. Levels that the weights do not know weigh nothing and are left out."""
    findings = (comparison(a, b) for comparison in COMPARISONS)
    return [finding for finding in findings if finding and finding.feature in weights.levels]
