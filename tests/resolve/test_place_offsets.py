"""Places told by their distance from another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Place, Span
from reportedly.resolve.evidence import distance
from reportedly.resolve.offsets import shifted

BREE = Place("1", "Bree", "settlement", "AA", 36.5, 38.0, 1)


def moved(text: str, place: Place = BREE) -> Place:
    at = text.rindex("Bree")
    (found,) = shifted([place], Span(at, at + 4), text)
    return found


@pytest.mark.parametrize(
    ("text", "far", "side", "precision"),
    [
        ("14 kilometres north of Bree", 14, "north", 2),
        ("14km north of Bree", 14, "north", 2),
        ("some 20 km south-west of the town of Bree", 20, "southwest", 2),
        ("10 miles east of Bree", 16.1, "east", 2),
        ("20 miles (32 km) south of Bree", 32.2, "south", 3),
        ("two kilometres to the west of Bree", 2, "west", 2),
        ("half a mile north of Bree", 0.8, "north", 2),
        ("a dozen kilometres north-east of the city of Bree", 12, "northeast", 2),
        ("1,500 metres south of Bree", 1.5, "south", 2),
        ("60 kilometers northwest from Bree", 60, "northwest", 3),
    ],
)
def test_distance_and_direction_move_the_point(text: str, far: float, side: str, precision: int) -> None:
    place = moved(text)
    assert distance(place.lat, place.lon, BREE.lat, BREE.lon) == pytest.approx(far, abs=1.0)
    assert ("north" in side) == (place.lat > BREE.lat + 0.001)
    assert ("west" in side) == (place.lon < BREE.lon - 0.001)
    assert place.precision == precision


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("near Bree", 2),
        ("outside the town of Bree", 2),
        ("on the outskirts of Bree", 2),
        ("just north of Bree", 2),
        ("15 km from Bree", 2),
        ("100 km from Bree", 3),
        ("in Bree", 1),
        ("the north of the Shire, in Bree", 1),
        ("12 fighters from Bree", 1),
    ],
)
def test_without_distance_or_direction_the_point_stays(text: str, precision: int) -> None:
    place = moved(text)
    assert (place.lat, place.lon, place.precision) == (BREE.lat, BREE.lon, precision)


def test_the_words_are_the_reason() -> None:
    assert moved("14 kilometres north of Bree").reasons == ("14 kilometres north of Bree",)


def test_a_province_is_no_place_to_count_from() -> None:
    province = Place("2", "Bree", "admin1", "AA", 36.5, 38.0, 3)
    assert moved("14 kilometres north of Bree", province) == province


@given(st.integers(1, 500), st.sampled_from(["north", "south", "east", "west", "northeast", "southwest"]))
def test_no_place_becomes_more_exact(far: int, side: str) -> None:
    place = moved(f"{far} km {side} of Bree")
    assert place.precision > BREE.precision
    assert distance(place.lat, place.lon, BREE.lat, BREE.lon) == pytest.approx(far, rel=0.02, abs=1.0)
