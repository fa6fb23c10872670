"""ACLED's rules over single events."""

from dataclasses import replace
from datetime import date

import pytest
from export_ledger import (
    BRIGADE,
    CAPTAIN,
    CLINIC,
    FIGHT,
    OPEN,
    OSGILIATH,
    SHELLING,
    case,
    cases,
    claim,
    days,
    made,
    span,
)

from reportedly.export import ACLED, parted
from reportedly.model import Basis, Count, EventType, Slot, Stage, Status, When, Where

COLUMNS = (
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 "
    "inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 "
    "location latitude longitude geo_precision source source_scale notes fatalities tags timestamp"
)


def row(of) -> dict:
    """The row of a case by its columns."""
    return ACLED.record(of)


def killed(count: Count, who: str = "", source=CLINIC, name: str = "c1", **rest):
    return claim(name, SHELLING, OPEN, Slot.KILLED, "five guards", count, who=who, sources=(source,), **rest)


def did(value: str, name: str = "p1", **rest):
    return claim(name, SHELLING, OPEN, Slot.PERPETRATOR, "Rockets", value, **rest)


def test_columns_are_the_31_in_their_order():
    assert " ".join(ACLED.header) == COLUMNS


def test_id_has_our_own_prefix():
    assert {ACLED.record(one)["event_id_cnty"][:3] for one in parted(ACLED, cases())[0]} == {"RPT"}


def test_fatalities_are_the_most_conservative_and_say_so():
    (cell,) = (line for line in ACLED.audit(case("e-fight")) if line["column"] == "fatalities")
    assert (cell["value"], cell["claims"]) == (20, ["c-eight", "c-dozens"])
    assert "Policy “ACLED”" in cell["rule"]
    assert "dozens" in cell["rule"]


def test_two_speakers_lead_to_the_lower_number():
    assert row(made(killed(Count(5, 5)), killed(Count(3, 3), source=CAPTAIN, name="c2")))["fatalities"] == 3


@pytest.mark.parametrize(("word", "number"), [("several", 3), ("dozens", 12), ("hundreds", 100)])
def test_vague_words_follow_the_table(word, number):
    assert row(made(killed(Count(None, None, vague=word))))["fatalities"] == number


def test_no_dead_told_are_none():
    cell = next(line for line in ACLED.audit(made(did("orcs"))) if line["column"] == "fatalities")
    assert (cell["value"], cell["rule"]) == (0, "No dead are told of: 0.")


def test_denied_dead_are_not_counted():
    assert row(made(killed(Count(5, 5), status=Status.DENIED)))["fatalities"] == 0


def test_groups_told_apart_are_added_up():
    guards, children = killed(Count(5, 5), "civilians"), killed(Count(2, 2), "orcs", name="c2")
    assert row(made(guards, children, did("orcs")))["fatalities"] == 7


def test_nobody_named_is_an_unidentified_group():
    told = row(made(killed(Count(1, 1))))
    assert (told["actor1"], told["inter1"]) == ("Unidentified Armed Group (New Zealand)", "Political militia")


def test_name_that_is_not_listed_has_no_type():
    told = row(made(did("Riders of the Red Moon")))
    assert (told["actor1"], told["inter1"], told["interaction"]) == ("Riders of the Red Moon", "", "")


def test_denied_perpetrator_is_nobody():
    told = row(made(did("Riders of the Red Moon", status=Status.DENIED)))
    assert told["actor1"] == "Unidentified Armed Group (New Zealand)"


def test_own_word_wins_over_an_accusation():
    own = did("White Tree", actors=("white-tree",), sources=(BRIGADE,))
    told = row(made(did("Army of Gondor", "p2", actors=("gondor-army",), sources=(CAPTAIN,)), own))
    assert told["actor1"] == "Brigade of the White Tree"


def test_state_abroad_is_an_external_force():
    told = row(made(did("Mordor", actors=("mordor-army",))))
    assert (told["actor1"], told["inter1"], told["interaction"]) == (
        "Host of Mordor",
        "External/Other forces",
        "External/Other forces only",
    )


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("the regime", "Government of New Zealand", "State forces"),
        ("government forces", "Military Forces of New Zealand", "State forces"),
        ("Gondorian warplanes", "Military Forces of New Zealand", "State forces"),
        ("Mordor", "Military Forces of Australia", "External/Other forces"),
        ("Gondorian", "Gondorian", ""),
        ("fighters", "Unidentified Armed Group (New Zealand)", "Political militia"),
    ],
)
def test_words_for_a_state_become_its_forces(words, name, kind):
    told = row(made(did(words)))
    assert (told["actor1"], told["inter1"]) == (name, kind)


def test_civilians_hit_are_the_other_side_and_targeted():
    told = row(made(killed(Count(3, 3), "civilians")))
    assert (told["actor2"], told["civilian_targeting"]) == ("Civilians (New Zealand)", "Civilians targeted")


def test_violence_against_civilians_always_has_civilians_second():
    attack = replace(SHELLING, type=EventType.ATTACK)
    told = row(made(did("orcs"), of=attack))
    assert (told["actor2"], told["inter2"], told["civilian_targeting"]) == (
        "Civilians (New Zealand)",
        "Civilians",
        "Civilians targeted",
    )


def test_interaction_puts_the_lower_code_first():
    assert row(case("k-shelling"))["interaction"] == "State forces-Rebel group"


def test_protest_has_protesters_and_a_crowd_size():
    told = row(case("e-march"))
    assert (told["actor1"], told["interaction"], told["tags"]) == (
        "Protesters (New Zealand)",
        "Protesters only",
        "crowd size=about 300",
    )


def test_week_is_coded_at_its_middle():
    told = row(case("e-fight"))
    assert (told["event_date"], told["time_precision"]) == ("2021-03-11", 2)


def test_refusals_name_their_reasons():
    reasons = {one.linked.key: ACLED.refuse(one) for one in cases()}
    assert [key for key, why in reasons.items() if not why] == ["k-shelling", "e-fight", "e-march"]
    assert "no nearer than Arnor" in reasons["e-taken"]
    assert "tolls of a war" in reasons["e-toll"]
    assert "threatened only" in reasons["e-threat"]


def test_open_interval_is_refused():
    since = replace(SHELLING, when=When(date(2021, 3, 5), None, Basis.STATED))
    assert "not known to a month" in ACLED.refuse(made(did("orcs"), of=since))


def test_event_that_is_only_denied_is_refused():
    denial = claim("o1", SHELLING, OPEN, Slot.OCCURRENCE, "Rockets", "", status=Status.DENIED)
    assert "only to be denied" in ACLED.refuse(made(denial))


def test_attempt_is_kept():
    assert ACLED.refuse(made(did("orcs"), of=replace(SHELLING, stage=Stage.ATTEMPTED))) == ""


def test_most_exact_place_counts():
    both = replace(FIGHT, where=(*FIGHT.where, Where(span(OPEN, "Bree"), "Bree", (replace(OSGILIATH, id="x", name="Minas", precision=1),))))  # fmt: skip  # noqa: E501
    assert row(made(did("orcs"), of=both))["location"] == "Minas"


def test_middle_of_an_even_interval_is_the_earlier_day():
    two = replace(SHELLING, when=days(date(2021, 3, 5), date(2021, 3, 6)))
    assert row(made(did("orcs"), of=two))["event_date"] == "2021-03-05"


def test_every_cell_has_a_rule():
    for one in parted(ACLED, cases())[0]:
        assert [line["column"] for line in ACLED.audit(one) if not line["rule"]] == []


def test_those_beside_an_actor_are_others_than_it():
    army = did("Army of Gondor", "p2", actors=("gondor-army",))
    told = row(made(army, did("the regime", "p3"), did("Gondors army", "p4"), did("Riders of the Red Moon", "p5")))
    assert (told["actor1"], told["assoc_actor_1"]) == ("Army of Gondor", "Riders of the Red Moon")


def test_rival_doers_do_not_stand_beside_each_other():
    tree = did("White Tree", "p1", actors=("white-tree",), sources=(CLINIC,))
    army = did("Army of Gondor", "p2", actors=("gondor-army",), sources=(CAPTAIN,))
    one = made(tree, army)
    cells = {line["column"]: line for line in ACLED.audit(one)}
    assert one.linked.disputed
    assert cells["assoc_actor_1"]["value"] == ""
    assert "Another voice says otherwise." in cells["actor1"]["rule"]
