"""The user's own additions to the lists of the package."""

import os
import sys
from pathlib import Path

from reportedly.errors import LexiconError
from reportedly.lexicons.actors import load_actors


def own_folder() -> Path:
    """Where the user's own lists lie: the environment variable REPORTEDLY_HOME, else `reportedly` in the place that
    the system keeps for data of programs. It need not exist.
    """
    if told := os.environ.get("REPORTEDLY_HOME"):
        return Path(told)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", "~")).expanduser() / "reportedly"
    return Path(os.environ.get("XDG_DATA_HOME") or "~/.local/share").expanduser() / "reportedly"


def own_actor_files() -> tuple[Path, ...]:
    """The user's actor files in the order of their names; empty where there are none."""
    return tuple(sorted((own_folder() / "actors").glob("*.toml")))


def add_actor_file(path: Path) -> Path:
    """Check `path` against the list and all other files of the user and copy it into `own_folder()`.

    A file of the same name is replaced. Returns where it lies now. Raises `LexiconError` with line, reason and mend;
    then nothing has changed.
    """
    target = own_folder() / "actors" / f"{path.stem}.toml"
    load_actors((*(other for other in own_actor_files() if other.name != target.name), path))
    part = target.with_suffix(".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(path.read_bytes())
        part.replace(target)
    except OSError as error:
        mend = "Make the folder writable, or name another in REPORTEDLY_HOME."
        raise LexiconError(str(target), f"cannot be written ({error.strerror}).", mend) from error
    return target
