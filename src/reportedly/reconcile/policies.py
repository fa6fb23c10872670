"""One value for a table: policies with names, never silent.

A policy chooses among the totals of one slot and names the claims that the value rests on. Which one to use is the
reader's choice; the accounts themselves stay.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.model import Account, SlotAccounts
from reportedly.reconcile.standing import Standing, standing_of
from reportedly.reconcile.texts import Texts
from reportedly.reconcile.totals import claim_ids, highest, lowest, totals, vague

# What ACLED's codebook puts in the place of a word: for "several" and a bare plural the number for places without
# heavy fighting; it gives 10 in a war zone, which is for a person to decide.
_WORDS = {"dozens": 12, "scores": 12, "hundreds": 100, "thousands": 100}
_FEW = 3


@dataclass(frozen=True, slots=True)
class Summary:
    """A policy's value: `best` between `low` and `high` (persons; all three equal where the policy gives one number),
    the ids of the claims that it rests on, and the rule in a sentence.
    """

    policy: str
    low: int
    best: int
    high: int
    claims: tuple[str, ...]
    why: str


Rule = Callable[[Sequence[Account], Texts], Summary]


def summaries(slot: SlotAccounts, texts: Texts) -> tuple[Summary, ...]:
    """The value of each policy that has one, in the order of `POLICIES`. None for a slot without numbers."""
    told = totals(slot)
    if told:
        return tuple(rule(told, texts) for rule in POLICIES.values())
    return tuple(_from_word(account) for account in vague(slot)[:1])


def _lowest(told: Sequence[Account], texts: Texts) -> Summary:
    least = min(lowest(one) for one in told)
    return _one("lowest", least, [one for one in told if lowest(one) == least], "The lowest bound that anybody gives.")


def _highest(told: Sequence[Account], texts: Texts) -> Summary:
    most = max(highest(one) for one in told)
    return _one("highest", most, [one for one in told if highest(one) == most], "The highest bound that anybody gives.")


def _latest(told: Sequence[Account], texts: Texts) -> Summary:
    """Of several of one day the lowest."""
    newest = max(_last_day(one) for one in told)
    chosen = min((one for one in told if _last_day(one) == newest), key=lowest)
    return _one("latest", lowest(chosen), [chosen], "What was said last; of several of one day the lowest.")


def _most_origins(told: Sequence[Account], texts: Texts) -> Summary:
    least, accounts, behind = _best_backed(told, texts)
    why = f"The bound with most independent origins ({len(behind.origins)}); of equals the lowest."
    return _one("most independent origins", least, accounts, why)


def _ucdp(told: Sequence[Account], texts: Texts) -> Summary:
    """UCDP GED gives three: low, best and high."""
    low, high = min(lowest(one) for one in told), max(highest(one) for one in told)
    best, _, behind = _best_backed(told, texts)
    backing = f"best has most independent origins ({len(behind.origins)}), of equals the lowest"
    why = f"Low and high span all totals; {backing}."
    return Summary("UCDP", low, best, high, claim_ids(told), why)


def _acled(told: Sequence[Account], texts: Texts) -> Summary:
    """ACLED codes the most conservative number, and follows later corrections: of each speaker only the last counts."""
    newest: dict[str, Account] = {}
    for one in sorted(told, key=_last_day):
        newest[one.speaker] = one
    least = min(lowest(one) for one in newest.values())
    chosen = [one for one in newest.values() if lowest(one) == least]
    return _one("ACLED", least, chosen, "The lowest of what each speaker said last.")


POLICIES: Mapping[str, Rule] = {
    "lowest": _lowest,
    "highest": _highest,
    "latest": _latest,
    "most independent origins": _most_origins,
    "UCDP": _ucdp,
    "ACLED": _acled,
}


def _best_backed(told: Sequence[Account], texts: Texts) -> tuple[int, list[Account], Standing]:
    """The lower bound with most independent origins, the accounts that give it, and what stands behind them."""
    by_bound: dict[int, list[Account]] = {}
    for one in told:
        by_bound.setdefault(lowest(one), []).append(one)
    behind = {bound: standing_of(accounts, texts) for bound, accounts in by_bound.items()}
    best = min(by_bound, key=lambda bound: (-len(behind[bound].origins), bound))
    return best, by_bound[best], behind[best]


def _one(policy: str, value: int, accounts: Sequence[Account], why: str) -> Summary:
    return Summary(policy, value, value, value, claim_ids(accounts), why)


def _from_word(account: Account) -> Summary:
    """A word alone has a number only by ACLED's table."""
    count = account.claims[0].count
    word = (count.vague or "") if count else ""
    number = next((value for known, value in _WORDS.items() if known in word), _FEW)
    return _one("ACLED", number, [account], f"Only “{word}” is told: ACLED codes {number} for such a word.")


def _last_day(account: Account) -> date:
    return max(report.published or date.min for report in account.reports)
