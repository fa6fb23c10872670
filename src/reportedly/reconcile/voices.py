"""Who is the same speaker under several names."""

from collections.abc import Iterable

from reportedly.model import Claim, Report, Source
from reportedly.reconcile.words import content, latin

Voice = frozenset[str]


class Voices:
    """The speakers of one event: each name with the fullest name that it is short for."""

    def __init__(self, claims: Iterable[tuple[Claim, Report]]) -> None:
        names = {source.name for claim, _ in claims for source in claim.sources if not source.is_author}
        self._full = {name: full_name(name, names) for name in names}

    def speakers(self, claim: Claim, report: Report) -> tuple[str, ...]:
        """The claim's speakers by their fullest names, sorted, each once."""
        return tuple(sorted({self._speaker(source, report) for source in claim.sources}))

    def _speaker(self, source: Source, report: Report) -> str:
        """Each article's own voice is its own speaker, known by the outlet where the outlet is known."""
        return f"AUTHOR of {report.outlet or report.doc}" if source.is_author else self._full[source.name]


def full_name(name: str, names: Iterable[str]) -> str:
    """The longest of the names that `name` is short for. Where several differ ("Baran" of two families), it stays
    its own.
    """
    longer = [other for other in names if other != name and is_short_for(name, other)]
    longest = max(longer, key=lambda other: (len(content(other)), other), default=name)
    one = all(other == longest or is_short_for(other, longest) for other in longer)
    return longest if one else name


def is_short_for(short: str, full: str) -> bool:
    """ "Baran" for "Halbarad Baran", "OHR" for "Observatory for Human Rights" spelt out. Only proper names are
    short for others: "activists" are not "local activists". Names of the same words are short for the one that
    sorts last, so that one is chosen.
    """
    few, many = content(short), content(full)
    if not is_named(short) or not few or not many:
        return False
    if set(few) == set(many):
        return (len(short), short) < (len(full), full)
    if len(few) == 1 and len(many) > 1:
        return few[0] in initials(full) or (few[0] in many and is_named(full) and not _nation_like(few[0], many))
    return set(few) < set(many) and is_named(full)


def _nation_like(word: str, many: tuple[str, ...]) -> bool:
    """The first word of a longer body names its country ("Gondor" of "Gondor Observatory"), not the body."""
    return word == many[0]


def initials(name: str) -> set[str]:
    """First letters of the words, with and without the small ones."""
    every = [word for word in latin(name) if word.lower() != "the"]
    capital = [word for word in every if word[:1].isupper()]
    return {"".join(word[0].lower() for word in words) for words in (every, capital) if len(words) > 1}


def is_named(name: str) -> bool:
    """False for "activists", "a local source": words that fit anybody, so that two reports may mean different
    people.
    """
    return any(word[:1].isupper() for word in latin(name))
