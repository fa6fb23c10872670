"""One open input on its way to a reader."""

from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO

from reportedly.model import Rejected, Report
from reportedly.read.metadata import Metadata
from reportedly.read.unreadable import Unreadable

Item = Report | Rejected


@dataclass(frozen=True, slots=True)
class Given:
    """An open stream of bytes, how messages name it (`where`), the name its report gets (`doc`, "" for the id), and
    the defaults."""

    stream: BinaryIO
    where: str
    doc: str
    meta: Metadata

    def whole(self, limit: int) -> bytes:
        """All bytes, at most `limit`. Raises `Unreadable` beyond it, without holding more than that in memory."""
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            raise Unreadable(f"It is too long: more than {limit:,} bytes.", "Split it into single articles.", data)
        return data


def fingerprint(data: bytes) -> str:
    """SHA-256 of the bytes as they came, in hexadecimal."""
    return sha256(data).hexdigest()
