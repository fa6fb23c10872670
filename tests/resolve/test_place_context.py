"""What a report tells about a place name: what it lies in, where the outlet is at home, what it stands with."""

import pytest

from reportedly.errors import LexiconError
from reportedly.model import Place, Reading, Report, Span, Where
from reportedly.resolve import Gazetteer
from reportedly.resolve.abbreviations import long_form
from reportedly.resolve.companions import companion, namesake
from reportedly.resolve.containers import containers
from reportedly.resolve.country_words import CountryWords
from reportedly.resolve.outlets import Home, home_of
from reportedly.resolve.place_rows import PlaceRow, packed
from reportedly.resolve.place_table import Entry, PlaceTable
from reportedly.resolve.places import placed

ENTRIES = [
    Entry("1", "Arnor", "country", "AA", "", 60.0, 10.0, 500000),
    Entry("2", "Eriador", "admin1", "AA", "1", 60.5, 10.5, 300000),
    Entry("3", "Bree", "settlement", "AA", "1", 60.6, 10.6, 2000),
    Entry("4", "Combe", "settlement", "AA", "1", 60.7, 10.7, 900),
    Entry("5", "Gondor", "country", "US", "", 40.0, 20.0, 900000),
    Entry("6", "Anórien", "admin1", "US", "2", 40.5, 20.5, 200000),
    Entry("7", "Bree", "settlement", "US", "2", 40.6, 20.6, 90000),
    Entry("8", "Lebennin", "admin1", "US", "3", 38.0, 22.0, 100000),
    Entry("9", "Bree", "settlement", "US", "3", 38.1, 22.1, 4000),
]


@pytest.fixture
def arda() -> Gazetteer:
    gazetteer = Gazetteer(PlaceTable(*packed(PlaceRow(entry, (entry.name,)) for entry in ENTRIES)))
    gazetteer.countries = CountryWords({"Arnor": "AA", "Gondor": "US"}, {"Gondorian": "US"})
    return gazetteer


def read(text: str, *names: str, outlet: str = "") -> Reading:
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    return Reading(Report.make(text, outlet=outlet), places=tuple(Where(span, span.words(text)) for span in spans))


def ids(reading: Reading) -> dict[str, str]:
    return {where.text: where.best.id if where.best else "" for where in reading.places}


def test_a_name_lies_where_the_name_after_it_says(arda: Gazetteer) -> None:
    assert ids(placed(read("Riders met in Bree, Lebennin on Monday.", "Bree", "Lebennin"), arda))["Bree"] == "9"
    assert ids(placed(read("Riders met in Bree, Eriador on Monday.", "Bree", "Eriador"), arda))["Bree"] == "3"


def test_the_reason_names_what_it_lies_in(arda: Gazetteer) -> None:
    done = placed(read("Riders met in Bree, Lebennin on Monday.", "Bree", "Lebennin"), arda)
    assert done.places[0].best is not None
    assert "told to lie in Lebennin" in done.places[0].best.reasons


def test_a_province_named_elsewhere_in_the_report_counts(arda: Gazetteer) -> None:
    text = "Riders met in Bree. The steward of Lebennin was told."
    assert ids(placed(read(text, "Bree", "Lebennin"), arda))["Bree"] == "9"


def test_a_list_is_no_container(arda: Gazetteer) -> None:
    done = placed(read("Riders met in Combe, Bree and Eriador.", "Combe", "Bree", "Eriador"), arda)
    assert ids(done) == {"Combe": "4", "Bree": "3", "Eriador": "2"}


def test_the_outlet_says_where_its_town_lies(arda: Gazetteer) -> None:
    assert ids(placed(read("Riders met in Bree.", "Bree", outlet="Bree Daily News"), arda))["Bree"] == "7"


def test_readings_stay_ranked_with_all_namesakes(arda: Gazetteer) -> None:
    done = placed(read("Riders met in Bree, Gondor.", "Bree", "Gondor"), arda)
    assert [place.id for place in done.places[0].readings][:2] == ["7", "9"]


def test_a_name_before_another_is_kept_by_its_offset() -> None:
    text = "Combe, Bree, Arnor and Staddle in northern Eriador (Arda)"
    wheres = [
        Where(Span(text.index(name), text.index(name) + len(name)), name)
        for name in ("Combe", "Bree", "Arnor", "Staddle", "Eriador", "Arda")
    ]
    held = {text[start : start + 4]: holder for start, holder in containers(wheres, text).items()}
    assert held == {"Comb": "Bree", "Bree": "Arnor", "Stad": "Eriador", "Eria": "Arda"}


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("La.", "Louisiana"),
        ("LA", "Louisiana"),
        ("W.Va.", "West Virginia"),
        ("W. Va.", "West Virginia"),
        ("D.C.", "District of Columbia"),
        ("Calif", "California"),
        ("NSW", "New South Wales"),
        ("Ark.", "Arkansas"),
    ],
)
def test_an_abbreviation_has_its_long_form(short: str, name: str) -> None:
    found = long_form(short)
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize("word", ["La", "Miss", "Ark", "in", "or", "Bree", "OR.", ""])
def test_a_word_that_only_looks_like_one_has_none(word: str) -> None:
    assert long_form(word) is None


@pytest.mark.parametrize(
    ("outlet", "home"),
    [
        ("Reuters", Home("London", "GB")),
        ("the Guardian", Home("London", "GB")),
        ("www.aljazeera.com", Home("Doha", "QA")),
        ("Tampa Bay Times", Home("Saint Petersburg", "US", "FL")),
        ("Osgiliath Gazette", Home("osgiliath")),
        ("osgiliathtimes", Home("osgiliath")),
        ("https://www.osgiliathnews.com/riders", Home("osgiliath")),
        ("Irrawaddy", Home("", "MM")),
    ],
)
def test_an_outlet_has_its_home(outlet: str, home: Home) -> None:
    assert home_of(outlet) == home


@pytest.mark.parametrize("outlet", ["", "Daily News", "Palantír", "The Times and Tides of Arda"])
def test_an_unknown_outlet_has_none(outlet: str) -> None:
    assert home_of(outlet) is None


def test_two_papers_of_one_name_say_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    from reportedly.resolve import outlets

    outlets._listed.cache_clear()
    folder = tmp_path / "data"  # type: ignore[operator]
    folder.mkdir()
    lines = "outlet,aliases,country,admin1,place\nRed Book,,AA,,Bree\nRed Book,,US,,Bree\nBroken,,Arnor,,Bree\n"
    (folder / "outlets.csv").write_text(lines, "utf-8")
    monkeypatch.setattr("reportedly.resolve.outlets.files", lambda _: tmp_path)
    with pytest.raises(LexiconError, match="Broken"):
        home_of("Red Book")
    (folder / "outlets.csv").write_text(lines.replace("Broken,,Arnor,,Bree\n", ""), "utf-8")
    assert home_of("Red Book") is None
    outlets._listed.cache_clear()


BREE = Place("3", "Bree", "settlement", "AA", 60.6, 10.6, 1)
ARNOR = Place("1", "Arnor", "country", "AA", 60.0, 10.0, 3)


def told(text: str, name: str, *readings: Place) -> Where:
    return Where(Span(text.index(name), text.index(name) + len(name)), name, readings)


def test_an_unknown_name_takes_the_place_it_is_told_to_lie_in() -> None:
    text = "Riders met at the Prancing Pony in Bree."
    pony, bree = told(text, "Prancing Pony"), told(text, "Bree", BREE)
    place = companion(pony, [pony, bree], "Bree", text)
    assert place is not None
    assert (place.id, place.precision) == ("3", 2)
    assert place.reasons == ("not in the gazetteer; told to lie in Bree",)


def test_an_unknown_name_in_the_same_paragraph_is_known_to_the_province_at_best() -> None:
    text = "Bree woke. Riders left the Prancing Pony."
    pony, bree = told(text, "Prancing Pony"), told(text, "Bree", BREE)
    place = companion(pony, [bree, pony], "", text)
    assert place is not None
    assert (place.id, place.precision) == ("3", 3)


def test_a_country_alone_places_no_unknown_name() -> None:
    text = "Riders left the Prancing Pony in Arnor."
    pony, arnor = told(text, "Prancing Pony"), told(text, "Arnor", ARNOR)
    assert companion(pony, [pony, arnor], "Arnor", text) is None
    assert namesake([ARNOR]) is None


def test_where_prec_follows_kind_and_precision() -> None:
    def code(kind: str, country: str, precision: int) -> int:
        return Place("0", "Bree", kind, country, 0.0, 0.0, precision).where_prec

    assert [code("settlement", "AA", n) for n in (1, 2, 3)] == [1, 2, 4]
    assert [code(kind, "AA", 3) for kind in ("admin2", "admin1", "region", "country", "water")] == [4, 4, 5, 6, 5]
    assert code("admin2", "AA", 2) == 3
    assert code("water", "", 3) == 7


@pytest.mark.parametrize("name", ["Arnor's Bree", "Arnors Bree", "Gondorian Bree", "Arnor's northern Bree"])
def test_a_country_before_a_name_is_no_part_of_it(arda: Gazetteer, name: str) -> None:
    assert {place.name for place in arda.find(name)} == {"Bree"}


def test_a_plain_word_is_no_place(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("east") == ()
