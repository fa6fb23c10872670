"""What stands behind an account: copies and quotations of one origin are one voice."""

from datetime import date

from reconcile_records import claim, exactly, report

from reportedly.model import Claim, Report, Slot, Source, Span, make_id
from reportedly.reconcile import Texts, reconcile, standing

WIRE = (
    "Rockets fell on the market of Osgiliath at noon on Tuesday while traders were packing up their stalls. "
    "Seventeen people were killed and the road to Pelargir was closed. "
    "Riders carried the wounded over the bridge before the second volley. "
)
OWN = (
    "Our correspondent walked through the ruined market the morning after and counted empty stalls. "
    "Neighbours had buried their dead in the night. Nobody would speak of the rockets."
)


def told(text: str, words: str, outlet: str, day: int, *speakers: Source, via: tuple[str, ...] = ()):
    """A claim of 17 killed, in the words of a text."""
    of = Report.make(text, doc=outlet, outlet=outlet, published=date(3019, 3, day))
    start = text.index(words)
    span = Span(start, start + len(words))
    made = Claim(
        make_id(of.id, outlet), of.id, f"event of {outlet}", Slot.KILLED, span, span, "", exactly(17),
        sources=speakers or (Source("AUTHOR", kind="author"),), via=via,
    )  # fmt: skip
    return made, of


def behind(*claims):
    """The standings of all accounts, as tuples of origins."""
    texts = Texts(of for _, of in claims)
    return [standing(one, texts) for slot in reconcile(claims) for one in slot.accounts]


def test_copies_of_one_wire_are_one_text():
    one, other, own = (Report.make(text, doc=text[-9:]) for text in (WIRE, WIRE + "Reporting by the Herald.", OWN))
    texts = Texts([one, other, own])
    assert texts.text_of(one) == texts.text_of(other) != texts.text_of(own)
    assert texts.copies(other) == 2


def test_outlets_that_quote_one_monitor_are_one_origin():
    claims = [claim(report(doc, outlet=doc), Slot.KILLED, exactly(17), "White Tree Monitor") for doc in ("a", "b", "c")]
    (found,) = behind(*claims)
    assert (found.articles, found.outlets, found.origins) == (3, 3, ("white tree monitor",))


def test_two_named_speakers_are_two_origins():
    claims = [claim(report(doc), Slot.KILLED, exactly(17), name) for doc, name in (("a", "Ioreth"), ("b", "Beregond"))]
    assert [len(one.origins) for one in behind(*claims)] == [1, 1]


def test_unnamed_words_passed_on_by_one_agency_are_one_origin():
    words = "Seventeen people were killed"
    residents = Source("residents")
    first = told(WIRE, words, "Herald", 1, residents, via=("Palantir Agency",))
    second = told(OWN + words, words, "Post", 2, residents, via=("Palantir Agency",))
    origins = {origin for one in behind(first, second) for origin in one.origins}
    assert origins == {"residents by palantir agency"}


def test_unnamed_words_in_two_texts_are_two_origins():
    words = "Seventeen people were killed"
    first = told(WIRE, words, "Herald", 1, Source("residents"))
    second = told(OWN + words, words, "Post", 2, Source("residents"))
    origins = {origin for one in behind(first, second) for origin in one.origins}
    assert len(origins) == 2


def test_a_number_repeated_from_one_origin_tells_for_how_long():
    claims = [claim(report(doc, day), Slot.KILLED, exactly(17), "Ioreth") for doc, day in (("a", 1), ("b", 9))]
    (found,) = behind(*claims)
    assert found.repeated == 8
    assert str(found).endswith("first on 3019-03-01, repeated from one origin for 8 days")


def test_one_article_is_told_in_the_singular():
    (found,) = behind(claim(report("a", outlet="Herald"), Slot.KILLED, exactly(17), "Ioreth"))
    assert str(found) == "1 article, 1 outlet, 1 independent origin, first on 3019-03-01"
