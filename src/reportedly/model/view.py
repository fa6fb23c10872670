"""What a room may ask of the ledger, so that no room imports the store."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from reportedly.model.judgement import Judgement
from reportedly.model.reading import Reading
from reportedly.model.rejected import Rejected


class View(Protocol):
    """Read-only access to a record. `store.View` is the one that reads a ledger; tests may hand in their own."""

    def readings(self) -> Iterator[Reading]:
        """Every report with what it says (latest run), ordered by published day, then id."""
        ...

    def reading(self, name: str) -> Reading:
        """One report by id or by the name (`doc`) that the user gave it. Raises `InputError` where there is none."""
        ...

    def keys(self) -> Mapping[str, str]:
        """Event id to the key of the real-world event it belongs to; an event that was never linked has its own id."""
        ...

    def judgements(self) -> Iterator[Judgement]:
        """All judgements in the order in which they were made."""
        ...

    def rejected(self) -> Iterator[Rejected]:
        """All that was given and could not be read."""
        ...
