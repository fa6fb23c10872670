"""Files of annotation tools to annotated texts. Each tool has its own unit of offsets; here all become code points."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from reportedly.errors import InputError
from reportedly.review.annotated import Annotated, Mark

_NOTES = ("value", "who", "speakers", "via", "status", "hedge", "type", "stage", "earliest", "latest")
_CREDIT = ("id", "report", "doc", "title", "outlet", "url", "published", "licence", "attribution")
_NEXT_NOTE = re.compile(rf"; (?=(?:{'|'.join((*_NOTES, *_CREDIT))}): )")
_AS_EXPORTED = "Give a file as `reportedly export annotations` writes it, or as its tool gives it back."


def read_spacy(path: Path) -> Iterator[Annotated]:
    """spaCy's JSON lines ({"text", "spans", "meta"}), in code points. Prodigy's answers "reject" and "ignore" are left
    out. Raises `InputError` for a line that is none.
    """
    for number, line in enumerate(text_of(path).split("\n"), 1):
        if line.strip():
            yield from _guarded(f"{path}:{number}", _spacy, _json(f"{path}:{number}", line))


def _spacy(name: str, row: Any) -> Iterator[Annotated]:
    if row.get("answer", "accept") != "accept":
        return
    text, meta = row["text"], row["meta"]
    marks = tuple(_spacy_mark(text, span) for span in row["spans"])
    yield Annotated(name, meta["report"], int(meta["offset_in_report"]), text, marks)


def _spacy_mark(text: str, span: Mapping[str, Any]) -> Mark:
    start, end = int(span["start"]), int(span["end"])
    notes = tuple((key, str(span[key])) for key in _NOTES if span.get(key))
    return Mark(start, end, text[start:end], span["label"], str(span.get("id") or ""), span.get("event") or "", notes)


def read_label_studio(path: Path, annotator: str = "") -> Iterator[Annotated]:
    """Label Studio's JSON: the annotations of each task, of one `annotator` (id or address) where several made some.

    Its versions count code points, older ones UTF-16 units: the words of the regions tell which. A task without an
    annotation, or whose annotation was skipped, gives nothing. Raises `InputError` for a file that is none.
    """
    tasks = _json(str(path), text_of(path))
    for number, task in enumerate(tasks if isinstance(tasks, list) else [tasks], 1):
        yield from _guarded(f"{path}, task {number}", lambda name, one: _task(name, one, annotator), task)


def _task(name: str, task: Any, annotator: str) -> Iterator[Annotated]:
    made = [one for one in task.get("annotations", []) if not one.get("was_cancelled")]
    made = [one for one in made if annotator in ("", *_names(one))]
    if len({_names(one) for one in made}) > 1:
        people = ", ".join("/".join(_names(one)) for one in made)
        raise InputError(name, f"Several people annotated it: {people}.", "Give one of them: --annotator.")
    for one in made[-1:]:
        text, meta = task["data"]["text"], task.get("meta") or {}
        marks = tuple(_regions(name, text, one["result"]))
        offset = int(meta.get("offset_in_report", task["data"].get("offset_in_report", 0)))
        yield Annotated(name, task["data"]["report"], offset, text, marks, _offered(task))


def _names(annotation: Mapping[str, Any]) -> tuple[str, ...]:
    who = annotation.get("completed_by", "")
    return tuple(str(who[key]) for key in ("id", "email") if key in who) if isinstance(who, dict) else (str(who),)


def _offered(task: Mapping[str, Any]) -> frozenset[str] | None:
    shown = [one for one in task.get("predictions", []) if isinstance(one, dict) and "result" in one]
    return frozenset(region["id"] for one in shown for region in one["result"] if "id" in region) if shown else None


def _regions(name: str, text: str, result: Iterable[Mapping[str, Any]]) -> Iterator[Mark]:
    regions = [one for one in result if one.get("type") == "labels"]
    of = {one["from_id"]: one["to_id"] for one in result if one.get("type") == "relation"}
    units = next((unit for unit in (text, _units(text)) if all(_fits(unit, one["value"]) for one in regions)), None)
    if units is None:
        wrong = next(one["value"] for one in regions if not _fits(text, one["value"]))
        there = text[wrong["start"] : wrong["end"]]
        what = f"“{wrong['text']}” does not stand at {wrong['start']}, “{there}” does."
        raise InputError(name, what, "Its text was changed since the export, in the tool or in the file.")
    for one in regions:
        value, id_ = one["value"], str(one.get("id", ""))
        start, end = (len(_chars(units[: value[key]])) for key in ("start", "end"))
        notes = [note.split(": ", 1) for note in (one.get("meta") or {}).get("text", []) if ": " in note]
        told = tuple((key, words) for key, words in notes if key in _NOTES)
        yield Mark(start, end, text[start:end], value["labels"][0], id_, of.get(id_, ""), told)


def _units(text: str) -> list[bytes]:
    """The UTF-16 units of a text, as JavaScript counts."""
    data = text.encode("utf-16-le", "surrogatepass")
    return [data[at : at + 2] for at in range(0, len(data), 2)]


def _chars(units: "str | list[bytes]") -> str:
    return units if isinstance(units, str) else b"".join(units).decode("utf-16-le", "replace")


def _fits(units: "str | list[bytes]", value: Mapping[str, Any]) -> bool:
    words = _chars(units[value["start"] : value["end"]])
    return "".join(words.split()) == "".join(str(value.get("text", words)).split())


def notes_of(line: str) -> tuple[tuple[str, str], ...]:
    """The values of a note "id: ...; value: ...; speakers: A; B; status: ...", with the id."""
    parts = [part.split(": ", 1) for part in _NEXT_NOTE.split(line) if ": " in part]
    return tuple((key, words) for key, words in parts if key in ("id", *_NOTES))


def text_of(path: Path) -> str:
    """A file as UTF-8, line ends as they are. Raises `InputError` where it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise InputError(str(path), f"It cannot be read ({error.strerror}).", "Check the name.") from error
    except UnicodeDecodeError as error:
        raise InputError(str(path), "It is no UTF-8.", "Save it as UTF-8.") from error


def _json(name: str, text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise InputError(name, f"This is no JSON: {error}.", _AS_EXPORTED) from error


def _guarded(name: str, read: Callable[[str, Any], Iterator[Annotated]], row: Any) -> Iterator[Annotated]:
    """What is missing in a record, or of another kind, becomes an `InputError` that says so."""
    try:
        yield from list(read(name, row))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        what = f"It is not as expected ({type(error).__name__}: {error})."
        raise InputError(name, what, _AS_EXPORTED) from error
