"""Whose word a value is: the acts of speech around it and the article's own voice, and what speaks for each."""

from collections.abc import Iterator

from reportedly.extract.article import Article
from reportedly.extract.doc import Token
from reportedly.extract.speech import Speech
from reportedly.model import Source, SourceKind

REACH = 4  # sentences between a value and the word of saying, at most


def near(article: Article, acts: list[Speech], token: Token) -> list[int]:
    """Indices of the acts that may be behind a token: within some sentences, and it is not a word of theirs."""
    here = article.sentence_of[token.i]
    return [
        index
        for index, act in enumerate(acts)
        if abs(act.sentence - here) <= REACH and not (act.cue[0] <= token.i < act.cue[1]) and act.speaker.i != token.i
    ]


def act_features(article: Article, acts: list[Speech], index: int, token: Token, source: Source) -> Iterator[str]:
    """What speaks for one act being the origin of a token's value. `source` is its speaker."""
    act, rivals = acts[index], near(article, acts, token)
    tagged, ruled = covers(act, token, tagged=True), covers(act, token, tagged=False)
    found = f"{act.tagged is not None}{bool(act.ruled)}"
    gap = act.sentence - article.sentence_of[token.i]
    side = "before" if act.cue[0] < token.i else "after"
    covered = f"{tagged}{ruled}"
    closer = sum(_away(acts[other], token) < _away(act, token) for other in rivals)
    yield from (f"found={found}|{covered}", f"gap={gap}|{covered}", f"gap={gap}|{side}|{found}|{covered}")
    yield from (
        f"kind={act.kind}|{covered}",
        f"kind={act.kind}|{side}|{abs(gap) > 0}",
        f"closer={min(closer, 3)}|{covered}",
    )
    yield from (f"narrower={_narrower(acts, rivals, act, token)}|{covered}", f"speaker={source.kind}|{covered}")
    yield from (
        f"quoted={_quoted(article, act, token)}|{covered}|{min(abs(gap), 2)}",
        f"speaker={source.kind}|{abs(gap) > 0}",
    )
    yield from (
        f"pos={act.speaker.pos_}|{covered}",
        f"cue={act.head.lemma_.lower()}|{covered}",
        f"words={_bucket(act, token)}|{side}|{covered}",
    )
    yield f"first={article.sentence(token)[0].lower_}|{gap}|{tagged}"


def author_features(article: Article, acts: list[Speech], token: Token) -> Iterator[str]:
    """What speaks for the article's own voice."""
    rivals = near(article, acts, token)
    here = article.sentence_of[token.i]
    tagged = sum(covers(acts[index], token, tagged=True) for index in rivals)
    ruled = sum(covers(acts[index], token, tagged=False) for index in rivals)
    same = sum(acts[index].sentence == here for index in rivals)
    before = any(acts[index].sentence == here - 1 for index in rivals)
    quoted = article.quoted(token) is not None
    yield from (
        f"author|{min(tagged, 2)}|{min(ruled, 2)}",
        f"author|{min(tagged, 1)}|{min(same, 2)}",
        f"author|quoted={quoted}|{min(tagged, 1)}",
    )
    yield from (
        f"author|before={before}|{min(tagged, 1)}|{min(ruled, 1)}",
        f"author|headline={here < article.headline}|{min(tagged, 1)}",
    )
    yield from (f"author|first={article.sentence(token)[0].lower_}", f"author|sentence={min(here, 4)}|{min(tagged, 1)}")


def covers(act: Speech, token: Token, tagged: bool) -> bool:
    """True where a token lies in what is said, by the tagger or by the rules."""
    spans = (act.tagged.content if act.tagged else ()) if tagged else act.ruled
    return any(span.start <= token.idx < span.end for span in spans)


def _narrower(acts: list[Speech], rivals: list[int], act: Speech, token: Token) -> int:
    """How many other acts cover the token with less text, three at most."""
    covering = [
        acts[other] for other in rivals if covers(acts[other], token, True) or covers(acts[other], token, False)
    ]
    return min(3, sum(_size(other) < _size(act) for other in covering))


def _size(act: Speech) -> int:
    return sum(span.end - span.start for span in act.content)


def _away(act: Speech, token: Token) -> int:
    return abs(act.head.i - token.i)


def _bucket(act: Speech, token: Token) -> int:
    return next(at for at, limit in enumerate((4, 8, 16, 32, 64, 10**6)) if _away(act, token) < limit)


def _quoted(article: Article, act: Speech, token: Token) -> str:
    """Whether the value stands in a quotation, and the word of saying in the same one."""
    quote = article.quoted(token)
    if quote is None:
        return "no"
    return "both" if quote.start <= act.head.idx < quote.end else "value"


def is_outlet(source: Source) -> bool:
    """True for speakers that mostly pass on what others say."""
    return source.kind in (SourceKind.OUTLET, SourceKind.DOCUMENT)
