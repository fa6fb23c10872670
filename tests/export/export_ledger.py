"""A small invented ledger: a disputed shelling, a clash, a protest, a kidnapping, the tolls of a war, a threat."""

from datetime import date
from pathlib import Path

from reportedly.export import Area, Case, Lookups
from reportedly.lexicons import Actor, Actors, ActorType
from reportedly.model import (
    AUTHOR,
    Basis,
    Claim,
    Count,
    Event,
    EventType,
    LinkedEvent,
    Place,
    Reading,
    Report,
    Slot,
    Source,
    SourceKind,
    Span,
    Stage,
    Status,
    When,
    Where,
)
from reportedly.reconcile import Texts, reconcile, summaries
from reportedly.reconcile.people import group_of

GOLDEN = Path(__file__).parent / "golden"

OPEN = Report.make(
    "Rockets of the White Tree hit Bree on Friday. The Bree clinic said five guards were killed and "
    "two children hurt.\n"
    "Captain Halbarad said at most three guards died. The 🌳 White Tree said it fired the rockets.",
    doc="arnor-1",
    title="Rockets hit Bree",
    outlet="Bree Post",
    url="https://bree.example/rockets",
    published=date(2021, 3, 6),
    licence="CC BY 4.0",
    attribution="Bree Post",
)
CLOSED = Report.make(
    "=Rockets, says the Shire Wire, fell on Bree on 5 March, and an old man who kept the gate and had kept it for "
    "forty years and more, as everybody in the little town by the road under the hill knew very well, was buried "
    "on Sunday.",
    doc="shire-7",
    title="=Rockets on Bree",
    outlet="Shire Wire",
    published=date(2021, 3, 7),
)
CLASH = Report.make(
    "Gondor soldiers fought orcs near Osgiliath last week; eight soldiers and dozens of orcs were killed. "
    "Marchers filled Bree on 9 March, about 300 of them.",
    doc="gondor-3",
    title="Fight near Osgiliath",
    outlet="Bree Post",
    published=date(2021, 3, 20),
    licence="CC0",
)
TAIL = Report.make(
    "Gunmen took a teacher in Arnor in March. Some 4,000 have died in the war. Mordor threatened to burn Bree.",
    doc="arnor-9",
    title="A teacher taken",
    outlet="Bree Post",
    published=date(2021, 4, 2),
)

BREE = Place("g:11", "Bree", "settlement", "NZ", -41.12345, 174.5, 1)
OSGILIATH = Place("t:12", "Osgiliath", "settlement", "NZ", -40.5, 175.25, 2)
ARNOR = Place("c:arnor", "Arnor", "country", "NZ", -41.0, 174.0, 3)
AREAS = {"g:11": Area("Eriador", "Bree-land"), "t:12": Area("Anórien")}

_ACTORS = (
    Actor("white-tree", "Brigade of the White Tree", ActorType.REBEL, countries=("NZ",)),
    Actor("gondor-army", "Army of Gondor", ActorType.STATE, countries=("NZ",)),
    Actor("mordor-army", "Host of Mordor", ActorType.STATE, countries=("AU",)),
    Actor("shire-wire", "Shire Wire", ActorType.MEDIA, countries=("NZ",)),
)


def span(report: Report, words: str) -> Span:
    start = report.text.index(words)
    return Span(start, start + len(words))


def event(
    name: str,
    report: Report,
    type_: EventType,
    words: str,
    when: When | None,
    *places: tuple[str, Place],
    stage=Stage.HAPPENED,
) -> Event:
    where = tuple(Where(span(report, told), told, (place,)) for told, place in places)
    return Event(name, report.id, type_, span(report, words), stage=stage, when=when, where=where)


def claim(name: str, of: Event, report: Report, slot: Slot, words: str, value: str | Count, **rest) -> Claim:
    told = span(report, words)
    count = value if isinstance(value, Count) else None
    return Claim(
        name,
        report.id,
        of.id,
        slot,
        told,
        rest.pop("at", told),
        "" if count else str(value),
        count,
        sources=rest.pop("sources", (AUTHOR,)),
        **rest,
    )


def days(first: date | None, last: date | None, text: str = "") -> When:
    return When(first, last, Basis.STATED if first else Basis.PUBLISHED, text)


FRIDAY = days(date(2021, 3, 5), date(2021, 3, 5), "Friday")
WEEK = days(date(2021, 3, 8), date(2021, 3, 14), "last week")
MARCH = days(date(2021, 3, 1), date(2021, 3, 31), "March")
CLINIC = Source("Bree clinic", SourceKind.MEDICAL)
CAPTAIN = Source("Halbarad", SourceKind.STATE, "captain")
BRIGADE = Source("White Tree", SourceKind.ARMED_GROUP, actor="white-tree")

SHELLING = event("e-shell-1", OPEN, EventType.SHELLING, "Rockets", FRIDAY, ("Bree", BREE))
SHELLING_2 = event(
    "e-shell-2", CLOSED, EventType.SHELLING, "Rockets", days(date(2021, 3, 5), date(2021, 3, 7)), ("Bree", BREE)
)
FIGHT = event("e-fight", CLASH, EventType.ARMED_CLASH, "fought", WEEK, ("Osgiliath", OSGILIATH))
MARCH_PAST = event(
    "e-march", CLASH, EventType.PEACEFUL_PROTEST, "Marchers", days(date(2021, 3, 9), date(2021, 3, 9)), ("Bree", BREE)
)
TAKEN = event("e-taken", TAIL, EventType.ABDUCTION, "took", MARCH, ("Arnor", ARNOR))
TOLL = event("e-toll", TAIL, EventType.CONFLICT_TOTAL, "died in the war", None)
THREAT = event(
    "e-threat",
    TAIL,
    EventType.ATTACK,
    "threatened to burn",
    days(date(2021, 4, 1), None),
    ("Bree", BREE),
    stage=Stage.THREATENED,
)

_OLD_MAN = CLOSED.text[CLOSED.text.index("an old man") : CLOSED.text.index(" on Sunday")]
CLAIMS = (
    claim(
        "c-five",
        SHELLING,
        OPEN,
        Slot.KILLED,
        "five guards were killed",
        Count(5, 5),
        who="guards",
        sources=(CLINIC,),
        cue="said",
        actors=("gondor-army",),
    ),
    claim(
        "c-three",
        SHELLING,
        OPEN,
        Slot.KILLED,
        "at most three guards died",
        Count(None, 3),
        who="guards",
        sources=(CAPTAIN,),
        cue="said",
        actors=("gondor-army",),
    ),
    claim(
        "c-hurt",
        SHELLING,
        OPEN,
        Slot.INJURED,
        "two children hurt",
        Count(2, 2),
        who="children",
        sources=(CLINIC,),
        cue="said",
    ),
    claim(
        "c-own",
        SHELLING,
        OPEN,
        Slot.PERPETRATOR,
        "it fired the rockets",
        "The 🌳 White Tree",
        sources=(BRIGADE,),
        cue="said",
        actors=("white-tree",),
    ),
    claim("c-army", SHELLING, OPEN, Slot.TARGET, "five guards", "guards of Gondor", actors=("gondor-army",)),
    claim(
        "c-man",
        SHELLING_2,
        CLOSED,
        Slot.KILLED,
        _OLD_MAN,
        Count(1, 1),
        who="old man",
        at=span(CLOSED, "an old man"),
        sources=(Source("Shire Wire", SourceKind.OUTLET, actor="shire-wire"),),
        status=Status.HEDGED,
        hedge="says",
    ),
    claim("c-gondor", FIGHT, CLASH, Slot.COMBATANT, "Gondor soldiers", "Gondor soldiers", actors=("gondor-army",)),
    claim("c-orcs", FIGHT, CLASH, Slot.COMBATANT, "orcs", "orcs"),
    claim("c-eight", FIGHT, CLASH, Slot.KILLED, "eight soldiers", Count(8, 8), who="soldiers"),
    claim("c-dozens", FIGHT, CLASH, Slot.KILLED, "dozens of orcs", Count(None, None, vague="dozens"), who="orcs"),
    claim("c-crowd", MARCH_PAST, CLASH, Slot.PARTICIPANTS, "about 300", Count(300, 300, approx=True)),
    claim("c-gunmen", TAKEN, TAIL, Slot.PERPETRATOR, "Gunmen", "Gunmen"),
    claim("c-teacher", TAKEN, TAIL, Slot.ABDUCTED, "a teacher", Count(1, 1), who="teacher"),
    claim("c-toll", TOLL, TAIL, Slot.KILLED, "4,000 have died", Count(4000, 4000, approx=True)),
    claim("c-mordor", THREAT, TAIL, Slot.PERPETRATOR, "Mordor", "Mordor", actors=("mordor-army",)),
)
EVENTS = (SHELLING, SHELLING_2, FIGHT, MARCH_PAST, TAKEN, TOLL, THREAT)
REPORTS = (OPEN, CLOSED, CLASH, TAIL)
KEYS = {"e-shell-1": "k-shelling", "e-shell-2": "k-shelling"}
LOOKUPS = Lookups(
    Actors(_ACTORS, {}, "test"),
    lambda place: AREAS.get(place.id, Area()),
    lambda linked, accounts: summaries(accounts, Texts(report for _, report in linked.members)),
    group_of,
    lambda words: {"Gondor": ("NZ", True), "Gondorian": ("NZ", False), "Mordor": ("AU", True)}.get(words, ("", False)),
)


def readings() -> list[Reading]:
    return [
        Reading(
            report,
            tuple(one for one in EVENTS if one.report == report.id),
            tuple(one for one in CLAIMS if one.report == report.id),
        )
        for report in REPORTS
    ]


def linked_events() -> list[LinkedEvent]:
    """As `flow.linked_events` makes them, without the flow."""
    by_id = {report.id: report for report in REPORTS}
    keys = dict.fromkeys(KEYS.get(one.id, one.id) for one in EVENTS)
    found = []
    for key in keys:
        members = tuple((one, by_id[one.report]) for one in EVENTS if KEYS.get(one.id, one.id) == key)
        ids = {one.id for one, _ in members}
        claims = [(one, by_id[one.report]) for one in CLAIMS if one.event in ids]
        found.append(LinkedEvent(key, members, reconcile(claims)))
    return found


def cases() -> list[Case]:
    return [Case(linked, LOOKUPS) for linked in linked_events()]


def case(key: str) -> Case:
    return next(one for one in cases() if one.linked.key == key)


def made(*claims: Claim, of: Event = SHELLING, report: Report = OPEN, lookups: Lookups = LOOKUPS) -> Case:
    """A case of one event and these claims alone."""
    return Case(LinkedEvent("k-made", ((of, report),), reconcile([(one, report) for one in claims])), lookups)
