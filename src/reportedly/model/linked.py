"""One real-world event as all reports together tell it. A view, never stored."""

from dataclasses import dataclass

from reportedly.model.account import SlotAccounts
from reportedly.model.event import Event, EventType
from reportedly.model.judgement import Judgement
from reportedly.model.report import Report
from reportedly.model.when import Basis, When


@dataclass(frozen=True, slots=True)
class LinkedEvent:
    """The events of several reports that are held to be one, with their accounts side by side.

    `key` is stable across runs; `members` come earliest report first; `judgements` are those that join the members.
    """

    key: str
    members: tuple[tuple[Event, Report], ...]
    accounts: tuple[SlotAccounts, ...] = ()
    judgements: tuple[Judgement, ...] = ()

    @property
    def type(self) -> EventType:
        """The commonest type of the members; of two equally common, the more specific (not `Attack`, not `Other`)."""
        types = [event.type for event, _ in self.members]
        vague = (EventType.ATTACK, EventType.OTHER)
        return max(dict.fromkeys(types), key=lambda kind: (types.count(kind), kind not in vague))

    @property
    def when(self) -> When:
        """The narrowest interval that a member gives; unknown where none gives one."""
        known = [event.when for event, _ in self.members if event.when]
        return min(known, key=lambda when: when.days or 10**6) if known else When(None, None, Basis.NONE)

    @property
    def places(self) -> tuple[str, ...]:
        """Place names as the reports write them, most specific first, each once."""
        names = (where.text for event, _ in self.members for where in event.where)
        return tuple(dict.fromkeys(names))

    @property
    def voices(self) -> tuple[str, ...]:
        """Everybody who says something about it; an article's own voice as "AUTHOR of <outlet or doc>"."""
        return tuple(dict.fromkeys(account.speaker for slot in self.accounts for account in slot.accounts))

    @property
    def disputed(self) -> bool:
        """True where accounts of any slot contradict each other."""
        return any(slot.disputed for slot in self.accounts)
