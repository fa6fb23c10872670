"""Place names seen by gazetteer and context, and persons that are not taken for towns."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Event, EventType, Reading, Report, Span, Where
from reportedly.resolve import Gazetteer
from reportedly.resolve.clues import around
from reportedly.resolve.persons import surnames
from reportedly.resolve.places import placed
from reportedly.resolve.sightings import sightings


def seen(gazetteer: Gazetteer, text: str, *given: str) -> list[str]:
    wheres = [Where(Span(text.index(name), text.index(name) + len(name)), name) for name in given]
    return [span.words(text) for span in sightings(text, wheres, gazetteer)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Riders of the Mark were seen near Dayr al-Zawr on Monday.", ["Dayr al-Zawr"]),
        ("Rockets hit the Ain al-Assad airbase.", ["Ain al-Assad"]),
        ("Orcs fled from the town of Manbij to Jarablus in Syria.", ["Manbij", "Jarablus", "Syria"]),
        ("The Aleppo police chief wept.", ["Aleppo"]),
        ("An Iraq-based band of orcs was blamed.", ["Iraq"]),
        ("Talks between the US and the EU failed.", ["US", "EU"]),
        ("KHARTOUM (Palantir News) - Orcs fled.", ["KHARTOUM"]),
        ("They met in Springfield, Ill., at noon.", ["Springfield", "Ill."]),
        ("Elves sailed the Red Sea to Port Sudan.", ["Red Sea", "Port Sudan"]),
        ("Winter fell on North Darfur and on El Fasher.", ["North Darfur", "El Fasher"]),
    ],
)
def test_names_are_seen_without_the_parse(gazetteer: Gazetteer, text: str, names: list[str]) -> None:
    assert seen(gazetteer, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Samwise Gamgee said so. Mr Bell agreed, and Bell left.",
        "The Iraqi army and Syrian officers met American envoys.",
        "Congress and the Senate passed the bill in March.",
        "Coach Ripley, 43, praised John Homs.",
        "The CEO of ACME called it good.",
        "Minas Tirith fell.",
    ],
)
def test_persons_bodies_and_peoples_are_no_places(gazetteer: Gazetteer, text: str) -> None:
    assert seen(gazetteer, text) == []


def test_a_name_of_the_parse_needs_a_clue(gazetteer: Gazetteer) -> None:
    assert seen(gazetteer, "He walked to the Prancing Pony in Homs.", "Prancing Pony") == ["Prancing Pony", "Homs"]
    assert seen(gazetteer, "Frodo Baggins wept.", "Frodo Baggins") == []


def test_a_name_that_is_sure_once_is_seen_everywhere(gazetteer: Gazetteer) -> None:
    text = "Saraqib residents fled. Orcs had entered the town of Saraqib. Saraqib burned."
    assert seen(gazetteer, text) == ["Saraqib"] * 3


def test_no_name_is_seen_twice(gazetteer: Gazetteer) -> None:
    text = "Orcs shelled Deir ez-Zor in Syria."
    assert seen(gazetteer, text, "Deir ez-Zor", "Syria") == ["Deir ez-Zor", "Syria"]


def test_the_places_of_events_stay_whatever_speaks_against_them(gazetteer: Gazetteer) -> None:
    text = "Orcs shelled Congress."
    event = Event("e", "r", EventType.SHELLING, Span(5, 12), place_spans=(Span(13, 21),))
    done = placed(Reading(Report.make(text), (event,), places=(Where(Span(13, 21), "Congress"),)), gazetteer)
    assert [where.text for where in done.places] == ["Congress"]
    assert [where.text for where in done.events[0].where] == ["Congress"]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Gamgee left.",
        "Samuel Gamgee left.",
        "Gamgee, 43, left.",
        "S. Gamgee left.",
        "Gamgee said no.",
        "“No,” said Gamgee.",
    ],
)
def test_a_surname_is_known_by_what_stands_with_it(text: str) -> None:
    assert "Gamgee" in surnames(text)


def test_context_weighs_for_and_against() -> None:
    def points(text: str) -> float:
        at = text.index("Bree")
        return around(text, at, at + 4)

    assert points("Riders slept in Bree that night.") >= 2
    assert points("Riders slept. Bree said nothing.") < 0
    assert points("Riders of Bree province came.") > points("Riders of Bree came.")
    assert points("Barliman Bree slept.") < 0


def test_a_country_that_lost_its_apostrophe_is_seen(gazetteer: Gazetteer) -> None:
    assert seen(gazetteer, "Syrias war began in March.") == ["Syria"]
    assert seen(gazetteer, "Orcs crossed the Netherlands.") == ["Netherlands"]


WORDS = [
    "Homs",
    "Syria",
    "in",
    "near",
    "the",
    "Mr",
    "Gamgee",
    "al-Bab",
    ",",
    ".",
    "\n",
    "U.S.",
    "Ill.",
    "’s",
    "St.",
    "-based",
    "\u0301",
    "“",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25), st.text(max_size=20))
def test_any_text_gives_spans_inside_it_that_do_not_overlap(gazetteer: Gazetteer, words: list[str], tail: str) -> None:
    text = " ".join(words) + tail
    spans = list(sightings(text, [], gazetteer))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert not any(one.overlaps(two) for one, two in pairwise(spans))


def test_a_long_run_of_capitals_takes_no_long_time(gazetteer: Gazetteer) -> None:
    start = time.perf_counter()
    sightings("Aa-" * 4000 + " Homs " * 2000, [], gazetteer)
    assert time.perf_counter() - start < 5
