"""Reviews and places for other programs, and in a sentence for the terminal."""

from collections.abc import Iterator

from rich.table import Table

from reportedly.cli.output import plain
from reportedly.cli.rows import Row
from reportedly.model import Act, Correction, Place, Review, Where


def review_row(said: Review) -> Row:
    """A review: {"review", "act", "subject", "other", "report", "by", "at", "note", "change", "place"}."""
    return {
        "review": said.id,
        "act": str(said.act),
        "subject": said.subject,
        "other": said.other or None,
        "report": said.report,
        "by": said.by,
        "at": said.at,
        "note": said.note,
        "change": dict(changes(said.correction)) if said.correction else None,
        "place": said.place.id if said.place else None,
    }


def sentence(said: Review) -> str:
    """Who said what of what, and when."""
    return f"{said.id[:8]} {said.at[:16]} {said.by}: {what_of(said)}{f' ({said.note})' if said.note else ''}"


def what_of(said: Review) -> str:
    """What a review does, in words."""
    if said.act is Act.CORRECT and said.correction:
        told = ", ".join(f"{name} is {text}" for name, text in changes(said.correction))
        return f"correct claim {said.subject}: {told}"
    if said.act in (Act.SAME, Act.DIFFERENT):
        return f"events {said.subject} and {said.other} are {'one' if said.act is Act.SAME else 'two'}"
    if said.act is Act.PLACE:
        return f"event {said.subject} lies in {place_name(said.place) if said.place else 'none of the places we know'}"
    return f"{said.act} {said.subject}"


def changes(change: Correction) -> Iterator[tuple[str, str]]:
    """Field and text of all that a correction says."""
    if change.count is not None or change.value is not None:
        yield "value", str(change.count) if change.count else str(change.value)
    if change.slot:
        yield "slot", str(change.slot)
    if change.sources is not None:
        yield "speaker", "; ".join(map(str, change.sources))
    if change.status:
        yield "status", str(change.status)
    if change.event:
        yield "event", change.event


def place_name(place: Place) -> str:
    """Name, kind and country."""
    return f"{place.name} ({', '.join(filter(None, (place.kind, place.country)))})"


def place_rows(where: Where) -> Iterator[Row]:
    """What the words of a report may mean, best first: {"reading", "id", "name", "kind", ...}; 0 is none of these."""
    for number, place in enumerate(where.readings, 1):
        yield {
            "reading": number,
            "words": where.text,
            "id": place.id,
            "name": place.name,
            "kind": place.kind,
            "country": place.country,
            "lat": place.lat,
            "lon": place.lon,
            "reasons": list(place.reasons),
        }
    yield {"reading": 0, "words": where.text, "id": None, "name": "none of these"}


def places_table(where: Where) -> Table:
    """The same as a table."""
    table = Table("reading", "place", "at", "why", title=plain(f"“{where.text}”"))
    for number, place in enumerate(where.readings, 1):
        at = f"{place.lat:.2f}, {place.lon:.2f}"
        table.add_row(*map(plain, (number, place_name(place), at, "; ".join(place.reasons))))
    table.add_row("0", "none of these", "", "")
    return table
