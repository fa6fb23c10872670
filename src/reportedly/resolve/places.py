"""Readings for all place names of a report."""

from dataclasses import replace

from reportedly.model import Event, Reading, Where
from reportedly.resolve.gazetteer import Gazetteer
from reportedly.resolve.setting import Setting

_MEANINGS = 12  # readings of one name that may draw others to their neighbourhood


def placed(reading: Reading, gazetteer: Gazetteer) -> Reading:
    """`reading` with every place name and every event's `where` given their ranked places.

    First the countries that the text names set the scene, then the best reading of each name adds its country, then
    all names are looked up in that scene; an event's own place words lend each other their neighbourhood.
    """
    text = reading.report.text
    setting = _setting(reading, gazetteer)
    places = tuple(replace(where, readings=gazetteer.find(where.text, setting)) for where in reading.places)
    events = tuple(replace(event, where=event_where(event, text, setting, gazetteer)) for event in reading.events)
    return replace(reading, places=places, events=events)


def event_where(event: Event, text: str, setting: Setting, gazetteer: Gazetteer) -> tuple[Where, ...]:
    """The event's place spans (most specific first) with their readings; each is looked up beside those after it."""
    found: list[Where] = []
    for span in reversed(event.place_spans):
        near = [where.best for where in found if where.best]
        words = span.words(text)
        found.insert(0, Where(span, words, gazetteer.find(words, setting.beside(near))))
    return tuple(found)


def _setting(reading: Reading, gazetteer: Gazetteer) -> Setting:
    setting = replace(gazetteer.setting(f"{reading.report.title}\n{reading.report.text}"), open_minded=True)
    names = dict.fromkeys([where.text for where in reading.places])
    names |= dict.fromkeys(span.words(reading.report.text) for event in reading.events for span in event.place_spans)
    return setting.crowded({name: gazetteer.find(name, setting, limit=_MEANINGS) for name in names})
