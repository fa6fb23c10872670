"""One run of the journey: which versions made the record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Versions behind a set of records: of reportedly, the language model, the lexicons and the gazetteer (hashes)."""

    id: str
    code: str
    model: str
    lexicons: str
    gazetteer: str
