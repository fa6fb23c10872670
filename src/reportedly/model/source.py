"""Who says so."""

from dataclasses import dataclass
from enum import StrEnum


class SourceKind(StrEnum):
    """What kind of voice it is."""

    AUTHOR = "author"
    STATE = "state"
    ARMED_GROUP = "armed group"
    INTERNATIONAL = "international body"
    MONITOR = "monitor"
    MEDICAL = "medical"
    OUTLET = "outlet"
    WITNESS = "witness"
    SOCIAL_MEDIA = "social media"
    DOCUMENT = "document"
    UNNAMED = "unnamed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Source:
    """A speaker as the report names it.

    `role` holds the words beside the name ("coalition spokesman"), "" where there are none. `actor` is the id of the
    listed actor whose name it is or for whom the person speaks, filled by `resolve`; "" where the list has none.
    """

    name: str
    kind: SourceKind = SourceKind.UNKNOWN
    role: str = ""
    actor: str = ""

    @property
    def is_author(self) -> bool:
        """True for the article's own voice."""
        return self.kind is SourceKind.AUTHOR

    def __str__(self) -> str:
        return f"{self.name} ({self.role})" if self.role else self.name


AUTHOR = Source("AUTHOR", SourceKind.AUTHOR)
