"""Texts to windows of word pieces, the same way in training and at run time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tokenizers import Tokenizer

SIZE = 190  # word pieces of a window: some five sentences of news

# A sentence ends at a blank line, or at its full stop where a capital, a digit or a quote follows.
_END = re.compile(r"\n\s*\n|(?<=[.!?])[\"'”’)\]]*\s+(?=[A-Z0-9\"'“‘(\[])|\n")


@dataclass(frozen=True, slots=True)
class Window:
    """Word pieces of some whole sentences, [CLS] and [SEP] around them.

    `ids`, `offsets` (characters of the text): one entry a piece.
    """

    ids: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]


def sentences(text: str) -> list[tuple[int, int]]:
    """Character spans that cover the text, cut where a sentence ends."""
    cuts = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    return [(a, b) for a, b in pairwise(cuts) if text[a:b].strip()]


def windows(text: str, tokenizer: Tokenizer, size: int = SIZE, first: int | None = None) -> Iterator[Window]:
    """Whole sentences packed into windows of at most `size` pieces; a longer one is cut.

    `first` limits the first window (in training, so that each epoch sees other borders).
    """
    room = first or size
    ids: list[int] = []
    offsets: list[tuple[int, int]] = []
    for start, end in sentences(text):
        encoded = tokenizer.encode(text[start:end], add_special_tokens=False)
        pieces = list(zip(encoded.ids, ((start + a, start + b) for a, b in encoded.offsets), strict=True))
        if ids and len(ids) + len(pieces) > room:
            yield _closed(ids, offsets)
            room, ids, offsets = size, [], []
        while len(pieces) > size:
            yield _closed(*map(list, zip(*pieces[:size], strict=True)))
            pieces = pieces[size:]
        ids += [one for one, _ in pieces]
        offsets += [span for _, span in pieces]
    if ids:
        yield _closed(ids, offsets)


def _closed(ids: list[int], offsets: list[tuple[int, int]]) -> Window:
    start, end = offsets[0][0], offsets[-1][1]
    return Window((101, *ids, 102), ((start, start), *offsets, (end, end)))
