"""What stands behind the accounts of an event, and the values that policies choose from them."""

from collections.abc import Iterator

from rich.console import RenderableType

from reportedly import reconcile
from reportedly.cli.output import plain
from reportedly.cli.rows import Row
from reportedly.model import LinkedEvent
from reportedly.reconcile import Summary, Texts


def texts_of(linked: LinkedEvent) -> Texts:
    """The reports of an event, copies of one text seen as one."""
    return Texts(report for _, report in linked.members)


def behind_page(linked: LinkedEvent) -> Iterator[RenderableType]:
    """The values for tables, one line a number, each under its policy's name, and the grade."""
    texts = texts_of(linked)
    for slot in linked.accounts:
        values = " · ".join(f"{one.policy} {_value(one)}" for one in reconcile.summaries(slot, texts))
        if values:
            yield plain(f"{slot.slot}, by policy: ", "bold").append_text(plain(values, "not bold"))
    graded = reconcile.grade(linked.accounts, texts)
    if graded:
        yield plain("support: ", "bold").append_text(plain(f"{graded.grade}. {graded.why}", "not bold"))


def _value(one: Summary) -> str:
    return str(one.best) if one.low == one.high else f"{one.low}/{one.best}/{one.high}"


def behind_row(linked: LinkedEvent) -> Row:
    """{"behind": what stands behind each account, in the order of "accounts", "summaries", "grade"}."""
    texts = texts_of(linked)
    graded = reconcile.grade(linked.accounts, texts)
    return {
        "behind": [_standing(reconcile.standing(one, texts)) for slot in linked.accounts for one in slot.accounts],
        "summaries": [
            {
                "slot": str(slot.slot),
                "policy": one.policy,
                "low": one.low,
                "best": one.best,
                "high": one.high,
                "claims": list(one.claims),
                "why": one.why,
            }
            for slot in linked.accounts
            for one in reconcile.summaries(slot, texts)
        ],
        "grade": graded and {"grade": str(graded.grade), "claims": list(graded.claims), "why": graded.why},
    }


def _standing(one: reconcile.Standing) -> Row:
    return {
        "articles": one.articles,
        "outlets": one.outlets,
        "origins": list(one.origins),
        "first": one.first.isoformat() if one.first else None,
        "last": one.last.isoformat() if one.last else None,
        "repeated_days": one.repeated,
    }
