"""brat's standoff files to annotated texts. brat counts code points of the .txt beside each .ann."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from reportedly.errors import InputError
from reportedly.review.annotated import Annotated, Mark
from reportedly.review.files import notes_of, text_of

Notes = tuple[tuple[str, str], ...]

_BOUND = re.compile(r"(T\d+)\t(\S+) ([0-9 ;]+)\t(.*)")
_NOTE = re.compile(r"#\d+\tAnnotatorNotes (T\d+)\t(.*)")
_RELATION = re.compile(r"R\d+\tOf Arg1:(T\d+) Arg2:(T\d+)")


def read_brat(folder: Path) -> Iterator[Annotated]:
    """Every .ann of a folder with the .txt beside it; the file's name is the id of the report.

    Raises `InputError` where a .txt is missing, or where words do not stand where a line says.
    """
    files = sorted(folder.glob("*.ann"))
    if not files:
        raise InputError(str(folder), "There is no .ann file in it.", "Give the folder that brat works in.")
    for path in files:
        text = text_of(path.with_suffix(".txt"))
        marks = tuple(_marks(path, text, text_of(path).split("\n")))
        yield Annotated(str(path), path.stem, None, text, marks)


def _marks(path: Path, text: str, lines: Sequence[str]) -> Iterator[Mark]:
    notes = {one[1]: notes_of(one[2]) for line in lines if (one := _NOTE.fullmatch(line))}
    ids = {name: dict(told).get("id", "") for name, told in notes.items()}
    of = {one[1]: ids.get(one[2], "") for line in lines if (one := _RELATION.fullmatch(line))}
    for number, line in enumerate(lines, 1):
        if line.startswith("T"):
            yield _mark(f"{path}:{number}", text, line, notes, of)


def _mark(
    where: str, text: str, line: str, notes: Mapping[str, tuple[tuple[str, str], ...]], of: Mapping[str, str]
) -> Mark:
    bound = _BOUND.fullmatch(line)
    ends = [int(end) for end in re.findall(r"\d+", bound[3])] if bound else []
    if bound is None or len(ends) < 2 or len(ends) % 2:
        raise InputError(where, "This is no annotation of brat.", "See the manual of brat's standoff format.")
    told = " ".join(text[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True))
    if "".join(told.split()) != "".join(bound[4].split()):
        what = f"“{bound[4]}” does not stand at {bound[3]}, “{told}” does."
        raise InputError(where, what, "The .txt was changed since the export; offsets count its code points.")
    name, beside = bound[1], notes.get(bound[1], ())
    kept = tuple((key, words) for key, words in beside if key != "id")
    start, end = ends[0], ends[-1]
    return Mark(start, end, text[start:end], bound[2], dict(beside).get("id", ""), of.get(name, ""), kept)
