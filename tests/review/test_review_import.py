"""What goes out as annotations comes back as reviews, from each tool in its own form."""

import json
from pathlib import Path

import pytest
from review_records import (
    BESIDE,
    FIVE,
    MEN,
    OTHER,
    RAID,
    READING,
    REPORT,
    SECOND,
    TEXT,
    TWELVE,
    WHO,
    ledger,
    minute,
    span,
)  # fmt: skip

from reportedly import export, record, review
from reportedly.errors import InputError
from reportedly.model import AUTHOR, Act, Claim, Count, Reading, Slot, Status, make_id

FORMS = ("label-studio", "brat", "spacy")
CLAIMS = READING.claims


@pytest.fixture
def path(tmp_path: Path) -> Path:
    at = OTHER.text.index("Guards")
    closed = Claim(
        make_id("guards"), OTHER.id, BESIDE.events[0].id, Slot.TARGET, span("Guards fell", OTHER.text),
        span("Guards", OTHER.text), "Guards", None, sources=(AUTHOR,),
    )  # fmt: skip
    assert at == 0
    return ledger(tmp_path / "arnor.db", READING, Reading(OTHER, BESIDE.events, (closed,)))


def exported(path: Path, form: str, where: Path, readings: list[Reading] | None = None) -> Path:
    """The file or folder that `reportedly export annotations` writes; of Label Studio as it gives it back."""
    with record.open_record(path) as told:
        pieces = list(export.pieces(readings or list(told.readings())))
    if form == "brat":
        export.write_brat(pieces, where)
    elif form == "spacy":
        where.write_text("".join(json.dumps(row) + "\n" for row in export.spacy_lines(pieces)))
    else:
        tasks = [dict(task) for task in export.label_studio(pieces)]
        for task in tasks:
            result = [region | {"origin": "prediction"} for region in task["predictions"][0]["result"]]
            task["annotations"] = [{"completed_by": 1, "result": result}]
        where.write_text(json.dumps(tasks))
    return where


def texts(form: str, where: Path):
    readers = {"brat": review.read_brat, "spacy": review.read_spacy, "label-studio": review.read_label_studio}
    return list(readers[form](where))


def taken(path: Path, form: str, where: Path, **how: bool) -> review.Taken:
    with record.open_record(path) as told:
        return review.take(told, texts(form, where), "Faramir", minute(0), **how)


@pytest.mark.parametrize("form", FORMS)
def test_what_comes_back_as_it_went_accepts_every_claim(path: Path, tmp_path: Path, form: str):
    found = taken(path, form, exported(path, form, tmp_path / "out"))
    assert sorted(one.subject for one in found.reviews) == sorted([*(one.id for one in CLAIMS), make_id("guards")])
    assert {one.act for one in found.reviews} == {Act.ACCEPT}
    assert (found.left, found.unmarked) == ((), 0)


@pytest.mark.parametrize("form", FORMS)
def test_taking_it_twice_says_nothing_new(path: Path, tmp_path: Path, form: str):
    where = exported(path, form, tmp_path / "out")
    record.write(path, taken(path, form, where).reviews)
    assert taken(path, form, where).reviews == ()


@pytest.mark.parametrize("form", FORMS)
def test_offsets_after_a_sign_beyond_the_basic_plane_are_the_report_s(path: Path, tmp_path: Path, form: str):
    (one,) = (text for text in texts(form, exported(path, form, tmp_path / "out")) if text.report == REPORT.id)
    marks = {mark.id: mark for mark in one.marks}
    assert TEXT[marks[FIVE.id].start : marks[FIVE.id].end] == "five"


def changed(where: Path, *changes: tuple[str, str]) -> Path:
    text = where.read_text()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    where.write_text(text)
    return where


def spacy_span(words: str, label: str, **rest: str) -> dict[str, object]:
    return {"start": span(words).start, "end": span(words).end, "label": label, **rest}


def spacy_file(where: Path, *spans: dict[str, object], text: str = TEXT) -> Path:
    meta = {"report": REPORT.id, "offset_in_report": 0}
    where.write_text(json.dumps({"text": text, "spans": list(spans), "meta": meta}))
    return where


def only(path: Path, where: Path, form: str = "spacy"):
    (said,) = taken(path, form, where).reviews
    return said


def test_another_label_corrects_the_slot(path: Path, tmp_path: Path):
    said = only(path, spacy_file(tmp_path / "a", spacy_span("five", "INJURED", id=FIVE.id)))
    assert (said.act, said.subject, said.correction.slot) == (Act.CORRECT, FIVE.id, Slot.INJURED)


def test_other_words_correct_the_value(path: Path, tmp_path: Path):
    said = only(path, spacy_file(tmp_path / "a", spacy_span("12", "KILLED", id=TWELVE.id, value="at least 12")))
    assert (said.correction.value, said.correction.count) == ("12", Count(12, 12))


def test_values_beside_a_mark_correct_speaker_status_and_event(path: Path, tmp_path: Path):
    beside = {"speakers": "Palantir Agency", "status": "denied", "event": SECOND.id}
    said = only(path, spacy_file(tmp_path / "a", spacy_span("five", "KILLED", id=FIVE.id, **beside)))
    told = [source.name for source in said.correction.sources], said.correction.status, said.correction.event
    assert told == (["Palantir Agency"], Status.DENIED, SECOND.id)


def test_a_mark_of_one_s_own_on_a_claim_accepts_it(path: Path, tmp_path: Path):
    said = only(path, spacy_file(tmp_path / "a", spacy_span("men of Dunland", "PERPETRATOR")))
    assert (said.act, said.subject) == (Act.ACCEPT, MEN.id)


def test_a_mark_of_one_s_own_elsewhere_is_a_note_with_its_words(path: Path, tmp_path: Path):
    said = only(path, spacy_file(tmp_path / "a", spacy_span("five guards", "TARGET")))
    assert (said.act, said.subject, said.span) == (Act.NOTE, REPORT.id, span("five guards"))
    assert "TARGET" in said.note


def test_a_count_that_is_none_is_left_out_and_told(path: Path, tmp_path: Path):
    found = taken(path, "spacy", spacy_file(tmp_path / "a", spacy_span("Fornost", "KILLED", id=FIVE.id)))
    assert found.reviews == ()
    assert "This is no count" in found.left[0].why


def test_a_mark_that_is_gone_rejects_only_where_that_is_asked(path: Path, tmp_path: Path):
    where = spacy_file(tmp_path / "a", spacy_span("five", "KILLED", id=FIVE.id))
    assert taken(path, "spacy", where).unmarked == 3
    rejected = [
        one.subject for one in taken(path, "spacy", where, reject_missing=True).reviews if one.act is Act.REJECT
    ]
    assert sorted(rejected) == sorted([TWELVE.id, WHO.id, MEN.id])


def test_a_text_that_differs_is_refused_with_the_first_difference(path: Path, tmp_path: Path):
    where = spacy_file(tmp_path / "a", text=TEXT.replace("five", "four"))
    at = TEXT.index("five") + 1
    with pytest.raises(InputError, match=f"at character {at}: 'our guards"):
        taken(path, "spacy", where)


@pytest.mark.parametrize(
    ("words", "at"), [(TEXT + " More.", len(TEXT)), (TEXT.replace("\n", "\r\n"), TEXT.index("\n"))]
)
def test_so_is_one_that_is_longer_or_has_other_line_ends(path: Path, tmp_path: Path, words: str, at: int):
    with pytest.raises(InputError, match=f"at character {at}"):
        taken(path, "spacy", spacy_file(tmp_path / "a", text=words))


def test_label_studio_in_utf_16_units_is_understood(path: Path, tmp_path: Path):
    where = exported(path, "label-studio", tmp_path / "out")
    tasks = json.loads(where.read_text())
    for region in tasks[0]["annotations"][0]["result"]:
        if region["type"] == "labels":
            for end in ("start", "end"):
                before = tasks[0]["data"]["text"][: region["value"][end]]
                region["value"][end] = len(before.encode("utf-16-le")) // 2
    where.write_text(json.dumps(tasks))
    assert {one.act for one in taken(path, "label-studio", where).reviews} == {Act.ACCEPT}


def test_a_region_that_fits_neither_unit_is_refused(path: Path, tmp_path: Path):
    where = changed(exported(path, "label-studio", tmp_path / "out"), ('"text": "five"', '"text": "ten"'))
    with pytest.raises(InputError, match="“ten” does not stand at"):
        taken(path, "label-studio", where)


def test_several_people_in_one_task_must_be_told_apart(path: Path, tmp_path: Path):
    where = exported(path, "label-studio", tmp_path / "out")
    tasks = json.loads(where.read_text())
    tasks[0]["annotations"].append(tasks[0]["annotations"][0] | {"completed_by": {"id": 2, "email": "b@bree"}})
    where.write_text(json.dumps(tasks))
    with pytest.raises(InputError, match="Several people annotated it: 1, 2/b@bree"):
        texts("label-studio", where)
    assert len(list(review.read_label_studio(where, "b@bree"))) == 1


def test_a_deleted_region_of_label_studio_is_known_by_the_prediction(path: Path, tmp_path: Path):
    where = exported(path, "label-studio", tmp_path / "out")
    tasks = json.loads(where.read_text())
    kept = [one for one in tasks[0]["annotations"][0]["result"] if one.get("id") != FIVE.id]
    tasks[0]["annotations"][0]["result"] = [one for one in kept if one.get("from_id") != FIVE.id]
    where.write_text(json.dumps(tasks))
    rejected = [one for one in taken(path, "label-studio", where, reject_missing=True).reviews if one.act is Act.REJECT]
    assert [one.subject for one in rejected] == [FIVE.id]


def test_brat_s_relation_moves_a_claim(path: Path, tmp_path: Path):
    folder = exported(path, "brat", tmp_path / "out")
    ann = folder / f"{REPORT.id}.ann"
    lines = ann.read_text().splitlines()
    names = {line.split("id: ")[1].split(";")[0]: line.split()[2] for line in lines if line.startswith("#")}
    old, new = (f"Arg1:{names[FIVE.id]} Arg2:{names[one.id]}" for one in (RAID, SECOND))
    changed(ann, (old, new))
    moved = [one for one in taken(path, "brat", folder).reviews if one.act is Act.CORRECT]
    assert [(one.subject, one.correction.event) for one in moved] == [(FIVE.id, SECOND.id)]


def test_brat_s_pieces_of_a_closed_text_find_their_place(path: Path, tmp_path: Path):
    folder = exported(path, "brat", tmp_path / "out")
    (folder / f"{OTHER.id}.ann").open("a").write("T9\tTARGET 7 11\tfell\n")
    notes = [one for one in taken(path, "brat", folder).reviews if one.act is Act.NOTE]
    assert [one.span for one in notes] == [span("fell", OTHER.text)]


def test_brat_s_words_must_stand_where_it_says(path: Path, tmp_path: Path):
    folder = exported(path, "brat", tmp_path / "out")
    changed(folder / f"{REPORT.id}.ann", ("\tfive\n", "\tten\n"))
    with pytest.raises(InputError, match="“ten” does not stand at"):
        texts("brat", folder)


def test_brat_s_text_must_be_the_report_s(path: Path, tmp_path: Path):
    folder = exported(path, "brat", tmp_path / "out")
    changed(folder / f"{REPORT.id}.txt", ("reported", "repeated"))
    with pytest.raises(InputError, match=f"at character {TEXT.index('reported') + 3}: 'eated"):
        taken(path, "brat", folder)


def test_so_must_the_pieces_of_a_closed_text(path: Path, tmp_path: Path):
    folder = exported(path, "brat", tmp_path / "out")
    (folder / f"{OTHER.id}.ann").write_text("")
    (folder / f"{OTHER.id}.txt").write_text("Guards felt")
    with pytest.raises(InputError, match="“t” is not in the report so"):
        taken(path, "brat", folder)


def test_prodigy_s_ignored_lines_are_left_out(tmp_path: Path):
    where = changed(spacy_file(tmp_path / "a"), ('"spans"', '"answer": "ignore", "spans"'))
    assert texts("spacy", where) == []


@pytest.mark.parametrize(
    ("form", "content"), [("spacy", "{}"), ("spacy", "no"), ("label-studio", '[{"annotations": 3}]')]
)
def test_what_is_no_such_file_is_refused_with_its_place(tmp_path: Path, form: str, content: str):
    (tmp_path / "tasks").write_text(content)
    with pytest.raises(InputError, match=r"tasks.*(not as expected|no JSON)"):
        texts(form, tmp_path / "tasks")
