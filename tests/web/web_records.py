"""An invented event told by two reports, with hand-made accounts."""

from datetime import date

from reportedly.model import (
    AUTHOR,
    Account,
    Attribution,
    Basis,
    Claim,
    Count,
    Event,
    EventType,
    Judgement,
    LinkedEvent,
    Loaded,
    Pair,
    Reading,
    Reason,
    Relation,
    Report,
    Slot,
    SlotAccounts,
    Source,
    SourceKind,
    Span,
    Status,
    Verdict,
    When,
    Where,
)

DAY = date(2021, 3, 5)
TEXT = (
    "Rockets struck the fort of Fornost in northern Arnor on Friday, reportedly wounding many guards.\n\n"
    "The Palantir Agency put the number of wounded at five, citing preliminary figures. Captain Boromir, a spokesman "
    "of Gondor, said that only two guards were hurt by the terrorists. "
    "The Brigade of the White Tree claimed the attack."
)
SECOND = "The attack on Fornost wounded five guards, the Palantir Agency said."


def make_report(text: str = TEXT, **rest: str) -> Report:
    kept = {"doc": "arnor-1", "title": "Rockets on Fornost", "outlet": "Bree Post", "licence": "CC BY 4.0", **rest}
    return Report.make(text, published=DAY, **kept)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


REPORT, OTHER = make_report(), make_report(SECOND, doc="arnor-2", title="", outlet="Shire Times")
EVENT = Event(
    "e1", REPORT.id, EventType.SHELLING, span("Rockets struck"), mentions=(span("attack"),),
    when=When(DAY, DAY, Basis.RELATIVE, "Friday"), where=(Where(span("Fornost"), "Fornost"),),
)  # fmt: skip
EVENT2 = Event("e2", OTHER.id, EventType.ATTACK, span("attack", SECOND))


def claim(name: str, slot: Slot, words: str, value: str, source: Source, **rest: object) -> Claim:
    text = str(rest.pop("text", TEXT))
    event = str(rest.pop("event", "e1"))
    count = rest.pop("count", None)
    return Claim(name, "r", event, slot, span(words, text), span(value, text), value, count, sources=(source,), **rest)  # type: ignore[arg-type]


PALANTIR, BOROMIR = (
    Source("Palantir Agency", SourceKind.OUTLET),
    Source("Boromir", SourceKind.STATE, "spokesman of Gondor"),
)
MANY = claim(
    "c1", Slot.INJURED, "reportedly wounding many guards", "many", AUTHOR, count=Count(None, None, vague="many"),
    who="guards", status=Status.HEDGED, hedge="reportedly",
)  # fmt: skip
FIVE = claim(
    "c2", Slot.INJURED, "put the number of wounded at five", "five", PALANTIR, count=Count(5, 5),
    cue="put", basis="citing preliminary figures",
)  # fmt: skip
TWO = claim(
    "c3", Slot.INJURED, "only two guards were hurt by the terrorists", "two", BOROMIR, count=Count(2, 2), who="guards",
    cue="said", loaded=(Loaded("terrorists", "fighters", "Gondor"),),
)  # fmt: skip
BRIGADE = claim(
    "c4", Slot.PERPETRATOR, "The Brigade of the White Tree claimed the attack", "Brigade of the White Tree",
    Source("Brigade of the White Tree", SourceKind.ARMED_GROUP), cue="claimed",
)  # fmt: skip
AGAIN = claim("c5", Slot.INJURED, "wounded five guards", "five", PALANTIR, count=Count(5, 5), text=SECOND, event="e2")
WHY = "Boromir says 2 and the Palantir Agency says 5: both cannot be true of the same people."

READING = Reading(
    REPORT, (EVENT,), (MANY, FIVE, TWO, BRIGADE),
    (Attribution(span("The Palantir Agency"), span("put"), (span("number of wounded at five"),)),),
)  # fmt: skip
OTHER_READING = Reading(OTHER, (EVENT2,), (AGAIN,))
LINKED = LinkedEvent(
    key="fornost1",
    members=((EVENT, REPORT), (EVENT2, OTHER)),
    accounts=(
        SlotAccounts(
            Slot.INJURED,
            (
                Account(Slot.INJURED, "many", "AUTHOR of Bree Post", (MANY,), (REPORT,)),
                Account(Slot.INJURED, "5", "Palantir Agency", (FIVE, AGAIN), (REPORT, OTHER)),
                Account(Slot.INJURED, "2", "Boromir", (TWO,), (REPORT,)),
            ),
            (
                Pair(1, 2, Relation.CONTRADICTS, WHY),
                Pair(1, 0, Relation.REFINES, "5 is narrower than many."),
            ),
        ),
        SlotAccounts(
            Slot.PERPETRATOR,
            (
                Account(
                    Slot.PERPETRATOR, "Brigade of the White Tree", "Brigade of the White Tree", (BRIGADE,), (REPORT,)
                ),
            ),
            (),
        ),
    ),
    judgements=(Judgement("e1", "e2", Verdict.SAME, "linker 0.1", 6.5, (Reason("place", 4.0, "Both name Fornost."),)),),
)
LONE = LinkedEvent("lone", ((EVENT2, OTHER),), (SlotAccounts(Slot.INJURED, (LINKED.accounts[0].accounts[1],), ()),))
