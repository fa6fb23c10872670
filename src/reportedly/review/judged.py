"""What the review room asks of a ledger."""

from typing import Protocol

from reportedly.model import Claim, Event, Reading
from reportedly.review.words import Words


class Judged(Protocol):
    """A record with what people said of it; `record.Record` is the one that reads a ledger."""

    def claim_as_read(self, id_: str) -> Claim:
        """The machine's claim by id, or a beginning of it. Raises `InputError` for none or several."""
        ...

    def event_as_read(self, id_: str) -> Event:
        """The machine's event of one report by id, or a beginning of it. Raises `InputError` for none or several."""
        ...

    def reading_as_read(self, report: str) -> Reading:
        """What the machine read in a report (id or name). Raises `InputError` for none, or several."""
        ...

    def words(self) -> Words:
        """What people said, tied to the readings of today."""
        ...
