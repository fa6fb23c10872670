"""Learn the linker's weights from annotated articles, and measure blocking, scoring and clustering on annotated
events.

    train_link.py TRAIN.json --write src/reportedly/link/data/weights.toml
    train_link.py TRAIN.json --measure GOLD.json

The annotations are those of the accounts board (groups of articles; events of one group that share `same` are one).
Readings are built from them, so nothing depends on extraction. Because extraction is worse than an annotator, the
learner sees each article several times with damaged types, days, places and claims. The weights are a logistic
regression that is drawn towards hand-set weights: there are few positive pairs, and levels that the annotations do
not show (kilometres) keep the hand-set ones.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from link_gold import damaged, groups

from reportedly.link.blocking import candidates
from reportedly.link.cluster import cluster
from reportedly.link.comparisons import COMPARISONS
from reportedly.link.linker import judge
from reportedly.link.side import Side, sides
from reportedly.link.weights import Weights, load
from reportedly.model import Reading

COPIES = 8  # damaged copies of each article
PULL = 0.3  # how strongly weights are drawn to the hand-set ones (the L2 penalty)
# Added to the prior: clusters refuse what contradicts, so a pair alone may be judged more easily. Best on damaged
# training articles; anything from 1 to 2.5 is within noise.
EASE = 1.5
HAND: dict[str, float] = {
    "prior": -3.0,
    "type: same": 1.2, "type: family": 0.2, "type: unspecific": -0.2, "type: other": -1.5, "type: total": -4.0,
    "day: same": 1.2, "day: same interval": 1.5, "day: near": 0.6, "day: within": 0.0, "day: open": 0.0,
    "day: one apart": -0.7, "day: two apart": -2.0, "day: far apart": -5.0,
    "place: first": 2.0, "place: inside": 1.0, "place: wider only": -0.5, "place: none shared": -2.0,
    "km: under 10": 1.5, "km: under 50": 0.0, "km: under 150": -1.5, "km: 150 and more": -5.0,
    "doer: alike": 0.6, "doer: some": 0.2, "doer: differ": -0.4,
    "target: alike": 0.9, "target: some": 0.4, "target: differ": -0.3,
    "weapon: alike": 0.8, "weapon: some": 0.4, "weapon: differ": -0.3,
    "person: shared": 3.0,
    "toll: same large": 3.0, "toll: same small": 1.5, "toll: same one": 0.6, "toll: can hold": 0.4,
    "toll: near": 0.0, "toll: far": -0.8,
    "names: most": 1.2, "names: two": 0.5, "names: one": 0.0, "names: none": -0.8,
    "words: copied": 4.0, "words: many": 2.5, "words: some": 1.2, "words: few": 0.2, "words: hardly any": -1.0,
    "lead: both": 0.6, "lead: one": -0.5,
    "stage: differ": -1.0,
    "published: near": 0.2, "published: days": 0.0, "published: weeks": -0.3, "published: long": -0.8,
}  # fmt: skip
HEADER = """# Weights of the linker: log2 odds that two events of different reports are one real-world event, given
# a finding. Written by scripts/train_link.py; do not edit by hand.
# Data: {articles} annotated news articles ({positive} pairs of events that are one, {negative} that are not) of the
# project's own training annotations: machine-assisted, of the Syrian war 2011 to 2018 and Wikinews 2016 to 2020,
# English. No words of the articles are kept here. Each article was seen {copies} times with damaged types, days,
# places and claims, as extraction damages them. Few positive pairs: the weights are drawn towards hand-set ones,
# and levels that the data do not show are the hand-set ones. Known gaps: no kilometres in the data; one war
# dominates; two reports of one group are nearer to each other than any two reports.
"""


def main() -> None:
    """Command line."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("train", type=Path)
    ap.add_argument("--write", type=Path)
    ap.add_argument("--measure", type=Path, nargs="*", default=[])
    args = ap.parse_args()
    weights = train(args.train)
    if args.write:
        args.write.write_text(weights, encoding="utf-8")
        load.cache_clear()
    for path in [args.train, *args.measure]:
        measure(path)


def train(path: Path) -> str:
    """The weights file learnt from one annotated file, as TOML."""
    rng, rows, articles = random.Random(20), [], 0
    pairs: Counter[bool] = Counter()
    for _, readings, truth in groups(path):
        articles += len(readings)
        pairs.update(same for _, same in _pairs(readings, truth))
        for _ in range(COPIES):
            copies = [damaged(reading, rng) for reading in readings]
            rows += [(_levels(pair), same) for pair, same in _pairs(copies, truth)]
    names = list(HAND)
    x = np.zeros((len(rows), len(names)))
    for index, (levels, _) in enumerate(rows):
        x[index, [names.index(level) for level in levels]] = 1.0
    learnt = fit(x, np.array([float(same) for _, same in rows]), np.array(list(HAND.values())))
    header = HEADER.format(articles=articles, positive=pairs[True], negative=pairs[False], copies=COPIES)
    lines = [f'"{name}" = {weight:.2f}' for name, weight in zip(names[1:], learnt[1:], strict=True)]
    return (
        f"{header}\nprior = {learnt[0] + EASE:.2f}\nthreshold = 0.0\nnear = -1.5\n\n[levels]\n"
        + "\n".join(lines)
        + "\n"
    )


def fit(x: np.ndarray, y: np.ndarray, hand: np.ndarray) -> np.ndarray:
    """Weights in log2 odds: Newton's method on the logistic loss (each article counts once) with a pull to the
    hand-set weights.
    """
    start = hand * np.log(2)
    w = start.copy()
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (p - y) / COPIES + PULL * (w - start)
        hessian = (x * (p * (1 - p))[:, None]).T @ x / COPIES + PULL * np.eye(len(w))
        w -= np.linalg.solve(hessian, gradient)
    return np.asarray(w / np.log(2))


def _pairs(readings: Iterable[Reading], truth: Mapping[str, str]) -> Iterator[tuple[tuple[Side, Side], bool]]:
    """Pairs that pass blocking, with the annotated answer. Pairs of two groups are not annotated and left out."""
    ready = [side for reading in readings for side in sides(reading)]
    for a, b in candidates(ready):
        yield (a, b), truth[a.event.id] == truth[b.event.id]


def _levels(pair: tuple[Side, Side]) -> list[str]:
    findings = (comparison(*pair) for comparison in COMPARISONS)
    return ["prior", *(finding.feature for finding in findings if finding)]


def measure(path: Path) -> None:
    """Print blocking recall, pair scores and cluster scores on undamaged and on damaged annotations."""
    rng = random.Random(7)
    for label, copies in (("annotated", 1), ("damaged", 5)):
        blocked, scored, clustered = np.zeros(3), np.zeros(3), np.zeros(3)
        for _ in range(copies):
            for _, readings, truth in groups(path):
                shown = readings if label == "annotated" else [damaged(reading, rng) for reading in readings]
                for total, row in zip((blocked, scored, clustered), _measure_group(shown, truth, load()), strict=True):
                    total += row
        print(f"{path.name} {label}: blocking {_show(blocked)}; scoring {_show(scored)}; clusters {_show(clustered)}")


def _measure_group(
    readings: Sequence[Reading], truth: Mapping[str, str], weights: Weights
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(hits, gold, predicted) of pairs that pass blocking, that score above the threshold, and that share a
    cluster.
    """
    ready = [side for reading in readings for side in sides(reading)]
    pairs = [tuple(sorted((a.event.id, b.event.id))) for a, b in candidates(ready)]
    judged = [judgement for a, b in candidates(ready) if (judgement := judge(a, b, weights))]
    keys = cluster([event for reading in readings for event in reading.events], judged)
    report = {side.event.id: side.report.id for side in ready}
    ids = sorted(report)
    crossing = [(a, b) for a in ids for b in ids if a < b and report[a] != report[b]]
    gold = {pair for pair in crossing if truth[pair[0]] == truth[pair[1]]}
    sames = {(one.left, one.right) for one in judged if one.verdict == "same"}
    joined = {pair for pair in crossing if keys[pair[0]] == keys[pair[1]]}
    return [np.array([len(gold & set(found)), len(gold), len(set(found))]) for found in (pairs, sames, joined)]


def _show(row: np.ndarray) -> str:
    hit, gold, predicted = row
    p, r = hit / max(predicted, 1), hit / max(gold, 1)
    return f"P {p:.1%} R {r:.1%} F1 {2 * p * r / max(p + r, 1e-9):.1%} ({int(predicted)} pairs)"


if __name__ == "__main__":
    main()
