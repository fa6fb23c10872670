"""Numbers to spans."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from reportedly.model import Span
from reportedly.tag.decode import CONTENT, NONE, SOURCE, attribution, best_labels, cue_runs
from reportedly.tag.pairs import Pairs

FIRST, FURTHER = [0, 9, 0], [0, 0, 9]
OFF = [9, 0, 0]


def logits(*rows: list[int]) -> np.ndarray:
    return np.array(rows, np.float32)


def test_a_cue_is_its_first_piece_and_the_further_ones() -> None:
    runs = cue_runs(logits(OFF, FIRST, FURTHER, OFF, FIRST, OFF), 0.5)
    assert [(first, end) for first, end, _ in runs] == [(1, 3), (4, 5)]


def test_two_first_pieces_are_two_cues() -> None:
    assert len(cue_runs(logits(OFF, FIRST, FIRST, OFF), 0.5)) == 2


def test_a_further_piece_without_a_first_begins_a_cue() -> None:
    assert [run[:2] for run in cue_runs(logits(OFF, OFF, FURTHER, OFF), 0.5)] == [(2, 3)]


def test_the_marks_at_both_ends_of_a_window_are_no_cues() -> None:
    assert cue_runs(logits(FIRST, OFF, FIRST), 0.5) == []


def test_a_stray_piece_does_not_pay_for_two_changes() -> None:
    rows = np.zeros((1, 5, 3), np.float32)
    rows[0, :, NONE] = 3
    rows[0, 2, CONTENT] = 4
    assert best_labels(rows).tolist() == [[NONE] * 5]


def test_a_long_run_pays() -> None:
    rows = np.zeros((1, 6, 3), np.float32)
    rows[0, 2:, CONTENT] = 4
    assert (
        best_labels(rows).tolist() == [[NONE, NONE, *[CONTENT] * 4]]
        or best_labels(rows)[0, 2:].tolist() == [CONTENT] * 4
    )


def test_the_strongest_run_is_the_source() -> None:
    labels = np.array([NONE, SOURCE, NONE, SOURCE, SOURCE, NONE, CONTENT])
    rows = np.zeros((7, 3), np.float32)
    rows[:, SOURCE] = [0, 2, 0, 2, 2, 0, 0]
    offsets = [(n, n + 1) for n in range(7)]
    made = attribution((2, 3, 0.9), labels, rows, offsets)
    assert (made.source, made.cue, made.content) == (Span(3, 5), Span(2, 3), (Span(6, 7),))


def test_without_a_source_the_attribution_has_none() -> None:
    labels = np.array([NONE, NONE, CONTENT])
    made = attribution((1, 2, 0.9), labels, np.zeros((3, 3), np.float32), [(0, 1), (1, 2), (2, 3)])
    assert made.source is None


@given(arrays(np.float32, (2, 9, 3), elements=st.floats(-8, 8, width=32)))
def test_labels_are_at_least_as_good_as_any_single_label(rows: np.ndarray) -> None:
    best = best_labels(rows)
    for cue in range(2):
        path = rows[cue, np.arange(9), best[cue]].sum() - (np.diff(best[cue]) != 0).sum()
        assert path >= rows[cue].sum(axis=0).max() - 1e-3


def test_pairs_add_distance_and_closeness() -> None:
    pairs = Pairs(np.zeros((5, 1), np.float32), np.ones((3, 1), np.float32), np.zeros(3, np.float32))
    piece, cue = np.array([[1.0], [2.0], [-9.0]], np.float32), np.array([[0.0], [1.0], [5.0]], np.float32)
    flat = np.zeros((3, 4), np.float32)
    assert pairs.logits([(1, 2)], piece, cue, flat, flat)[0, :, 0] == pytest.approx([2, 3, 0])
