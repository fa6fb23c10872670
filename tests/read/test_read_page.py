"""Web pages: the article and what the page says about it, and nothing that it does not say."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from reportedly.model import Rejected, Report
from reportedly.read import Metadata, read_path

FIRST = (
    "The Brigade of the White Tree attacked a convoy near Osgiliath on Wednesday, killing five soldiers, Gondor said."
)
SECOND = "A spokesman for Arnor put the number of dead at seven and said that nobody else had been hurt in the attack."
HEAD = """<title>Convoy attacked | Herald</title><meta property="og:title" content="Convoy attacked near Osgiliath">
<meta property="og:site_name" content="Minas Tirith Herald"><link rel="canonical" href="https://herald.example/convoy">"""
DATED = '<meta property="article:published_time" content="2021-07-08T23:30:00+03:00">'
FOOT = (
    '<footer>© 2019 Herald <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></footer>'
)


def page(head: str = HEAD + DATED, top: str = "", lang: str = "en-GB") -> str:
    menu = '<nav><a href="/">Home</a> <a href="/w">War</a></nav>'
    article = f"<article><h1>Convoy attacked near Osgiliath</h1>{top}<p>{FIRST}</p><p>{SECOND}</p></article>"
    return f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{menu}{article}{FOOT}</body></html>'


def only(tmp_path: Path, data: str | bytes, meta: Metadata = Metadata()) -> Report | Rejected:  # noqa: B008
    (tmp_path / "a.html").write_bytes(data.encode() if isinstance(data, str) else data)
    (item,) = read_path(tmp_path / "a.html", meta)
    return item


def test_the_article_without_the_rest_of_the_page(tmp_path: Path) -> None:
    assert only(tmp_path, page()).text == f"{FIRST}\n{SECOND}"


def test_what_the_page_says_about_itself(tmp_path: Path) -> None:
    report = only(tmp_path, page())
    assert (report.title, report.outlet) == ("Convoy attacked near Osgiliath", "Minas Tirith Herald")
    assert (report.url, report.licence) == ("https://herald.example/convoy", "CC BY 4.0")
    assert (report.published, report.language, report.doc) == (date(2021, 7, 8), "en", "a.html")


def test_the_hash_is_that_of_the_page(tmp_path: Path) -> None:
    assert only(tmp_path, page()).original == sha256(page().encode()).hexdigest()


def test_the_page_is_believed_before_the_user(tmp_path: Path) -> None:
    report = only(tmp_path, page(), Metadata(date(1999, 1, 1), "Crier", "https://x.example", "none", "Raid"))
    assert (report.published, report.outlet, report.title) == (date(2021, 7, 8), "Minas Tirith Herald", report.title)


def test_the_user_fills_what_the_page_leaves_open(tmp_path: Path) -> None:
    report = only(tmp_path, page(head=""), Metadata(date(1999, 1, 1), "Crier", "https://x.example"))
    assert (report.published, report.outlet, report.url) == (date(1999, 1, 1), "Crier", "https://x.example")


@pytest.mark.parametrize(
    "top",
    [
        "",  # the year of the copyright is no day
        '<time datetime="2021-07">July</time>',
        '<p class="date">July 2021</p>',
        '<p class="date">Published 7/8/2021</p>',  # July or August
    ],
)
def test_a_day_that_the_page_does_not_write_stays_unknown(tmp_path: Path, top: str) -> None:
    assert only(tmp_path, page(HEAD, top)).published is None


@pytest.mark.parametrize(
    "top",
    [
        '<time datetime="2021-07-08">x</time>',
        '<p class="date">Published July 8, 2021</p>',
        '<p class="date">8 July 2021</p>',
    ],
)
def test_a_day_that_the_page_writes(tmp_path: Path, top: str) -> None:
    assert only(tmp_path, page(HEAD, top)).published == date(2021, 7, 8)


def test_the_language_of_the_page(tmp_path: Path) -> None:
    assert only(tmp_path, page(lang="qya")).language == "qya"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<script>load()</script><div id=root></div>",
        "<nav><a href=/a>Home</a><a href=/b>War</a></nav><div><a href=/c>More</a></div>",
        "<p>Please switch on scripts.</p>",
    ],
)
def test_a_page_without_an_article(tmp_path: Path, body: str) -> None:
    rejected = only(tmp_path, f"<html><head><title>Herald</title></head><body>{body}</body></html>")
    assert "no article" in rejected.why
    assert rejected.where == f"{tmp_path}/a.html"


def test_an_empty_page(tmp_path: Path) -> None:
    assert only(tmp_path, "").why == "The file is empty."


def test_the_declared_encoding_is_kept_to(tmp_path: Path) -> None:
    text = page('<meta charset="iso-8859-1">').replace("five", "“five”")
    assert "“five”" in only(tmp_path, text.encode("cp1252")).text  # as every browser reads it


def test_an_encoding_declared_the_old_way(tmp_path: Path) -> None:
    head = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'
    assert "Мордор" in only(tmp_path, page(head).replace("Gondor", "Мордор").encode("cp1251")).text


def test_bytes_that_do_not_fit_are_not_guessed(tmp_path: Path) -> None:
    assert "not UTF-8" in only(tmp_path, page().replace("five", "“five”").encode("cp1252")).why


@pytest.mark.parametrize("name", ["klingon", "rot13"])
def test_an_encoding_nobody_knows(tmp_path: Path, name: str) -> None:
    assert f'declares the encoding "{name}"' in only(tmp_path, page(f'<meta charset="{name}">')).why


def test_a_declared_encoding_that_is_not_kept(tmp_path: Path) -> None:
    assert "does not keep it" in only(tmp_path, page('<meta charset="cp1252">').encode() + b"\x81").why


def test_a_page_beyond_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.read.limits.MAX_LINE", 100)
    assert "too long" in only(tmp_path, page()).why
