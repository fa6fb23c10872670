"""The places of an event: those that say most first, and the country as the last resort."""

from reportedly.model import Place, Span, Where
from reportedly.resolve.widest import home_country, narrowest_first


def where(at: int, text: str, kind: str = "", country: str = "AA") -> Where:
    place = Place(text, text, kind, country, 0.0, 0.0, 1)
    return Where(Span(at, at + len(text)), text, (place,) if kind else ())


def test_those_that_say_most_come_first() -> None:
    places = [
        where(0, "Arnor", "country"),
        where(10, "Eriador", "admin1"),
        where(20, "Bree", "settlement"),
        where(30, "Staddle"),
        where(40, "Fornost Airbase", "airbase"),
        where(60, "Tuesdays blast"),
    ]
    seen = [Span(30, 37)]
    assert [place.text for place in narrowest_first(places, seen)] == [
        "Fornost Airbase",
        "Bree",
        "Staddle",
        "Eriador",
        "Arnor",
        "Tuesdays blast",
    ]


def test_equals_keep_their_order() -> None:
    places = [where(20, "Combe", "settlement"), where(0, "Bree", "settlement")]
    assert narrowest_first(places, []) == tuple(places)


def test_the_country_named_most_is_the_last_resort() -> None:
    (found,) = home_country(
        [where(0, "Arnor", "country"), where(9, "Arnor", "country"), where(20, "Bree", "settlement")]
    )
    assert (found.span, found.text) == (Span(0, 5), "Arnor")
    assert found.readings[0].reasons == ("the country the report names most; no place is told with the event",)


def test_two_countries_named_as_often_say_nothing() -> None:
    assert home_country([where(0, "Arnor", "country"), where(9, "Gondor", "country", "GO")]) == ()
    assert home_country([where(0, "Bree", "settlement")]) == ()
