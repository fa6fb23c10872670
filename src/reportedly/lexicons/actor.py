"""One party or voice of the actor list."""

from dataclasses import dataclass
from enum import StrEnum


class ActorType(StrEnum):
    """What kind of actor it is: ACLED's eight, then the voices that ACLED does not tell apart."""

    STATE = "state forces"
    REBEL = "rebel group"
    POLITICAL = "political militia"
    IDENTITY = "identity militia"
    RIOTERS = "rioters"
    PROTESTERS = "protesters"
    CIVILIANS = "civilians"
    EXTERNAL = "external/other forces"
    OFFICE = "state office"
    MONITOR = "monitor"
    MEDIA = "media"
    AID = "aid body"
    INTERNATIONAL = "international body"


# How ACLED would code the further types: who is unarmed is a civilian, a government speaks for the state.
_ACLED = {
    ActorType.OFFICE: ActorType.STATE,
    ActorType.MONITOR: ActorType.CIVILIANS,
    ActorType.MEDIA: ActorType.CIVILIANS,
    ActorType.AID: ActorType.CIVILIANS,
    ActorType.INTERNATIONAL: ActorType.EXTERNAL,
}


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an actor; `language` as in ISO 639, `used_by` the side whose name it is ("" where anybody's)."""

    text: str
    language: str = "en"
    used_by: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """One entry. `countries` in ISO 3166-1 alpha-2, home first; `first` and `last` the years in which it was active
    under this name, None where not known or not over; `parent` the id of what it belongs to; `source` where the facts
    can be checked.
    """

    id: str
    name: str
    type: ActorType
    aliases: tuple[Alias, ...] = ()
    countries: tuple[str, ...] = ()
    first: int | None = None
    last: int | None = None
    parent: str = ""
    note: str = ""
    source: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The name, then the aliases, each as written."""
        return (self.name, *(alias.text for alias in self.aliases))

    def acled_type(self, country: str = "") -> ActorType:
        """One of ACLED's eight for a deed in `country`: state forces abroad are external forces."""
        kind = _ACLED.get(self.type, self.type)
        abroad = bool(country and self.countries) and country not in self.countries
        return ActorType.EXTERNAL if kind is ActorType.STATE and abroad else kind

    def active_in(self, year: int) -> bool:
        """False where the years are known and this is none of them."""
        return (self.first or year) <= year <= (self.last or year)
