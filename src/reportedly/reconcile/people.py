"""Which group of people a number counts, and how two groups lie to each other."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from reportedly.reconcile.words import content, latin, table

PEOPLE = "people"
_WITHIN_ALL = frozenset({"child", "boy", "girl", "woman"})  # always some of those that an unnamed number counts
_OUTCOMES = frozenset({
    "dead", "death", "deaths", "wounded", "injured", "injuries", "killed", "casualty", "casualties", "victim",
    "victims", "toll",
})  # fmt: skip


class Scope(StrEnum):
    """How the group of one count lies to that of another."""

    SAME = "same"
    INSIDE = "inside"
    AROUND = "around"
    APART = "apart"


@cache
def known_words() -> Mapping[str, str]:
    """Word to group, from the data file."""
    return {word: group for group, words in table("groups")["words"].items() for word in words.split()}


def group_of(who: str, words: Mapping[str, str] | None = None) -> str:
    """The group that the words name. The last known word counts ("army officers"), and a group narrower than people
    wins over it ("civilian victims"). Unknown words are a group of their own; none at all means people.
    """
    known = known_words() if words is None else words
    found = [known[word] for word in content(who) if word in known]
    narrow = [group for group in found if group != PEOPLE]
    if narrow:
        return "people" if len(set(narrow)) > 1 else narrow[-1]
    return PEOPLE if found or not content(who) else " ".join(content(who))


def how_groups_lie(one: str, other: str) -> Scope:
    """How the people of one wording lie to those of another. Fighters of two named parties are two groups; of a
    named party, they are some of the fighters that another counts without a name.
    """
    groups = group_of(one), group_of(other)
    if (untold(one) or untold(other)) and not set(groups) & _WITHIN_ALL:
        return Scope.SAME
    lies = scope(*groups)
    if lies is not Scope.SAME or groups[0] == PEOPLE:
        return lies
    here, there = party_of(one), party_of(other)
    if here and there:
        return lies if here & there else Scope.APART
    return Scope.INSIDE if here else Scope.AROUND if there else lies


def untold(who: str) -> bool:
    """True where a number stands without its people ("put the wounded at five"): it is held against any group's."""
    return not set(content(who)) - _OUTCOMES


def party_of(who: str) -> frozenset[str]:
    """The words that name a party: proper names and "regime"; "Fighters" at the start of a sentence names none."""
    sides = frozenset(table("groups")["sides"].split())
    return frozenset(
        w.lower() for w in latin(who) if w.lower() in sides or (w[:1].isupper() and w.lower() not in known_words())
    )


def scope(one: str, other: str) -> Scope:
    """How group `one` lies to group `other`. Unknown groups lie inside people and apart from all others."""
    if one == other:
        return Scope.SAME
    if other in _around(one):
        return Scope.INSIDE
    return Scope.AROUND if one in _around(other) else Scope.APART


def _around(group: str) -> list[str]:
    inside = table("groups")["inside"]
    found = []
    while group != PEOPLE:
        group = inside.get(group, PEOPLE)
        found.append(group)
    return found
