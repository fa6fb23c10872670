"""The articles that ship with the package."""

import json
from collections.abc import Iterable
from importlib.resources import files

from reportedly.model import Report


def sample_ids(names: Iterable[str]) -> set[str]:
    """Ids of the bundled reports, from their titles and texts."""
    folder = files("reportedly") / "samples"
    lines = (line for name in names for line in (folder / name).read_text("utf-8").split("\n") if line)
    records = map(json.loads, lines)
    return {Report.make(record["text"], title=record.get("title", "")).id for record in records}
