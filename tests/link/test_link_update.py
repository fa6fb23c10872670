"""Linking what is new, beside linking everything anew."""

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from link_records import Told, reading

from reportedly.link import cluster, confirm, link, update
from reportedly.model import Count, Judgement, Slot, Verdict

TOLL = {Slot.KILLED: Count(17, 17)}


class View:
    """A record in memory, as `update` asks it."""

    def __init__(self):
        self.all, self.known = [], {}

    def add(self, *fresh):
        self.all += fresh
        return fresh

    def readings(self):
        return iter(self.all)

    def keys(self):
        events = (event.id for one in self.all for event in one.events)
        return {id_: self.known.get(id_, id_) for id_ in events}

    def link(self, fresh, index, said=()):
        """Links, and takes over the keys. Gives the linker's judgements."""
        linked = update(self, fresh, said, index)
        self.known |= linked.keys
        confirm(index)
        return linked.judgements


def parts(keys):
    """The groups as sets of event ids, whatever they are called."""
    return {frozenset(id_ for id_ in keys if keys[id_] == key) for key in keys.values()}


@pytest.fixture
def index(tmp_path):
    return tmp_path / "ledger.db-links"


def test_a_new_report_joins_the_event_that_stands_and_takes_its_key(index):
    view = View()
    view.link(view.add(reading("a", Told(claims=TOLL)), reading("b", Told(claims=TOLL))), index)
    (before,) = set(view.keys().values())
    view.link(view.add(reading("c", Told(claims=TOLL))), index)
    assert set(view.keys().values()) == {before}


def test_only_the_new_report_is_compared(index):
    view = View()
    first = view.link(view.add(reading("a", Told(claims=TOLL)), reading("b", Told(claims=TOLL))), index)
    new = reading("c", Told(claims=TOLL))
    second = view.link(view.add(new), index)
    assert len(first) == 1
    assert {new.events[0].id in (one.left, one.right) for one in second} == {True}


def test_nothing_new_changes_nothing(index):
    view = View()
    view.link(view.add(reading("a", Told(claims=TOLL)), reading("b", Told(claims=TOLL))), index)
    assert view.link([], index) == []


def test_a_ledger_without_events_gives_nothing(index):
    assert update(View(), [], [], index) == ([], {})


def test_a_lost_index_is_made_anew(index):
    view = View()
    view.link(view.add(reading("a", Told(claims=TOLL)), reading("b", Told(claims=TOLL))), index)
    index.unlink()
    view.link(view.add(reading("c", Told(claims=TOLL))), index)
    assert len(set(view.keys().values())) == 1


def test_a_file_that_is_no_index_is_left_as_it_is(index):
    index.write_text("Not an index.")
    view = View()
    view.link(view.add(reading("a", Told(claims=TOLL)), reading("b", Told(claims=TOLL))), index)
    assert len(set(view.keys().values())) == 1
    assert index.read_text() == "Not an index."


def test_other_weights_weigh_all_pairs_anew_and_leave_the_keys(index):
    view = View()
    view.link(view.add(reading("a", Told(claims=TOLL)), reading("b", Told(claims=TOLL))), index)
    before = view.keys()
    with duckdb.connect(str(index)) as con:
        con.execute("UPDATE made_by SET pairs = 'others'")
    assert [one.verdict for one in view.link([], index)] == [Verdict.SAME]
    assert view.keys() == before
    assert view.link([], index) == []


def test_what_the_ledger_never_heard_is_told_again(index):
    view = View()
    lost = update(view, view.add(reading("a", Told(claims=TOLL)), reading("b", Told(claims=TOLL))), [], index)
    assert view.link([], index) == lost.judgements
    assert len(set(view.keys().values())) == 1


def test_a_persons_word_holds_through_a_later_report(index):
    view = View()
    one, other = view.add(reading("a", Told(claims=TOLL)), reading("b", Told(claims=TOLL)))
    left, right = one.events[0].id, other.events[0].id
    said = [Judgement(left, right, Verdict.DIFFERENT, "Ioreth")]
    view.link([one, other], index, said)
    view.link(view.add(reading("c", Told(claims=TOLL))), index, said)
    assert view.keys()[left] != view.keys()[right]


def test_all_at_once_cuts_what_lies_far_apart_in_one_country_as_the_record_does(index):
    one = reading("a", Told(places=("Osgiliath", "Gondor"), point=(10.0, 10.0), area="Gondor", claims=TOLL))
    other = reading("b", Told(places=("Pelargir", "Gondor"), point=(10.0, 13.0), area="Gondor", claims=TOLL))
    view = View()
    view.link(view.add(one, other), index)
    judged = [Judgement(one.events[0].id, other.events[0].id, Verdict.SAME, "linker 2", 9.0)]
    assert len(parts(cluster([*one.events, *other.events], judged))) == len(parts(view.keys())) == 2


PLACES = ("Osgiliath", "Pelargir", "Dale")
TOLDS = st.builds(
    Told,
    days=st.integers(1, 9).map(lambda day: (day, day)),
    places=st.sampled_from(PLACES).map(lambda place: (place,)),
    claims=st.sampled_from([{}, TOLL, {Slot.KILLED: Count(3, 3)}]),
)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(TOLDS, min_size=1, max_size=2), min_size=2, max_size=7))
def test_one_by_one_gives_the_groups_of_all_at_once(index, reports):
    index.unlink(missing_ok=True)
    view = View()
    readings = [reading(f"doc {n}", *tolds) for n, tolds in enumerate(reports)]
    for one in readings:
        view.link(view.add(one), index)
    events = [event for one in readings for event in one.events]
    assert parts(view.keys()) == parts(cluster(events, link(readings)))
