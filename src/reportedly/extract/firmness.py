"""How firmly it is said: hedges and denials that reach the value, no further."""

from reportedly.extract.article import Article
from reportedly.extract.doc import Token
from reportedly.extract.voices import Voice, Voices
from reportedly.lexicons.lexicon import Match
from reportedly.model import Status

_REACH = 7  # tokens that a hedge reaches where the parse does not join the two


class Firmness:
    """Hedges of one article, and the status of what they reach."""

    def __init__(self, article: Article, voices: Voices) -> None:
        self.article = article
        cues = {index for speech in voices.speeches for index in range(*speech.cue)}
        found = article.matches(article.lexicons.hedges)
        self.hedges = [match for match in found if match.entry.kind == "doubt" and match.start not in cues]

    def status(self, voice: Voice, trigger: Token, value: Token, counts: bool) -> tuple[Status, str]:
        """The status of a value and the word that marks it.

        A "suspected" attack hedges its kind or its doer, not its toll.
        """
        if voice.kind == "deny":
            return Status.DENIED, voice.cue
        if not counts and self._negated(trigger):
            return Status.DENIED, next((c.text for c in trigger.children if c.dep_ == "neg"), "")
        hedge = self._hedge(trigger, value, counts)
        return (Status.HEDGED, hedge) if hedge else (Status.ASSERTED, "")

    def _negated(self, trigger: Token) -> bool:
        return any(child.dep_ == "neg" for child in trigger.children)

    def _hedge(self, trigger: Token, value: Token, counts: bool) -> str:
        for match in self.hedges:
            if self._reaches(match, trigger, value, counts):
                return self.article.words(self.article.span(match.start, match.end))
        return ""

    def _reaches(self, match: Match, trigger: Token, value: Token, counts: bool) -> bool:
        token = self.article.doc[match.start]
        if self.article.sentence_of[token.i] != self.article.sentence_of[trigger.i]:
            return False
        if token.head.i in (trigger.i, value.i) and token.dep_ in ("advmod", "amod", "aux", "neg"):
            return not (counts and token.dep_ == "amod" and token.head.i == trigger.i)
        if counts and token.dep_ == "amod":
            return False  # "a suspected bomb killed five" doubts the bomb, not the five
        heads = {trigger.i, trigger.head.i} if trigger.dep_ in ("xcomp", "ccomp", "auxpass") else {trigger.i}
        if token.pos_ in ("VERB", "AUX") and (token.i in heads or token.head.i in heads):
            return token.i < max(trigger.i, value.i)
        first = min(trigger.i, value.i)
        between = self.article.doc[match.end : first]
        return (
            match.end <= first < match.end + _REACH
            and not any(t.pos_ == "VERB" or t.text in (",", ";") for t in between)
            and token.pos_ != "ADJ"
        )
