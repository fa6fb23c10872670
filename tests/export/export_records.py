"""An invented record: one report from Arnor with all that a row can hold."""

from datetime import date

from reportedly.model import (
    AUTHOR,
    Attribution,
    Basis,
    Claim,
    Count,
    Event,
    EventType,
    Loaded,
    Place,
    Reading,
    Report,
    Slot,
    Source,
    Span,
    Status,
    Timed,
    When,
    Where,
)

TEXT = (
    "Rockets hit Fornost on Friday. The Brigade of the White Tree said nearly 50 orcs were killed. "
    "Reportedly 30 arrows flew."
)
DAY = date(2021, 3, 5)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def report(**rest: str) -> Report:
    return Report.make(TEXT, **{"doc": "arnor-1", **rest}, published=DAY)


FORNOST = Where(
    span("Fornost"), "Fornost", (Place("t:1", "Fornost Erain", "settlement", "AR", 12.5, -3.25, 1, ("exact name",)),)
)
EVENT = Event(
    "e1", "r1", EventType.SHELLING, span("Rockets hit"), when=When(DAY, DAY, Basis.RELATIVE, "Friday"), where=(FORNOST,)
)
DEATHS = Claim(
    "c1",
    "r1",
    "e1",
    Slot.KILLED,
    span("nearly 50 orcs were killed"),
    span("nearly 50"),
    "nearly 50",
    Count(50, 50, approx=True),
    who="orcs",
    sources=(Source("Brigade of the White Tree"),),
    via=("Arnor Radio",),
    cue="said",
    basis="citing scouts",
    loaded=(Loaded("orcs", "soldiers", "Gondor"),),
)
ARROWS = Claim(
    "c2",
    "r1",
    "e1",
    Slot.WEAPON,
    span("Reportedly 30 arrows flew"),
    span("arrows"),
    "arrows",
    None,
    sources=(AUTHOR,),
    status=Status.HEDGED,
    hedge="Reportedly",
    quantity=Count(30, 30),
)
SAYING = Attribution(span("The Brigade of the White Tree"), span("said"), (span("nearly 50 orcs were killed"),))
FRIDAY = Timed(span("Friday"), "Friday", When(DAY, None, Basis.RELATIVE), "2021-03-05")


def reading() -> Reading:
    return Reading(report(), (EVENT,), (DEATHS, ARROWS), (SAYING,), (FORNOST,), (FRIDAY,))


class View:
    """A view over hand-built readings."""

    def __init__(self, *readings: Reading, keys: dict[str, str] | None = None) -> None:
        self._readings, self._keys = readings, keys or {}

    def readings(self):
        return iter(self._readings)

    def reading(self, name):
        return next(reading for reading in self._readings if reading.report.doc == name)

    def keys(self):
        return self._keys

    def judgements(self):
        return iter(())

    def rejected(self):
        return iter(())
