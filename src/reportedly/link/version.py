"""What an index rests on: another version of any of it, and the index is made anew."""

from importlib.resources import files

from reportedly.model import make_id

BY = "linker 2"
_DATA = ("weights.toml", "words.toml")
_FORM = "1"  # raised with every change of the columns of an event or of what is written into them


def _version() -> str:
    data = files("reportedly.link").joinpath("data")
    return make_id(BY, _FORM, *(data.joinpath(name).read_text(encoding="utf-8") for name in _DATA))


VERSION = _version()
