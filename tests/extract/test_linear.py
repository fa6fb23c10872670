"""The arithmetic of the small models, on models made by hand."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.extract import linear
from reportedly.extract.clusters import agglomerate
from reportedly.extract.linear import Linear
from reportedly.model import EventType, Slot

MODEL = Linear(("no", "yes"), (0.0, -1.0), {"near": [0.0, 2.0], "far": [0.0, -3.0]})
NAMES = ["tolls", "roles", "grouping", "triggers", "keeping", "types", "places"]
ODDS = st.dictionaries(
    st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(-5, 5),
    max_size=15,
)


def test_a_probability_is_the_logistic_of_bias_and_weights():
    assert MODEL.yes(["near"]) == pytest.approx(1 / (1 + math.exp(-1)))


def test_a_feature_given_twice_counts_once():
    assert MODEL.yes(["near", "near"]) == MODEL.yes(["near"])


def test_an_unknown_feature_weighs_nothing():
    assert MODEL.yes(["far", "new"]) == MODEL.yes(["far"])


@given(st.lists(st.sampled_from(["near", "far", "new"])))
def test_probabilities_add_up_to_one(features):
    assert sum(MODEL.probabilities(features).values()) == pytest.approx(1)


def test_large_weights_do_not_overflow():
    assert Linear(("no", "yes"), (0.0, 5000.0), {}).yes([]) == 1.0


@given(st.floats(0.001, 0.999))
def test_log_odds_turn_the_logistic_round(chance):
    assert 1 / (1 + math.exp(-linear.log_odds(chance))) == pytest.approx(chance)


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_model_has_one_weight_a_label(name):
    model = linear.load(name)
    assert {len(weights) for weights in model.weights.values()} == {len(model.labels)} == {len(model.bias)}


def test_the_shipped_labels_are_words_of_the_record():
    assert set(linear.load("roles").labels) <= {*map(str, Slot), "none"}
    assert set(linear.load("types").labels) <= set(map(str, EventType))


def test_the_version_names_the_weights(tmp_path, monkeypatch):
    before = linear.version()
    (tmp_path / "tolls.json").write_text('{"labels":["no","yes"],"bias":[0,0],"weights":{}}')
    monkeypatch.setattr(linear, "DATA", tmp_path)
    assert linear.version.__wrapped__() != before


def test_pairs_above_the_threshold_join():
    assert agglomerate(3, {(0, 1): 2.0, (0, 2): -3.0, (1, 2): -3.0}, 0.0) == [[0, 1], [2]]


def test_the_mean_of_all_pairs_decides_and_not_the_best():
    odds = {(0, 1): 3.0, (1, 2): 2.0, (0, 2): -9.0}
    assert agglomerate(3, odds, 0.0) == [[0, 1], [2]]


def test_nothing_joins_at_the_threshold_itself():
    assert agglomerate(2, {(0, 1): 1.0}, 1.0) == [[0], [1]]


def test_no_mentions_make_no_groups():
    assert agglomerate(0, {}, 0.0) == []


@given(ODDS)
def test_every_mention_lands_in_one_group(odds):
    full = {(a, b): odds.get((a, b), -1.0) for a in range(6) for b in range(a + 1, 6)}
    assert sorted(index for group in agglomerate(6, full, 0.0) for index in group) == list(range(6))


@given(ODDS)
def test_a_higher_threshold_joins_no_more(odds):
    full = {(a, b): odds.get((a, b), -1.0) for a in range(6) for b in range(a + 1, 6)}
    assert len(agglomerate(6, full, 1.0)) >= len(agglomerate(6, full, 0.0))
