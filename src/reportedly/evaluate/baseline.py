"""A silly baseline: what counting words alone would give."""

import re
from collections.abc import Iterator
from typing import Any

from reportedly.evaluate.gold import Groups

WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
DEAD = {"killed": "killed", "dead": "killed", "died": "killed", "injured": "injured", "wounded": "injured"}
COUNTED = re.compile(
    rf"\b(?P<number>\d{{1,4}}|{'|'.join(WORDS)})(?: [\w-]+){{0,3}}?,? (?P<word>{'|'.join(DEAD)})\b", re.IGNORECASE
)


def baseline(gold: Groups) -> Iterator[dict[str, Any]]:
    """One row an article: every "7 (people were) killed" is an attack and a claim of the article's own voice."""
    for doc in (doc for group in gold for doc in group["docs"]):
        found = list(COUNTED.finditer(doc["text"]))
        yield {
            "doc": doc["doc"],
            "events": [_event(str(at), match) for at, match in enumerate(found)],
            "claims": [_claim(str(at), match) for at, match in enumerate(found)],
        }


def _event(name: str, match: re.Match[str]) -> dict[str, Any]:
    return {"id": name, "type": "Attack", "start": match.start("word"), "end": match.end("word")}


def _claim(event: str, match: re.Match[str]) -> dict[str, Any]:
    word = match["number"].lower()
    number = int(word) if word.isdigit() else WORDS.index(word) + 1
    return {
        "event": event,
        "slot": DEAD[match["word"].lower()],
        "low": number,
        "high": number,
        "vague": None,
        "sources": ["AUTHOR"],
        "status": "asserted",
        "start": match.start(),
        "end": match.end(),
    }
