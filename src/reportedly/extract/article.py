"""One report under the reader's eyes: its parse with everything that more than one rule asks for."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc as Parsed

from reportedly.extract.doc import Doc, Token, Tokens
from reportedly.extract.numbers import Quantity, quantities
from reportedly.lexicons import Lexicon, Lexicons, forms_of
from reportedly.lexicons.lexicon import Match
from reportedly.model import NO_TAGS, Report, Span, Tags

HEADLINE = 20  # tokens that a headline has at most
_PAIRS = {"“": "”", '"': '"', "«": "»", "„": "“"}


@dataclass
class Article:
    """A report, its parse, and what stands where. Token indices count in `doc`, spans in `report.text`."""

    report: Report
    parsed: Parsed
    lexicons: Lexicons
    times: list[Span]
    tags: Tags = NO_TAGS
    doc: Doc = field(init=False)
    sentences: list[Tokens] = field(init=False)
    sentence_of: list[int] = field(init=False)
    quotes: list[Span] = field(init=False)
    quantities: list[Quantity] = field(init=False)
    classes: dict[int, list[str]] = field(init=False)
    loaded: list[Match] = field(init=False)
    casualties: list[Match] = field(init=False)
    headline: int = field(init=False)
    timed: set[int] = field(init=False)
    forms: list[frozenset[str]] = field(init=False)
    ages: dict[int, str] = field(init=False, default_factory=dict)  # by sentence, filled by `anaphora`

    def __post_init__(self) -> None:
        self.doc = Doc(self.parsed)
        self.sentences = self.doc.sents
        self.sentence_of = [i for i, sent in enumerate(self.sentences) for _ in sent]
        self.quotes = _quotes(self.report.text)
        self.timed = _tokens(self.doc, self.times)
        self.quantities = [q for q in quantities(self.doc) if q.core not in self.timed]
        self.forms = [forms_of(token) for token in self.doc]
        self.classes = _classes(self)
        self.loaded = [
            match
            for match in self.matches(self.lexicons.loaded)
            if match.entry.strong and not _opposed(self.doc, match)
        ]
        self.casualties = self.matches(self.lexicons.casualties.solid)
        self.headline = _headline(self.report, self.sentences)

    @cached_property
    def surnames(self) -> set[str]:
        """Last words of the full names of persons."""
        return {ent[-1].text for ent in self.doc.ents if ent.label_ == "PERSON" and len(ent) > 1}

    def matches(self, lexicon: Lexicon) -> list[Match]:
        """The terms of a word list in this report."""
        return lexicon.match(self.doc, self.forms)

    def span(self, start: int, end: int) -> Span:
        """Characters of the tokens from `start` to before `end`, line ends at either side left out."""
        while end - 1 > start and self.doc[end - 1].is_space:
            end -= 1
        while start < end - 1 and self.doc[start].is_space:
            start += 1
        last = self.doc[end - 1]
        return Span(self.doc[start].idx, last.idx + len(last))

    def words(self, span: Span) -> str:
        """The report's own words."""
        return self.report.text[span.start : span.end]

    def sentence(self, token: Token) -> Tokens:
        """The sentence that holds a token."""
        return self.sentences[self.sentence_of[token.i]]

    def sentence_span(self, index: int) -> Span:
        """Characters of the sentence with this number, without the white space around it."""
        sent = self.sentences[index]
        text = self.report.text[sent.start_char : sent.end_char]
        lead = len(text) - len(text.lstrip())
        return Span(sent.start_char + lead, max(sent.start_char + len(text.rstrip()), sent.start_char + lead + 1))

    def quoted(self, token: Token) -> Span | None:
        """The quotation that a token stands in."""
        return next((quote for quote in self.quotes if quote.start <= token.idx < quote.end), None)

    def has_class(self, index: int, name: str) -> bool:
        """True where a token belongs to a class of words: "weapons:drone", "people:civilian", ..."""
        return any(entry.startswith(name) for entry in self.classes.get(index, ()))


def _tokens(doc: Doc, spans: list[Span]) -> set[int]:
    """Indices of the tokens that begin inside one of the spans."""
    starts = {index for span in spans for index in range(span.start, span.end)}
    return {token.i for token in doc if token.idx in starts}


def _classes(article: Article) -> dict[int, list[str]]:
    """For each token the classes of all word lists of things and people that it stands in."""
    found: dict[int, list[str]] = {}
    lexicons = article.lexicons
    for lexicon in (lexicons.weapons, lexicons.people, lexicons.speakers, lexicons.places, lexicons.outlets):
        for match in article.matches(lexicon):
            for index in range(match.start, match.end):
                found.setdefault(index, []).append(f"{lexicon.name}:{match.entry.kind}")
    return found


def _opposed(doc: Doc, match: Match) -> bool:
    """True for the second half of "counter-terrorism", which is another word."""
    return match.start > 1 and doc[match.start - 1].text == "-" and doc[match.start - 2].lower_ in ("counter", "anti")


def _quotes(text: str) -> list[Span]:
    """Quotations. One that is never closed ends with its paragraph; straight quotes open and close in turn."""
    found, start, close = [], -1, ""
    for match in re.finditer(r"[“”\"«»„]|\n\s*\n", text):
        mark = match.group()
        if start < 0:
            if mark in _PAIRS:
                start, close = match.start(), _PAIRS[mark]
        elif mark == close or mark.startswith("\n"):
            found.append(Span(start, match.end() if mark == close else match.start()))
            start = -1
    if start >= 0 and start + 1 < len(text):
        found.append(Span(start, len(text)))
    return found


def _headline(report: Report, sentences: list[Tokens]) -> int:
    """How many sentences at the start belong to the headline and its repetitions; of a text without a title a short
    first sentence is taken for it."""
    title = re.sub(r"\W+", " ", report.title).strip().lower()
    if not title:
        return int(len(sentences) > 2 and len(sentences[0]) <= HEADLINE)
    seen = 0
    for sent in sentences[:3]:
        words = re.sub(r"\W+", " ", sent.text).strip().lower()
        if not words or words not in title:
            break
        seen += 1
    return seen
