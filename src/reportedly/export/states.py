"""Words that mean the forces or the government of a state, though no list names them."""

from reportedly.export.lookups import Lookups

HERE = ""  # the state of the place: "the regime", "government forces"
_RULERS = frozenset({"government", "regime", "authorities"})
_FORCES = frozenset({
    "army", "forces", "force", "military", "troops", "soldiers", "police", "navy", "air", "warplanes", "warplane",
    "jets", "planes", "aircraft", "helicopters", "security", "state", "armed", "ground", "the",
})  # fmt: skip


def state_of(words: str, lookups: Lookups) -> str | None:
    """The code of the state that the words mean: "Russian warplanes" RU, "Syria" SY; `HERE` for "government forces";
    None for all else. "Forces" alone may be anybody's, and "Russians" anybody.
    """
    plain = [word.strip(".,’'\"()").removesuffix("'s").removesuffix("’s") for word in words.split()]
    rest = [word for word in plain if word.casefold() not in _RULERS | _FORCES]
    rules = any(word.casefold() in _RULERS for word in plain)
    if not rest:
        return HERE if rules else None
    name = " ".join(rest)
    # Texts may have lost their apostrophes: "Syrias army".
    code, named_outright = max(lookups.country(name), lookups.country(name.removesuffix("s")))
    return code if code and (named_outright or len(rest) < len(plain)) else None


def is_rule(words: str) -> bool:
    """True for a government rather than its forces."""
    kept = {word.casefold() for word in words.split()}
    return bool(kept & _RULERS) and not kept & (_FORCES - {"the"})
