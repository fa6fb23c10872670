"""What the tables ask of other rooms, handed in by whoever joins them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from reportedly.lexicons import Actors
from reportedly.model import LinkedEvent, Place, SlotAccounts


class Figure(Protocol):
    """One value of one slot under a policy with a name; `reconcile.Summary` is one."""

    @property
    def policy(self) -> str: ...
    @property
    def low(self) -> int: ...
    @property
    def best(self) -> int: ...
    @property
    def high(self) -> int: ...
    @property
    def claims(self) -> tuple[str, ...]: ...
    @property
    def why(self) -> str: ...


class Area(NamedTuple):
    """Names of the province and the district in which a place lies, "" where unknown."""

    admin1: str = ""
    admin2: str = ""


@dataclass(frozen=True)
class Lookups:
    """`area` of a place; `figures` of one slot (or of some of its accounts) of an event, a value a policy; `group` of
    persons that the words of a count name ("civilian", "soldier", "people"); `country` whose name ("Russia", True) or
    adjective ("Russian", False) words are: its ISO 3166-1 alpha-2 code, "" for none.
    """

    actors: Actors
    area: Callable[[Place], Area]
    figures: Callable[[LinkedEvent, SlotAccounts], Sequence[Figure]]
    group: Callable[[str], str]
    country: Callable[[str], tuple[str, bool]]
