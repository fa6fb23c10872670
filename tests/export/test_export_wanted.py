"""Filters."""

from datetime import date

import pytest
from export_ledger import CLAIMS, linked_events

from reportedly.export import Wanted
from reportedly.model import Relation, Status


def keys(**wishes) -> list[str]:
    return [linked.key for linked in Wanted(**wishes).of(linked_events())]


EVERY = ["k-shelling", "e-fight", "e-march", "e-taken", "e-toll", "e-threat"]


def test_nothing_wished_is_everything():
    assert keys() == EVERY
    assert Wanted().everything
    assert not Wanted(places=("Bree",)).everything


@pytest.mark.parametrize(
    ("wishes", "kept"),
    [
        ({"since": date(2021, 3, 14)}, ["e-fight", "e-taken", "e-threat"]),
        ({"until": date(2021, 3, 5)}, ["k-shelling", "e-taken"]),
        ({"since": date(2021, 3, 9), "until": date(2021, 3, 9)}, ["e-fight", "e-march", "e-taken"]),
        ({"places": ("bree",)}, ["k-shelling", "e-march", "e-threat"]),
        ({"places": ("nz",)}, ["k-shelling", "e-fight", "e-march", "e-taken", "e-threat"]),
        ({"places": ("re",)}, []),
        ({"places": ("Osgiliath", "Bree")}, ["k-shelling", "e-fight", "e-march", "e-threat"]),
        ({"types": ("battles",)}, ["e-fight"]),
        ({"types": ("Armed clash", "Peaceful protest")}, ["e-fight", "e-march"]),
        ({"types": ("Conflict total",)}, ["e-toll"]),
        ({"actors": ("white-tree",)}, ["k-shelling"]),
        ({"actors": ("halbarad",)}, ["k-shelling"]),
        ({"actors": ("orcs",)}, ["e-fight"]),
        ({"actors": ("4",)}, []),
        ({"statuses": (Status.HEDGED,)}, ["k-shelling"]),
        ({"statuses": (Status.DENIED,)}, []),
        ({"places": ("Bree",), "types": ("Battles",)}, []),
    ],
)
def test_all_wishes_must_hold(wishes, kept):
    assert keys(**wishes) == kept


def test_status_keeps_only_claims_held_so():
    (linked,) = Wanted(statuses=(Status.HEDGED,)).of(linked_events())
    assert [claim.id for slot in linked.accounts for one in slot.accounts for claim in one.claims] == ["c-man"]


def test_pairs_still_point_at_their_accounts():
    whole = linked_events()[0]
    (kept,) = (one for one in Wanted(statuses=(Status.ASSERTED,)).of([whole]))
    (slot,) = (one for one in kept.accounts if one.slot == "killed")
    (pair,) = (pair for pair in slot.pairs if pair.relation is Relation.CONTRADICTS)
    assert {slot.accounts[pair.left].claims[0].id, slot.accounts[pair.right].claims[0].id} == {"c-five", "c-three"}


def test_every_claim_is_held_somehow():
    found = [
        claim.id
        for status in Status
        for linked in Wanted(statuses=(status,)).of(linked_events())
        for slot in linked.accounts
        for one in slot.accounts
        for claim in one.claims
    ]
    assert sorted(found) == sorted(claim.id for claim in CLAIMS)
