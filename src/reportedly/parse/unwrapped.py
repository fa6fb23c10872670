"""Lines that a layout broke, joined for the parser: a line end inside a sentence is a space to it."""

import re
from itertools import pairwise

from reportedly.parse.breaks import hard_wrapped
from reportedly.parse.units import is_shouted

_WRAP = re.compile(r"(?<=\S)\n(?=\S)")
_CLOSED = re.compile(r"[.!?:;…][\"'”’)\]]*$")
FULL = 45  # characters from which a line may have been broken for its length


def unwrapped(text: str) -> str:
    """The same text, same length, with a space for each line end that is mere layout."""
    return _WRAP.sub(" ", text) if hard_wrapped(text) or (is_shouted(text) and _runs_on(text)) else text


def _runs_on(text: str) -> bool:
    """True where most full lines that another line follows end within a sentence: capitals hide how the next begins."""
    full = [line for line, after in pairwise(text.splitlines()) if len(line) >= FULL and after.strip()]
    return len(full) > 1 and sum(not _CLOSED.search(line.rstrip()) for line in full) > len(full) / 2
