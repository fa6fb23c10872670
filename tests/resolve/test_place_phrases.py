"""More than three hundred place phrases in invented sentences: which place, of what kind, how exact."""

import csv
from pathlib import Path

import pytest

from reportedly.model import Event, EventType, Reading, Report, Span
from reportedly.resolve import Gazetteer, resolve

WORDS = {
    "SY": "Syrian", "IQ": "Iraqi", "YE": "Yemeni", "LY": "Libyan", "SD": "Sudanese", "UA": "Ukrainian",
    "PS": "Palestinian", "LB": "Lebanese", "AF": "Afghan", "SO": "Somali", "NG": "Nigerian", "CD": "Congolese",
    "ML": "Malian", "ET": "Ethiopian", "NE": "Nigerien", "MZ": "Mozambican", "PK": "Pakistani", "IN": "Indian",
    "MM": "Burmese", "PH": "Philippine", "AZ": "Azerbaijani", "RU": "Russian", "IR": "Iranian", "TR": "Turkish",
    "US": "American",
}  # fmt: skip
SENTENCES = (
    "The Brigade of the White Tree shelled {place} on Tuesday, {word} officers said.",
    "Two {word} guards were killed when orcs shelled {place}.",
    "A {word} monitor said that riders of the Mark shelled {place} at dawn.",
)


def _table() -> list[tuple[str, str, str, str, int]]:
    text = (Path(__file__).parent / "data/place_phrases.csv").read_text("utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return [(row["phrase"], row["country"], row["name"], row["kind"], int(row["precision"])) for row in rows]


TABLE = _table()


def test_the_table_is_long_enough() -> None:
    assert len({row[0] for row in TABLE}) >= 300


@pytest.mark.parametrize(("phrase", "country", "name", "kind", "precision"), TABLE, ids=[row[0] for row in TABLE])
def test_phrase(gazetteer: Gazetteer, phrase: str, country: str, name: str, kind: str, precision: int) -> None:
    text = SENTENCES[len(phrase) % len(SENTENCES)].format(place=phrase, word=WORDS[country])
    at, trigger = text.index(phrase), text.index("shelled")
    spans = (Span(at, at + len(phrase)),)
    event = Event("e", "r", EventType.SHELLING, Span(trigger, trigger + 7), place_spans=spans)
    (where,) = resolve(Reading(Report.make(text), (event,)), gazetteer).events[0].where
    assert where.best is not None
    assert (where.best.name, where.best.kind, where.best.precision) == (name, kind, precision)
    assert where.best.country in (country, "")
