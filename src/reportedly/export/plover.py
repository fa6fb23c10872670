"""PLOVER records: one JSON object an event, after the 0.8 draft."""

from reportedly.export.acled_sources import publisher
from reportedly.export.case import Case
from reportedly.export.columns import columns
from reportedly.export.days import iso
from reportedly.export.kinds import kind_of
from reportedly.export.means import mode_of
from reportedly.export.plover_parts import entity, location, nobody, size
from reportedly.export.table import Make, Table
from reportedly.model import QUOTE_WORDS, Slot, Stage, quote

QUAD = {"AGREE": 1, "RETREAT": 2, "THREATEN": 3, "PROTEST": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4}
_SCALE = {
    "AGREE": 2.5,
    "RETREAT": 6.5,
    "THREATEN": -3.5,
    "PROTEST": -5.0,
    "MOBILIZE": -5.5,
    "COERCE": -7.0,
    "ASSAULT": -9.0,
}
_HEAVIER = {"aerial": -9.5, "drone": -9.5, "heavy-weapons": -9.5, "suicide-attack": -9.5, "unconventional": -10.0}


def _refuse(case: Case) -> str:
    kind = kind_of(case.linked.type)
    if kind is None or not kind.plover:
        return f"PLOVER has no event for {case.linked.type}."
    if case.only_denied:
        return "It is told of only to be denied."
    if case.linked.when.earliest is None:
        return f"Its first day is not known ({case.linked.when}): PLOVER wants a date."
    return ""


def _event(case: Case) -> str:
    """A threat is PLOVER's THREATEN, whatever was threatened."""
    kind = kind_of(case.linked.type)
    return "THREATEN" if case.stage is Stage.THREATENED else kind.plover if kind else ""


def _mode(case: Case) -> str:
    return "violence" if case.stage is Stage.THREATENED else mode_of(case)


def _scale(case: Case) -> float:
    return _HEAVIER.get(_mode(case), _SCALE[_event(case)])


def _last(case: Case) -> str:
    when = case.linked.when
    return iso(when.latest) if when.latest and when.latest != when.earliest else ""


def _text(case: Case) -> str:
    """The words that name the event in the first report that tells it, no longer than may be quoted."""
    event, report = case.linked.members[0]
    return " ".join(quote(report, event.trigger).split()[:QUOTE_WORDS])


def _cited(case: Case) -> str:
    reports = (
        "; ".join(filter(None, (publisher(r), iso(r.published), r.title, r.url, r.licence, r.attribution)))
        for r in case.reports
    )
    return " | ".join(reports)


_MAKE: dict[str, Make[Case]] = {
    "id": lambda c: c.id,
    "date": lambda c: iso(c.linked.when.earliest),
    "enddate": _last,
    "event": _event,
    "mode": _mode,
    "quad_code": lambda c: QUAD[_event(c)],
    "event_scale": _scale,
    "event_text": _text,
    "cite_info": _cited,
    "coder": lambda c: "reportedly",
    "comment": lambda c: "Disputed: accounts contradict each other." if c.linked.disputed else "",
}


def _elsewhere(case: Case) -> None:
    return None


# Objects and lists, which `record` makes; a table has room for single values only.
_NESTED = ("actor", "recipient", "event_loc", "dead", "injured", "arrested")


def record(case: Case) -> dict[str, object]:
    """One record; what is not known is left out, as the format has it for its optional fields."""
    nested: dict[str, object] = {
        "actor": [entity(party) for party in case.sides.actors] or [nobody(case)],
        "recipient": [entity(party) for party in case.sides.recipients],
        "event_loc": location(case),
        "dead": size(case, Slot.KILLED),
        "injured": size(case, Slot.INJURED),
        "arrested": size(case, Slot.DETAINED),
    }
    told = PLOVER.record(case) | nested
    return {name: told[name] for name in PLOVER.header if told[name] not in ("", None, [], {})}


_TITLE = "PLOVER records: one JSON object an event"
PLOVER = Table("plover", _TITLE, columns("plover", _MAKE | dict.fromkeys(_NESTED, _elsewhere)), _refuse)
