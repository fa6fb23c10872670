"""The real pipeline, word lists and gazetteer, loaded once a session."""

from collections.abc import Callable
from functools import cache

import pytest

from reportedly import flow
from reportedly.extract.article import Article
from reportedly.model import Reading, Report
from reportedly.parse import parse
from reportedly.resolve import find_times


@pytest.fixture(scope="session")
def tools() -> flow.Tools:
    return flow.load_tools()


@pytest.fixture(scope="session")
def article(tools: flow.Tools) -> Callable[..., Article]:
    """A text under the reader's eyes, its times found."""

    def make(text: str, **rest: str) -> Article:
        report = Report.make(text, **rest)
        return Article(
            report,
            next(iter(parse([report], tools.nlp))),
            tools.lexicons,
            list(find_times(text)),
            tools.tagger.tag(text),
        )

    return make


@pytest.fixture(scope="session")
def told(tools: flow.Tools) -> Callable[..., Reading]:
    """What `flow.read_batch` makes of one invented text."""

    @cache
    def make(text: str, **rest: str) -> Reading:
        return flow.read_batch([Report.make(text, **rest)], tools)[0]

    return make
