"""PLOVER records of single events."""

from dataclasses import replace

import pytest
from export_ledger import OPEN, SHELLING, case, cases, claim, made

from reportedly.export import PLOVER, parted, plover_record
from reportedly.model import EventType, Slot, Status

EVENTS = {"AGREE", "RETREAT", "THREATEN", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT"}


def weapon(words: str, **rest):
    return claim("w1", SHELLING, OPEN, Slot.WEAPON, "Rockets", words, **rest)


def test_required_fields_are_there():
    for one in parted(PLOVER, cases())[0]:
        record = plover_record(one)
        assert {"id", "date", "actor", "event"} <= record.keys()
        assert record["event"] in EVENTS


@pytest.mark.parametrize(
    "type_", [one for one in EventType if PLOVER.refuse(made(of=replace(SHELLING, type=one))) == ""]
)
def test_every_type_that_is_not_refused_has_an_event_with_its_quad(type_):
    record = plover_record(made(of=replace(SHELLING, type=type_)))
    assert (record["event"] in EVENTS, record["quad_code"] in (1, 2, 3, 4)) == (True, True)


def test_types_without_an_event_are_refused():
    refused = {one for one in EventType if "has no event" in PLOVER.refuse(made(of=replace(SHELLING, type=one)))}
    assert refused == {
        EventType.CHANGE_TO_GROUP,
        EventType.DISRUPTED_WEAPONS_USE,
        EventType.OTHER,
        EventType.CONFLICT_TOTAL,
    }


@pytest.mark.parametrize(
    ("type_", "words", "mode"),
    [
        (EventType.AIR_STRIKE, "Mordor drones", "drone"),
        (EventType.AIR_STRIKE, "bombs", "aerial"),
        (EventType.ATTACK, "machine guns", "firearms"),
        (EventType.ATTACK, "a suicide bomb", "suicide-attack"),
        (EventType.ARMED_CLASH, "mortar shells", "heavy-weapons"),
        (EventType.ATTACK, "songs", None),
        (EventType.SHELLING, "drones", "heavy-weapons"),
    ],
)
def test_weapons_tell_what_the_type_leaves_open(type_, words, mode):
    assert plover_record(made(weapon(words), of=replace(SHELLING, type=type_))).get("mode") == mode


def test_denied_weapon_tells_nothing():
    denied = weapon("machine guns", status=Status.DENIED)
    assert "mode" not in plover_record(made(denied, of=replace(SHELLING, type=EventType.ATTACK)))


def test_threat_is_a_threat():
    record = plover_record(case("e-threat"))
    assert (record["event"], record["mode"], record["quad_code"]) == ("THREATEN", "violence", 3)


def test_protest_without_a_group_is_of_civilians():
    assert plover_record(case("e-march"))["actor"] == [{"code": "NZL", "sector": ["CVL"], "entity_text": ""}]


def test_event_without_a_first_day_is_refused():
    assert "wants a date" in PLOVER.refuse(made(of=replace(SHELLING, when=None)))
