"""Hand-built records: invented places, groups and speakers."""

from datetime import date

from reportedly.model import AUTHOR, COUNT_SLOTS, Claim, Count, Report, Slot, Source, Span, Status, make_id


def report(doc: str, day: int = 1, outlet: str = "") -> Report:
    """A report of March 3019."""
    return Report.make(f"Text of {doc}.", doc=doc, outlet=outlet, published=date(3019, 3, day))


def claim(
    of: Report,
    slot: Slot,
    value: Count | str,
    *speakers: str,
    who: str = "",
    part: bool = False,
    status: Status = Status.ASSERTED,
    at: int = 0,
) -> tuple[Claim, Report]:
    """A claim of a report; no speaker means the article's own voice."""
    sources = tuple(Source(name) for name in speakers) or (AUTHOR,)
    made = Claim(
        id=make_id(of.id, slot, str(value), *speakers, who, str(part), status, str(at)),
        report=of.id,
        event=f"event of {of.doc}",
        slot=slot,
        span=Span(at, at + 1),
        value_span=Span(at, at + 1),
        value="" if slot in COUNT_SLOTS else str(value),
        count=value if isinstance(value, Count) else None,
        who=who,
        part=part,
        sources=sources,
        status=status,
    )
    return made, of


def exactly(number: int) -> Count:
    """A number said without doubt."""
    return Count(number, number)
