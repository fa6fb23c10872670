"""Linking what is new in a ledger, without linking the rest anew."""

import gc
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from reportedly.link.cluster import gather, sorted_out
from reportedly.link.engine import Scored
from reportedly.link.index import Index
from reportedly.link.linker import judgements
from reportedly.link.side import Side
from reportedly.link.sides import sides
from reportedly.link.weights import load
from reportedly.model import Judgement, Reading, View


class Linked(NamedTuple):
    """What an update gave: new judgements of the linker, and the key of every event that they may have moved."""

    judgements: list[Judgement]
    keys: dict[str, str]


def update(view: View, fresh: Sequence[Reading], persons: Iterable[Judgement], index: Path | None) -> Linked:
    """Links the events of `fresh` readings to all others of the ledger, by the index beside it.

    Where the index is missing, of another version, or holds other events than the ledger, or where most events are
    new, everything is linked anew; where only the weights changed, all pairs are weighed anew. What `persons` said
    outranks the linker. The result is that of linking everything anew, but for names and blocks that the new reports
    made common: the next full linking sees to these. Call `confirm` when the ledger holds it.
    """
    previous = dict(view.keys())
    new = {side.id: side for reading in fresh for side in sides(reading)}
    said = list(persons)
    if not previous:
        return Linked([], {})
    with _uncollected(), Index(load(), index) as known:
        if 2 * len(new) <= len(previous) and known.ids() - new.keys() == previous.keys() - new.keys():
            return (_extended if known.current else _rescored)(known, new, said, previous)
        return _filled(known, [side for reading in view.readings() for side in sides(reading)], said, previous)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Linking makes millions of records that all stay: looking for garbage among them takes a third of its time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def confirm(index: Path) -> None:
    """To be called once the ledger holds what `update` gave: after a crash in between, all is weighed anew."""
    with Index(load(), index) as known:
        known.confirm()


def _filled(index: Index, every: Sequence[Side], said: Sequence[Judgement], previous: Mapping[str, str]) -> Linked:
    known = {side.id: side for side in every}
    made = judgements(index.fill(list(known.values())), known, index.weights)
    return Linked(made, _gathered(index, known.keys(), said, previous))


def _rescored(index: Index, new: Mapping[str, Side], said: Sequence[Judgement], previous: Mapping[str, str]) -> Linked:
    made = _told(index, index.rescore(list(new.values())))
    return Linked(made, _gathered(index, index.ids(), said, previous))


def _extended(index: Index, new: Mapping[str, Side], said: Sequence[Judgement], previous: Mapping[str, str]) -> Linked:
    if not new and not said:
        return Linked([], {})
    made = _told(index, index.extend(list(new.values())))
    return Linked(made, _gathered(index, _region(index, new.keys(), said, previous), said, previous))


def _told(index: Index, found: Sequence[Scored]) -> list[Judgement]:
    known = index.sides({id_ for pair in found for id_ in pair[:2]})
    return judgements(found, known, index.weights)


def _region(index: Index, new: Collection[str], said: Sequence[Judgement], previous: Mapping[str, str]) -> set[str]:
    """All events whose group may change: joined by pairs, by a person's word, or by the key they had."""
    under: dict[str, list[str]] = {}
    for event, key in previous.items():
        under.setdefault(key, []).append(event)
    region: set[str] = set()
    start = {*new, *(id_ for one in said for id_ in (one.left, one.right))}
    while start - region:
        region = index.region(start | region)
        start = {other for event in region for other in under.get(previous.get(event, event), ())}
    return region


def _gathered(
    index: Index, ids: Collection[str], said: Sequence[Judgement], previous: Mapping[str, str]
) -> dict[str, str]:
    members = index.members(ids)
    _, persons = sorted_out(members, said)
    names = {id_: previous[id_] for id_ in members if id_ in previous}
    return gather(members, index.scores(members.keys()), persons, names)
