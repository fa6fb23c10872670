"""The page as a whole, read back by an HTML parser."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from web_records import LINKED, LONE, OTHER_READING, READING, REPORT, SECOND, TEXT, WHY, make_report

from reportedly.model import LinkedEvent, Reading, Span
from reportedly.web import report_page, visible


class Seen(HTMLParser):
    """What a browser would make of it: elements with their attributes, ids, links, and the text."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data

    @property
    def ids(self):
        return [attrs["id"] for _, attrs in self.tags if "id" in attrs]

    @property
    def links(self):
        return [attrs["href"] for tag, attrs in self.tags if tag == "a"]


def page(*readings: Reading, events: tuple[LinkedEvent, ...] = (LINKED, LONE)) -> str:
    return report_page(readings or (READING, OTHER_READING), events)


def test_every_link_within_the_page_has_its_goal():
    seen = Seen(page())
    assert {link[1:] for link in seen.links if link.startswith("#")} <= set(seen.ids)


def test_no_id_stands_twice():
    seen = Seen(page())
    assert len(seen.ids) == len(set(seen.ids))


def test_open_text_stands_whole_and_unchanged():
    assert TEXT in Seen(page()).text


def test_contradiction_is_told_in_a_sentence_and_marked():
    seen = Seen(page())
    assert WHY in seen.text
    assert sum(attrs.get("class") == "fight" for tag, attrs in seen.tags if tag == "tr") == 2


def test_event_of_a_single_voice_is_left_out():
    assert "e-lone" not in Seen(page()).ids


def test_disputed_events_come_first():
    calm = replace(LINKED, key="calm", accounts=(*(replace(slot, pairs=()) for slot in LINKED.accounts),))
    events = [name for name in Seen(page(events=(calm, LINKED))).ids if name.startswith("e-")]
    assert events == ["e-fornost1", "e-calm"]


def test_hedge_grounds_and_loaded_wording_are_shown():
    text = Seen(page()).text
    assert "hedged (reportedly)" in text
    assert "citing preliminary figures" in text
    assert "neutral: fighters" in text


def test_text_without_open_licence_shows_its_evidence_only():
    closed = replace(OTHER_READING, report=make_report(SECOND, doc="arnor-2", title="", licence="All rights reserved"))
    text = Seen(page(READING, closed)).text
    assert "wounded five guards" in text
    assert "the Palantir Agency said" not in text


def test_page_of_nothing_is_a_page():
    assert "No event is told by more than one voice" in Seen(report_page((), ())).text


def test_empty_text_is_shown_as_such():
    assert "arnor-1" in Seen(page(Reading(make_report("", title="")), events=())).text


def test_nothing_is_loaded_from_anywhere():
    seen = Seen(page())
    assert not [attrs for _, attrs in seen.tags if {"src", "srcset", "style", "onclick"} & set(attrs)]
    assert not [tag for tag, _ in seen.tags if tag in ("link", "iframe", "img", "object", "form", "base")]


def test_policy_allows_exactly_the_style_and_script_of_the_page():
    html = page()
    policy = next(a["content"] for t, a in Seen(html).tags if a.get("http-equiv") == "Content-Security-Policy")
    for tag in ("style", "script"):
        (source,) = re.findall(f"<{tag}>(.*?)</{tag}>", html, re.S)
        assert f"{tag}-src 'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7*7 }}\u202eevil\x00"


def hostile_page() -> str:
    report = make_report(
        HOSTILE + TEXT, doc=HOSTILE, title=HOSTILE, outlet=HOSTILE, url="javascript:alert(1)", attribution=HOSTILE
    )
    accounts = tuple(replace(account, speaker=HOSTILE, value=HOSTILE) for account in LINKED.accounts[1].accounts)
    slots = (LINKED.accounts[0], replace(LINKED.accounts[1], accounts=accounts))
    events = (replace(LINKED, accounts=slots, members=((LINKED.members[0][0], report),)),)
    claims = tuple(replace(claim, span=Span(2, 30), value=HOSTILE, hedge="<b>") for claim in READING.claims)
    return report_page([Reading(report, READING.events, claims)], events)


def test_hostile_text_makes_no_element():
    tags = [tag for tag, _ in Seen(hostile_page()).tags]
    assert (tags.count("script"), tags.count("img")) == (1, 0)


def test_hostile_address_makes_no_link():
    assert all(link.startswith(("#", "https://")) for link in Seen(hostile_page()).links)


def test_turning_characters_are_written_out():
    html = hostile_page()
    assert "[U+202E]evil[U+0000]" in Seen(html).text
    assert not set(html) & {"\u202e", "\x00"}


def test_same_record_gives_the_same_page():
    assert page() == page()


@pytest.mark.parametrize("text", ["two\nlines\tand a tab", "العربية\u200f", "Ünïcode 🙂"])
def test_ordinary_text_is_shown_as_it_is(text):
    assert visible(text) == text


def test_title_and_licence_stand_on_top_of_the_article():
    seen = Seen(page())
    assert REPORT.title in seen.text
    assert "https://creativecommons.org/licenses/by/4.0/" in seen.links
