"""Why something cannot be read. Lives inside this room only: every reader turns it into a `Rejected`."""

import os
from pathlib import Path

from reportedly.model import Rejected
from reportedly.read import limits


class Unreadable(Exception):
    """`why` and `mend` are sentences; `data` is the offending part as it came, where the reader does not hold it
    itself."""

    def __init__(self, why: str, mend: str, data: bytes = b"") -> None:
        super().__init__(why)
        self.why, self.mend, self.data = why, mend, data

    def rejected(self, where: str, data: bytes = b"") -> Rejected:
        """The same as data, with the start of what came as its sample."""
        return Rejected(where, self.why, self.mend, sample(data or self.data))


def sample(data: bytes) -> str:
    """The first characters, safe to store and to print: what is no text is shown as an escape."""
    text = data[: 4 * limits.MAX_SAMPLE].decode("utf-8", "backslashreplace")
    return printable(text[: limits.MAX_SAMPLE])


def shown(path: Path) -> str:
    """A path as it can be stored and printed, even where its name is no Unicode."""
    return printable(os.fsencode(path).decode("utf-8", "backslashreplace"))


def printable(text: str) -> str:
    """Control characters as escapes, so that no input can steer a terminal."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)
