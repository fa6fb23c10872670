"""Where sentences may end: at line ends, and after a mark that closes a sentence, nowhere else."""

import re

from spacy.language import Language
from spacy.tokens import Doc

BREAKS = "reportedly_breaks"
_CLOSING = re.compile(r"[.!?:;…]['\"”’)\]]*$|^[\"“”'’\])]+$")
WRAPPED = 0.2  # share of lines beginning in lower case above which line ends are layout


@Language.component(BREAKS)
def mark_breaks(doc: Doc) -> Doc:
    """Start a sentence after every blank line, and after every line end of a text that is not hard-wrapped.

    Within a line a sentence starts only behind a closing mark: where commas are lost, the parser alone cuts long
    sentences in two and their speaker is cut off.
    """
    layout = hard_wrapped(doc.text)
    gap, last = "", ""
    for token in doc:
        if token.is_space:
            gap += token.text_with_ws
            continue
        if token.i > 0:
            if _ends(gap, layout):
                token.is_sent_start = True
            elif last and not _CLOSING.search(last):
                token.is_sent_start = False
        gap, last = "", last + token.text if token.is_punct else token.text
    return doc


def hard_wrapped(text: str) -> bool:
    """True where line ends are mere layout: many lines go on in lower case."""
    lines = [line.strip() for line in text.splitlines()]
    following = [line for line in lines[1:] if line]
    return bool(following) and sum(line[0].islower() for line in following) / len(following) > WRAPPED


def _ends(gap: str, layout: bool) -> bool:
    lines = len(re.findall(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", gap))
    return lines > 1 or (lines == 1 and not layout)
