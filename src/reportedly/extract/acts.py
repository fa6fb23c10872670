"""All acts of speech of an article: those that the tagger finds, and those of the rules."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from reportedly.extract.article import Article
from reportedly.extract.doc import Token
from reportedly.extract.speech import Speech, by_rule
from reportedly.model import Attribution, Span

_NAMING = {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"}  # what a speaker's name may be made of
# Who claims, blames or stands behind "according to" is a matter of grammar: the rules know better.
CHARGES = ("responsibility", "accuse")


def speeches(article: Article) -> list[Speech]:
    """In reading order. Where tagger and rules give one cue two speakers, both acts are there."""
    ruled = [replace(speech, ruled=speech.content) for speech in by_rule(article)]
    found = [speech for one in article.tags.said for speech in _tagged(article, one, ruled)]
    taken = {index for speech in found for index in range(*speech.cue)}
    found += [speech for speech in ruled if not taken & set(range(*speech.cue))]
    return sorted(found, key=lambda speech: (speech.cue, speech.speaker.i))


def _tagged(article: Article, one: Attribution, ruled: list[Speech]) -> Iterator[Speech]:
    """The tagger's attribution as an act of speech, beside it the rule's where that has another speaker.

    Where the tagger names no speaker, the rule's; where neither does, nothing.
    """
    cue, source = _tokens(article, one.cue), [token for token in _tokens(article, one.source) if token.pos_ in _NAMING]
    like = next((speech for speech in ruled if set(range(*speech.cue)) & {token.i for token in cue}), None)
    if not cue or (not source and like is None) or _basis(article, cue, source) or _deadly(cue):
        return
    one = replace(one, content=tuple(_trimmed(article, span, source) for span in one.content))
    if like is None:
        head, place = _root(cue), (cue[0].i, cue[-1].i + 1)
        yield Speech(
            _speaker(article, source),
            place,
            head,
            _kind(article, cue),
            one.content,
            article.sentence_of[head.i],
            tagged=one,
        )
        return
    alike = not source or like.kind in (*CHARGES, "cite") or like.speaker in source
    content = like.content if like.kind in CHARGES else one.content
    yield replace(like, speaker=like.speaker if alike else _speaker(article, source), content=content, tagged=one)
    if not alike:
        yield like


def _trimmed(article: Article, content: Span, source: list[Token]) -> Span:
    """What is said ends before the article of who says it: "five died, | a monitor said"."""
    words = _tokens(article, content)
    if source and len(words) > 1 and words[-1].pos_ == "DET" and words[-1].i == source[0].i - 1:
        return Span(content.start, words[-2].idx + len(words[-2]))
    return content


def _speaker(article: Article, source: list[Token]) -> Token:
    """The head of a speaker's name. Of "the Gondor based Shire Monitor" the monitor, whatever the parse makes of it."""
    root = _root(source)
    if root.ent_type_ == "GPE":
        bodies = [token for token in source if article.has_class(token.i, "outlets:")]
        return _root(bodies) if bodies else root
    return root


def _basis(article: Article, cue: list[Token], source: list[Token]) -> bool:
    """True for "citing preliminary figures": what somebody rests on is nobody who speaks."""
    if cue[-1].lower_ != "citing":
        return False
    cited = [*source, *(child for child in cue[-1].children if child.dep_ in ("dobj", "pobj"))]
    return any(article.has_class(token.i, "speakers:document") for token in cited)


def _deadly(cue: list[Token]) -> bool:
    """True for "claiming the lives of six": a deed, no word of speech."""
    behind = cue[-1].doc[cue[-1].i + 1 : cue[-1].i + 4]
    return cue[-1].lemma_ == "claim" and any(token.lower_ in ("life", "lives") for token in behind)


def _kind(article: Article, cue: list[Token]) -> str:
    """The lexicon's kind of a cue's words; "say" for words that it does not have."""
    entries = (article.lexicons.cues.get(token.lemma_.lower(), "verb") for token in cue)
    return next((entry.kind for entry in entries if entry), "say")


def _tokens(article: Article, span: Span | None) -> list[Token]:
    if span is None:
        return []
    first = max(bisect_right(article.doc, span.start, key=_start) - 1, 0)
    near = article.doc[first : bisect_left(article.doc, span.end, key=_start)]
    return [token for token in near if span.start < token.idx + len(token)]


def _start(token: Token) -> int:
    return token.idx


def _root(tokens: list[Token]) -> Token:
    """The token that the others hang on."""
    inside = {token.i for token in tokens}
    return next((token for token in tokens if token.head.i not in inside or token.head.i == token.i), tokens[0])
