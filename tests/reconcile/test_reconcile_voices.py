"""One speaker under several names."""

from dataclasses import replace

import pytest
from reconcile_records import claim, exactly, report

from reportedly.model import Relation, Slot
from reportedly.reconcile import reconcile
from reportedly.reconcile.voices import full_name

HERALD = report("herald", 2, "Minas Herald")
GAZETTE = report("gazette", 3)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Baran", "Halbarad Baran"),
        ("AOHR", "Arnor Observatory for Hobbit Rights"),
        ("Observatory", "Arnor Observatory for Hobbit Rights"),
        ("the Arnor Observatory", "Arnor Observatory for Hobbit Rights"),
    ],
)
def test_a_short_name_stands_for_the_full_one(short, full):
    assert full_name(short, [short, full]) == full


@pytest.mark.parametrize(
    ("short", "others"),
    [
        ("Baran", ["Halbarad Baran", "Denethor Baran"]),
        ("Arnor", ["Arnor Observatory"]),
        ("activists", ["local activists"]),
    ],
)
def test_a_name_that_fits_several_or_only_describes_stays_its_own(short, others):
    assert full_name(short, [short, *others]) == short


def test_one_voice_with_one_value_is_one_account_over_all_reports():
    claims = [
        claim(GAZETTE, Slot.KILLED, exactly(7), "Baran"),
        claim(HERALD, Slot.KILLED, exactly(7), "Halbarad Baran"),
    ]
    (slot,) = reconcile(claims)
    (account,) = slot.accounts
    assert account.speaker == "Halbarad Baran"
    assert account.reports == (HERALD, GAZETTE)


def test_the_articles_own_voice_goes_by_its_outlet_or_its_name():
    (slot,) = reconcile([claim(HERALD, Slot.KILLED, exactly(7)), claim(GAZETTE, Slot.KILLED, exactly(7))])
    assert [account.speaker for account in slot.accounts] == ["AUTHOR of Minas Herald", "AUTHOR of gazette"]


def spoken(claimed, actor):
    """The claim with its speakers resolved to a listed actor."""
    made, of = claimed
    return replace(made, sources=tuple(replace(source, actor=actor) for source in made.sources)), of


@pytest.mark.parametrize(
    ("here", "there", "relation"),
    [
        ("brigade", "brigade", Relation.UPDATES),
        ("brigade", "steward", Relation.CONTRADICTS),
        ("", "", Relation.CONTRADICTS),
    ],
)
def test_two_names_of_one_listed_actor_are_one_speaker(here, there, relation):
    first = spoken(claim(HERALD, Slot.KILLED, exactly(5), "Brigade of the White Tree"), here)
    later = spoken(claim(GAZETTE, Slot.KILLED, exactly(9), "Beregond"), there)
    (slot,) = reconcile([first, later])
    assert [pair.relation for pair in slot.pairs] == [relation]
