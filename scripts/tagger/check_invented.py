"""Check annotated invented articles (form: docs/attribution.md): every quoted string stands in its text.

python scripts/tagger/check_invented.py scripts/tagger/invented/*.json"""

import json
import sys
from collections import Counter
from pathlib import Path

from reportedly.model import EventType

COUNTS = {"killed", "injured", "missing", "abducted", "detained", "displaced", "evacuated", "participants"}
ROLES = {"perpetrator", "actor", "combatant", "target", "weapon", "motive"}
TYPES = {str(kind) for kind in EventType}


def faults(doc):
    """What is wrong with one annotated article, a sentence each."""
    text, ids = doc["text"], {event["id"] for event in doc["events"]}
    for event in doc["events"]:
        if event["mention"] not in text:
            yield f"{event['id']}: mention not in the text: {event['mention']!r}"
        if event["trigger"] not in event["mention"]:
            yield f"{event['id']}: trigger {event['trigger']!r} not in its mention"
        if event["type"] not in TYPES:
            yield f"{event['id']}: unknown type {event['type']!r}"
        yield from (f"{event['id']}: place {place!r} not in the text" for place in event["where"] if place not in text)
    for n, claim in enumerate(doc["claims"]):
        yield from (f"claim {n}: {fault}" for fault in claim_faults(claim, text, ids))


def claim_faults(claim, text, ids):
    if claim["event"] not in ids:
        yield f"no event {claim['event']!r}"
    if claim["evidence"] not in text:
        yield f"evidence not in the text: {claim['evidence']!r}"
    for word in [claim["cue"], *claim["via"], *(s for s in claim["sources"] if s != "AUTHOR")]:
        if word not in text:
            yield f"{word!r} not in the text"
    if claim["status"] not in ("asserted", "hedged", "denied"):
        yield f"status {claim['status']!r}"
    if claim["slot"] in COUNTS:
        value = claim["value"]
        if not isinstance(value, dict) or not ({"low", "high", "who"} <= set(value)):
            yield "a count needs low, high and who"
        elif value["who"] not in text:
            yield f"who {value['who']!r} not in the text"
        elif value["low"] is None and value["high"] is None and not value.get("vague"):
            yield "a count without low and high needs vague"
    elif claim["slot"] in ROLES:
        if claim["value"] not in claim["evidence"]:
            yield f"value {claim['value']!r} not in the evidence {claim['evidence']!r}"
    elif claim["slot"] != "occurrence":
        yield f"unknown slot {claim['slot']!r}"


def main():
    wrong, docs, slots = 0, 0, Counter()
    for name in sys.argv[1:]:
        for doc in json.loads(Path(name).read_text("utf-8")):
            docs += 1
            slots.update(claim["slot"] for claim in doc["claims"])
            for fault in faults(doc):
                wrong += 1
                print(f"{name} {doc['doc']}: {fault}")
    print(f"{docs} articles, {sum(slots.values())} claims, {wrong} faults; {dict(slots)}")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
