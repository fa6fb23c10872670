"""Bytes to text, and what makes a text unfit to be a report."""

import codecs

from reportedly.read import limits
from reportedly.read.unreadable import Unreadable

WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # UTF-32 LE starts like UTF-16 LE
PLAIN_CONTROLS = frozenset("\t\n\r\f\v\x1c\x1d\x1e\x1f\x85")  # white space that text files do hold
MAX_CONTROLS = 0.02  # share of other control characters from which on a file is no text

SAVE_AS_UTF8 = "Save it as UTF-8."


def decode(data: bytes) -> str:
    """Strict UTF-8 without its byte order mark. Raises `Unreadable` that names the first bad byte (counted from 0)."""
    if data.startswith(WIDE_MARKS):
        raise Unreadable("It is UTF-16 or UTF-32, not UTF-8.", SAVE_AS_UTF8)
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        bad = data[error.start]
        raise Unreadable(f"It is not UTF-8: byte {error.start} (0x{bad:02x}) does not fit.", SAVE_AS_UTF8) from error


def refuse_binary(data: bytes) -> None:
    """Raises `Unreadable` for bytes that are no text file: NUL bytes, or many control characters."""
    controls = sum(data.count(code) for code in range(32) if chr(code) not in PLAIN_CONTROLS)
    if data.startswith(WIDE_MARKS):
        return  # UTF-16 text is full of NUL bytes; `decode` names it better
    if b"\0" in data or controls > MAX_CONTROLS * len(data):
        raise Unreadable("It is a binary file, not text.", "Give the text itself: .txt, .html or .jsonl.")


def refuse_unfit(text: str, name: str) -> None:
    """Raises `Unreadable` for a text that cannot be a report: nothing in it, too long, or not storable.

    `name` is "text" or "file".
    """
    if not text.strip():
        why = f"The {name} holds only white space." if text else f"The {name} is empty."
        raise Unreadable(why, "Give the words of the report.")
    if len(text) > limits.MAX_TEXT:
        why = f"The {name} is too long: {len(text):,} characters, at most {limits.MAX_TEXT:,} make one report."
        raise Unreadable(why, "Split it into single articles.")
    refuse_unstorable(text, name)


def refuse_unstorable(text: str, name: str) -> None:
    """Raises `Unreadable` for NUL characters and lone surrogates, which no ledger keeps unchanged."""
    if (position := text.find("\0")) >= 0:
        raise Unreadable(f"The {name} holds a NUL character at character {position}.", "Take it out at the source.")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        why = f"The {name} holds half a character (a lone surrogate) at character {error.start}."
        raise Unreadable(why, "Write the character whole, or take it out at the source.") from error
