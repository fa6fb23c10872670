"""What the user says about texts that do not say it themselves."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Metadata:
    """Defaults: what the input itself says comes first.

    All five serve plain text and web pages. JSON records take `published`, `outlet` and `licence` where they have none
    of their own; `url` and `title` name one text and are not spread over many records.
    """

    published: date | None = None
    outlet: str = ""
    url: str = ""
    licence: str = ""
    title: str = ""
