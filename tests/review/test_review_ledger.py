"""People's words in a real ledger: written, applied, found again after another reading, heard by the linker."""

from dataclasses import replace
from pathlib import Path

import pytest
from review_records import (
    AGENCY,
    BESIDE,
    ELSEWHERE,
    FAR,
    FIVE,
    LATER,
    MEN,
    RAID,
    READING,
    REPORT,
    SECOND,
    TWELVE,
    WHO,
    add,
    ids,
    ledger,
    minute,
    renamed,
)  # fmt: skip

from reportedly import flow, record, review, store
from reportedly.errors import InputError
from reportedly.model import Act, Correction, Count, Slot, Status

BY = "Faramir"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return ledger(tmp_path / "arnor.db")


def say(path: Path, act, *rest, n: int = 0, by: str = BY, **more):
    with record.open_record(path) as told:
        said = act(told, *rest, by=by, at=minute(n), **more)
    add(path, said)
    return said


def claims(path: Path, **how) -> dict[str, object]:
    with record.open_record(path, **how) as told:
        return {claim.id: claim for claim in told.claims()}


def test_a_rejected_claim_is_neither_shown_nor_counted(path: Path):
    say(path, review.reject, FIVE.id)
    with record.open_record(path) as told:
        shown = [one for event in flow.linked_events(told) for slot in event.accounts for one in slot.accounts]
    assert FIVE.id not in ids(claim for account in shown for claim in account.claims)


def test_the_machine_s_record_can_be_had_alone(path: Path):
    say(path, review.reject, FIVE.id)
    assert FIVE.id in claims(path, machine=True)
    with store.open_view(path) as view:
        assert FIVE in list(view.claims())


def test_one_person_s_words_can_be_had_alone(path: Path):
    say(path, review.reject, FIVE.id)
    assert FIVE.id in claims(path, by="Boromir")


def test_claims_are_asked_for_as_they_were_corrected(path: Path):
    say(path, review.correct, FIVE.id, change=Correction(slot=Slot.INJURED))
    with record.open_record(path) as told:
        assert ids(told.claims(Slot.INJURED)) == [FIVE.id]


def test_two_corrections_one_after_the_other_both_hold(path: Path):
    say(path, review.correct, FIVE.id, change=Correction(status=Status.DENIED))
    say(path, review.correct, FIVE.id, change=Correction(sources=(AGENCY,)), n=1)
    found = claims(path)[FIVE.id]
    assert (found.status, found.sources) == (Status.DENIED, (AGENCY,))


def test_to_accept_what_somebody_corrected_is_the_same_correction(path: Path):
    say(path, review.correct, FIVE.id, change=Correction(status=Status.DENIED))
    said = say(path, review.accept, FIVE.id, by="Boromir", n=1)
    assert (said.act, said.correction) == (Act.CORRECT, Correction(status=Status.DENIED))


def test_to_accept_as_read_takes_the_correction_away(path: Path):
    say(path, review.correct, FIVE.id, change=Correction(status=Status.DENIED))
    say(path, review.accept_as_read, FIVE.id, n=1)
    assert claims(path)[FIVE.id] == FIVE


def test_a_correction_back_to_what_was_read_accepts_it(path: Path):
    say(path, review.correct, FIVE.id, change=Correction(status=Status.DENIED))
    assert say(path, review.correct, FIVE.id, change=Correction(status=Status.ASSERTED), n=1).act is Act.ACCEPT


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (Correction(status=FIVE.status), "what stands there"),
        (Correction(slot=Slot.KILLED), "what stands there"),
        (Correction(event="beef"), "Its report tells"),
    ],
)
def test_a_correction_that_says_nothing_is_refused(path: Path, change: Correction, why: str):
    with pytest.raises(InputError, match=why):
        say(path, review.correct, FIVE.id, change=change)


def test_a_role_becomes_a_number_only_with_its_count(path: Path):
    with pytest.raises(InputError, match="slot and value together"):
        say(path, review.correct, WHO.id, change=Correction(slot=Slot.KILLED))
    say(path, review.correct, WHO.id, change=Correction(slot=Slot.KILLED, count=Count(3, 3), value="three"))
    assert claims(path)[WHO.id].count == Count(3, 3)


def test_a_claim_moves_to_another_event_of_its_report(path: Path):
    say(path, review.correct, FIVE.id, change=Correction(event=SECOND.id[:8]))
    assert claims(path)[FIVE.id].event == SECOND.id


def test_a_chosen_place_is_shown(path: Path):
    say(path, review.choose, RAID.id, FAR)
    with record.open_record(path) as told:
        assert told.reading("arnor-1").events[0].where[0].best.id == FAR.id


def test_your_own_last_word_is_undone(path: Path):
    say(path, review.reject, FIVE.id)
    say(path, review.reject, TWELVE.id, by="Boromir", n=1)
    say(path, review.undo, n=2)
    assert (FIVE.id in claims(path), TWELVE.id in claims(path)) == (True, False)


def test_an_undo_is_undone_by_its_id(path: Path):
    say(path, review.reject, FIVE.id)
    undo = say(path, review.undo, n=1)
    say(path, review.undo, n=2, review=undo.id[:10])
    assert FIVE.id not in claims(path)


def test_nothing_to_undo_is_told(path: Path):
    with pytest.raises(InputError, match="Nothing that Faramir said holds"):
        say(path, review.undo)


def test_a_note_finds_claim_event_and_report(path: Path):
    for subject in (FIVE.id, RAID.id, "arnor-1"):
        say(path, review.note, subject, words=f"Ask about {subject}.")
    with record.open_record(path) as told:
        assert [one.subject for one in told.words().standing] == [FIVE.id, RAID.id, REPORT.id]


def test_a_name_of_a_machine_cannot_judge(path: Path):
    with pytest.raises(InputError, match="no name of a person"):
        say(path, review.accept, FIVE.id, by="linker 9")


def test_an_id_that_two_share_is_refused(path: Path):
    with record.open_record(path) as told, pytest.raises(InputError, match="No claim"):
        told.claim_as_read("")
    twins = replace(READING, claims=(replace(FIVE, id="cc01"), replace(TWELVE, id="cc02")))
    other = ledger(path.with_name("twins.db"), twins)
    with record.open_record(other) as told, pytest.raises(InputError, match="2 claims have an id that begins so"):
        told.claim_as_read("cc")


def test_another_reading_with_other_ids_keeps_every_word(path: Path):
    say(path, review.reject, FIVE.id)
    say(path, review.correct, TWELVE.id, change=Correction(status=Status.HEDGED), n=1)
    say(path, review.choose, RAID.id, FAR, n=2)
    ledger(path, renamed(READING), renamed(BESIDE), run=LATER)
    found = claims(path)
    assert f"new-{FIVE.id}" not in found
    assert found[f"new-{TWELVE.id}"].status is Status.HEDGED
    with record.open_record(path) as told:
        assert told.reading("arnor-1").events[0].where[0].best.id == FAR.id
        assert told.words().orphans == ()


def test_what_the_new_reading_no_longer_has_is_an_orphan_and_comes_back_with_it(path: Path):
    say(path, review.reject, FIVE.id)
    ledger(path, replace(READING, claims=(TWELVE, WHO, MEN)), run=LATER)
    with record.open_record(path) as told:
        assert [orphan.review.subject for orphan in told.words().orphans] == [FIVE.id]
    ledger(path, READING, run=replace(LATER, id="run-3", code="0.3.0"))
    with record.open_record(path) as told:
        assert told.words().orphans == ()
    assert FIVE.id not in claims(path)


def together(path: Path, prefix: str = "") -> bool:
    with record.open_record(path) as told:
        return told.keys()[prefix + RAID.id] == told.keys()[prefix + ELSEWHERE.id]


def part(path: Path) -> None:
    """Faramir holds to be two what the linker holds to be one."""
    record.relink(path)
    assert together(path)
    with record.open_record(path) as told:
        said = review.different(told, RAID.id, ELSEWHERE.id, BY, minute(0))
    assert record.write(path, [said]) == 1


def test_a_person_s_word_on_two_events_goes_before_the_linker_s(path: Path):
    part(path)
    assert not together(path)


def test_it_is_heard_after_a_reading_with_other_ids(path: Path):
    part(path)
    ledger(path, renamed(READING), renamed(BESIDE), run=LATER)
    record.relink(path)
    assert not together(path, "new-")


def test_taking_it_back_lets_the_linker_decide_again(path: Path):
    part(path)
    with record.open_record(path) as told:
        record.write(path, [review.undo(told, BY, minute(1))])
    assert together(path)


def test_reviews_of_claims_link_nothing_anew(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(record, "relink", lambda path: pytest.fail("linked anew"))
    with record.open_record(path) as told:
        said = review.reject(told, FIVE.id, BY, minute(0))
    record.write(path, [said])
    with record.open_record(path) as told:
        record.write(path, [review.undo(told, BY, minute(1))])
    assert FIVE.id in claims(path)
