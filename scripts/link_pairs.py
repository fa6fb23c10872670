"""Pairs of events with the annotated answer, as the learner sees them."""

import json
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from link_gold import damaged, groups

from reportedly import export, store
from reportedly.evaluate.align import align
from reportedly.evaluate.gold import read_gold
from reportedly.evaluate.predicted import read_row
from reportedly.link.comparisons import FEATURES
from reportedly.link.engine import Engine, Scored
from reportedly.link.member import Member, of_event
from reportedly.link.sides import sides
from reportedly.link.weights import load
from reportedly.model import Event, Reading

LEVELS = [f"{feature.name}: {name}" for feature in FEATURES for name, _ in feature.levels if name]
_EVERYTHING = -1000.0  # a weight that every pair has
_DAYS_APART = 5  # two groups nearer than that may tell one event, which nobody annotated


@dataclass(frozen=True)
class Sample:
    """All blocked pairs of some readings, and for the events whose answer is known, the key of the real event.

    `comparable` says of two keys whether their being different was annotated.
    """

    pairs: Sequence[Scored]
    members: Mapping[str, Member]
    truth: Mapping[str, str]
    comparable: Callable[[str, str], bool]

    def rows(self) -> tuple[np.ndarray, np.ndarray]:
        """(0/1 matrix of pairs by levels, 0/1 answers) of the pairs whose answer is known."""
        known = [pair for pair in self.pairs if self.known(pair.left, pair.right)]
        x = np.zeros((len(known), len(LEVELS)))
        for index, pair in enumerate(known):
            x[index, [LEVELS.index(level) for level in pair.levels]] = 1.0
        return x, np.array([float(self.truth[pair.left] == self.truth[pair.right]) for pair in known])

    def known(self, left: str, right: str) -> bool:
        """True where both have a key and the two keys can be compared."""
        if left not in self.truth or right not in self.truth:
            return False
        return self.comparable(self.truth[left], self.truth[right])


def annotated(path: Path, rng: random.Random) -> Sample:
    """Damaged copies of annotated articles (the accounts board's form)."""
    readings: list[Reading] = []
    truth: dict[str, str] = {}
    for _, articles, keys in groups(path):
        readings += [damaged(article, rng) for article in articles]
        truth |= keys
    return _sample(readings, truth, _groups_apart)


def extracted(ledger: Path, path: Path) -> Sample:
    """What was read out of the annotated articles; events that meet none of the annotation have no answer."""
    gold = {doc.doc: doc for doc in read_gold(json.loads(path.read_text(encoding="utf-8")))}
    truth: dict[str, str] = {}
    with store.open_view(ledger) as view:
        readings = list(view.readings())
        for row in export.readings(view):
            doc = gold[str(row["doc"])]
            for ours, theirs in align(doc, read_row(row, doc.text)).items():
                truth[theirs] = "/".join(doc.events[ours].key)  # type: ignore[arg-type]
    return _sample(readings, truth, _groups_apart)


def incidents(ledger: Path, path: Path, keep: Callable[[str], bool]) -> Sample:
    """Reports that are each filed under one incident: only their main events have an answer."""
    filed = {row["doc"]: row["incident"] for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    with store.open_view(ledger) as view:
        readings = [reading for reading in view.readings() if reading.events]
    truth = {main_event(reading).id: str(filed[reading.report.doc]) for reading in readings}
    return _sample(readings, {event: key for event, key in truth.items() if keep(key)}, lambda one, other: True)


def main_event(reading: Reading) -> Event:
    """The event with most claims, the earliest of equals."""
    told = [claim.event for claim in reading.claims]
    return min(reading.events, key=lambda event: (-told.count(event.id), event.trigger.start))


def _sample(readings: Iterable[Reading], truth: Mapping[str, str], comparable: Callable[[str, str], bool]) -> Sample:
    readings = list(readings)
    with Engine(load()) as engine:
        engine.add([side for reading in readings for side in sides(reading)])
        pairs = engine.pairs(least=_EVERYTHING)
    members = {event.id: of_event(event) for reading in readings for event in reading.events}
    return Sample(pairs, members, truth, comparable)


def _groups_apart(one: str, other: str) -> bool:
    """Keys are "group/event", groups "day-area": two groups of a week may tell of one event that nobody annotated."""
    here, there = one.split("/")[0], other.split("/")[0]
    if here == there:
        return True
    try:
        return abs((date.fromisoformat(here[:10]) - date.fromisoformat(there[:10])).days) > _DAYS_APART
    except ValueError:
        return False
