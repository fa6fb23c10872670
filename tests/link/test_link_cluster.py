"""Pairs into clusters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from link_records import Told, reading

from reportedly.link import cluster
from reportedly.model import Judgement, Verdict


def event(doc, **told):
    """The one event of a report."""
    return reading(doc, Told(**told)).events[0]


def judged(left, right, score=3.0, by="linker 1"):
    verdict = Verdict.SAME if score > 0 else Verdict.DIFFERENT
    return Judgement(left.id, right.id, verdict, by, score if by == "linker 1" else None)


def groups(keys):
    """The clusters of more than one event, as sets of ids."""
    found = [{id_ for id_, key in keys.items() if key == one} for one in set(keys.values())]
    return [group for group in found if len(group) > 1]


A, B, C = event("a"), event("b"), event("c")


def test_every_event_gets_a_key_and_a_pair_shares_it():
    keys = cluster([A, B, C], [judged(A, B)])
    assert keys.keys() == {A.id, B.id, C.id}
    assert groups(keys) == [{A.id, B.id}]


def test_two_events_of_one_report_are_never_one_also_across_a_third():
    one, two = reading("twice", Told(), Told()).events
    keys = cluster([one, two, A], [judged(one, A, 5.0), judged(two, A, 4.0)])
    assert groups(keys) == [{one.id, A.id}]


def test_a_chain_breaks_where_the_pairs_between_do_not_average_above_zero():
    keys = cluster([A, B, C], [judged(A, B, 5.0), judged(B, C, 1.0)])
    assert groups(keys) == [{A.id, B.id}]


def test_a_chain_holds_where_the_third_pair_nearly_does():
    keys = cluster([A, B, C], [judged(A, B, 5.0), judged(B, C, 3.0), judged(A, C, -1.0)])
    assert groups(keys) == [{A.id, B.id, C.id}]


def test_contradicting_days_cut_however_high_the_score():
    late = event("late", days=(9, 9))
    assert groups(cluster([A, late], [judged(A, late, 20.0)])) == []


def test_places_far_apart_cut():
    here, there = event("here", point=(10.0, 10.0)), event("there", point=(12.0, 12.0), places=("Pelargir",))
    assert groups(cluster([here, there], [judged(here, there, 20.0)])) == []


def test_a_person_forces_what_the_linker_left_apart():
    late = event("late", days=(9, 9))
    assert groups(cluster([A, late], [judged(A, late, 1.0, "Ioreth")])) == [{A.id, late.id}]


def test_a_person_forbids_also_across_a_third():
    words = [judged(A, B, 9.0), judged(B, C, 9.0), judged(A, C, 9.0), judged(A, C, -1.0, "Ioreth")]
    (group,) = groups(cluster([A, B, C], words))
    assert group in ({A.id, B.id}, {B.id, C.id})


@pytest.mark.parametrize("last", [1.0, -1.0])
def test_the_latest_word_of_a_person_counts(last):
    words = [judged(A, B, -last, "Ioreth"), judged(B, A, last, "Beregond")]
    assert bool(groups(cluster([A, B], words))) == (last > 0)


def test_a_later_run_of_the_linker_replaces_the_earlier():
    assert groups(cluster([A, B], [judged(A, B, 3.0), judged(A, B, -3.0)])) == []


def test_a_key_survives_a_new_member_with_a_smaller_id():
    first, *rest = sorted([A, B, C], key=lambda one: one.id)
    before = cluster(rest, [judged(*rest)])
    after = cluster([first, *rest], [judged(*rest), judged(first, rest[0]), judged(first, rest[1])], before)
    assert set(after.values()) == set(before.values())


def test_a_split_leaves_the_key_with_the_larger_part_and_the_rest_gets_a_fresh_one():
    previous = dict.fromkeys([A.id, B.id, C.id], f"E-{min(A.id, B.id, C.id)}")
    keys = cluster([A, B, C], [judged(B, C)], previous)
    assert keys[B.id] == keys[C.id] == previous[B.id]
    assert keys[A.id] != previous[A.id]


PAIRS = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.floats(-4, 9)), max_size=30)


@given(PAIRS)
def test_no_cluster_of_machines_tells_a_report_twice(pairs):
    events = [one for doc in "abc" for one in reading(doc, Told(), Told(), Told()).events]
    words = [judged(events[i], events[j], score) for i, j, score in pairs if i != j]
    keys = cluster(events, words)
    told = [(keys[one.id], one.report) for one in events]
    assert len(set(told)) == len(told)


@given(PAIRS, st.randoms())
def test_the_order_of_events_changes_nothing(pairs, rng):
    events = [one for doc in "abc" for one in reading(doc, Told(), Told(), Told()).events]
    words = [judged(events[i], events[j], score) for i, j, score in pairs if i != j]
    mixed = list(events)
    rng.shuffle(mixed)
    assert cluster(mixed, words) == cluster(events, words)
