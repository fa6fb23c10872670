"""The journey: read, parse, extract, resolve, link, reconcile, store. Only this file knows the order."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

import reportedly
from reportedly import extract, lexicons, link, parse, read, reconcile, record, resolve, store, tag
from reportedly.lexicons import Actors
from reportedly.model import (
    Claim,
    Event,
    Judgement,
    LinkedEvent,
    Reading,
    Rejected,
    Report,
    Run,
    Verdict,
    View,
    make_id,
)

BATCH = 16  # reports between two commits


@dataclass(frozen=True)
class Tools:
    """What reading needs and what takes a second to load: pipeline, tagger, word lists, gazetteer, actors."""

    nlp: Language
    tagger: tag.Tagger
    lexicons: lexicons.Lexicons
    gazetteer: resolve.Gazetteer
    actors: Actors

    @property
    def run(self) -> Run:
        """The versions behind everything read with these tools."""
        parts = (
            reportedly.__version__,
            f"{self.nlp.meta['name']} {self.nlp.meta['version']}",
            f"{self.lexicons.version}.{self.actors.version}",
            resolve.version(),
        )
        weights = f"{extract.version()}.{self.tagger.version}"
        return Run(make_id("run", *parts, weights), f"{parts[0]}+{weights}", *parts[1:])


@dataclass(frozen=True, slots=True)
class Summary:
    """What one call of `read_into` did. `read` counts reports, `new` those that the ledger did not have."""

    read: int
    new: int
    events: int
    claims: int
    rejected: tuple[Rejected, ...]


def load_tools() -> Tools:
    """Everything that reading needs. Raises `ModelError` or `LexiconError` where a part is not as it should be."""
    return Tools(
        parse.load_pipeline(),
        tag.Tagger.load(),
        lexicons.load(),
        resolve.Gazetteer.open(),
        lexicons.load_actors(lexicons.own_actor_files()),
    )


def read_batch(reports: Sequence[Report], tools: Tools) -> list[Reading]:
    """A batch of reports to what they say. No file, no clock, no other batch: safe to run anywhere."""
    return [_read(report, doc, tools) for report, doc in zip(reports, parse.parse(reports, tools.nlp), strict=True)]


def _read(report: Report, doc: Doc, tools: Tools) -> Reading:
    times, tags = resolve.find_times(report.text), tools.tagger.tag(report.text)
    found = extract.extract(report, doc, tools.lexicons, times, tools.gazetteer.is_place, tags)
    return resolve.with_actors(resolve.resolve(found, tools.gazetteer), tools.actors)


def read_into(
    paths: Sequence[str],
    ledger: Path,
    tools: Tools,
    meta: read.Metadata | None = None,
    progress: Callable[[str], None] | None = None,
    even_forgotten: bool = False,
) -> Summary:
    """Everything under `paths` into the ledger, then all events linked anew.

    Each batch is committed when it is done, so an interrupted reading keeps what it has and the next one goes on from
    there. `progress` is called with the name of each report or rejected record. A text that was forgotten is rejected,
    unless `even_forgotten`. Raises `InputError` for a path that does not exist, `LedgerError` for the ledger.
    """
    items = [
        read.read_path(path, meta or read.Metadata()) for path in paths
    ]  # a mistyped path stops before the ledger is made
    with store.Writer(ledger, even_forgotten=even_forgotten) as writer:
        writer.start(tools.run)
        summary, fresh = _write(chain.from_iterable(items), writer, tools, progress or (lambda name: None))
        writer.commit()
        relink(ledger, writer, tools.run, fresh)
    return summary


def _write(
    items: Iterable[Report | Rejected], writer: store.Writer, tools: Tools, progress: Callable[[str], None]
) -> tuple[Summary, list[str]]:
    """What was done, and the ids of the reports whose reading is new."""
    read_, new, events, claims, added = 0, 0, 0, 0, []
    rejected: list[Rejected] = []
    for batch in _batches(_or_refused(item, writer) for item in items):
        reports = [item for item in batch if isinstance(item, Report)]
        fresh = list(
            {
                report.id: report for report in reports if not writer.has(report.id, tools.run.id, report.published)
            }.values()
        )
        for reading in read_batch(fresh, tools):
            new += writer.add_reading(reading)
            added.append(reading.report.id)
            events, claims = events + len(reading.events), claims + len(reading.claims)
        for item in batch:
            if isinstance(item, Rejected):
                rejected.append(item)
                writer.add_rejected(item)
            else:
                read_ += 1
                writer.add_sighting(item)
            progress(item.where if isinstance(item, Rejected) else item.doc)
        writer.commit()
    return Summary(read_, new, events, claims, tuple(rejected)), added


def _or_refused(item: Report | Rejected, writer: store.Writer) -> Report | Rejected:
    tombstone = writer.forgotten(item.id) if isinstance(item, Report) else None
    return tombstone.refusal() if tombstone else item


def _batches(items: Iterator[Report | Rejected]) -> Iterator[list[Report | Rejected]]:
    while batch := list(islice(items, BATCH)):
        yield batch


def relink(ledger: Path, writer: store.Writer, run: Run, fresh: Sequence[str] = ()) -> None:
    """The events of the `fresh` reports (ids) linked to all others, or everything where the index beside the ledger
    does not fit it; what people judged outranks the machine, given keys stay where they can.
    """
    with record.open_record(ledger, machine=True) as view:
        linked = link.update(view, [view.reading(id_) for id_ in fresh], view.said_by_people(), index_of(ledger))
    writer.add_judgements(linked.judgements, run.id)
    writer.set_keys(linked.keys)
    writer.commit()
    link.confirm(index_of(ledger))


def index_of(ledger: Path) -> Path:
    """The linker's working copy beside the ledger. It may be deleted: it is made anew."""
    return ledger.with_name(f"{ledger.name}-links")


def linked_events(view: View) -> list[LinkedEvent]:
    """All real-world events with their accounts side by side: disputed ones first, then those with most voices and
    articles."""
    keys = view.keys()
    members: dict[str, list[tuple[Event, Report]]] = defaultdict(list)
    claims: dict[str, list[tuple[Claim, Report]]] = defaultdict(list)
    for reading in view.readings():
        for event in reading.events:
            members[keys.get(event.id, event.id)].append((event, reading.report))
        for claim in reading.claims:
            claims[keys.get(claim.event, claim.event)].append((claim, reading.report))
    joins = _joins(view.judgements(), keys)
    linked = [
        LinkedEvent(key, tuple(told), reconcile.reconcile(claims[key]), tuple(joins.get(key, ())))
        for key, told in members.items()
    ]
    return sorted(linked, key=_rank)


def _joins(judgements: Iterable[Judgement], keys: Mapping[str, str]) -> dict[str, list[Judgement]]:
    """The judgements that hold the members of each real-world event together: of a machine the latest on a pair, of
    people every one.
    """
    latest: dict[object, Judgement] = {}
    for judgement in judgements:
        pair = frozenset((judgement.left, judgement.right))
        latest[pair if judgement.score is not None else len(latest)] = judgement
    joins: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in latest.values():
        left, right = keys.get(judgement.left), keys.get(judgement.right)
        if left and left == right and judgement.verdict is Verdict.SAME:
            joins[left].append(judgement)
    return joins


def _rank(linked: LinkedEvent) -> tuple[bool, int, int, str]:
    reports = len({report.id for _, report in linked.members})
    return not linked.disputed, -len(linked.voices), -reports, linked.key
