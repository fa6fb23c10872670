"""What the tables ask of reconcile, resolve and the word lists, put together for the export."""

from collections.abc import Sequence
from functools import lru_cache

from reportedly import lexicons, reconcile
from reportedly.export import Area, Case, Figure, Lookups, Wanted
from reportedly.model import LinkedEvent, Place, SlotAccounts
from reportedly.reconcile.people import group_of
from reportedly.resolve import Gazetteer
from reportedly.resolve.areas import Areas
from reportedly.resolve.own_places import own_tables
from reportedly.resolve.place_table import PlaceTable


def lookups() -> Lookups:
    """The lists of the package and of the user. Raises `LexiconError` where one is missing or wrong."""
    tables = (PlaceTable.open(), *own_tables())  # read once for both
    areas, words = Areas(*tables), Gazetteer(*tables).countries

    def area(place: Place) -> Area:
        return Area(*areas.of(place))

    def country(text: str) -> tuple[str, bool]:
        found = words.setting(text).countries if text in words else {}
        return next(iter(found), ""), text not in words.demonyms

    return Lookups(
        lexicons.load_actors(lexicons.own_actor_files()), area, _Figures(), lru_cache(65536)(group_of), country
    )


class _Figures:
    """Figures under all policies. Which texts are copies is worked out once an event: the tables ask event by event."""

    def __init__(self) -> None:
        self._key, self._texts = "", reconcile.Texts(())

    def __call__(self, linked: LinkedEvent, accounts: SlotAccounts) -> Sequence[Figure]:
        if linked.key != self._key:
            self._key, self._texts = linked.key, reconcile.Texts(report for _, report in linked.members)
        return reconcile.summaries(accounts, self._texts)


def cases_of(events: Sequence[LinkedEvent], wanted: Wanted, means: Lookups) -> list[Case]:
    """The wanted events in the order of their first possible day, then of their keys."""
    kept = sorted(wanted.of(events), key=lambda linked: (str(linked.when.earliest or "9999"), linked.key))
    return [Case(linked, means) for linked in kept]
