"""Names of parties and voices to the actors of the list."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from reportedly.lexicons import Actor, Actors, ActorType, actor_key
from reportedly.resolve.country_words import CountryWords

_WORDS = 14  # of the longest name that is looked for
_PIECES = re.compile(r"[,;:()\[\]\"“”]|\s[-–—]\s")
_TOKEN = re.compile(r"[\w./&'’-]*[\w']")
_AGAINST = frozenset(["anti", "non", "pro", "former", "ex", "against"])
# "Hezbollah-backed fighters" and "families of Hamas men" are others than the name in them.
_OTHERS = re.compile(
    r"[-–]?(?:backed|linked|affiliated|allied|aligned|led|inspired|supported|sponsored|funded|style|run|controlled)$"
    r"|(?:supporters?|sympathi[sz]ers?|families|family|relatives|victims|prisoners|detainees|defectors?|refugees|"
    r"opponents?|critics|rivals?|breakaway)$",
    re.I,
)
_BRANCH = re.compile(r"(?:affiliates?|branch|franchise|offshoots?|splinter)$", re.I)  # "al-Qaeda's Syrian affiliate"
_TITLES = re.compile(
    r"(?:the|a|an|dr|mr|mrs|ms|sheikh|spokes\w+|commander|chief|leader|head|general|gen|colonel|col|major|maj|captain|"
    r"lieutenant|lt|brigadier|brig|admiral|secretary|secretary-general|deputy|senior|director|official|army|forces|"
    r"fighters|militants|rebels|group|movement|organi[sz]ation|news|agency|tv|army's|deputy)[.']?s?$",
    re.I,
)
# Adjectives that tell what kind of people they are and not which of several bodies.
_ADJECTIVES = re.compile(
    r"(?:takfiri|kurdish|islami(?:st|c)|jihadist|shi['’]?(?:ite|a)|sunni|christian|druze|alawite|western|foreign|marxist|maoist|"
    r"communist|tuareg|state|official|local|opposition|rebel)$|.*-(?:based|led|backed)$",
    re.I,
)
_VOICES = (ActorType.MEDIA, ActorType.MONITOR, ActorType.OFFICE, ActorType.INTERNATIONAL, ActorType.AID)


@dataclass(frozen=True, slots=True)
class ActorSetting:
    """What tells namesakes apart: how much the report speaks of each country (0 to 1), its year, and whether the name
    is that of somebody who speaks.
    """

    countries: Mapping[str, float] = field(default_factory=dict)
    year: int | None = None
    speaking: bool = False


@dataclass(frozen=True, slots=True)
class ActorReading:
    """One actor that `words` may mean; `points` rank it among those for the same words, `reasons` say why."""

    actor: Actor
    words: str
    points: float
    reasons: tuple[str, ...]


def actor_readings(name: str, actors: Actors, setting: ActorSetting) -> list[tuple[ActorReading, ...]]:
    """For every listed name within `name` the actors that it may mean, best first.

    An empty list is "none of these": a name that the list does not hold stays a name.
    """
    return [_ranked(words, found, actors, setting) for words, found in _named(name, actors)]


def chosen(readings: tuple[ActorReading, ...]) -> Actor | None:
    """The first of the readings, None where it does not lead or did not exist yet."""
    best = readings[0] if readings else None
    if best is None or best.points < 0 or (len(readings) > 1 and readings[1].points == best.points):
        return None
    return best.actor


def _named(name: str, actors: Actors) -> Iterator[tuple[str, tuple[Actor, ...]]]:
    """The listed names in `name`, left to right, the longest first at each place."""
    whole = actors.named(name)
    if whole:
        yield name, whole
        return
    for piece in _PIECES.split(name):
        tokens, at = _TOKEN.findall(piece), 0
        while at < len(tokens):
            end = next((e for e in range(min(len(tokens), at + _WORDS), at, -1) if _fits(tokens, at, e, actors)), at)
            if end > at:
                words = " ".join(tokens[at:end])
                yield words, actors.named(words)
            at = max(end, at + 1)


def _fits(tokens: list[str], start: int, end: int, actors: Actors) -> bool:
    """True where these words are a listed name and the words beside them do not make another of it."""
    words = " ".join(tokens[start:end])
    found = actors.named(words) if any(letter.isupper() for letter in tokens[start]) else ()
    if not found:
        return False
    before, after = tokens[start - 1] if start else "", tokens[end] if end < len(tokens) else ""
    if before.lower() in _AGAINST or any(map(_OTHERS.match, tokens[end : end + 1] + _owner(tokens, start))):
        return False
    if any(map(_BRANCH.match, tokens[end : end + 2])):
        return False
    if _is_capital(after) and not _TITLES.match(after) and not actors.named(after):
        return False
    return not before[:1].isupper() or bool(_TITLES.match(before)) or _own_adjective(before, found)


def _is_capital(word: str) -> bool:
    """ "Sham" and "al-Sham" are parts of a name."""
    return word[:1].isupper() or bool(re.match(r"(?:al|el|an|ash|as)-[A-Z]", word))


def _owner(tokens: list[str], start: int) -> list[str]:
    """The word that "of" ties to the name: "families" in "families of Hamas"."""
    at = start - 1 - (tokens[start - 1 : start] == ["the"])
    return tokens[at - 1 : at] if at > 0 and tokens[at].lower() in ("of", "for") else []


def _own_adjective(word: str, found: Collection[Actor]) -> bool:
    """ "Lebanese Hezbollah" is Hezbollah, "Afghan Red Crescent" no other country's."""
    if _ADJECTIVES.match(word):
        return True
    country = _demonyms().get(word)
    return country is not None and any(country in actor.countries for actor in found)


@cache
def _demonyms() -> Mapping[str, str]:
    return CountryWords.open({}).demonyms


def _ranked(words: str, found: Collection[Actor], actors: Actors, setting: ActorSetting) -> tuple[ActorReading, ...]:
    note = actors.shared.get(actor_key(words), "") if len(found) > 1 else ""
    readings = [_weighed(words, actor, note, setting) for actor in found]
    return tuple(sorted(readings, key=lambda reading: (-reading.points, reading.actor.id)))


def _is_generic(words: str, actor: Actor) -> bool:
    """True where the listed name is written without a capital: it describes and does not name."""
    key = actor_key(words)
    return any(actor_key(name) == key and name.islower() for name in actor.names)


def _weighed(words: str, actor: Actor, note: str, setting: ActorSetting) -> ActorReading:
    points, reasons = 1.0, [f"'{words}' is a name of {actor.name}"]
    share = max((setting.countries.get(country, 0.0) for country in actor.countries), default=0.0)
    if share:
        points += share
        reasons.append("the report speaks of " + ", ".join(c for c in actor.countries if setting.countries.get(c)))
    elif _is_generic(words, actor):
        points -= 3  # "regime forces" are somebody's in every country
        reasons.append("a description, and the report speaks of none of its countries")
    if setting.speaking and actor.type in _VOICES:
        points += 0.5
        reasons.append(f"it is a voice ({actor.type})")
    if setting.year and not actor.active_in(setting.year):
        # History is told too, but nobody tells of what is not yet there.
        points -= 3 if actor.first and setting.year < actor.first - 1 else 0.75
        reasons.append(f"active {actor.first or ''}-{actor.last or ''}, the report is of {setting.year}")
    return ActorReading(actor, words, points, (*reasons, note) if note else tuple(reasons))
