"""What one report says: events, claims with their speakers, attributions."""

from collections.abc import Sequence

from spacy.tokens import Doc

from reportedly.extract.article import Article
from reportedly.extract.assemble import Assembler
from reportedly.extract.context import Context
from reportedly.extract.doc import Token
from reportedly.extract.grouping import Grouping
from reportedly.extract.hits import all_hits
from reportedly.extract.mentions import mentions
from reportedly.extract.sites import IsPlace, name_of
from reportedly.extract.told import Told
from reportedly.lexicons import Lexicons
from reportedly.model import NO_TAGS, Reading, Report, Span, Tags, Where


def extract(
    report: Report, doc: Doc, lexicons: Lexicons, times: Sequence[Span], is_place: IsPlace, tags: Tags = NO_TAGS
) -> Reading:
    """Events and claims of one report, by its words alone.

    `doc` is its parse (same characters), `times` the spans of its time expressions, `is_place` tells whether a name is
    in the gazetteer, `tags` what the tagger says of the words (none: the rules alone decide). Days and coordinates are
    left to `resolve`. Pure: no file but the shipped weights, no clock, no other report.
    """
    if not len(doc):
        return Reading(report)
    article = Article(report, doc, lexicons, list(times), tags)
    found = mentions(article)
    context = Context(article, found, all_hits(article, found))
    assembler = Assembler(article, Grouping(context), is_place)
    places = tuple({name_of(article, site): _where(article, site) for site in assembler.sites}.values())
    told = Told(assembler)
    return Reading(report, tuple(told.events), tuple(told.claims), assembler.voices.attributions(), places)


def _where(article: Article, site: Token) -> Where:
    span = name_of(article, site)
    return Where(span, article.words(span))
