"""Characters that could deceive a reader are shown as what they are."""

import re

# C0 and C1 controls but tab and line ends, the bidirectional embeddings, overrides and isolates, and halves of
# surrogate pairs.
# The plain direction marks (U+200E, U+200F) belong to ordinary Arabic and Hebrew text and turn nothing round: they
# stay.
_DECEIVING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """The text with each control character written out as "[U+202E]". For display only: the record keeps the text as
    it came.
    """
    return _DECEIVING.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)
