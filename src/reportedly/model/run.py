"""One run of the journey: which versions made the record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Versions behind a set of records: of reportedly, the language model, the lexicons (hash), the gazetteer (hash)."""

    id: str
    code: str
    model: str
    lexicons: str
    gazetteer: str
