"""One invented article, annotated, and a prediction that is right in everything."""

from copy import deepcopy
from typing import Any

TEXT = (
    "Orcs shelled Osgiliath on Monday. Seven men died, the mayor said. The Steward of Gondor put the number at nine. "
    "In Minas Tirith dozens marched for peace."
)

GOLD: list[dict[str, Any]] = [
    {
        "group": "osgiliath",
        "docs": [
            {
                "doc": "white-tree:1",
                "text": TEXT,
                "published": "2019-03-04",
                "title": "Orcs shell Osgiliath",
                "outlet": "White Tree",
                "events": [
                    {
                        "id": "e1",
                        "type": "Shelling/artillery/missile attack",
                        "trigger": "shelled",
                        "mention": "Orcs shelled Osgiliath on Monday",
                        "when": {"earliest": "2019-03-04", "latest": "2019-03-04"},
                        "where": ["Osgiliath"],
                        "same": "osgiliath-shelling",
                    },
                    {
                        "id": "e2",
                        "type": "Peaceful protest",
                        "trigger": "marched",
                        "mention": "dozens marched for peace",
                        "when": None,
                        "where": ["Minas Tirith"],
                        "same": "march",
                    },
                ],
                "claims": [
                    {
                        "event": "e1",
                        "slot": "killed",
                        "value": {"low": 7, "high": 7, "who": "men"},
                        "sources": ["the mayor"],
                        "status": "asserted",
                        "evidence": "Seven men died, the mayor said",
                    },
                    {
                        "event": "e1",
                        "slot": "killed",
                        "value": {"low": 9, "high": 9, "who": ""},
                        "sources": ["Steward of Gondor"],
                        "status": "asserted",
                        "evidence": "put the number at nine",
                    },
                    {
                        "event": "e1",
                        "slot": "perpetrator",
                        "value": "Orcs",
                        "sources": ["AUTHOR"],
                        "status": "asserted",
                        "evidence": "Orcs shelled Osgiliath",
                    },
                    {
                        "event": "e2",
                        "slot": "participants",
                        "value": {"low": None, "high": None, "vague": "dozens", "who": ""},
                        "sources": ["AUTHOR"],
                        "status": "asserted",
                        "evidence": "dozens marched for peace",
                    },
                ],
            }
        ],
    }
]


def perfect() -> list[dict[str, Any]]:
    """Rows that say exactly what the gold says."""
    return [_row(deepcopy(doc)) for group in GOLD for doc in group["docs"]]


def _row(doc: dict[str, Any]) -> dict[str, Any]:
    events = [_event(event, doc["text"]) for event in doc["events"]]
    return {"doc": doc["doc"], "events": events, "claims": [_claim(claim, doc["text"]) for claim in doc["claims"]]}


def _event(event: dict[str, Any], text: str) -> dict[str, Any]:
    start = text.index(event["trigger"])
    end = start + len(event["trigger"])
    days = event["when"] or {"earliest": None, "latest": None}
    return {"id": event["id"], "type": event["type"], "start": start, "end": end, "where": event["where"], **days}


def _claim(claim: dict[str, Any], text: str) -> dict[str, Any]:
    start = text.index(claim["evidence"])
    value = claim["value"] if isinstance(claim["value"], dict) else {"text": claim["value"]}
    named = {key: claim[key] for key in ("event", "slot", "sources", "status")}
    return {**named, **value, "start": start, "end": start + len(claim["evidence"])}
