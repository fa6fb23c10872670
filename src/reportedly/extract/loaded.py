"""Loaded words beside a fact, with the neutral term and whose language they are. Nothing in the quote is changed."""

from reportedly.extract.article import Article
from reportedly.model import Loaded


def loaded_words(article: Article, start: int, end: int) -> tuple[Loaded, ...]:
    """Loaded words among the tokens [start, end) of a claim's evidence, each once."""
    found = []
    for match in article.loaded:
        if start <= match.start < end:
            words = article.words(article.span(match.start, match.end))
            found.append(Loaded(words, match.entry.data["neutral"], match.entry.data["side"]))
    return tuple(dict.fromkeys(found))
