"""Learn the linker's weights, and measure blocking, scoring and clustering apart.

    train_link.py --accounts TRAIN.db TRAIN.json --incidents US.db US.jsonl --write WEIGHTS.toml
    train_link.py --accounts GOLD.db GOLD.json --measure

Each ledger holds what `reportedly read` made of the annotated articles. Three samples teach together: pairs of events
extracted from the accounts board's training articles, pairs of damaged copies of the annotation itself (extraction is
worse than an annotator, and damage gives more pairs), and pairs of main events of reports filed under incidents.
Each sample has a prior of its own; the weights of the levels are shared: a logistic regression drawn towards hand-set
weights, since there are few positive pairs and levels that no sample shows must keep sensible weights.
"""

import argparse
import random
from collections.abc import Callable, Mapping, Sequence
from hashlib import md5
from itertools import combinations
from pathlib import Path

import numpy as np
from link_hand import HAND
from link_pairs import LEVELS, Sample, annotated, extracted, incidents

from reportedly.link.cluster import gather
from reportedly.link.weights import load

COPIES = 4  # damaged copies of each article
# How much a pair of each sample counts. Incidents are many and another kind of violence; damaged copies repeat.
TRUST = {"extracted": 1.0, "damaged": 0.25, "incidents": 0.03}
PULL = 2.0  # how strongly weights are drawn to the hand-set ones (the L2 penalty)
# What every pair starts from. The learnt priors are those of single pairs; clusters refuse what contradicts, so a pair
# alone may be judged more easily. Anything from -3 to -1.5 is within noise.
PRIOR = -2.0
HEADER = """# Weights of the linker: log2 odds that two events of different reports are one real-world event, given
# a finding. Written by scripts/train_link.py; do not edit by hand.
# Data: {pairs}.
# The accounts sample is machine-assisted annotation made for this project (the war in Syria 2011 to 2018, Wikinews 2016
# to 2020); incidents are US shooting reports of 2015 and 2016 filed under the Gun Violence Archive. No words of the
# articles are kept here. Few positive pairs of war: the weights are drawn towards hand-set ones (scripts/link_hand.py).
# Known gaps: English only; one war and one kind of crime.
"""
Keep = Callable[[str], bool]


def main() -> None:
    """Command line."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--accounts", type=Path, nargs=2, metavar=("LEDGER", "JSON"))
    ap.add_argument("--incidents", type=Path, nargs=2, metavar=("LEDGER", "JSONL"))
    ap.add_argument("--half", action="store_true", help="learn on one half of the incidents, measure the other")
    ap.add_argument("--write", type=Path)
    ap.add_argument("--measure", action="store_true")
    args = ap.parse_args()
    if args.write:
        args.write.write_text(train(_samples(args, 0 if args.half else None)), encoding="utf-8")
        load.cache_clear()
    if args.measure or args.write:
        for name, sample in _samples(args, 1 if args.half else None).items():
            print(f"{name}: {measure(sample)}")


def _samples(args: argparse.Namespace, half: int | None) -> dict[str, Sample]:
    samples = {}
    if args.accounts:
        samples["extracted"] = extracted(*args.accounts)
        rng = random.Random(20)
        samples |= {f"damaged {copy}": annotated(args.accounts[1], rng) for copy in range(COPIES)}
    if args.incidents:
        samples["incidents"] = incidents(*args.incidents, keep=lambda key: half is None or _half(key) == half)
    return samples


def _half(key: str) -> int:
    return int(md5(key.encode()).hexdigest(), 16) % 2


def train(samples: Mapping[str, Sample]) -> str:
    """The weights file, as TOML."""
    rows = {name: sample.rows() for name, sample in samples.items()}
    trust = [TRUST[name.split()[0]] for name in rows]
    learnt = fit(list(rows.values()), trust, np.array([HAND[level] for level in LEVELS]))
    told = "; ".join(
        f"{name} {int(y.sum())} pairs that are one, {int((1 - y).sum())} not" for name, (_, y) in rows.items()
    )
    lines = [f'"{name}" = {weight:.2f}' for name, weight in zip(LEVELS, learnt, strict=True)]
    top = f"prior = {PRIOR}\nthreshold = 0.0\nnear = -1.5\n\n[levels]\n"
    return f"{HEADER.format(pairs=told)}\n{top}" + "\n".join(lines) + "\n"


def fit(rows: Sequence[tuple[np.ndarray, np.ndarray]], trust: Sequence[float], hand: np.ndarray) -> np.ndarray:
    """Weights in log2 odds: Newton's method, each step halved until it helps, on the logistic loss with a pull to the
    hand-set weights. Each sample has a prior of its own, which is thrown away.
    """
    many = len(rows)
    x = np.vstack([np.hstack([np.eye(many)[[i]].repeat(len(y), 0), found]) for i, (found, y) in enumerate(rows)])
    y = np.concatenate([answers for _, answers in rows])
    counts = np.concatenate([np.full(len(answers), share) for share, (_, answers) in zip(trust, rows, strict=True)])
    start = np.concatenate([np.full(many, -3.0), hand * np.log(2)])
    pull = np.concatenate([np.full(many, 1e-3), np.full(len(hand), PULL)])
    return np.asarray(_newton(x, y, counts, start, pull)[many:] / np.log(2))


def _newton(x: np.ndarray, y: np.ndarray, counts: np.ndarray, start: np.ndarray, pull: np.ndarray) -> np.ndarray:
    def loss(w: np.ndarray) -> float:
        z = x @ w
        return float((counts * (np.logaddexp(0, z) - y * z)).sum() + 0.5 * (pull * (w - start) ** 2).sum())

    w = start.copy()
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (counts * (p - y)) + pull * (w - start)
        step = np.linalg.solve((x * (counts * p * (1 - p))[:, None]).T @ x + np.diag(pull), gradient)
        while loss(w - step) > loss(w) and np.abs(step).max() > 1e-4:
            step /= 2
        w -= step
        if np.abs(step).max() < 1e-4:
            break
    return w


def measure(sample: Sample) -> str:
    """Blocking, scoring and clustering apart, over pairs whose answer is known."""
    weights = load()
    scores = {
        (p.left, p.right): weights.prior + sum(weights.levels.get(v, 0.0) for v in p.levels) for p in sample.pairs
    }
    keys = gather(sample.members, {pair: s for pair, s in scores.items() if s > weights.near}, {}, {})
    gold = _crossing(sample, sample.truth)
    joined = {pair for pair in _crossing(sample, keys) if sample.known(*pair)}
    sames = {pair for pair, score in scores.items() if score > weights.threshold and sample.known(*pair)}
    blocked = {pair for pair in scores if sample.known(*pair)}
    parts = {"blocking": blocked, "scoring": sames, "clusters": joined}
    return "; ".join(f"{name} {_show(len(gold & found), len(gold), len(found))}" for name, found in parts.items())


def _crossing(sample: Sample, keys: Mapping[str, str]) -> set[tuple[str, str]]:
    """Pairs of known events of two reports under one key."""
    under: dict[str, list[str]] = {}
    for event in sorted(sample.truth):
        under.setdefault(keys[event], []).append(event)
    pairs = (pair for events in under.values() for pair in combinations(events, 2))
    return {(a, b) for a, b in pairs if sample.members[a].report != sample.members[b].report}


def _show(hit: int, gold: int, found: int) -> str:
    p, r = hit / max(found, 1), hit / max(gold, 1)
    return f"P {p:.1%} R {r:.1%} F1 {2 * p * r / max(p + r, 1e-9):.1%} ({found} pairs)"


if __name__ == "__main__":
    main()
