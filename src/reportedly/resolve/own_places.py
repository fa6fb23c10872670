"""The user's own places beside those of the package."""

import gzip
from pathlib import Path

from reportedly.errors import InputError
from reportedly.lexicons import own_folder
from reportedly.resolve.place_files import read_places
from reportedly.resolve.place_rows import packed
from reportedly.resolve.place_table import PlaceTable

_MEND = "Make the folder writable, or name another in REPORTEDLY_HOME."


def own_place_files() -> tuple[Path, ...]:
    """The files of places that were added, in the order of their names; empty where there are none."""
    return tuple(sorted((own_folder() / "gazetteer").glob("*.places.gz")))


def own_tables() -> tuple[PlaceTable, ...]:
    """The tables of the files that were added. Raises `LexiconError` where one cannot be read."""
    return tuple(PlaceTable.read(path, _names_of(path)) for path in own_place_files())


def add_places(path: Path, country: str = "") -> tuple[Path, int]:
    """Read a file of places (`place_files.read_places`) and keep it; a file of the same name is replaced.

    Returns where it lies now and how many places it holds. Raises `InputError` for the file, and where the folder of
    the user cannot be written; then nothing has changed.
    """
    rows = read_places(path, country)
    target = own_folder() / "gazetteer" / f"{path.stem}.places.gz"
    places, names = packed(rows)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _write(_names_of(target), names)
        _write(target, places)
    except OSError as error:
        raise InputError(str(target), f"cannot be written ({error.strerror}).", _MEND) from error
    return target, len(rows)


def _names_of(path: Path) -> Path:
    return path.with_name(path.name.replace(".places.gz", ".names.gz"))


def _write(path: Path, data: bytes) -> None:
    part = path.with_suffix(".part")
    part.write_bytes(gzip.compress(data, 6, mtime=0))
    part.replace(path)
