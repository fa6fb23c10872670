"""Readings for all place names of a report."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.model import Event, Place, Reading, Span, Where
from reportedly.resolve.companions import companion, namesake
from reportedly.resolve.containers import containers
from reportedly.resolve.gazetteer import Gazetteer
from reportedly.resolve.no_places import no_places
from reportedly.resolve.offsets import shifted
from reportedly.resolve.scene import Scene, told_in
from reportedly.resolve.sightings import is_known_town, sightings
from reportedly.resolve.widest import home_country, narrowest_first

_PLAINLY = 1.0  # points from which a name of no place we know is taken for one


def placed(reading: Reading, gazetteer: Gazetteer) -> Reading:
    """`reading` with every place name and every event's `where` given their ranked places.

    First the countries that the text names set the scene, then the likely readings of each name add theirs, then all
    names are looked up in that scene; an event's own place words lend each other their neighbourhood.
    """
    seen = sightings(reading.report.text, reading.places, gazetteer)
    reading = _with_seen(reading, seen)
    resolver = _Resolver(reading, gazetteer, seen)
    places = resolver.accompanied([resolver.place(where.span) for where in reading.places])
    country = home_country(places)
    events = tuple(replace(event, where=resolver.event_where(event) or country) for event in reading.events)
    return replace(reading, places=places, events=events)


def _with_seen(reading: Reading, seen: Iterable[Span]) -> Reading:
    """With the place names that the gazetteer sees in the text; those of events stay whatever speaks against them."""
    events = {span for event in reading.events for span in event.place_spans}
    kept = sorted({*seen, *(where.span for where in reading.places if where.span in events)})
    return replace(reading, places=tuple(Where(span, span.words(reading.report.text)) for span in kept))


class _Resolver:
    """The place names of one report with its scene."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer, seen: Mapping[Span, float]) -> None:
        self._text, self._gazetteer, self._seen = reading.report.text, gazetteer, seen
        spans = [*(w.span for w in reading.places), *(span for event in reading.events for span in event.place_spans)]
        names = [Where(span, span.words(self._text)) for span in dict.fromkeys(spans)]
        self._holders = containers(names, self._text)
        told = told_in((where.text, self._holders.get(where.span.start, "")) for where in names)
        self._scene = Scene(reading.report, told, gazetteer)

    def place(self, span: Span, near: tuple[Place, ...] = ()) -> Where:
        words = span.words(self._text)
        setting = self._scene.setting(words, self._holders.get(span.start, ""))
        return Where(span, words, self._gazetteer.find(words, setting.beside(near)))

    def accompanied(self, places: Sequence[Where]) -> tuple[Where, ...]:
        """Names without a reading that plainly are places take one from the places that they are told with."""
        ordered = sorted(places, key=lambda where: where.span)
        plain = {where.span for where in places if self._seen.get(where.span, 0.0) >= _PLAINLY}
        return tuple(self._beside(w, ordered) if w.span in plain and not w.readings else w for w in places)

    def _beside(self, where: Where, places: Sequence[Where]) -> Where:
        if self._gazetteer.is_demonym(where.text):
            return where
        holder = self._holders.get(where.span.start, "")
        place = companion(where, places, holder, self._text) or namesake(self._parts(where))
        return replace(where, readings=(place,)) if place else where

    def _parts(self, where: Where) -> list[Place]:
        """The best readings of the words of a longer name that are well-known towns, in their order."""
        words = [word for word in re.findall(r"[^\W\d_][\w’'-]+", where.text) if word not in no_places()]
        if len(where.text.split()) < 2:
            return []
        known = [word for word in words if is_known_town(self._gazetteer.famed(word))]
        found = [self._gazetteer.find(word, self._scene.setting(word), limit=1) for word in known]
        return [place for readings in found for place in readings]

    def event_where(self, event: Event) -> tuple[Where, ...]:
        """The event's place spans, those that say most first; each is looked up beside those after it, and moved where
        the text tells a distance ("14 kilometres north of Bree").
        """
        found: list[Where] = []
        for span in reversed(event.place_spans):
            near = tuple(where.best for where in found if where.best)
            where = self.place(span, near)
            found.insert(0, replace(where, readings=shifted(where.readings, span, self._text)))
        return narrowest_first(found, tuple(self._seen))
