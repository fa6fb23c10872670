"""Names to listed actors; the words of the report stay as they are."""

from dataclasses import replace
from datetime import date

import pytest

from reportedly.lexicons import Actor, Actors, ActorType, Alias
from reportedly.model import (
    AUTHOR,
    Basis,
    Claim,
    Count,
    Event,
    EventType,
    Place,
    Reading,
    Report,
    Slot,
    Source,
    Span,
    When,
    Where,
)
from reportedly.resolve import ActorSetting, actor_readings, with_actors
from reportedly.resolve.actors import chosen

TREE = Actor("tree", "Brigade of the White Tree", ActorType.REBEL, (Alias("BWT"), Alias("White Tree")), ("IQ",))
EYE = Actor("eye", "Army of the Eye", ActorType.STATE, (Alias("AOE"), Alias("Dark Host", "en", "Gondor")), ("SY",))
OLD = Actor("old", "Rangers", ActorType.REBEL, (Alias("RNG"),), ("SY",), first=1990, last=2000)
NEW = Actor("new", "Royal News of Gondor", ActorType.MEDIA, (Alias("RNG"), Alias("Rangers")), ("IQ",), first=2010)
LISTED = Actors((TREE, EYE, OLD, NEW), {"RNG": "The fighters in Syria, the agency in Iraq.", "rangers": "As RNG."}, "v")


def ids(name: str, setting: ActorSetting | None = None) -> list[str | None]:
    """The actor chosen for each listed name in `name`."""
    found = [chosen(readings) for readings in actor_readings(name, LISTED, setting or ActorSetting())]
    return [actor.id if actor else None for actor in found]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Brigade of the White Tree", ["tree"]),
        ("the White Tree brigade's fighters", ["tree"]),
        ("White Tree militants", ["tree"]),
        ("a commander of the White Tree", ["tree"]),
        ("the Brigade of the White Tree (BWT)", ["tree", "tree"]),
        ("the White Tree and the Army of the Eye", ["tree", "eye"]),
        ("the Dark Host", ["eye"]),
        ("Kurdish-led White Tree", ["tree"]),
        ("Iraqi White Tree", ["tree"]),
        ("White Tree leader Halbarad", ["tree"]),
    ],
)
def test_a_listed_name_is_found_among_other_words(name: str, expected: list[str]) -> None:
    assert ids(name) == expected


@pytest.mark.parametrize(
    "name",
    [
        "White Tree-linked group",
        "anti-BWT coalition",
        "families of the White Tree",
        "White Tree supporters",
        "the former White Tree",
        "White Tree Health Ministry",
        "Syrian White Tree",
        "the White Tree's Gondorian affiliate",
        "a white tree",
        "gunmen",
    ],
)
def test_what_is_not_the_listed_actor_stays_a_name(name: str) -> None:
    assert ids(name) == []


def test_the_country_tells_namesakes_apart() -> None:
    assert ids("RNG", ActorSetting({"SY": 1.0}, 1995)) == ["old"]
    assert ids("RNG", ActorSetting({"IQ": 1.0}, 2015)) == ["new"]


def test_a_speaker_is_rather_the_agency() -> None:
    assert ids("RNG", ActorSetting({}, None, speaking=True)) == ["new"]


def test_namesakes_that_nothing_tells_apart_stay_a_name() -> None:
    assert ids("RNG") == [None]


def test_nobody_tells_of_what_is_not_yet_there() -> None:
    assert ids("Royal News of Gondor", ActorSetting({}, 2005)) == [None]


def test_history_is_told_of_what_is_no_more() -> None:
    assert ids("Rangers", ActorSetting({"SY": 1.0}, 2005)) == ["old"]


def test_readings_say_why() -> None:
    (readings,) = actor_readings("RNG", LISTED, ActorSetting({"SY": 1.0}, 2015))
    assert readings[0].reasons == (
        "'RNG' is a name of Rangers",
        "the report speaks of SY",
        "active 1990-2000, the report is of 2015",
        "The fighters in Syria, the agency in Iraq.",
    )


def reading(*claims: Claim) -> Reading:
    span = Span(0, 1)
    place = Place("1", "Osgiliath", "settlement", "SY", 0.0, 0.0, 1)
    where = (Where(span, "Osgiliath", (place,)),)
    when = When(date(1995, 1, 1), date(1995, 1, 1), Basis.STATED)
    return Reading(Report.make("x"), (Event("e", "r", EventType.ATTACK, span, when=when, where=where),), claims)


def claim(slot: Slot, value: str = "", who: str = "", *sources: Source) -> Claim:
    count = Count(3, 3) if slot is Slot.KILLED else None
    return Claim("c", "r", "e", slot, Span(0, 1), Span(0, 1), value, count, who, sources=sources or (AUTHOR,))


def test_claims_get_ids_beside_their_words() -> None:
    told = reading(
        claim(Slot.PERPETRATOR, "White Tree rebels"),
        claim(Slot.KILLED, "3", "soldiers of the Dark Host"),
        claim(Slot.WEAPON, "White Tree"),
    )
    found = with_actors(told, LISTED)
    assert [one.actors for one in found.claims] == [("tree",), ("eye",), ()]
    assert [replace(one, actors=()) for one in found.claims] == list(told.claims)


def test_a_person_speaks_for_the_body_of_the_role() -> None:
    person = Source("Halbarad", role="White Tree spokesman")
    found = with_actors(reading(claim(Slot.OCCURRENCE, "", "", person, AUTHOR)), LISTED)
    assert found.claims[0].sources == (replace(person, actor="tree"), AUTHOR)


def test_the_places_and_days_of_the_report_are_its_setting() -> None:
    found = with_actors(reading(claim(Slot.PERPETRATOR, "the RNG")), LISTED)
    assert found.claims[0].actors == ("old",)


def test_a_description_is_somebodys_in_every_country() -> None:
    host = Actor("host", "Host of Mordor", ActorType.STATE, (Alias("regime forces", "en", "Gondor"),), ("SY",))
    listed = Actors((host,), {}, "v")
    for countries, expected in (({"SY": 1.0}, ["host"]), ({"IR": 1.0}, [None])):
        found = actor_readings("regime forces", listed, ActorSetting(countries))
        assert [actor.id if (actor := chosen(readings)) else None for readings in found] == expected


def test_a_name_that_goes_on_is_another() -> None:
    assert ids("White Tree al-Sham") == []
