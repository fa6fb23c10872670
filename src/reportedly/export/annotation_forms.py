"""Annotated pieces in the forms of three tools."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from reportedly.export.annotations import UNIT, Mark, Piece, Row, credit
from reportedly.export.whole import make_folder, put_file

_BETWEEN = "\n\n"
_ENDINGS = str.maketrans({"\n": " ", "\r": " ", "\t": " "})


def label_studio(pieces: Iterable[Piece]) -> Iterator[Row]:
    """Tasks with one prediction each: labelled regions, and a relation from each claim to its event where both lie in
    the piece. Offsets are code points, as Label Studio stores them (since its frontend's pull request 308).
    """
    for piece in pieces:
        yield {
            "data": {"text": piece.text, **credit(piece.report)},
            "meta": {"offset_in_report": piece.offset, "offset_unit": UNIT},
            "predictions": [{"model_version": "reportedly", "result": [*_regions(piece), *_relations(piece)]}],
        }


def _regions(piece: Piece) -> Iterator[Row]:
    for mark in piece.marks:
        words = piece.text[mark.start : mark.end]
        value: Row = {"start": mark.start, "end": mark.end, "text": words, "labels": [mark.label]}
        region: Row = {"id": mark.id, "from_name": "label", "to_name": "text", "type": "labels", "value": value}
        yield region | {"meta": {"text": [f"{name}: {text}" for name, text in mark.notes]}}


def _relations(piece: Piece) -> Iterator[Row]:
    here = {mark.id for mark in piece.marks}
    for mark in piece.marks:
        if mark.of in here:
            yield {"type": "relation", "from_id": mark.id, "to_id": mark.of, "direction": "right", "labels": ["of"]}


def spacy_lines(pieces: Iterable[Piece]) -> Iterator[Row]:
    """{"text", "spans": [{"start", "end", "label", "id", ...}], "meta"}: offsets are code points, as spaCy has them."""
    for piece in pieces:
        spans = [
            {"start": one.start, "end": one.end, "label": one.label, "id": one.id, "event": one.of, **dict(one.notes)}
            for one in piece.marks
        ]
        meta = {**credit(piece.report), "offset_in_report": piece.offset, "offset_unit": UNIT}
        yield {"text": piece.text, "spans": spans, "meta": meta}


def write_brat(pieces: Iterable[Piece], folder: Path) -> int:
    """REPORT.txt and REPORT.ann for each report, with annotation.conf and offsets.txt, into `folder`; returns how many
    reports there were. Offsets are code points of the .txt file, as brat has them; pieces of one report stand below
    each other. Raises `InputError` where a file cannot be written.
    """
    make_folder(folder)
    written, labels = 0, {"EVENT"}
    for _, group in groupby(pieces, key=lambda piece: piece.report.id):
        piece = joined(list(group))
        put_file(folder / f"{piece.name}.txt", piece.text)
        put_file(folder / f"{piece.name}.ann", "".join(f"{line}\n" for line in brat_lines(piece)))
        labels |= {mark.label for mark in piece.marks}
        written += 1
    put_file(folder / "annotation.conf", _configuration(labels))
    put_file(folder / "offsets.txt", f"Offsets count {UNIT}, of the .txt file beside each .ann file.\n")
    return written


def joined(pieces: Sequence[Piece]) -> Piece:
    """The pieces of one report below each other, with an empty line between."""
    texts, marks, at = [], [], 0
    for piece in pieces:
        marks += [mark._replace(start=mark.start + at, end=mark.end + at) for mark in piece.marks]
        texts.append(piece.text)
        at += len(piece.text) + len(_BETWEEN)
    first = pieces[0]
    return Piece(first.report.id, first.report, _BETWEEN.join(texts), first.offset, tuple(marks))


def brat_lines(piece: Piece) -> Iterator[str]:
    """Text-bound annotations T, relations R from claim to event, notes # with the record's id, its values and, once,
    the credit of the report.
    """
    names = {mark.id: f"T{at}" for at, mark in enumerate(piece.marks, 1)}
    for at, mark in enumerate(piece.marks, 1):
        fragments = list(_fragments(piece.text, mark))
        places = ";".join(f"{start} {start + len(words)}" for start, words in fragments)
        yield f"T{at}\t{mark.label} {places}\t{' '.join(words for _, words in fragments)}"
        told = [f"id: {mark.id}", *(f"{name}: {text}" for name, text in mark.notes)]
        told += [f"{name}: {text}" for name, text in credit(piece.report).items() if text] if at == 1 else []
        yield f"#{at}\tAnnotatorNotes T{at}\t{'; '.join(told).translate(_ENDINGS)}"
    related = [(mark.id, mark.of) for mark in piece.marks if mark.of in names]
    yield from (f"R{at}\tOf Arg1:{names[a]} Arg2:{names[b]}" for at, (a, b) in enumerate(related, 1))


def _fragments(text: str, mark: Mark) -> Iterator[tuple[int, str]]:
    """brat wants no line end inside a fragment: a stretch over two lines becomes two, without the blanks around."""
    start = mark.start
    for line in text[mark.start : mark.end].splitlines(keepends=True):
        if words := line.strip():
            yield start + line.index(words), words
        start += len(line)


def _configuration(labels: set[str]) -> str:
    kinds = "\n".join(sorted(labels))
    return f"[entities]\n{kinds}\n\n[relations]\nOf\tArg1:<ENTITY>, Arg2:EVENT\n\n[events]\n\n[attributes]\n"
