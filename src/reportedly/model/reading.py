"""All that one report says."""

from dataclasses import dataclass

from reportedly.model.attribution import Attribution
from reportedly.model.claim import Claim
from reportedly.model.event import Event
from reportedly.model.report import Report
from reportedly.model.span import Span
from reportedly.model.when import When
from reportedly.model.where import Where


@dataclass(frozen=True, slots=True)
class Timed:
    """A time expression of the text; `value` in TIMEX3 form ("2020-01-03", "2020-W05"), "" where none can be given."""

    span: Span
    text: str
    when: When
    value: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One report with its events, their claims, all its attributions, places and time expressions."""

    report: Report
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    places: tuple[Where, ...] = ()
    times: tuple[Timed, ...] = ()
