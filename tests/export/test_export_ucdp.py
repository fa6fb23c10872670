"""UCDP's rules over single events."""

from dataclasses import replace
from datetime import date

import pytest
from export_ledger import ARNOR, BREE, BRIGADE, CAPTAIN, CLINIC, OPEN, SHELLING, case, cases, claim, days, made, span
from hypothesis import given
from hypothesis import strategies as st

from reportedly.export import parted, ucdp
from reportedly.export.ucdp import priogrid
from reportedly.model import Count, EventType, Slot, Source, Where

GED = ucdp()
COLUMNS = (
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name "
    "dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b "
    "number_of_sources source_article source_office source_date source_headline source_original where_prec "
    "where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id "
    "region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high "
    "low gwnoa gwnob"
)
TREE = claim(
    "p1", SHELLING, OPEN, Slot.PERPETRATOR, "Rockets", "White Tree", actors=("white-tree",), sources=(BRIGADE,)
)
ARMY = claim("p2", SHELLING, OPEN, Slot.PERPETRATOR, "Rockets", "Army of Gondor", actors=("gondor-army",))
AT_ARMY = claim("t1", SHELLING, OPEN, Slot.TARGET, "five guards", "Gondor army", actors=("gondor-army",))
AT_TREE = claim("t2", SHELLING, OPEN, Slot.TARGET, "five guards", "White Tree", actors=("white-tree",))


def killed(low: int | None, high: int | None = None, who: str = "", name: str = "k1", source: Source = CLINIC, **rest):
    count = Count(low, low if high is None else high)
    return claim(name, SHELLING, OPEN, Slot.KILLED, "five guards", count, who=who, sources=(source,), **rest)


def row(*claims, of=SHELLING, table=GED) -> dict:
    return table.record(made(*claims, of=of))


def test_columns_are_the_49_in_their_order():
    assert (" ".join(GED.header), len(GED.columns)) == (COLUMNS, 49)


def test_ids_that_only_ucdp_gives_are_blank():
    told = row(TREE, AT_ARMY, killed(5))
    blank = [name for name in GED.header if name.endswith(("_dset_id", "_new_id")) or name in ("relid", "active_year")]
    assert {told[name] for name in blank} == {""}


def test_government_stands_first_with_its_number():
    told = row(TREE, AT_ARMY, killed(5))
    assert (told["side_a"], told["side_b"], told["gwnoa"], told["gwnob"]) == (
        "Government of New Zealand",
        "Brigade of the White Tree",
        920,
        None,
    )
    assert told["type_of_violence"] == 1


def test_dead_of_a_side_follow_it_when_the_government_is_put_first():
    told = row(TREE, AT_ARMY, killed(5, who="soldiers"), killed(2, who="fighters", name="k2"))
    assert (told["deaths_a"], told["deaths_b"], told["best"]) == (5, 2, 7)


def test_civilians_as_the_other_side_are_one_sided():
    told = row(TREE, killed(4, who="civilians"))
    assert (told["type_of_violence"], told["side_b"], told["deaths_civilians"]) == (3, "Civilians", 4)
    assert told["conflict_name"] == "Brigade of the White Tree - Civilians"


def test_two_parties_without_a_government_are_non_state():
    fighters = claim("t3", SHELLING, OPEN, Slot.TARGET, "five guards", "fighters")
    told = row(TREE, fighters, killed(4))
    assert (told["type_of_violence"], told["side_b"]) == (2, "Unidentified Armed Group (New Zealand)")


def test_unlisted_name_leaves_the_type_open():
    riders = claim("t3", SHELLING, OPEN, Slot.COMBATANT, "five guards", "Riders of the Red Moon")
    told = row(TREE, riders, killed(4), of=replace(SHELLING, type=EventType.ARMED_CLASH))
    assert (told["type_of_violence"], told["side_b"]) == (None, "Riders of the Red Moon")


def test_two_forces_of_one_state_are_not_two_sides():
    told = row(ARMY, AT_ARMY, killed(4))
    assert (told["side_a"], told["side_b"]) == ("Government of New Zealand", "")


def test_low_best_and_high_span_the_totals():
    told = row(TREE, killed(5), killed(9, name="k2", source=CAPTAIN), killed(5, name="k3", source=Source("Ranger")))
    assert (told["low"], told["best"], told["high"]) == (5, 5, 9)


def test_best_follows_the_policy_and_names_it():
    claims = (TREE, killed(5), killed(9, name="k2", source=CAPTAIN))
    highest = ucdp("highest")
    assert row(*claims, table=highest)["best"] == 9
    cell = next(line for line in highest.audit(made(*claims)) if line["column"] == "best")
    assert "Policy “highest”" in cell["rule"]
    assert set(cell["claims"]) == {"k1", "k2"}


def test_breakdown_of_a_total_gives_the_civilians():
    told = row(TREE, AT_ARMY, killed(20), killed(11, who="civilians", name="k2", part=True))
    assert (told["deaths_civilians"], told["deaths_unknown"], told["best"]) == (11, 9, 20)


@pytest.mark.parametrize(
    ("claims", "why"),
    [
        ((TREE,), "No number of dead"),
        ((TREE, killed(0)), "Nobody is told to have died"),
        ((killed(3),), "No voice names an armed party"),
    ],
)
def test_what_ucdp_does_not_code_is_refused(claims, why):
    assert why in GED.refuse(made(*claims))


def test_protest_is_refused():
    assert "no use of force" in GED.refuse(case("e-march"))


def test_no_place_is_refused():
    assert "No place" in GED.refuse(made(TREE, killed(3), of=replace(SHELLING, where=())))


def test_place_may_be_a_country():
    told = made(TREE, killed(3), of=replace(SHELLING, where=(Where(span(OPEN, "Bree"), "Arnor", (ARNOR,)),)))
    assert (GED.refuse(told), GED.record(told)["where_prec"]) == ("", 6)


def test_days_are_coded_as_told():
    told = row(TREE, killed(3), of=replace(SHELLING, when=days(date(2021, 3, 1), date(2021, 3, 31))))
    assert (told["date_prec"], told["date_start"], told["date_end"]) == (
        4,
        "2021-03-01 00:00:00.000",
        "2021-03-31 00:00:00.000",
    )


def test_more_than_a_year_is_refused():
    long = replace(SHELLING, when=days(date(2019, 1, 1), date(2021, 3, 31)))
    assert "not known to a year" in GED.refuse(made(TREE, killed(3), of=long))


def test_sources_are_named_as_ged_names_them():
    told = GED.record(case("k-shelling"))
    assert told["source_article"] == '"Bree Post,2021-03-06,Rockets hit Bree";"Shire Wire,2021-03-07,=Rockets on Bree"'
    assert (told["number_of_sources"], told["source_original"]) == (2, "Bree clinic;Halbarad;Shire Wire")


def test_every_cell_has_a_rule():
    for one in parted(GED, cases())[0]:
        assert [line["column"] for line in GED.audit(one) if not line["rule"]] == []


@pytest.mark.parametrize(("spot", "cell"), [((-90, -180), 1), ((89.99, 179.99), 259200), ((90, 180), 259200)])
def test_priogrid_numbers_its_corners(spot, cell):
    assert priogrid(*spot) == cell


GROUPS = st.sampled_from(["", "civilians", "children", "soldiers", "fighters", "orcs", "people", "guards of Gondor"])
COUNTS = st.tuples(st.integers(0, 50) | st.none(), st.integers(0, 50)).map(
    lambda pair: (pair[0] if pair[0] is None else min(pair), max(pair[0] or 0, pair[1]))
)


@given(st.lists(st.tuples(GROUPS, COUNTS, st.booleans(), st.sampled_from([CLINIC, CAPTAIN, BRIGADE])), max_size=6))
def test_four_columns_add_up_to_best_between_low_and_high(told):
    claims = [
        killed(low, high, who, f"k{at}", source, part=part) for at, (who, (low, high), part, source) in enumerate(told)
    ]
    one = made(TREE, AT_ARMY, *claims)
    if not GED.refuse(one):
        cells = GED.record(one)
        assert sum(cells[f"deaths_{name}"] for name in ("a", "b", "civilians", "unknown")) == cells["best"]
        assert cells["low"] <= cells["best"] <= cells["high"]
        assert min(cells[f"deaths_{name}"] for name in ("a", "b", "civilians", "unknown")) >= 0


def test_bree_lies_in_its_cell():
    assert priogrid(BREE.lat, BREE.lon) == 70550
