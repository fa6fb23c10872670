"""One event on the terminal: its accounts side by side."""

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.cli.behind import behind_page, texts_of
from reportedly.cli.output import plain
from reportedly.model import Account, Judgement, LinkedEvent, Relation, SlotAccounts, Status
from reportedly.reconcile import Texts, standing
from reportedly.web import wording

_REASONS = 2  # of a link, in its line
_WORDS = 30  # of the evidence; the whole of it stands in the ledger
# Name, share of the width; None is wide enough for the longest slot, or the longest word of doubt.
_COLUMNS = (("slot", None), ("value", 22), ("who says so", 24), ("via", 10), ("status", None), ("words", 44))
_WIDTH = {"slot": 12, "status": 14}
_STYLE = {Status.ASSERTED: "", Status.HEDGED: "yellow", Status.DENIED: "red"}


def event_page(linked: LinkedEvent) -> Group:
    """Accounts, the values that policies choose from them, the reports that tell the event, and in a line each why
    they were linked; `reportedly why` tells it in full.
    """
    return Group(accounts_table(linked), *behind_page(linked), *_reports(linked), *map(_judgement, linked.judgements))


def accounts_table(linked: LinkedEvent) -> RenderableType:
    """The accounts of one event side by side, and a sentence for every contradiction. From the record alone."""
    table, texts = Table(box=box.ROUNDED, expand=True), texts_of(linked)
    passed_on = any(claim.via for slot in linked.accounts for account in slot.accounts for claim in account.claims)
    shown = [index for index, (name, _) in enumerate(_COLUMNS) if name != "via" or passed_on]
    for name, ratio in (_COLUMNS[index] for index in shown):
        table.add_column(name, ratio=ratio, width=_WIDTH.get(name), overflow="fold")
    for slot in linked.accounts:
        for index in range(len(slot.accounts)):
            cells = tuple(_line(slot, index, texts))
            table.add_row(*(cells[place] for place in shown), end_section=index == len(slot.accounts) - 1)
    return Group(_headline(linked), table, *_contradictions(linked), Text())


def also(linked: LinkedEvent) -> Text:
    """One line for an event that stands beside another: what, where and when, and all that is said of it."""
    said = [f"{slot.slot} {wording.value(account)}" for slot in linked.accounts for account in slot.accounts]
    where = ", ".join(linked.places[:3]) or "place not told"
    return plain(f"beside it: {linked.type}: {where}, {linked.when} ({', '.join(said)})", "dim")


def _headline(linked: LinkedEvent) -> Text:
    reports = len({report.id for _, report in linked.members})
    where = ", ".join(linked.places[:3]) or "place not told"
    title = plain(f"{'⚡ ' if linked.disputed else ''}{linked.type}: {where}, {linked.when}", "bold")
    return title.append(
        f"\n{linked.key} · {len(linked.voices)} voices in {reports} report{'s' if reports > 1 else ''}", "dim"
    )


def _line(slot: SlotAccounts, index: int, texts: Texts) -> Iterator[Text]:
    account = slot.accounts[index]
    against = any(index in (pair.left, pair.right) for pair in slot.pairs if pair.relation is Relation.CONTRADICTS)
    yield plain(slot.slot if index == 0 else "", "bold")
    yield _value(account, against)
    yield _voice(account, texts)
    yield plain(wording.via(account))
    yield plain(wording.firmness(account), _STYLE[account.claims[0].status])
    yield _words(account)


def _voice(account: Account, texts: Texts) -> Text:
    """Who says so; beneath it what stands behind, where that is more than one article."""
    who = plain(", ".join(filter(None, (wording.voice(account), wording.grounds(account)))))
    behind = standing(account, texts)
    return who.append("\n").append_text(plain(behind, "dim")) if behind.articles > 1 else who


def _value(account: Account, against: bool) -> Text:
    value = f"{'⚡ ' if against else ''}{wording.value(account)}"
    text = Text().append_text(plain(value, "bold red" if against else "bold"))
    group, loaded = wording.who(account), wording.loaded(account)
    part = "part of a larger figure" if account.claims[0].part else ""
    for note in filter(None, (group, part, f"loaded: {loaded}" if loaded else "")):
        text.append("\n").append_text(plain(note, "dim"))
    return text


def _words(account: Account) -> Text:
    words = account.claims[0].span.words(account.reports[0].text).split()
    quote = " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
    others = len({report.id for report in account.reports}) - 1
    more = f" (and in {others} more report{'s' if others > 1 else ''})" if others else ""
    return plain(f"“{quote}”").append(more, "dim")


def _contradictions(linked: LinkedEvent) -> Iterator[Text]:
    for slot in linked.accounts:
        for why in dict.fromkeys(pair.why for pair in slot.pairs if pair.relation is Relation.CONTRADICTS):
            yield plain(f"⚡ {slot.slot}: {why}", "red")


def _reports(linked: LinkedEvent) -> Iterator[RenderableType]:
    yield Text("Told by", "bold")
    for event, report in linked.members:
        origin = ", ".join(filter(None, (report.outlet, str(report.published or "")))) or "outlet and day not known"
        title = report.title or report.doc
        yield Padding(plain(f"{title} ({origin}): “{event.trigger.words(report.text)}”"), (0, 0, 0, 2))


def _judgement(one: Judgement) -> RenderableType:
    """Who holds the reports to be one; of a machine's reasons the strongest."""
    score = "" if one.score is None else f", weight {one.score:+.1f}"
    strongest = sorted(one.reasons, key=lambda reason: -abs(reason.weight))[:_REASONS]
    why = " ".join(reason.sentence for reason in strongest)
    return Padding(plain(f"held to be {one.verdict} by {one.by}{score} {one.note} {why}".rstrip(), "dim"), (0, 0, 0, 2))
