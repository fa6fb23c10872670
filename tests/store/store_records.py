"""Hand-built records of Middle-earth for the tests of the store."""

from datetime import UTC, date, datetime, timedelta

from reportedly.model import (
    AUTHOR,
    Act,
    Attribution,
    Basis,
    Claim,
    Count,
    Event,
    EventType,
    Judgement,
    Loaded,
    Place,
    Reading,
    Reason,
    Report,
    Review,
    Run,
    Slot,
    Source,
    SourceKind,
    Span,
    Status,
    Timed,
    Verdict,
    When,
    Where,
    make_id,
)  # fmt: skip

RUN = Run("run-1", "0.1.0", "en 3.8.0", "lex-a", "gaz-a")
LATER = Run("run-2", "0.2.0", "en 3.8.0", "lex-b", "gaz-a")
TEXT = "Terrorists killed five rangers near Osgiliath on Wednesday, the Brigade of the White Tree said."
BRIGADE = Source("Brigade of the White Tree", SourceKind.ARMED_GROUP, "spokesman")
WHEN = When(date(2021, 7, 7), date(2021, 7, 7), Basis.RELATIVE, "Wednesday")
OSGILIATH = Where(
    Span(36, 45), "Osgiliath", (Place("me:1", "Osgiliath", "settlement", "GO", 34.0, 42.5, 1, ("by name",)),)
)


def report(doc: str = "arnor:1", text: str = TEXT, day: date | None = date(2021, 7, 8), **rest: str) -> Report:
    return Report.make(text, doc=doc, title="Raid", published=day, **rest)


def event(told: Report, start: int = 11) -> Event:
    key = make_id(told.id, "event", str(start))
    return Event(key, told.id, EventType.ATTACK, Span(start, start + 6), when=WHEN, where=(OSGILIATH,))


def killed(told: Report, what: Event, count: Count = Count(5, 5)) -> Claim:  # noqa: B008
    key = make_id(told.id, what.id, "killed", str(count))
    loaded = (Loaded("terrorists", "attackers", "Gondor"),)
    return Claim(
        key, told.id, what.id, Slot.KILLED, Span(11, 30), Span(18, 22), "five", count, sources=(BRIGADE,), loaded=loaded
    )


def denied(told: Report, what: Event) -> Claim:
    key = make_id(told.id, what.id, "occurrence")
    status = Status.DENIED
    return Claim(
        key, told.id, what.id, Slot.OCCURRENCE, Span(0, 9), Span(0, 9), "", None, sources=(AUTHOR,), status=status
    )


def reading(told: Report | None = None, *, claims: bool = True) -> Reading:
    told = told or report()
    what = event(told)
    said = (Attribution(Span(63, 92), Span(93, 97), (Span(0, 58), Span(60, 62))), Attribution(None, None, ()))
    timed = (Timed(Span(49, 58), "Wednesday", WHEN, "2021-07-07"),)
    return Reading(told, (what,), (killed(told, what), denied(told, what)) if claims else (), said, (OSGILIATH,), timed)


def same(left: str = "e1", right: str = "e2", by: str = "linker 0.1", score: float | None = 3.25) -> Judgement:
    reasons = (Reason("place", 2.0, "Both name Osgiliath."), Reason("day", 1.25, "Both fell on one day."))
    return Judgement(left, right, Verdict.SAME, by, score, reasons if score is not None else ())


NOON = datetime(2021, 7, 9, 12, 0, tzinfo=UTC)


def review(act: Act, subject: str, by: str = "Faramir", minutes: int = 0, **rest: object) -> Review:
    """What somebody said some minutes after noon."""
    return Review.make(act, subject, by, NOON + timedelta(minutes=minutes), **rest)


def note(subject: str = "e1", words: str = "Ask the rangers.", **rest: object) -> Review:
    return review(Act.NOTE, subject, note=words, **rest)
