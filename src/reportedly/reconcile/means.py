"""Rival means: what carried the weapon."""

from functools import cache

from reportedly.reconcile.words import content, table


@cache
def _carriers() -> dict[str, frozenset[str]]:
    data = table("means")
    single = {word: frozenset({kind}) for kind, words in data.items() if kind != "any" for word in words.split()}
    return single | {word: frozenset(kinds) for word, kinds in data["any"].items()}


def carriers(value: str) -> frozenset[str]:
    """What may have carried it, empty where the words do not say: the narrowest word counts ("drone air strike" is
    a drone's).
    """
    known = [_carriers()[word] for word in content(value) if word in _carriers()]
    narrowest = [kinds for kinds in known if not any(other < kinds for other in known)]
    return frozenset().union(*narrowest)


def rivals(one: str, other: str) -> str:
    """Why both means cannot be, "" where they can. Rockets fly from many carriers and rival nothing by themselves."""
    here, there = carriers(one), carriers(other)
    if not here or not there or here & there:
        return ""
    return f"Rival means: {one} ({_named(here)}) and {other} ({_named(there)})."


def _named(kinds: frozenset[str]) -> str:
    return " or ".join(sorted(kinds))
