"""What holds of every reading, whatever the text: words at their places, the same answer everywhere."""

import json
import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly import flow
from reportedly.model import Reading, Report, Span

SENTENCES = [
    "Two soldiers were killed and five wounded when Gondor warplanes bombed the village of Bree on Tuesday.",
    'At least 12 people died, "many of them children," the Arnor Observatory said.',
    "The Brigade of the White Tree claimed responsibility for the attack on Minas Tirith.",
    "MORDOR DENIES SHELLING OSGILIATH, 30 REPORTEDLY DEAD",
    "Between 10 and 15 rebels were captured, an official told SANA on 3 March 2017.",
    "It said: “The planes came at night, and they came again.",
    "Dozens of villagers fled to Rivendell – among them seven medics – after car bombs hit the market.",
    "Sabrina Underhill put the toll at five, citing preliminary figures\n\nRelated: more news",
    "Hundreds of protesters marched in Dol Amroth; police arrested 20, activists say.",
    "𝕿he militants’ drone 🛩 struck a base near Ёlenburg… nobody was hurt.",
    "The strikes have killed 3,500 civilians since 2011.",
]
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join)
SLOW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _spans(reading: Reading) -> list[Span]:
    found: list[Span | None] = []
    for event in reading.events:
        found += [event.trigger, *event.mentions, *event.time_spans, *event.place_spans]
    for claim in reading.claims:
        found += [claim.span, claim.value_span]
    for said in reading.attributions:
        found += [said.source, said.cue, *said.content]
    found += [place.span for place in reading.places] + [time.span for time in reading.times]
    return [span for span in found if span is not None]


@SLOW
@given(TEXTS)
def test_every_span_lies_in_the_text(told, text):
    assert all(0 <= span.start < span.end <= len(text) for span in _spans(told(text)))


@pytest.mark.xfail(strict=False, reason="what is said at the end of a paragraph keeps the blank line behind it")
@SLOW
@given(TEXTS)
def test_no_span_begins_or_ends_in_white_space(told, text):
    words = [span.words(text) for span in _spans(told(text))]
    assert words == [word.strip() for word in words]


@SLOW
@given(TEXTS)
def test_the_words_of_a_record_are_those_of_its_span(told, text):
    reading = told(text)
    assert [claim.value for claim in reading.claims] == [claim.value_span.words(text) for claim in reading.claims]
    assert [place.text for place in reading.places] == [place.span.words(text) for place in reading.places]
    assert [time.text for time in reading.times] == [time.span.words(text) for time in reading.times]
    assert all(claim.cue in text and claim.who in text for claim in reading.claims)


@SLOW
@given(TEXTS)
def test_the_value_lies_in_the_evidence(told, text):
    for claim in told(text).claims:
        assert claim.span.start <= claim.value_span.start < claim.value_span.end <= claim.span.end


@SLOW
@given(TEXTS)
def test_claims_belong_to_events_of_the_report_and_no_id_stands_twice(told, text):
    reading = told(text)
    events = [event.id for event in reading.events]
    claims = [claim.id for claim in reading.claims]
    assert {claim.event for claim in reading.claims} <= set(events)
    assert len(events) == len(set(events))
    assert len(claims) == len(set(claims))


@SLOW
@given(TEXTS)
def test_no_two_events_share_a_trigger_or_a_mention(told, text):
    spans = [span for event in told(text).events for span in (event.trigger, *event.mentions)]
    assert len(spans) == len(set(spans))


@settings(SLOW, max_examples=6)
@given(st.lists(TEXTS, min_size=2, max_size=4, unique=True))
def test_a_batch_reads_as_its_reports_one_by_one(tools, texts):
    reports = [Report.make(text) for text in texts]
    assert flow.read_batch(reports, tools) == [flow.read_batch([report], tools)[0] for report in reports]


def test_an_empty_batch_gives_nothing(tools):
    assert flow.read_batch([], tools) == []


_PROGRAM = """
import json, sys
from reportedly import flow
from reportedly.model import Report
reading = flow.read_batch([Report.make(sys.argv[1])], flow.load_tools())[0]
print(json.dumps([str(reading)]))
"""


def test_the_same_text_gives_the_same_record_under_every_hash_seed():
    text = " ".join(SENTENCES)
    told = [
        subprocess.run(
            [sys.executable, "-c", _PROGRAM, text],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert json.loads(told[0]) == json.loads(told[1])
    assert "killed" in told[0]
