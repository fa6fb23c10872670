"""The articles that ship with the package."""

import json
from importlib.resources import files

from reportedly.cli.samples import sample_ids
from reportedly.model import is_open

FILES = ("mehr.jsonl", "wikinews.jsonl")


def records() -> list[dict]:
    folder = files("reportedly") / "samples"
    return [json.loads(line) for name in FILES for line in (folder / name).read_text("utf-8").splitlines()]


def test_every_sample_is_openly_licensed_and_credited():
    assert [
        one["id"] for one in records() if not (is_open(one["licence"]) and (one.get("url") or one["attribution"]))
    ] == []


def test_every_sample_has_its_own_id():
    assert len(sample_ids(FILES)) == len(records()) == 34
