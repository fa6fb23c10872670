"""What an index rests on: other words, and its events are made anew; other weights, and its pairs are."""

from importlib.resources import files

from reportedly.model import make_id

BY = "linker 2"
_FORM = "1"  # raised with every change of the columns of an event or of what is written into them


def _hash(name: str, *others: str) -> str:
    return make_id(*others, files("reportedly.link").joinpath(f"data/{name}").read_text(encoding="utf-8"))


EVENTS = _hash("words.toml", _FORM)
PAIRS = _hash("weights.toml", BY)
