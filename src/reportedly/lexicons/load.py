"""All word lists of a folder."""

from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

from reportedly.lexicons.lexicon import Lexicon
from reportedly.lexicons.reader import read_lexicon
from reportedly.lexicons.spec import SPECS

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Lexicons:
    """The ten word lists, and `version`: 16 hexadecimal digits that change with any byte of them."""

    triggers: Lexicon
    casualties: Lexicon
    cues: Lexicon
    hedges: Lexicon
    loaded: Lexicon
    weapons: Lexicon
    people: Lexicon
    speakers: Lexicon
    places: Lexicon
    outlets: Lexicon
    version: str


def load(folder: Path | None = None) -> Lexicons:
    """The word lists of `folder`, or those that come with the package (read once). Raises `LexiconError`."""
    return _default() if folder is None else _load(folder)


@cache
def _default() -> Lexicons:
    return _load(DATA)


def _load(folder: Path) -> Lexicons:
    lists = {name: read_lexicon(folder / f"{name}.toml") for name in SPECS}
    digest = blake2b(digest_size=8)
    for name in sorted(lists):
        data = (folder / f"{name}.toml").read_bytes()
        digest.update(f"{name}:{len(data)}:".encode() + data)
    return Lexicons(**lists, version=digest.hexdigest())
