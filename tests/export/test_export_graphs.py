"""FollowTheMoney and annotations of single events."""

from dataclasses import replace

from export_ledger import CLASH, OPEN, SHELLING, cases, claim, made
from make_golden import bytes_of

from reportedly.export import entities, label_studio, pieces, put_list, statements
from reportedly.export.annotation_forms import brat_lines
from reportedly.model import Event, EventType, Reading, Report, Slot, Source, Span, Status


def said(value: str, status: Status = Status.ASSERTED, **rest):
    return claim("p1", SHELLING, OPEN, Slot.PERPETRATOR, "Rockets", value, status=status, **rest)


def of_claim(one) -> dict:
    return next(row for row in statements([made(one)]) if row["id"] == "p1")


def test_asserted_doer_is_the_organizer_in_the_words_of_its_speaker():
    row = of_claim(said("White Tree", actors=("white-tree",), sources=(Source("Captain Halbarad"),)))
    assert (row["prop"], row["value"], row["dataset"]) == ("organizer", "rpt-actor-white-tree", "captain_halbarad")
    assert (row["first_seen"], row["origin"]) == ("2021-03-06", f"rpt-report-{OPEN.id}")


def test_denied_doer_is_a_note_and_no_organizer():
    row = of_claim(said("White Tree", Status.DENIED, actors=("white-tree",)))
    assert (row["prop"], row["value"]) == ("notes", "perpetrator: White Tree (denied)")
    assert [
        one for one in entities([made(said("White Tree", Status.DENIED))]) if "organizer" in one["properties"]
    ] == []


def test_speaker_without_a_letter_still_has_a_dataset():
    assert of_claim(said("orcs", sources=(Source("…"),)))["dataset"].startswith("speaker_")


def test_statements_name_only_entities_that_are_there():
    ids = {row["id"] for row in entities(cases())}
    rows = list(statements(cases()))
    assert {row["entity_id"] for row in rows} <= ids
    assert {row["value"] for row in rows if row["prop"] in ("organizer", "involved", "proof")} <= ids


def test_ids_of_statements_are_unique():
    ids = [row["id"] for row in statements(cases())]
    assert len(ids) == len(set(ids))


def test_offsets_count_code_points_behind_a_tree():
    reading = Reading(OPEN, (SHELLING,), (claim("c", SHELLING, OPEN, Slot.WEAPON, "rockets", "rockets"),))
    (task,) = label_studio(pieces([reading]))
    (region,) = (one for one in task["predictions"][0]["result"] if one.get("id") == "c")
    assert region["value"]["start"] == OPEN.text.index("rockets")


def test_brat_parts_a_stretch_at_a_line_end():
    report = Report.make("Orcs  \n  burned\nthe gate", licence="CC0")
    event = Event("e", report.id, EventType.OTHER, Span(0, len(report.text)))
    (piece,) = pieces([Reading(report, (event,))])
    assert next(brat_lines(piece)) == "T1\tEVENT 0 4;9 15;16 24\tOrcs burned the gate"


def test_overlapping_evidence_of_a_closed_text_does_not_grow_together():
    report = Report.make(" ".join(f"w{at}" for at in range(60)), doc="closed")
    event = Event("e", report.id, EventType.OTHER, Span(0, 2))
    one = replace(claim("c1", SHELLING, OPEN, Slot.WEAPON, "Rockets", "x"), span=Span(0, 90), value_span=Span(30, 33))
    two = replace(one, id="c2", span=Span(60, 150), value_span=Span(90, 93))
    found = list(pieces([Reading(report, (event,), (one, two))]))
    assert all(len(piece.text.split()) <= 25 for piece in found)
    assert sorted(mark.id for piece in found for mark in piece.marks) == ["c1", "c2", "e"]
    assert all(report.text[p.offset + m.start : p.offset + m.end] in p.text for p in found for m in p.marks)


def test_empty_list_is_a_list():
    assert bytes_of(lambda stream: put_list([], stream)) == b"[\n]\n"


def test_report_without_events_has_no_piece_unless_it_is_open():
    closed = replace(CLASH, licence="")
    assert list(pieces([Reading(closed)])) == []
    assert [piece.text for piece in pieces([Reading(CLASH)])] == [CLASH.text]
