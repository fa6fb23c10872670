"""One published text."""

from dataclasses import dataclass
from datetime import date

from reportedly.model.ids import make_id


@dataclass(frozen=True, slots=True)
class Report:
    """One published text, never altered: every offset in the record counts code points of `text`.

    `id` comes from title and text alone, so that the same text is one report wherever it was found. `doc` is the name
    the user gave it (or the id). `published` is the day of publication, None where unknown. `original` is the SHA-256
    of the bytes as they came.
    """

    id: str
    doc: str
    text: str
    title: str = ""
    outlet: str = ""
    url: str = ""
    published: date | None = None
    language: str = "en"
    licence: str = ""
    attribution: str = ""
    original: str = ""

    @classmethod
    def make(cls, text: str, *, doc: str = "", title: str = "", **rest: str | date | None) -> "Report":
        """A report with its id computed. `rest` are the other fields by name."""
        key = make_id("report", title, text)
        return cls(id=key, doc=doc or key, text=text, title=title, **rest)  # type: ignore[arg-type]
