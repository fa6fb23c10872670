"""What each finding weighs: log2 odds, from a data file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.errors import LexiconError

PRIOR = "prior"


@dataclass(frozen=True, slots=True)
class Weights:
    """`levels` maps "feature: level" to log2 odds; `prior` is what every pair starts from; `threshold` and `near`
    are scores.
    """

    prior: float
    threshold: float
    near: float
    levels: Mapping[str, float]


@cache
def load() -> Weights:
    """The weights that come with the package. Raises `LexiconError` where the file is malformed."""
    return parse(files("reportedly.link").joinpath("data/weights.toml").read_text(encoding="utf-8"))


def parse(text: str, where: str = "link/data/weights.toml") -> Weights:
    """Weights from TOML. Raises `LexiconError` that names the entry."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(where, f"not TOML: {error}.", "Write it anew with scripts/train_link.py.") from error
    levels = data.get("levels", {})
    for name, value in {**{key: data.get(key) for key in (PRIOR, "threshold", "near")}, **levels}.items():
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise LexiconError(where, f"'{name}' is {value!r}, no number.", "Give log2 odds, such as 1.5.")
    return Weights(float(data[PRIOR]), float(data["threshold"]), float(data["near"]), levels)
