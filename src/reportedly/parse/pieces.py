"""Long texts in pieces that memory can hold."""

import re

MOST = 10_000  # characters to one piece: sixteen pieces are parsed at once, in some 300 MB

CUTS = (r"\n\s*\n", r"\n", r"[.!?]\s", r"\s")  # best place first


def cut(text: str, most: int = MOST) -> list[str]:
    """Pieces of at most `most` characters that join to the text, cut at paragraphs where possible. "" gives none."""
    pieces = []
    while len(text) > most:
        end = _end(text, most)
        pieces.append(text[:end])
        text = text[end:]
    return [*pieces, text] if text else pieces


def _end(text: str, most: int) -> int:
    """The last good place in the second half of the window; the window's end where one word fills it."""
    window = text[most // 2 : most]
    for pattern in CUTS:
        ends = [found.end() for found in re.finditer(pattern, window)]
        if ends:
            return most // 2 + ends[-1]
    return most
