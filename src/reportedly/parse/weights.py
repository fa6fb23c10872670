"""The weights that were measured, file by file."""

import hashlib
import tomllib
from importlib.resources import files
from pathlib import Path

from reportedly.errors import ModelError

MEND = "Install it again from the lock file: pip install --force-reinstall --require-hashes -r requirements.lock."


def measured() -> dict[str, str]:
    """File name within the model folder to SHA-256."""
    table = tomllib.loads(files("reportedly.parse").joinpath("data/weights.toml").read_text("utf-8"))
    return dict(table["sha256"])


def check_weights(folder: Path) -> None:
    """Pass where every file of the model folder that bears on the result is the measured one.

    The package is an unofficial upload, hence this check on every load (0.04 s). Raises `ModelError`.
    """
    for name, expected in measured().items():
        path = folder / name
        if not path.is_file():
            raise ModelError(str(path), "a file of the language model is missing.", MEND)
        if hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            raise ModelError(str(path), "this file is not the one that was measured (SHA-256 differs).", MEND)
