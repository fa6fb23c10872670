"""Files of places that users have, read and kept. All places are invented."""

import json
from pathlib import Path

import pytest

from reportedly.errors import InputError
from reportedly.resolve import Gazetteer, Setting, add_places, version
from reportedly.resolve.place_files import read_places

ROWS = [
    ("1", "Annúminas", "Annuminas", "Kingstown", "35.1", "40.2", "P", "PPLA", "SY", "", "07", "", "", "", "5"),
    ("2", "Annúminas Air Base", "Annuminas Air Base", "", "35.2", "40.3", "S", "AIRB", "SY", "", "07", "", "", "", "0"),
    ("3", "Great East Road", "Great East Road", "", "35.2", "40.3", "R", "RD", "SY", "", "07", "", "", "", "0"),
]  # fmt: skip
GEONAMES = "".join("\t".join((*row, "", "203", "Asia/Damascus", "2022-01-01")) + "\n" for row in ROWS)
GNS = (
    "RC\tUFI\tUNI\tLAT\tLONG\tFC\tDSG\tCC1\tADM1\tNT\tFULL_NAME_RO\n"
    "1\t-10\t1\t35.5\t40.5\tP\tPPL\tSY\t07\tN\tMithlond\n"
    "1\t-10\t2\t35.5\t40.5\tP\tPPL\tSY\t07\tV\tGrey Havens\n"
)
TABLE = (
    "ADM2_EN,ADM2_PCODE,ADM1_EN,ADM1_PCODE,ADM0_PCODE,center_lat,center_lon\n"
    "Westfarthing,SY0702,Shire,SY07,SY,35.25,40.75\n"
)
SHAPE = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"ADM1_AR": "شاير", "ADM1_EN": "Shire", "ADM1_PCODE": "SY07"},
            "geometry": {"type": "Polygon", "coordinates": [[[40.0, 35.0], [41.0, 35.0], [41.0, 36.0], [40.0, 35.0]]]},
        }
    ],
}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPORTEDLY_HOME", str(tmp_path / "home"))
    return tmp_path


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_a_geonames_dump_gives_towns_and_bases_and_no_roads(tmp_path: Path) -> None:
    rows = read_places(written(tmp_path, "SY.txt", GEONAMES))
    assert [(row.entry.id, row.entry.kind, row.entry.seat) for row in rows] == [
        ("g:1", "settlement", 2),
        ("g:2", "airbase", 0),
    ]
    assert "Kingstown" in rows[0].names


def test_a_gns_file_gives_one_place_for_all_its_names(tmp_path: Path) -> None:
    (row,) = read_places(written(tmp_path, "syria.txt", GNS))
    assert row.names == ("Mithlond", "Grey Havens")
    assert (row.entry.country, row.entry.lat, row.entry.lon) == ("SY", 35.5, 40.5)


def test_a_cod_table_gives_the_deepest_level_of_a_line(tmp_path: Path) -> None:
    (row,) = read_places(written(tmp_path, "adm2.csv", TABLE))
    assert (row.entry.name, row.entry.kind, row.entry.country) == ("Westfarthing", "admin2", "SY")
    assert (row.entry.admin1, row.entry.admin2) == ("SY07", "SY0702")


def test_a_cod_shape_lies_in_the_middle_of_its_box(tmp_path: Path) -> None:
    (row,) = read_places(written(tmp_path, "adm1.geojson", json.dumps(SHAPE)))
    assert (row.entry.name, row.entry.kind, row.entry.lat, row.entry.lon) == ("Shire", "admin1", 35.5, 40.5)
    assert "شاير" in row.names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no file of places"),
        ("hello\nworld\n", "no file of places"),
        (GEONAMES + "4\tBroken\n", ":4: has 2 columns"),
        (GEONAMES.replace("35.1", "north"), ":1: has no coordinates"),
        (GEONAMES.replace("35.1", "135.1"), "lies off the earth"),
        (GNS.replace("\tSY\t", "\tSYR\t"), "--country SY"),
        ("ADM1_EN,ADM1_PCODE\nShire,SY07\n", "center_lat"),
        ('{"type": "Topology"}', "no GeoJSON collection"),
        ("RC\tUFI\tFULL_NAME_RO\n", "holds no place"),
    ],
)
def test_a_broken_file_is_refused_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        read_places(written(tmp_path, "broken.txt", text))


def test_a_country_code_given_overrules_the_file(tmp_path: Path) -> None:
    rows = read_places(written(tmp_path, "SY.txt", GEONAMES), "IQ")
    assert {row.entry.country for row in rows} == {"IQ"}


def test_added_places_are_found_beside_those_of_the_package(home: Path) -> None:
    target, count = add_places(written(home, "SY.txt", GEONAMES))
    places = Gazetteer.open()
    assert (target.name, count) == ("SY.places.gz", 2)
    assert places.find("Annuminas", Setting.of("SY"))[0].id == "g:1"
    assert places.find("Annuminas airbase", Setting.of("SY"))[0].id == "g:2"
    assert places.find("Aleppo", Setting.of("SY"))[0].country == "SY"
    assert places.is_place("Annuminas")


def test_a_misspelt_place_of_an_added_file_is_found_in_its_country(home: Path) -> None:
    add_places(written(home, "SY.txt", GEONAMES))
    assert Gazetteer.open().find("Annumminaas", Setting.of("SY"))[0].id == "g:1"


def test_a_file_of_the_same_name_replaces_the_earlier_one(home: Path) -> None:
    add_places(written(home, "SY.txt", GEONAMES))
    add_places(written(home, "SY.txt", GEONAMES.splitlines(keepends=True)[1]))
    found = Gazetteer.open().find("Annuminas", Setting.of("SY"))
    assert "g:1" not in {place.id for place in found}


def test_a_broken_file_changes_nothing(home: Path) -> None:
    with pytest.raises(InputError):
        add_places(written(home, "SY.txt", "nothing\n"))
    assert not (home / "home").exists()


def test_added_places_change_the_version(home: Path) -> None:
    before = version.__wrapped__()
    add_places(written(home, "SY.txt", GEONAMES))
    assert version.__wrapped__() != before
