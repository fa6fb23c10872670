"""The board as text."""

from collections.abc import Iterator, Mapping

from reportedly.evaluate.gate import figures
from reportedly.evaluate.levels import Level, Scope
from reportedly.evaluate.score import Scores
from reportedly.evaluate.tally import Tally, interval, total


def board(scores: Scores, silly: Scores, floors: Mapping[str, float], versions: Mapping[str, str]) -> str:
    """All figures in per cent beside a silly baseline's and the floors; versions first, the commonest miss last."""
    return "\n".join(_lines(scores, silly, floors, versions))


def _lines(scores: Scores, silly: Scores, floors: Mapping[str, float], versions: Mapping[str, str]) -> Iterator[str]:
    yield ", ".join(f"{name} {value}" for name, value in versions.items())
    tallies = scores.claims[Scope.ALL, Level.ACCOUNT]
    yield f"{len(tallies)} articles, {scores.events.gold} events, {total(tallies).gold} claims in the gold"
    yield f"{'F1 in per cent':<24}{'now':>7}{'silly':>7}{'floor':>7}   95 % interval"
    silly_figures = figures(silly)
    for scope in Scope:
        for level in Level:
            name = f"claims {scope}: {level}"
            low, high = interval(scores.claims[scope, level])
            row = _row(name, scores.f1(scope, level), silly.f1(scope, level), floors)
            yield f"{row}   {low:.1f} to {high:.1f}"
    yield _row("events found", scores.events.f1, silly_figures["events found"], floors)
    yield _row("linking: pairs", scores.pairs.f1, silly.pairs.f1, floors) + _of(scores.pairs, "links")
    yield _row("linking: B-cubed", scores.bcubed, silly.bcubed, floors)
    yield _row("disputed counts", scores.disputes.f1, silly.disputes.f1, floors) + _of(scores.disputes, "totals")
    right = scores.accuracy
    yield f"of the events found: type {right.type:.1f}, when {right.when:.1f}, where {right.where:.1f} per cent right"
    yield f"commonest miss: {scores.miss or 'none'}"


def _row(name: str, now: float, silly: float, floors: Mapping[str, float]) -> str:
    least = f"{floors[name]:7.1f}" if name in floors else f"{'-':>7}"
    return f"{name:<24}{now:7.1f}{silly:7.1f}{least}"


def _of(tally: Tally, what: str) -> str:
    return f"   ({tally.gold} {what} in the gold)"
