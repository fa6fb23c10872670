"""The claims of one real-world event side by side."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations

from reportedly.model import Account, Claim, Pair, Report, Slot, SlotAccounts
from reportedly.reconcile.people import group_of, party_of
from reportedly.reconcile.relate import relate
from reportedly.reconcile.told import Told
from reportedly.reconcile.voices import Voices
from reportedly.reconcile.words import phrase

Claimed = tuple[Claim, Report]


def reconcile(claims: Sequence[Claimed]) -> tuple[SlotAccounts, ...]:
    """All claims of one linked event as accounts per slot, in the order of `Slot`; slots without claims are left out.

    An account is one value from one voice with one status, earliest report first. In a pair, `left` is the account
    that refines, updates or is part of `right`; agreeing, contradicting and unrelated pairs have no direction. No
    claim is lost, the order of `claims` changes nothing.
    """
    ordered = sorted(claims, key=_order)
    voices = Voices(ordered)
    by_slot = {slot: [one for one in ordered if one[0].slot is slot] for slot in Slot}
    return tuple(_slot(slot, found, voices) for slot, found in by_slot.items() if found)


def _order(one: Claimed) -> tuple[date, str, int, int, str]:
    claim, report = one
    return report.published or date.max, report.id, claim.span.start, claim.span.end, claim.id


def _slot(slot: Slot, claims: Sequence[Claimed], voices: Voices) -> SlotAccounts:
    grouped: dict[tuple[object, ...], list[Claimed]] = {}
    for claim, report in claims:
        key = (voices.speakers(claim, report), claim.status, *_value_key(claim))
        grouped.setdefault(key, []).append((claim, report))
    told = [_told(slot, found, voices) for found in grouped.values()]
    return SlotAccounts(slot, tuple(one.account for one in told), tuple(_pairs(told)))


def _value_key(claim: Claim) -> tuple[object, ...]:
    """Numbers are one value only where they count the same people; a total is never its own breakdown."""
    if claim.count is None:
        return (phrase(claim.value),)
    return claim.count, group_of(claim.who), party_of(claim.who), claim.part


def _told(slot: Slot, claims: Sequence[Claimed], voices: Voices) -> Told:
    first, report = claims[0]
    speakers = voices.speakers(first, report)
    value = str(first.count) if first.count else first.value
    account = Account(slot, value, " and ".join(speakers), tuple(c for c, _ in claims), tuple(r for _, r in claims))
    return Told(account, frozenset(speakers))


def _pairs(told: Sequence[Told]) -> list[Pair]:
    place = {id(one): index for index, one in enumerate(told)}
    findings = [relate(a, b, told) for a, b in combinations(told, 2)]
    return [Pair(place[id(f.left)], place[id(f.right)], f.relation, f.why) for f in findings]
