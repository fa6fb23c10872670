"""The row that every board reads."""

import json
from dataclasses import replace

from export_records import DAY, DEATHS, EVENT, FORNOST, TEXT, View, reading, report, span
from hypothesis import given
from hypothesis import strategies as st

from reportedly.export import json_line, readings
from reportedly.model import Reading, Report


def row(given: Reading | None = None, **keys: str) -> dict:
    return next(readings(View(given or reading(), keys=keys)))


def test_row_carries_the_name_that_the_user_gave():
    assert row()["doc"] == "arnor-1"


def test_event_has_the_shape_of_the_design():
    event = row(e1="real-1")["events"][0]
    trigger = span("Rockets hit")
    assert event == {
        "id": "e1",
        "type": "Shelling/artillery/missile attack",
        "start": trigger.start,
        "end": trigger.end,
        "stage": "happened",
        "earliest": DAY.isoformat(),
        "latest": DAY.isoformat(),
        "where": ["Fornost"],
        "places": [
            {
                "start": 12,
                "end": 19,
                "text": "Fornost",
                "lat": 12.5,
                "lon": -3.25,
                "country": "AR",
                "precision": 1,
            }
        ],
        "event": "real-1",
    }


def test_event_that_was_never_linked_is_its_own_key():
    assert row()["events"][0]["event"] == "e1"


def test_event_without_resolved_places_keeps_the_words():
    bare = replace(EVENT, where=(), place_spans=(span("Fornost"),))
    event = row(replace(reading(), events=(bare,)))["events"][0]
    assert (event["where"], event["places"]) == (["Fornost"], [])


def test_event_without_a_date_has_null_bounds():
    event = row(replace(reading(), events=(replace(EVENT, when=None),)))["events"][0]
    assert (event["earliest"], event["latest"]) == (None, None)


def test_place_that_nobody_knows_has_no_coordinates():
    unknown = replace(FORNOST, readings=())
    place = row(replace(reading(), places=(unknown,)))["places"][0]
    assert (place["text"], place["lat"], place["lon"]) == ("Fornost", None, None)


def test_count_claim_has_the_shape_of_the_design():
    evidence = span("nearly 50 orcs were killed")
    assert row()["claims"][0] == {
        "id": "c1",
        "event": "e1",
        "slot": "killed",
        "low": 50,
        "high": 50,
        "vague": None,
        "approx": True,
        "part": False,
        "who": "orcs",
        "text": "nearly 50",
        "sources": ["Brigade of the White Tree"],
        "via": ["Arnor Radio"],
        "cue": "said",
        "status": "asserted",
        "start": evidence.start,
        "end": evidence.end,
        "hedge": "",
        "basis": "citing scouts",
        "distance": "neutral",
        "actors": [],
        "quantity": None,
        "loaded": [{"word": "orcs", "neutral": "soldiers", "side": "Gondor"}],
    }


def test_role_claim_has_words_and_no_bounds():
    claim = row()["claims"][1]
    assert (claim["text"], claim["low"], claim["high"], claim["sources"]) == ("arrows", None, None, ["AUTHOR"])


def test_weapon_keeps_how_many_of_it():
    assert row()["claims"][1]["quantity"] == {"low": 30, "high": 30, "vague": None, "approx": False}


def test_attribution_is_pairs_of_offsets():
    attribution = row()["attributions"][0]
    words = [TEXT[slice(*attribution[part])] for part in ("source", "cue")]
    assert [*words, TEXT[slice(*attribution["content"][0])]] == [
        "The Brigade of the White Tree",
        "said",
        "nearly 50 orcs were killed",
    ]


def test_attribution_without_speaker_is_null():
    unnamed = replace(reading().attributions[0], source=None)
    assert row(replace(reading(), attributions=(unnamed,)))["attributions"][0]["source"] is None


def test_open_end_of_a_time_stays_open():
    time = row()["times"][0]
    assert (time["earliest"], time["latest"], time["value"]) == ("2021-03-05", None, "2021-03-05")


def test_every_reading_gives_one_row_in_the_order_of_the_view():
    second = Reading(report(doc="arnor-2"))
    assert [row["doc"] for row in readings(View(second, reading()))] == ["arnor-2", "arnor-1"]


def test_rows_are_made_one_at_a_time():
    def endless():
        while True:
            yield reading()

    view = View()
    view.readings = endless
    assert next(readings(view))["doc"] == "arnor-1"


def test_same_ledger_gives_the_same_bytes():
    first, second = ([json_line(row) for row in readings(View(reading(), keys={"e1": "k"}))] for _ in range(2))
    assert first == second


@given(st.text(min_size=1))
def test_any_text_survives_the_line(text):
    claim = replace(DEATHS, who=text)
    line = json_line(row(Reading(Report.make("x", doc=text), claims=(claim,))))
    back = json.loads(line)
    assert (back["doc"], back["claims"][0]["who"], len(line.splitlines())) == (text, text, 1)
