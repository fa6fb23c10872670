"""The whole room on a small gazetteer of invented places."""

from datetime import date

import pytest

from reportedly.errors import LexiconError
from reportedly.model import Event, EventType, Reading, Report, Span, Where
from reportedly.resolve import Gazetteer, resolve
from reportedly.resolve.country_words import CountryWords
from reportedly.resolve.folding import fold
from reportedly.resolve.heads import bares
from reportedly.resolve.place_table import PlaceTable

ROWS = [
    ("1", "Arnor", "country", "AA", "", 60.0, 10.0, 500000),
    ("2", "Bree", "settlement", "AA", "1", 60.5, 10.5, 2000),
    ("3", "Combe", "settlement", "AA", "1", 60.6, 10.6, 300),
    ("4", "Annúminas", "settlement", "AA", "2", 62.0, 8.0, 0),
    ("5", "Gondor", "country", "GO", "", 40.0, 20.0, 900000),
    ("6", "Bree", "settlement", "GO", "1", 40.5, 20.5, 90000),
    ("7", "Osgiliath", "settlement", "GO", "1", 40.1, 20.1, 50000),
    ("8", "Osgiliath Airbase", "airbase", "GO", "1", 40.2, 20.2, 0),
]


@pytest.fixture
def arda() -> Gazetteer:
    places = "".join("\t".join(map(str, row)) + "\n" for row in ROWS)
    names = sorted(f"{fold(row[1])}\t{row[3]}\t{at}\n".encode() for at, row in enumerate(ROWS))
    gazetteer = Gazetteer(PlaceTable(places.encode(), b"".join(names)))
    gazetteer.countries = CountryWords({"Arnor": "AA", "Gondor": "GO"}, {"Gondorian": "GO"})
    return gazetteer


def reading(text: str, *places: str, times: tuple[str, ...] = (), published: date | None = None) -> Reading:
    """A reading of one event, its trigger "shelled", with the first of each of `places` and `times` as its spans."""
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in places]
    whens = tuple(Span(text.rindex(word), text.rindex(word) + len(word)) for word in times)
    trigger = Span(text.index("shelled"), text.index("shelled") + 7)
    event = Event("e", "r", EventType.SHELLING, trigger, time_spans=whens, place_spans=tuple(spans))
    found = tuple(Where(span, span.words(text)) for span in spans)
    return Reading(Report.make(text, published=published), (event,), places=found)


def test_the_countries_of_the_report_choose_between_namesakes(arda: Gazetteer) -> None:
    done = resolve(reading("Orcs shelled Bree, the army of Arnor said.", "Bree"), arda)
    assert [place.country for place in done.places[0].readings] == ["AA", "GO"]


def test_the_neighbours_choose_where_no_country_is_named(arda: Gazetteer) -> None:
    done = resolve(reading("Orcs shelled Bree and Combe.", "Bree", "Combe"), arda)
    assert [where.best.country for where in done.events[0].where if where.best] == ["AA", "AA"]


def test_an_event_keeps_the_order_and_the_words_of_its_places(arda: Gazetteer) -> None:
    done = resolve(reading("Orcs shelled Combe near Bree.", "Combe", "Bree"), arda)
    assert [where.text for where in done.events[0].where] == ["Combe", "Bree"]


def test_an_unknown_place_keeps_its_words_and_has_no_reading(arda: Gazetteer) -> None:
    done = resolve(reading("Orcs shelled Pelargir in Gondor.", "Pelargir"), arda)
    assert done.events[0].where == (Where(done.events[0].place_spans[0], "Pelargir"),)
    assert done.events[0].where[0].best is None


def test_a_lost_apostrophe_hides_no_country(arda: Gazetteer) -> None:
    done = resolve(reading("Orcs shelled Bree, Arnors army said.", "Bree"), arda)
    assert done.places[0].best is not None
    assert done.places[0].best.country == "AA"


def test_a_small_namesake_abroad_is_not_meant(arda: Gazetteer) -> None:
    done = resolve(reading("Orcs shelled Combe, the army of Gondor said.", "Combe"), arda)
    assert done.places[0].readings == ()


def test_the_head_word_chooses_the_kind(arda: Gazetteer) -> None:
    done = resolve(reading("Orcs shelled Osgiliath airbase in Gondor.", "Osgiliath airbase"), arda)
    assert done.places[0].best is not None
    assert done.places[0].best.kind == "airbase"


def test_the_dateline_wins_over_the_day_of_publication(arda: Gazetteer) -> None:
    text = "Siege. Wednesday 15 Jul 2015 Orcs shelled Bree on Tuesday."
    done = resolve(reading(text, "Bree", times=("Tuesday",), published=date(2011, 1, 1)), arda)
    assert done.events[0].when is not None
    assert done.events[0].when.earliest == date(2015, 7, 14)


def test_the_dateline_dates_no_event(arda: Gazetteer) -> None:
    text = "Siege. Wednesday 15 Jul 2015 Orcs shelled Bree."
    done = resolve(reading(text, times=("Wednesday 15 Jul 2015",)), arda)
    assert done.events[0].when is not None
    assert done.events[0].when.earliest is None
    assert done.events[0].time_spans


def test_a_clock_time_beside_the_dateline_is_no_year(arda: Gazetteer) -> None:
    text = "Siege. 15.07.2015(updated 2033 15.07.2015) Orcs shelled Bree."
    done = resolve(reading(text, times=("2033",)), arda)
    assert done.events[0].when is not None
    assert done.events[0].when.latest == date(2015, 7, 15)


def test_all_times_of_the_text_are_read(arda: Gazetteer) -> None:
    done = resolve(reading("Orcs shelled Bree on Tuesday. They left in May 2015.", published=date(2015, 7, 15)), arda)
    assert [(timed.text, timed.value) for timed in done.times] == [("Tuesday", "2015-07-14"), ("May 2015", "2015-05")]


def test_resolving_twice_changes_nothing(arda: Gazetteer) -> None:
    text = "Orcs shelled Bree in Arnor on Tuesday."
    once = resolve(reading(text, "Bree", "Arnor", times=("Tuesday",), published=date(2015, 7, 15)), arda)
    assert resolve(once, arda) == once


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("village of Bree", "Bree", "settlement"),
        ("Bree village", "Bree", "settlement"),
        ("the northern province of Arnor", "Arnor", "admin1"),
        ("Arnor's province", "Arnor", "admin1"),
        ("Osgiliath air base", "Osgiliath", "airbase"),
        ("Osgiliath oilfields", "Osgiliath", "site"),
    ],
)
def test_generic_words_say_the_kind(text: str, name: str, kind: str) -> None:
    assert any((bare.name, bare.kind) == (name, kind) for bare in bares(text))


def test_a_missing_data_file_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setattr("reportedly.resolve.place_table.files", lambda _: tmp_path)
    with pytest.raises(LexiconError, match="build_gazetteer"):
        PlaceTable.open()
