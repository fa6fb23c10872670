"""What a place is told to lie in: "Bree, Arnor", "Combe in Bree district", "Staddle (Arnor)"."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reportedly.model import Where

_BETWEEN = re.compile(
    r",?\s*\(\s*|,\s+|,?\s+(?:in|of)\s+(?:the\s+)?(?:(?:north|south|east|west|central|rural)\w*[\s-]+)*"
    r"(?:(?:province|governorate|district|region|state|county|countryside)\s+of\s+)?",
    re.I,
)


def containers(places: Sequence[Where], text: str) -> Mapping[int, str]:
    """The name that follows each place name and may say what it lies in: start of the one to words of the other.

    "Bree, Combe and Staddle" looks the same as "Bree, Arnor": whether the second holds the first is for the ranking to
    say. Where a chain is told, as in "Combe, Bree, Arnor", each has the next one.
    """
    ordered = sorted(places, key=lambda where: where.span)
    pairs = pairwise(ordered)
    return {one.span.start: two.text for one, two in pairs if _BETWEEN.fullmatch(text, one.span.end, two.span.start)}
