"""How a number moved over time, and who moved it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportedly.model import Account, Claim, Count, Report, Slot, SlotAccounts
from reportedly.reconcile.people import group_of


class Move(StrEnum):
    """What a claim did to the number, beside all that was said of it before."""

    FIRST = "first"
    REPEATS = "repeats"
    RAISES = "raises"
    LOWERS = "lowers"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Step:
    """One claim in the order in which it appeared. `before` is the number that the move is measured from: the same
    speaker's last where there is one, else the last of all; "" for none.
    """

    day: date | None
    slot: Slot
    who: str
    value: str
    speaker: str
    move: Move
    before: str
    claim: Claim
    report: Report


def history(slots: Iterable[SlotAccounts]) -> tuple[Step, ...]:
    """Every count claim of an event, slot by slot and group by group, in the order of publication."""
    steps: list[Step] = []
    for slot in slots:
        told = [
            (claim, report, account)
            for account in slot.accounts
            for claim, report in zip(account.claims, account.reports, strict=True)
            if claim.count is not None
        ]
        steps += _moves(sorted(told, key=lambda one: (_day(one[1]), one[1].id, one[0].span.start)))
    return tuple(steps)


def _moves(told: Iterable[tuple[Claim, Report, Account]]) -> Iterable[Step]:
    """`said` holds what was said of a group so far: speaker, number."""
    said: dict[tuple[str, bool], list[tuple[str, Count]]] = {}
    for claim, report, account in told:
        if claim.count is None:
            continue
        earlier = said.setdefault((group_of(claim.who), claim.part), [])
        before = next((count for who, count in reversed(earlier) if who == account.speaker), None)
        before = before or (earlier[-1][1] if earlier else None)
        move = _move(claim.count, before, [count for _, count in earlier])
        earlier.append((account.speaker, claim.count))
        words = str(before) if before else ""
        yield Step(
            report.published, claim.slot, claim.who, str(claim.count), account.speaker, move, words, claim, report
        )  # fmt: skip


def _move(count: Count, before: Count | None, all_before: list[Count]) -> Move:
    if before is None:
        return Move.FIRST
    if count in all_before:
        return Move.REPEATS
    now, then = _size(count), _size(before)
    if now is None or then is None or now == then:
        return Move.BESIDE
    return Move.RAISES if now > then else Move.LOWERS


def _size(count: Count) -> int | None:
    return count.low if count.low is not None else count.high


def _day(report: Report) -> date:
    return report.published or date.max
