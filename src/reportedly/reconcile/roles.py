"""How two accounts of one role stand to each other."""

import re
from collections.abc import Sequence
from functools import cache

from reportedly.model import Relation, Slot, Status
from reportedly.reconcile.finding import Finding
from reportedly.reconcile.means import rivals
from reportedly.reconcile.told import Told
from reportedly.reconcile.words import content, latin, table

_LONG_NAMES = re.compile(r"\b(?:United States(?: of America)?|Islamic State)\b", re.IGNORECASE)


def relate_roles(a: Told, b: Told, others: Sequence[Told]) -> Finding:
    """Different values mostly stand side by side: an event has several targets. They contradict as doers or as
    means, where two speakers name rivals and neither names the other's as well. `others` are all accounts of the
    slot. Denials were settled before.
    """
    if same_value(a, b):
        return Finding(a, b, Relation.AGREES, f"The same words: {a.account.value}.")
    if contains(a.account.value, b.account.value):
        return Finding(a, b, Relation.REFINES, f"{a.account.value} says more than {b.account.value}.")
    if contains(b.account.value, a.account.value):
        return Finding(b, a, Relation.REFINES, f"{b.account.value} says more than {a.account.value}.")
    why = _rivalry(a, b)
    if why and not a.same_speaker(b) and not _names_both(a, b, others) and not _names_both(b, a, others):
        return Finding(a, b, Relation.CONTRADICTS, why)
    return Finding(a, b, Relation.UNRELATED, f"Both can be true: {a}; {b}.")


def same_value(a: Told, b: Told) -> bool:
    """The same party or thing, in the same words or in words that stand for them ("American" and "US")."""
    return bool(_equal(a.account.value)) and _equal(a.account.value) == _equal(b.account.value)


def contains(long: str, short: str) -> bool:
    """All words of the short value stand in the long one, and none of the others turns it into another party."""
    many, few = _equal(long), _equal(short)
    turning = frozenset(table("parties")["turning"].split())
    return bool(few) and few < many and not (many - few) & turning


def _rivalry(a: Told, b: Told) -> str:
    """Why the two cannot both be, "" where they can."""
    if a.claim.slot is Slot.WEAPON:
        return rivals(a.account.value, b.account.value)
    if a.claim.slot is not Slot.PERPETRATOR or not (_asserted(a) and _asserted(b)):
        return ""
    if not (is_party(a.account.value) and is_party(b.account.value)):
        return ""
    return "" if _one_party(a, b) else f"Two parties are said to have done it: {a}; {b}."


def _asserted(told: Told) -> bool:
    return told.claim.status is Status.ASSERTED


def _one_party(a: Told, b: Told) -> bool:
    """A shared word may mean one party ("Gondor army", "Gondor forces"), unless a turning word parts them ("Free
    Gondor Army").
    """
    here, there = _equal(a.account.value), _equal(b.account.value)
    turning = frozenset(table("parties")["turning"].split())
    return bool(here & there) and not (here ^ there) & turning


def _names_both(a: Told, b: Told, others: Sequence[Told]) -> bool:
    """The speaker of `a` also names what `b` names: then it is no rival, both did it together."""
    return any(
        not other.denied
        and a.same_speaker(other)
        and (
            same_value(other, b)
            or contains(other.account.value, b.account.value)
            or contains(b.account.value, other.account.value)
        )
        for other in others
    )


def is_party(value: str) -> bool:
    """A proper name or a word such as "government"; "gunmen" may be anybody's."""
    words = latin(value)
    return any(word[:1].isupper() for word in words) or bool({word.lower() for word in words} & _party_words())


@cache
def _party_words() -> frozenset[str]:
    return frozenset(table("parties")["party"].split())


@cache
def _standing_for() -> dict[str, str]:
    return {word: group[0] for group in table("parties")["equal"] for word in group}


def _equal(value: str) -> frozenset[str]:
    spelt = _LONG_NAMES.sub(lambda found: "US" if found[0][0] in "Uu" else "ISIL", value)
    return frozenset(_standing_for().get(word, word) for word in content(spelt))
