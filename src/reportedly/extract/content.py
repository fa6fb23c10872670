"""What is said: the stretch of text that an act of speech covers."""

from reportedly.extract.article import Article
from reportedly.extract.doc import Token
from reportedly.extract.phrases import phrase
from reportedly.lexicons.lexicon import Match
from reportedly.model import Span

_NAMING = {"identify", "describe", "condemn", "denounce", "decry", "criticise", "criticize", "lament", "deplore"}


def said(article: Article, match: Match, head: Token, speaker: Token) -> tuple[Span, ...]:
    """What is said: where speaker and verb close the sentence, all before them; else all behind the speaker."""
    if match.entry.kind == "responsibility" or (match.entry.kind == "accuse" and head.lemma_ != "accuse"):
        # Who is blamed is a charge; what else stands there ("an attack that Gondor blamed on orcs") is not theirs.
        return ()
    sentence = article.sentence(head)
    stop = _clause_start(article, head, speaker)
    begin = max(match.end, speaker.i + 1) if speaker.i > head.i else match.end
    before = (
        Span(sentence.start_char, article.doc[stop - 1].idx + len(article.doc[stop - 1]))
        if stop > sentence.start + 1
        else None
    )
    if before is not None and (speaker.i > head.i or _closes(article, head, begin, sentence.end)):
        return (before,)
    return (Span(article.doc[match.start].idx, _stop(article, head, begin, sentence.end)),)


def _stop(article: Article, head: Token, begin: int, end: int) -> int:
    """Character behind what is said. A verb with a mere object ("identified its goal as revenge for the strike that
    killed him") says nothing of what a relative clause adds: that is the article's."""
    if head.lemma_ in _NAMING and not any(child.dep_ == "ccomp" for child in head.children):
        relative = next((token for token in article.doc[begin:end] if token.dep_ == "relcl"), None)
        if relative is not None:
            return article.doc[relative.left_edge.i].idx
    return article.doc[end - 1].idx + len(article.doc[end - 1])


def _closes(article: Article, head: Token, begin: int, end: int) -> bool:
    """True where nothing said follows: no clause of its own, no quotation, no "that"."""
    rest = [token for token in article.doc[begin:end] if not token.is_space]
    if head.lemma_ == "tell":  # "told The Red Book as the raids went on"
        hearer = next((child for child in head.children if child.dep_ in ("dobj", "dative") and child.i > head.i), None)
        rest = [token for token in rest if hearer is None or token.i > hearer.i]
    while rest and rest[0].is_punct and not rest[0].is_quote:
        rest = rest[1:]
    if rest and rest[0].tag_ == "VBG":  # "officials said, adding that ..."
        return True
    if rest and (rest[0].lower_ == "that" or any(token.is_quote for token in rest)):
        return False
    if any(child.dep_ == "ccomp" and child.i > head.i for child in head.children):
        return False
    finite = [t for t in rest if t.tag_ in ("VBD", "VBZ", "VBP", "MD")]
    return not finite or rest[0].lower_ in ("in", "on", "after", "as", "during", "at", "late", "early")


def _clause_start(article: Article, head: Token, speaker: Token) -> int:
    """First token of the speaker's own clause ("the monitor said on Sunday")."""
    if speaker.i > head.i or article.sentence_of[speaker.i] != article.sentence_of[head.i]:
        return head.i
    start = phrase(speaker)[0]
    while start and article.doc[start - 1].pos_ in ("DET", "ADJ") and start - 1 >= article.sentence(head).start:
        start -= 1
    return min(start, head.i)
