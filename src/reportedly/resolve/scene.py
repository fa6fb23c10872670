"""Where a report plays, learnt from all its place names together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from reportedly.model import Report
from reportedly.resolve.evidence import evidence, lies_in
from reportedly.resolve.gazetteer import Gazetteer
from reportedly.resolve.outlets import home_of
from reportedly.resolve.place_table import Entry
from reportedly.resolve.ranking import weights
from reportedly.resolve.setting import Setting

_MEANINGS = 15  # readings of one name that may draw others to their neighbourhood
_AREAS = frozenset({"country", "admin1", "admin2"})
_ENGLISH = frozenset(["US", "CA", "GB", "IE", "AU", "NZ", "ZA", "IN", "PK", "NG", "KE", "PH"])
_ROUNDS = 2  # the second hears what the first found


class Scene:
    """The setting of one report and, for each of its place names, what it is told to lie in.

    `told` gives every place name the names that follow it as in "Bree, Arnor".
    """

    def __init__(self, report: Report, told: Mapping[str, Iterable[str]], gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._holders = {name: tuple(dict.fromkeys(names)) for name, names in told.items()}
        countries = gazetteer.setting(f"{report.title}\n{report.text}")
        self._setting = replace(countries, home=self._homes(report.outlet), open_minded=True)
        for _ in range(_ROUNDS):
            self._learn()

    def setting(self, name: str, holder: str = "") -> Setting:
        """What is known when `name` is looked up; `holder` is the name that follows this very mention."""
        holders = (holder,) if holder else self._holders.get(name, ())
        return self._setting.within(area for other in holders for area in self._areas(name, other))

    def _homes(self, outlet: str) -> tuple[Entry, ...]:
        """Where the outlet may be at home. A town read out of its name counts where English is written."""
        home = home_of(outlet) if outlet else None
        if home is None:
            return ()
        towns = self._gazetteer.towns(home.place, home.country, home.admin1)
        if home.country:
            country = self._gazetteer.country(home.country)
            return towns[:1] or ((country,) if country else ())
        return tuple(town for town in towns if town.country in _ENGLISH)[:_MEANINGS]

    def _learn(self) -> None:
        found = {name: weights(self._gazetteer.weigh(name, self.setting(name))[:_MEANINGS]) for name in self._holders}
        self._setting = self._setting.crowded(found)
        if len(self._setting.home) > 1:
            best = max(self._setting.home, key=lambda town: sum(p for p, _ in evidence(town, town.name, self._setting)))
            self._setting = replace(self._setting, home=(best,))

    def _areas(self, name: str, holder: str) -> list[Entry]:
        """The areas that `holder` may name, if one of them holds a place of that name."""
        found = self._gazetteer.weigh(holder, self._setting)[:_MEANINGS]
        inner = [item.candidate.entry for item in self._gazetteer.weigh(name, replace(self._setting, open_minded=True))]
        areas = [item.candidate.entry for item in found if item.candidate.entry.kind in _AREAS]
        return [area for area in areas if any(lies_in(entry, area) for entry in inner if entry.id != area.id)]


def told_in(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Names with the names that follow them, "" left out."""
    told: dict[str, list[str]] = defaultdict(list)
    for name, holder in pairs:
        told[name] += [holder] if holder else []
    return told
