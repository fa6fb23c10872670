"""The province and the district of a place."""

import pytest

from reportedly.model import Place
from reportedly.resolve.areas import Areas
from reportedly.resolve.place_rows import PlaceRow, packed
from reportedly.resolve.place_table import Entry, PlaceTable

ROWS = (
    Entry("g:1", "Arnor", "country", "AR", "", 1.0, 2.0, 9),
    Entry("g:2", "Eriador", "admin1", "AR", "01", 1.0, 2.0, 500),
    Entry("g:3", "Bree-land", "admin2", "AR", "01", 1.0, 2.0, 0, "33"),
    Entry("g:4", "Bree", "settlement", "AR", "01", 1.0, 2.0, 80, "33"),
    Entry("g:5", "Archet", "settlement", "AR", "01", 1.0, 2.0, 0),
    Entry("c:6", "Weathertop", "site", "AR", "", 1.0, 2.0, 0),
    Entry("g:7", "Bree", "settlement", "GO", "02", 5.0, 2.0, 80, "33"),
)


@pytest.fixture
def areas() -> Areas:
    return Areas(PlaceTable(*packed([PlaceRow(entry, (entry.name,)) for entry in ROWS])))


def place(entry: Entry) -> Place:
    return Place(entry.id, entry.name, entry.kind, entry.country, entry.lat, entry.lon, 1)


@pytest.mark.parametrize(
    ("at", "names"),
    [
        (0, ("", "")),
        (1, ("Eriador", "")),
        (2, ("Eriador", "Bree-land")),
        (3, ("Eriador", "Bree-land")),
        (4, ("Eriador", "")),
        (5, ("", "")),
        (6, ("", "")),
    ],
    ids=[f"{entry.name} {entry.id}" for entry in ROWS],
)
def test_area_is_named_as_far_as_the_gazetteer_says(areas, at, names):
    assert areas.of(place(ROWS[at])) == names


def test_place_of_another_gazetteer_has_no_area(areas):
    assert areas.of(Place("o:1", "Bree", "settlement", "AR", 1.0, 2.0, 1)) == ("", "")
