"""Names of the world to places: name, countries of the report; name, kind, country, precision of the first reading."""

import pytest

from reportedly.resolve import Gazetteer, Setting

CASES = [
    ("Ain al-Assad airbase", "IQ", "Ain al-Asad Airbase", "airbase", "IQ", 1),
    ("Ain al-Assad", "IQ US", "Ain al-Asad Airbase", "airbase", "IQ", 1),
    ("Ayn al-Asad base", "IQ", "Ain al-Asad Airbase", "airbase", "IQ", 1),
    ("al-Omar Oilfield", "SY", "Al-Omar Oil Field", "site", "SY", 1),
    ("the al-Omar oil field", "SY", "Al-Omar Oil Field", "site", "SY", 1),
    ("Conoco gas field", "SY", "Conoco Gas Field", "site", "SY", 1),
    ("Dayr al-Zawr", "SY", "Deir ez-Zor", "settlement", "SY", 1),
    ("Deir ez-Zor", "SY", "Deir ez-Zor", "settlement", "SY", 1),
    ("Deir Ezzor", "SY", "Deir ez-Zor", "settlement", "SY", 1),
    ("Deir al-Zor", "SY", "Deir ez-Zor", "settlement", "SY", 1),
    ("province of Dayr al-Zawr", "SY", "Deir ez-Zor Governorate", "admin1", "SY", 3),
    ("Deir Ezzor province", "SY", "Deir ez-Zor Governorate", "admin1", "SY", 3),
    ("Deir Ezzor Governorate", "SY", "Deir ez-Zor Governorate", "admin1", "SY", 3),
    ("al-Anbar", "IQ", "Anbar", "admin1", "IQ", 3),
    ("Anbar province", "IQ", "Anbar", "admin1", "IQ", 3),
    ("Baghdad", "IQ", "Baghdad", "settlement", "IQ", 1),
    ("Baghdad", "", "Baghdad", "settlement", "IQ", 1),
    ("Baghdad airport", "IQ", "Baghdad International Airport", "airbase", "IQ", 1),
    ("BAGHDAD", "IQ", "Baghdad", "settlement", "IQ", 1),
    ("Aleppo", "SY", "Aleppo", "settlement", "SY", 1),
    ("Aleppo city", "SY", "Aleppo", "settlement", "SY", 1),
    ("Aleppo province", "SY", "Aleppo Governorate", "admin1", "SY", 3),
    ("northern Aleppo", "SY", "Aleppo", "settlement", "SY", 2),
    ("northern Aleppo province", "SY", "Aleppo Governorate", "admin1", "SY", 3),
    ("Aleppo countryside", "SY", "Aleppo", "settlement", "SY", 2),
    ("Idlib", "SY", "Idlib", "settlement", "SY", 1),
    ("Idleb", "SY", "Idlib", "settlement", "SY", 1),
    ("Idlib province", "SY", "Idlib Governorate", "admin1", "SY", 3),
    ("Raqa", "SY", "Ar Raqqah", "settlement", "SY", 1),
    ("Raqqa", "SY", "Ar Raqqah", "settlement", "SY", 1),
    ("Hasakeh", "SY", "Al Ḩasakah", "settlement", "SY", 1),
    ("Hassakeh city", "SY", "Al Ḩasakah", "settlement", "SY", 1),
    ("Hasaka province", "SY", "Hasakah Governorate", "admin1", "SY", 3),
    ("Manbij", "SY", "Manbij", "settlement", "SY", 1),
    ("town of Manbij", "SY", "Manbij", "settlement", "SY", 1),
    ("Tel Rifaat", "SY", "Tall Rif‘at", "settlement", "SY", 1),
    ("Tal Abyad", "SY", "Tall Abyaḑ", "settlement", "SY", 1),
    ("Douma", "SY", "Dūmā", "settlement", "SY", 1),
    ("Saraqeb", "SY", "Saraqib", "settlement", "SY", 1),
    ("Abu Kamal", "SY", "Ālbū Kamāl", "settlement", "SY", 1),
    ("al-Bukamal", "SY", "Ālbū Kamāl", "settlement", "SY", 1),
    ("Jisr al-Shughour", "SY", "Jisr ash Shughūr", "settlement", "SY", 1),
    ("Eastern Ghouta", "SY", "Eastern Ghouta", "region", "SY", 3),
    ("Rif Dimashq", "SY", "Rif Dimashq", "admin1", "SY", 3),
    ("Hmeimim airbase", "SY", "Khmeimim Air Base", "airbase", "SY", 1),
    ("Khmeimim", "SY RU", "Khmeimim Air Base", "airbase", "SY", 1),
    ("Shayrat airbase", "SY", "Shayrat Airbase", "airbase", "SY", 1),
    ("Mezzeh military airport", "SY", "Mezzeh Airbase", "airbase", "SY", 1),
    ("Sednaya prison", "SY", "Sednaya Prison", "site", "SY", 1),
    ("al-Hol camp", "SY", "Al-Hol Camp", "site", "SY", 1),
    ("Bab al-Hawa crossing", "SY TR", "Bab al-Hawa Crossing", "site", "SY", 1),
    ("Tabqa dam", "SY", "Tabqa Dam", "site", "SY", 1),
    ("Golan Heights", "SY IL", "Golan Heights", "region", "SY", 3),
    ("Mosul", "IQ", "Mosul", "settlement", "IQ", 1),
    ("Nineveh province", "IQ", "Nineveh", "admin1", "IQ", 3),
    ("Camp Taji", "IQ", "Taji Camp", "airbase", "IQ", 1),
    ("Balad airbase", "IQ", "Balad Airbase", "airbase", "IQ", 1),
    ("Mosul dam", "IQ", "Mosul Dam", "site", "IQ", 1),
    ("Hodeida", "YE", "Al Ḩudaydah", "settlement", "YE", 1),
    ("Hodeidah governorate", "YE", "Hodeidah Governorate", "admin1", "YE", 3),
    ("Marib province", "YE", "Marib Governorate", "admin1", "YE", 3),
    ("Sirte", "LY", "Sirte", "settlement", "LY", 1),
    ("Helmand", "AF", "Helmand", "admin1", "AF", 3),
    ("Bagram Airfield", "AF", "Bagram Airfield", "airbase", "AF", 1),
    ("Kyiv", "UA", "Kyiv", "settlement", "UA", 1),
    ("Kiev", "UA", "Kyiv", "settlement", "UA", 1),
    ("Kharkiv region", "UA RU", "Kharkiv Oblast", "admin1", "UA", 3),
    ("Donbas", "UA", "Donbas", "region", "UA", 3),
    ("Crimea", "UA RU", "Crimea", "admin1", "UA", 3),
    ("Zaporizhzhia nuclear power plant", "UA", "Zaporizhzhia Nuclear Power Plant", "site", "UA", 1),
    ("North Darfur", "SD", "North Darfur", "admin1", "SD", 3),
    ("Gaza Strip", "PS IL", "Gaza Strip", "region", "PS", 3),
    ("Jenin refugee camp", "PS", "Jenin Camp", "site", "PS", 1),
    ("southern Lebanon", "LB IL", "Southern Lebanon", "region", "LB", 3),
    ("Natanz nuclear power plant", "IR", "Natanz", "site", "IR", 1),
    ("Khuzestan province", "IR", "Khuzestan", "admin1", "IR", 3),
    ("Iraq", "", "Iraq", "country", "IQ", 3),
    ("Syria's", "", "Syria", "country", "SY", 3),
    ("Turkey", "", "Turkey", "country", "TR", 3),
    ("the United States", "", "United States", "country", "US", 3),
    ("U.S.", "", "United States", "country", "US", 3),
    ("Iraqi", "", "Iraq", "country", "IQ", 3),
    ("Palestinian", "", "Palestinian Territory", "country", "PS", 3),
    ("Red Sea", "YE", "Red Sea", "water", "", 3),
    ("Strait of Hormuz", "IR", "Strait of Hormuz", "water", "", 3),
    ("Middle East", "US", "Middle East", "region", "", 3),
    ("EU", "FR", "European Union", "region", "", 3),
    ("Paris", "", "Paris", "settlement", "FR", 1),
    ("Washington", "US", "Washington", "", "US", 1),
    ("North Dakota", "US", "North Dakota", "admin1", "US", 3),
    ("Georgia", "US", "Georgia", "admin1", "US", 3),
    ("Georgia", "RU", "Georgia", "country", "GE", 3),
    ("Tripoli", "LY", "Tripoli", "settlement", "LY", 1),
    ("Tripoli", "LB", "Tripoli", "settlement", "LB", 1),
]


@pytest.mark.parametrize(("name", "countries", "best", "kind", "country", "precision"), CASES)
def test_first_reading(
    gazetteer: Gazetteer, name: str, countries: str, best: str, kind: str, country: str, precision: int
) -> None:
    place = gazetteer.find(name, Setting.of(*countries.split()))[0]
    assert (place.name, place.country, place.precision) == (best, country, precision)
    assert kind in ("", place.kind)


@pytest.mark.parametrize("name", ["Zzyzxqua", "", "the", "123 456", "Minas Tirith"])
def test_none_of_these(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.find(name, Setting.of("SY")) == ()


def test_every_reading_has_its_reasons(gazetteer: Gazetteer) -> None:
    places = gazetteer.find("Tripoli", Setting.of("LB"))
    assert len(places) > 1
    assert all(place.reasons for place in places)


def test_a_reading_says_which_country_word_moved_it(gazetteer: Gazetteer) -> None:
    place = gazetteer.find("Tripoli", gazetteer.setting("Libyan forces said so."))[0]
    assert "in LY, which the report names (Libyan)" in place.reasons


def test_a_demonym_locates_the_country_only(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("Iraqi")[0].reasons == ("demonym",)


def test_a_misspelling_is_sought_in_the_countries_of_the_report(gazetteer: Gazetteer) -> None:
    near, far = gazetteer.find("Khan Shaikhoum", Setting.of("SY")), gazetteer.find("Khan Shaikhoum", Setting.of("PL"))
    assert "Shaykh" in near[0].name
    assert far == ()


def test_is_place_knows_spellings_and_no_invention(gazetteer: Gazetteer) -> None:
    assert gazetteer.is_place("Dayr al-Zawr")
    assert not gazetteer.is_place("Minas Tirith")
    assert not gazetteer.is_place("")


def test_readings_stop_at_the_limit(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.find("Springfield", Setting.of("US"), limit=3)) == 3
