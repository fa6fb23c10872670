"""A web page: the article without its navigation, adverts and comments, and what the page says about it."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from reportedly.model import Report
from reportedly.read import limits
from reportedly.read.charset import decode_page
from reportedly.read.given import Given, Item, fingerprint
from reportedly.read.text import refuse_binary, refuse_unfit
from reportedly.read.unreadable import Unreadable

if TYPE_CHECKING:
    from trafilatura.settings import Document

SENTENCE = re.compile(r"(?=.{40}).*[.!?…。؟۔।]", re.DOTALL)  # a line of prose; menus and notices have shorter ones
LANGUAGE = re.compile(r"<html\b[^>]*?\slang\s*=\s*[\"']?([a-z]{2,3})\b", re.IGNORECASE)
NO_ARTICLE = "The page holds no article: nothing but menus, or an empty shell that a script fills."
ISO_FORMS = ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d")
WRITTEN_FORMS = ("%B {day}, %Y", "{day} %B %Y", "%b {day}, %Y", "{day} %b %Y", "%B %d, %Y", "%d %B %Y")


def read_page(given: Given) -> Iterator[Item]:
    """One `Report`, or one `Rejected` for a page that is empty, not decodable, too long, or without an article."""
    data = b""
    try:
        data = given.whole(limits.MAX_LINE)
        if not data.strip():
            raise Unreadable("The file is empty.", "Save the page again, as HTML.")
        refuse_binary(data)
        yield _report(decode_page(data), fingerprint(data), given)
    except Unreadable as flaw:
        yield flaw.rejected(given.where, data)


def _report(page: str, original: str, given: Given) -> Report:
    found = _extract(page)
    meta = given.meta
    title = found.title or meta.title
    language = LANGUAGE.search(page)
    return Report.make(
        _article(found, title),
        doc=given.doc,
        title=title,
        outlet=found.sitename or meta.outlet,
        url=found.url or meta.url,
        published=_published(found, page) or meta.published,
        language=language[1].lower() if language else "en",
        licence=found.license or meta.licence,
        original=original,
    )


def _extract(page: str) -> "Document":
    """What trafilatura finds. `extensive_search` is off: it would take a copyright year for the day of publication."""
    # Imported here because it takes a quarter of a second, which plain text need not wait for.
    from trafilatura import bare_extraction

    dates = {"extensive_search": False, "original_date": True}
    found = bare_extraction(page, include_comments=False, with_metadata=True, date_extraction_params=dates)
    if found is None:
        raise Unreadable(NO_ARTICLE, "Save the text as .txt.")
    return found  # type: ignore[return-value]  # a Document, unless as_dict is asked for


def _article(found: "Document", title: str) -> str:
    """The text, without the headline where it stands on top once more: `Report.title` holds it."""
    text = (found.text or "").removeprefix(f"{title}\n") if title else found.text or ""
    if not any(SENTENCE.match(line) for line in text.splitlines()):
        raise Unreadable(NO_ARTICLE, "Save the text as .txt.")
    refuse_unfit(text, "article")
    return text


def _published(found: "Document", page: str) -> date | None:
    """The day, only where the page writes that very day: a bare month is filled up and 7/8/2021 is guessed by the
    library."""
    if not found.date:
        return None
    day = date.fromisoformat(found.date)
    forms = [*ISO_FORMS, *(form.format(day=day.day) for form in WRITTEN_FORMS)]
    return day if any(day.strftime(form) in page for form in forms) else None
