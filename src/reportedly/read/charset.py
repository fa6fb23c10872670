"""Bytes of a web page to text, by the encoding that the page declares."""

import re

from reportedly.read.text import SAVE_AS_UTF8, decode
from reportedly.read.unreadable import Unreadable

HEAD = 4096  # bytes in which a declaration must stand
DECLARED = re.compile(
    rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
AS_BROWSERS_DO = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}


def decode_page(data: bytes) -> str:
    """The page as text, decoded strictly.

    Raises `Unreadable` where bytes and declaration do not fit; nothing is guessed.
    """
    found = DECLARED.search(data[:HEAD])
    declared = found[1].decode("ascii").lower() if found else "utf-8"
    encoding = AS_BROWSERS_DO.get(declared, declared)
    if encoding.startswith("utf"):
        return decode(data)  # a page whose declaration can be read as ASCII is not UTF-16, whatever it says
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise Unreadable(f'The page declares the encoding "{declared}", which is not known.', SAVE_AS_UTF8) from error
    except UnicodeError as error:
        raise Unreadable(f'The page declares the encoding "{declared}", but does not keep it.', SAVE_AS_UTF8) from error
