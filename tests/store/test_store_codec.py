"""Every record survives the way into JSON and back."""

import json
from dataclasses import dataclass, fields
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_records import event, killed, report, same

from reportedly.model import (
    COUNT_SLOTS,
    Account,
    Attribution,
    Basis,
    Claim,
    Count,
    Event,
    Judgement,
    LinkedEvent,
    Loaded,
    Pair,
    Place,
    Reading,
    Reason,
    Rejected,
    Report,
    Run,
    Slot,
    SlotAccounts,
    Source,
    Span,
    Timed,
    When,
    Where,
)  # fmt: skip
from reportedly.store.codec import from_json, to_json

KINDS = (
    Attribution, Claim, Count, Event, Judgement, Loaded, Pair, Place, Reason, Rejected, Report, Run, Source, Span,
    Timed, When, Where,
)  # fmt: skip


def every_field(kind: type, **given: Any) -> st.SearchStrategy[Any]:
    """Records with all fields drawn, those with defaults too."""
    return st.builds(kind, **({field.name: ... for field in fields(kind)} | given))


def counts() -> st.SearchStrategy[Count]:
    ends = st.lists(st.integers(0, 10**6), min_size=2, max_size=2).map(sorted) | st.just([None, None])
    ends = ends | st.integers(0, 99).map(lambda low: [low, None]) | st.integers(0, 99).map(lambda high: [None, high])
    return st.builds(lambda pair, approx: Count(*pair, vague="dozens", approx=approx), ends, st.booleans())


def whens() -> st.SearchStrategy[When]:
    days = st.lists(st.dates(), min_size=2, max_size=2).map(sorted) | st.tuples(st.none(), st.none() | st.dates())
    return st.builds(lambda pair, basis, text: When(*pair, basis, text), days, st.sampled_from(Basis), st.text())


def claims() -> st.SearchStrategy[Claim]:
    some = st.lists(every_field(Source), min_size=1, max_size=2).map(tuple)
    counted = every_field(Claim, slot=st.sampled_from(sorted(COUNT_SLOTS)), count=counts(), sources=some)
    return counted | every_field(
        Claim, slot=st.sampled_from(sorted(set(Slot) - COUNT_SLOTS)), count=st.none(), sources=some
    )


st.register_type_strategy(str, st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(Span, st.tuples(st.integers(0, 99), st.integers(1, 99)).map(lambda x: Span(x[0], sum(x))))
st.register_type_strategy(Count, counts())
st.register_type_strategy(When, whens())
st.register_type_strategy(Place, every_field(Place))
st.register_type_strategy(Where, every_field(Where))


STRATEGIES = {Claim: claims(), Count: counts(), When: whens(), Span: st.from_type(Span)}


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_record_comes_back_equal(kind: type, data: st.DataObject) -> None:
    record = data.draw(STRATEGIES[kind] if kind in STRATEGIES else every_field(kind))
    assert from_json(kind, to_json(record)) == record


@pytest.mark.parametrize("kind", [Reading, Account, SlotAccounts, LinkedEvent])
def test_a_record_of_records_comes_back_equal(kind: type) -> None:
    told = report()
    what = event(told)
    account = Account(Slot.KILLED, "5", "Gondor", (killed(told, what),), (told,))
    slot = SlotAccounts(Slot.KILLED, (account,), ())
    records = {
        Reading: Reading(told, (what,)),
        Account: account,
        SlotAccounts: slot,
        LinkedEvent: LinkedEvent("key", ((what, told),), (slot,), (same(),)),
    }
    assert from_json(kind, to_json(records[kind])) == records[kind]


def test_the_form_is_canonical() -> None:
    assert to_json(Count(5, None, vague="dützend")) == '{"approx":false,"high":null,"low":5,"vague":"dützend"}'


def test_a_span_is_a_pair() -> None:
    assert to_json((Span(3, 9), Span(1, 2))) == "[[3,9],[1,2]]"


def test_a_field_added_later_takes_its_default() -> None:
    assert from_json(Count, '{"low": 5, "high": 5}') == Count(5, 5)


@pytest.mark.parametrize(
    "text",
    [
        '{"low": 5}',  # a field without default is missing
        '{"low": 5, "high": 5, "colour": "red"}',  # written by a later version
        '{"low": "5", "high": 5}',
        '{"low": 9, "high": 5}',
        '{"low": true, "high": 5}',
        "{",
    ],
)
def test_json_that_is_no_such_record(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        from_json(Count, text)


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_is_none_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        to_json(Reason("place", number, ""))


def test_a_whole_number_may_stand_for_a_float() -> None:
    @dataclass(frozen=True)
    class Weight:
        bits: float

    assert from_json(Weight, json.dumps({"bits": 3})) == Weight(3)
