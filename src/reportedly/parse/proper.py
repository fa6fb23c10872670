"""Words that are names whatever their case."""

import tomllib
from functools import cache
from importlib.resources import files


def proper(word: str) -> str | None:
    """The written form of a name or acronym given in lower case ("iran", "iraqis", "un"); None for any other word."""
    names = _names()
    return names.get(word) or (names.get(word.removesuffix("s")) if len(word) > 4 else None)


@cache
def _names() -> dict[str, str]:
    table = tomllib.loads(files("reportedly.parse").joinpath("data/proper.toml").read_text("utf-8"))
    return {name.lower(): name for key in ("acronyms", "capitalised") for name in table[key].split()}
