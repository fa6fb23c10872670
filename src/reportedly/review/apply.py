"""A reading as people left it. The machine's own is never changed: this makes another."""

from collections.abc import Iterable
from dataclasses import replace

from reportedly.model import Act, Claim, Event, Place, Reading, Review, Span, Where
from reportedly.review.corrected import corrected
from reportedly.review.words import Words


def applied(reading: Reading, words: Words) -> Reading:
    """The reading with all words that count: rejected claims are out, corrected ones corrected, chosen places first.

    Claims and events keep their ids. An event goes where people rejected all its claims or moved them elsewhere: then
    nobody tells it any more. A reading without reviews comes back as it is.
    """
    said = words.of_report(reading.report.id)
    if not said:
        return reading
    kept = tuple(_claims(reading, words))
    told = {claim.event for claim in reading.claims} - {claim.event for claim in kept}
    events = tuple(event for event in reading.events if event.id not in told)
    return _placed(replace(reading, events=events, claims=kept), said)


def _claims(reading: Reading, words: Words) -> Iterable[Claim]:
    for claim in reading.claims:
        said = words.on_claim(claim.id)
        if said is None or said.act is Act.ACCEPT:
            yield claim
        elif said.correction is not None:
            yield corrected(claim, said.correction)


def _placed(reading: Reading, said: Iterable[Review]) -> Reading:
    chosen = {review.span: review for review in said if review.act is Act.PLACE and review.span}
    if not chosen:
        return reading
    events = tuple(_event(event, chosen) for event in reading.events)
    return replace(reading, events=events, places=tuple(_where(where, chosen) for where in reading.places))


def _event(event: Event, chosen: dict[Span, Review]) -> Event:
    return replace(event, where=tuple(_where(where, chosen) for where in event.where))


def _where(where: Where, chosen: dict[Span, Review]) -> Where:
    """The chosen reading first, with who chose it; none at all where none of them is meant."""
    review = chosen.get(where.span)
    if review is None:
        return where
    if review.place is None:
        return replace(where, readings=())
    first = replace(review.place, reasons=(f"chosen by {review.by}", *review.place.reasons))
    return replace(where, readings=(first, *(one for one in where.readings if not _same(one, first))))


def _same(one: Place, other: Place) -> bool:
    return (one.id, one.lat, one.lon) == (other.id, other.lat, other.lon)
