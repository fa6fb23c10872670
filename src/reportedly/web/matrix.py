"""The accounts of one event as a matrix: a row for each value, a column for each voice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportedly.model import Account, Event, LinkedEvent, Relation, Report, SlotAccounts
from reportedly.web import wording

_TELLING = (Relation.UPDATES, Relation.REFINES, Relation.PART_OF)


@dataclass(frozen=True, slots=True)
class Cell:
    """One voice on one value: the voice, how firmly, further words, the ids of the claims behind it, and a tooltip."""

    voice: str
    status: str
    firmness: str
    details: tuple[str, ...]
    claims: tuple[str, ...]
    tooltip: str


@dataclass(frozen=True, slots=True)
class Row:
    """One value of a slot: the value, notes on its wording, whether others contradict it, and a cell a voice (None:
    silent).
    """

    value: str
    notes: tuple[str, ...]
    disputed: bool
    cells: tuple[Cell | None, ...]

    @property
    def first(self) -> str:
        """The claim to which a click on the value leads."""
        return next(cell.claims[0] for cell in self.cells if cell)


@dataclass(frozen=True, slots=True)
class SlotBlock:
    """The rows of one slot, why values contradict each other, and how the others stand to one another."""

    slot: str
    rows: tuple[Row, ...]
    contradictions: tuple[str, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventBlock:
    """One event with its voices: what stands above the matrix, the matrix, and why its reports were linked (`links`).

    `reports` holds (report id, name of the report, words that name the event there).
    """

    key: str
    type: str
    when: str
    places: str
    disputed: bool
    voices: tuple[str, ...]
    slots: tuple[SlotBlock, ...]
    reports: tuple[tuple[str, str, str], ...]
    links: tuple[str, ...]


def event_block(linked: LinkedEvent) -> EventBlock:
    """A linked event as the page shows it."""
    names: dict[str, str] = {}
    for account in (account for slot in linked.accounts for account in slot.accounts):
        names.setdefault(account.speaker, wording.voice(account))
    return EventBlock(
        key=linked.key,
        type=str(linked.type),
        when=str(linked.when),
        places=", ".join(linked.places[:3]),
        disputed=linked.disputed,
        voices=tuple(names.values()),
        slots=tuple(_slot_block(slot, names) for slot in linked.accounts if slot.accounts),
        reports=tuple(_passage(event, report) for event, report in linked.members),
        links=tuple(_links(linked)),
    )


def _passage(event: Event, report: Report) -> tuple[str, str, str]:
    return (report.id, report.title or report.doc, event.trigger.words(report.text))


def _slot_block(slot: SlotAccounts, names: Mapping[str, str]) -> SlotBlock:
    against = [pair for pair in slot.pairs if pair.relation is Relation.CONTRADICTS]
    telling = [pair for pair in slot.pairs if pair.relation in _TELLING]
    fighting = {side for pair in against for side in (pair.left, pair.right)}
    rows: dict[tuple[str, bool], list[int]] = {}
    for index, account in enumerate(slot.accounts):
        rows.setdefault((wording.value(account), account.claims[0].part), []).append(index)
    return SlotBlock(
        slot=str(slot.slot),
        rows=tuple(_row([slot.accounts[i] for i in row], bool(fighting & {*row}), names) for row in rows.values()),
        contradictions=tuple(dict.fromkeys(pair.why for pair in against)),
        relations=tuple(dict.fromkeys(f"{pair.relation}: {pair.why}" for pair in telling)),
    )


def _row(accounts: list[Account], disputed: bool, names: Mapping[str, str]) -> Row:
    cells = (_cell(name, [one for one in accounts if one.speaker == speaker]) for speaker, name in names.items())
    notes = tuple(dict.fromkeys(note for account in accounts for note in _notes(account)))
    return Row(wording.value(accounts[0]), notes, disputed, tuple(cells))


def _notes(account: Account) -> Iterator[str]:
    loaded = wording.loaded(account)
    part = "part of a larger figure" if account.claims[0].part else ""
    yield from filter(None, (wording.who(account), part, f"loaded: {loaded}" if loaded else ""))


def _cell(voice: str, accounts: list[Account]) -> Cell | None:
    if not accounts:
        return None
    account = accounts[0]
    passed_on = wording.via(account)
    details = (wording.grounds(account), f"via {passed_on}" if passed_on else "")
    return Cell(
        voice=voice,
        status=str(account.claims[0].status),
        firmness=", ".join(dict.fromkeys(wording.firmness(one) for one in accounts)),
        details=tuple(detail for detail in details if detail),
        claims=tuple(claim.id for one in accounts for claim in one.claims),
        tooltip=" ".join(account.claims[0].span.words(account.reports[0].text).split()[:25]),
    )


def _links(linked: LinkedEvent) -> Iterator[str]:
    for judgement in linked.judgements:
        score = "" if judgement.score is None else f", weight {judgement.score:+.1f}"
        reasons = "; ".join(f"{reason.sentence} ({reason.weight:+.1f})" for reason in judgement.reasons)
        yield f"{judgement.verdict} ({judgement.by}{score}): {reasons or judgement.note or 'no reason given'}"
