"""Where sentences may end: at line ends, and after a mark that closes a sentence, nowhere else."""

import re
from functools import lru_cache
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

BREAKS = "reportedly_breaks"
_ASKED: list[int | str] = ["IS_SPACE", "IS_PUNCT"]
_CLOSING = re.compile(r"[.!?:;…]['\"”’)\]]*$|^[\"“”'’\])]+$")
WRAPPED = 0.2  # share of lines beginning in lower case above which line ends are layout


@Language.component(BREAKS)
def mark_breaks(doc: Doc) -> Doc:
    """Start a sentence after every blank line, and after every line end of a text that is not hard-wrapped.

    Within a line a sentence starts only behind a closing mark: where commas are lost, the parser alone cuts long
    sentences in two and their speaker is cut off.
    """
    layout, words = hard_wrapped(doc.text), [token.text_with_ws for token in doc]
    starts, gap, last = doc.to_array(["SENT_START"]).astype(np.int64), "", ""
    for at, (word, (space, mark)) in enumerate(zip(words, doc.to_array(_ASKED).tolist(), strict=True)):
        if space:
            gap += word
            continue
        if at > 0:
            starts[at] = 1 if gap and _ends(gap, layout) else -1 if last and not _closes(last) else 0
        gap, last = "", last + word.rstrip() if mark else word.rstrip()
    given: Any = starts.astype(np.uint64)
    return doc.from_array(["SENT_START"], given)


def hard_wrapped(text: str) -> bool:
    """True where line ends are mere layout: many lines go on in lower case."""
    lines = [line.strip() for line in text.splitlines()]
    following = [line for line in lines[1:] if line]
    return bool(following) and sum(line[0].islower() for line in following) / len(following) > WRAPPED


@lru_cache(maxsize=1 << 14)
def _closes(word: str) -> bool:
    return bool(_CLOSING.search(word))


def _ends(gap: str, layout: bool) -> bool:
    lines = len(re.findall(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", gap))
    return lines > 1 or (lines == 1 and not layout)
