"""Hand-built readings: invented places and parties."""

from dataclasses import dataclass, field
from datetime import date

from reportedly.model import (
    AUTHOR,
    COUNT_SLOTS,
    Basis,
    Claim,
    Count,
    Event,
    EventType,
    Place,
    Reading,
    Report,
    Slot,
    Span,
    When,
    Where,
    make_id,
)

TEXT = "Rockets fell on the market of Osgiliath on Tuesday and killed 17 people, the Steward's Office said."


@dataclass
class Told:
    """What one report tells of one event."""

    type: EventType = EventType.SHELLING
    days: tuple[int, int] | None = (3, 3)
    places: tuple[str, ...] = ("Osgiliath",)
    point: tuple[float, float] | None = None
    area: str = ""
    claims: dict[Slot, Count | str] = field(default_factory=dict)
    trigger: str = "Rockets"

    def readings(self, name: str) -> tuple[Place, ...]:
        """What the gazetteer makes of a name: the point goes with every name, `area` is a country."""
        kind = "country" if name == self.area else "settlement"
        point = (0.0, 0.0) if name == self.area else self.point
        return (Place(name, name, kind, "GO", *point, precision=1),) if point else ()


def reading(doc: str, *events: Told, text: str = TEXT, day: int | None = 4) -> Reading:
    """A report of March 3019 with these events."""
    report = Report.make(f"{text} ({doc})", doc=doc, published=date(3019, 3, day) if day else None)
    made = [_event(report, told, index) for index, told in enumerate(events)]
    claims = [_claim(event, slot, value) for event, told in made for slot, value in told.claims.items()]
    return Reading(report, tuple(event for event, _ in made), tuple(claims))


def _event(report: Report, told: Told, index: int) -> tuple[Event, Told]:
    start = report.text.index(told.trigger)
    days = told.days and [date(3019, 3, day) for day in told.days]
    event = Event(
        id=make_id(report.id, str(index)),
        report=report.id,
        type=told.type,
        trigger=Span(start, start + len(told.trigger)),
        when=When(days[0], days[1], Basis.STATED) if days else None,
        where=tuple(Where(Span(0, 1), name, told.readings(name)) for name in told.places),
    )
    return event, told


def _claim(event: Event, slot: Slot, value: Count | str) -> Claim:
    count = slot in COUNT_SLOTS
    return Claim(
        id=make_id(event.id, slot, str(value)),
        report=event.report,
        event=event.id,
        slot=slot,
        span=event.trigger,
        value_span=event.trigger,
        value="" if count else str(value),
        count=value if isinstance(value, Count) else None,
        sources=(AUTHOR,),
    )
