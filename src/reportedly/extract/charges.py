"""Who is said to have done it: claims of responsibility, accusations and denials."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract.article import Article
from reportedly.extract.doc import Token
from reportedly.extract.phrases import phrase
from reportedly.extract.voices import Voice, Voices
from reportedly.model import AUTHOR, Status

_OWN_DEED = {
    "responsibility",
    "involvement",
    "role",
    "attacking",
    "bombing",
    "targeting",
    "carrying",
    "using",
    "killing",
}


@dataclass(frozen=True, slots=True)
class Charge:
    """A party [head], the verb that charges or clears it, who says so and how firmly."""

    party: Token
    verb: Token
    voice: Voice
    status: Status


def charges(article: Article, voices: Voices) -> Iterator[Charge]:
    """Every charge in reading order.

    Of a passive accusation ("has been accused of") the article is the hedged speaker.
    """
    for voice in voices.said:
        speech = voice.speech
        if speech is None:
            continue
        if speech.kind == "responsibility":
            yield Charge(speech.speaker, speech.head, voice, Status.ASSERTED)
        elif speech.kind == "accuse":
            for party in _accused(article, speech.head):
                yield Charge(party, speech.head, voice, Status.ASSERTED)
        elif speech.kind == "deny" and _own_deed(speech.head):
            yield Charge(speech.speaker, speech.head, voice, Status.DENIED)
    yield from _passive(article)


def party(charge: Charge) -> tuple[int, int]:
    """Tokens of the party charged: of "accused rebels of the attack" the rebels."""
    start, end = phrase(charge.party)
    if charge.verb.lemma_ != "accuse":
        return start, end
    of = next((token.i for token in charge.party.doc[charge.party.i : end] if token.lower_ == "of"), end)
    return start, max(of, charge.party.i + 1)


def _accused(article: Article, verb: Token) -> list[Token]:
    """The parties blamed: "blamed Arnor and Gondor for the raid", "blamed the raid on Arnor", not "on Monday"."""
    on = next(
        (
            child
            for child in verb.children
            if child.lower_ == "on" and child.dep_ == "prep" and not any(c.i in article.timed for c in child.children)
        ),
        None,
    )
    blamed = next(
        (child for child in (on or verb).children if child.dep_ == ("pobj" if on is not None else "dobj")), None
    )
    if blamed is None or blamed.pos_ not in ("NOUN", "PROPN"):
        return []
    return [blamed, *(token for token in blamed.conjuncts if token.pos_ in ("NOUN", "PROPN"))]


def _own_deed(verb: Token) -> bool:
    """True for "denied responsibility", "denied carrying out the raid": the speaker clears itself."""
    return any(
        child.lower_ in _OWN_DEED and child.i > verb.i
        for child in verb.children
        if child.dep_ in ("dobj", "xcomp", "ccomp")
    )


def _passive(article: Article) -> Iterator[Charge]:
    for token in article.doc:
        if token.lemma_ in ("accuse", "blame") and token.tag_ == "VBN":
            party = next((child for child in token.children if child.dep_ == "nsubjpass"), None)
            if party is not None and token.dep_ == "relcl":  # "the army, which has been accused"
                party = token.head
            if (
                party is not None
                and party.pos_ in ("NOUN", "PROPN")
                and not any(c.dep_ == "agent" for c in token.children)
            ):
                yield Charge(party, token, Voice((AUTHOR,)), Status.HEDGED)
