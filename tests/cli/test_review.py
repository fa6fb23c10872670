"""People's words on the command line: one at a time, and going through the queue."""

import io
import json
import re
from dataclasses import replace

import pytest
from cli_records import FIVE, LATER, READING, TWO, make_ledger

from reportedly import record
from reportedly.model import Act, LinkedEvent, Place, Run, Span, Status, Where
from reportedly.store import Writer


def lines(out: str) -> list[dict]:
    return [json.loads(line) for line in out.splitlines() if line.startswith("{")]


@pytest.fixture(autouse=True)
def nobody(monkeypatch, tmp_path):
    monkeypatch.delenv("REPORTEDLY_REVIEWER", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def db(tmp_path):
    return make_ledger(tmp_path / "reportedly.db", READING)


@pytest.fixture
def keys(run, monkeypatch):
    """Run `reportedly review` with lines of keys."""

    def call(*typed, options=("--by", "Faramir")):
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        return run("review", *options)

    return call


def standing(db):
    with record.open_record(db) as told:
        return told.words().standing


@pytest.mark.parametrize(("option", "act"), [("--accept", "accept"), ("--reject", "reject"), ("--as-read", "accept")])
def test_a_claim_is_judged_in_one_line(run, db, option, act):
    code, out, _ = run("review", "claim", "c2", option, "--by", "Faramir", "--note", "Seen.")
    (row,) = lines(out)
    assert (code, row["act"], row["subject"], row["by"], row["note"]) == (0, act, TWO.id, "Faramir", "Seen.")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[0-9:.]+\+00:00", row["at"])


def test_a_claim_is_corrected_in_one_line(run, db):
    corrections = ("--correct", "speaker=Palantir Agency; Denethor (steward)", "--correct", "value=at least 3")
    code, out, _ = run("review", "claim", "c2", *corrections, "--by", "Faramir")
    assert (code, lines(out)[0]["change"]) == (
        0,
        {"value": "at least 3", "speaker": "Palantir Agency; Denethor (steward)"},
    )
    rows = lines(run("claims", "--speaker", "Denethor")[1])
    assert [(row["claim"], row["value"], row["sources"]) for row in rows] == [
        ("c2", "at least 3", ["Palantir Agency", "Denethor"])
    ]


def test_what_is_rejected_is_not_listed_but_by_the_machine(run, db):
    run("review", "claim", "c2", "--reject", "--by", "Faramir")
    assert "c2" not in [row["claim"] for row in lines(run("claims")[1])]
    assert "c2" in [row["claim"] for row in lines(run("claims", "--machine")[1])]


def test_nor_is_it_exported_but_by_the_machine(run, db):
    run("review", "claim", "c2", "--reject", "--by", "Faramir")
    claims = [
        [claim["id"] for claim in lines(run("export", "readings", *how)[1])[0]["claims"]]
        for how in ((), ("--machine",))
    ]
    assert ["c2" in ids for ids in claims] == [False, True]


def test_nobody_cannot_judge(run, db):
    code, _, err = run("review", "claim", "c2", "--accept")
    assert code == 2
    assert "It is not known who judges. Give --by NAME, or set REPORTEDLY_REVIEWER" in err
    assert standing(db) == ()


def test_the_environment_may_say_who_judges(run, db, monkeypatch):
    monkeypatch.setenv("REPORTEDLY_REVIEWER", "Eowyn")
    run("review", "claim", "c2", "--accept")
    assert standing(db)[0].by == "Eowyn"


def test_so_may_the_configuration(run, db, tmp_path):
    (tmp_path / "config" / "reportedly").mkdir(parents=True)
    (tmp_path / "config" / "reportedly" / "config.toml").write_text('[user]\nname = "Gimli"\n')
    run("review", "claim", "c2", "--accept")
    assert standing(db)[0].by == "Gimli"


@pytest.mark.parametrize("content", ["[user\n", "[user]\nname = 3\n", "user = 3\n"])
def test_a_broken_configuration_is_told(run, db, tmp_path, content):
    (tmp_path / "config" / "reportedly").mkdir(parents=True)
    (tmp_path / "config" / "reportedly" / "config.toml").write_text(content)
    code, _, err = run("review", "claim", "c2", "--accept")
    assert code == 2
    assert "config.toml" in err
    assert "[user]" in err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("claim", "c2"), "One word is wanted"),
        (("claim", "c2", "--accept", "--correct", "slot=killed"), "One word is wanted"),
        (("claim", "c7", "--accept"), "No claim of a latest reading has this id"),
        (("claim", "c2", "--correct", "colour=red"), "fields: value, slot, speaker, status, event"),
        (("claim", "c2", "--correct", "slot=hurt"), "One of: killed, injured"),
        (("claim", "c2", "--correct", "value=blue"), "This is no count"),
        (("events", "aaaa1111", "aaaa2222"), "Give --same or --different"),
        (("events", "aaaa1111", "aaaa1111", "--same"), "one event of one report"),
        (("place", "aaaa1111"), "It has no place"),
        (("note", "c2", " "), "There are no words"),
        (("undo",), "Nothing that Faramir said holds"),
        (("undo", "77"), "no reviews have an id that begins so"),
    ],
)
def test_what_makes_no_sense_is_refused_and_not_written(run, db, arguments, told):
    code, _, err = run(
        "review", *arguments, *(() if arguments[:1] == ("place",) and len(arguments) > 3 else ("--by", "Faramir"))
    )
    assert (code, standing(db)) == (2, ())
    assert told in err


def test_two_events_are_held_to_be_one_and_linked_anew(run, db):
    code, _, _ = run("review", "events", "aaaa1111", "aaaa2222", "--same", "--by", "Faramir")
    with record.open_record(db) as told:
        keys = told.keys()
    assert (code, keys["aaaa1111"]) == (0, keys["aaaa2222"])


def test_undo_takes_the_last_word_back(run, db):
    run("review", "claim", "c2", "--reject", "--by", "Faramir")
    run("review", "undo", "--by", "Faramir")
    assert standing(db) == ()


def test_the_log_tells_what_holds_and_all_that_was_said(run, db):
    run("review", "claim", "c2", "--reject", "--by", "Faramir")
    run("review", "undo", "--by", "Faramir")
    assert lines(run("review", "log")[1]) == []
    assert [row["act"] for row in lines(run("review", "log", "--all")[1])] == ["reject", "undo"]


def test_the_queue_begins_with_contradicted_numbers_and_says_why(run, db):
    rows = lines(run("review", "queue")[1])
    assert {row["subject"] for row in rows} == {"c2", "c5"}
    assert all("contradicted: Boromir says 2" in row["reasons"][0]["why"] for row in rows)


def test_what_was_judged_is_not_in_the_queue_but_blind(run, db):
    run("review", "claim", "c2", "--accept", "--by", "Faramir")
    blind = ("--blind", "--by", "Boromir")
    found = [[row["subject"] for row in lines(run("review", "queue", *how)[1])] for how in ((), blind)]
    assert [sorted(subjects) for subjects in found] == [["c5"], ["c2", "c5"]]


def test_what_one_judged_is_the_queue_of_another(run, db):
    run("review", "claim", "c5", "--reject", "--by", "Faramir")
    rows = lines(run("review", "queue", "--like", "Faramir", "--by", "Boromir")[1])
    assert [row["subject"] for row in rows] == ["c5"]


def test_a_session_accepts_rejects_and_quits(keys, db):
    code, out, _ = keys("a", "r Not so.", "q")
    assert (code, [one.act for one in standing(db)]) == (0, [Act.ACCEPT, Act.REJECT])
    assert "2 words of Faramir are kept." in out
    assert "Boromir" in out


def test_a_session_shows_the_words_and_who_says_them(keys, db):
    out = keys("q")[1]
    assert "says: Boromir (captain)" in out
    assert "two guards were hurt" in out
    assert "contradicted: Boromir says 2" in out


def test_a_session_corrects_several_fields_of_one_claim(keys, db):
    keys("c status=denied; speaker=Denethor; Imrahil")
    (said,) = standing(db)
    assert said.correction.status is Status.DENIED
    assert [source.name for source in said.correction.sources] == ["Denethor", "Imrahil"]


def test_a_session_goes_back_to_what_was_undone(keys, db):
    keys("a", "u", "r")
    (said,) = standing(db)
    assert (said.act, said.subject) == (Act.REJECT, min(TWO.id, FIVE.id))


def test_a_session_goes_on_and_back_without_a_word(keys, db):
    out = keys("k", "", "j", "j", "j")[1]
    assert "This was the last." in out
    assert "This is the first." in out
    assert standing(db) == ()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("s", "This key does not fit (claim)"),
        ("p 1", "This key does not fit"),
        ("zz", "This key does not fit"),
        ("c colour=red", "This is no correction"),
        ("c", "This is what stands there"),
        ("n", "There are no words in it"),
    ],
)
def test_a_key_that_does_not_fit_is_told_and_the_session_goes_on(keys, db, line, told):
    code, out, _ = keys(line, "a")
    assert (code, len(standing(db))) == (0, 1)
    assert told in out


def test_the_end_of_the_keys_ends_the_session(keys, db):
    assert keys("a")[0] == 0


def test_nothing_to_look_at_is_told(run, tmp_path):
    make_ledger(tmp_path / "reportedly.db")
    assert "Nothing wants a look." in run("review", "--by", "Faramir")[1]


def test_orphans_are_listed_with_the_reason(run, db):
    run("review", "claim", "c2", "--reject", "--by", "Faramir")
    with Writer(db) as writer:
        writer.start(Run("run2", "0.2.0", "model", "words", "places"))
        writer.add_reading(replace(READING, claims=(FIVE,), events=(READING.events[0], LATER)))
    (row,) = lines(run("review", "orphans")[1])
    assert (row["subject"], row["why"]) == ("c2", "No claim is read any more at “two guards”.")


def test_agreement_of_two(run, db):
    for by, how in (("Faramir", "--accept"), ("Boromir", "--reject")):
        run("review", "claim", "c2", how, "--by", by)
        run("review", "claim", "c5", "--accept", "--by", by)
    rows = {row["kind"]: row for row in lines(run("agreement", "--by", "Faramir", "--by", "Boromir")[1])}
    assert (rows["claim"]["n"], rows["claim"]["same"], rows["claim"]["apart"]) == (2, 0.5, ["c2"])
    assert rows["status"]["n"] == 1


@pytest.mark.parametrize(("people", "told"), [(["A"], "Two people"), (["A", "B"], "said nothing here")])
def test_agreement_wants_two_who_judged(run, db, people, told):
    code, _, err = run("agreement", *(word for name in people for word in ("--by", name)))
    assert code == 2
    assert told in err


def test_annotations_come_back_as_reviews(run, db, tmp_path):
    run("export", "annotations", "--form", "spacy", "--output", "marks.jsonl")
    code, out, _ = run("review", "import", "marks.jsonl", "--form", "spacy", "--by", "Faramir")
    assert (code, lines(out)) == (0, [{"accept": 3, "correct": 0, "reject": 0, "note": 0, "left": [], "unmarked": 0}])
    assert {one.by for one in standing(db)} == {"Faramir"}


NEAR = Place("me:1", "Fornost", "settlement", "AR", 44.0, 42.5, 1, ("spelt the same",))
FAR = Place("me:2", "Fornost", "settlement", "GO", 34.0, 42.5, 1)


@pytest.fixture
def placed(tmp_path, flow, monkeypatch):
    """A ledger whose first event lies in one of two places, and its queue."""
    where = Where(Span(78, 85), "Fornost", (NEAR, FAR))
    event = replace(READING.events[0], where=(where,))
    linked = LinkedEvent(event.id, ((event, READING.report),))
    monkeypatch.setattr("reportedly.cli.journey.linked_events", lambda view: [linked])
    return make_ledger(tmp_path / "reportedly.db", replace(READING, events=(event, LATER)))


def best(db):
    with record.open_record(db) as told:
        return told.reading("arnor-1").events[0].where[0].best


def test_the_places_of_an_event_are_listed_with_none_last(run, placed):
    rows = lines(run("review", "place", "aaaa1111")[1])
    assert [(row["reading"], row["id"]) for row in rows] == [(1, "me:1"), (2, "me:2"), (0, None)]


@pytest.mark.parametrize(("chosen", "found"), [("2", "me:2"), ("me:2", "me:2"), ("1", "me:1"), ("0", None)])
def test_a_place_is_chosen_by_number_or_id(run, placed, chosen, found):
    assert run("review", "place", "aaaa1111", chosen, "--by", "Faramir")[0] == 0
    assert (best(placed).id if best(placed) else None) == found


def test_a_place_that_is_not_listed_is_refused(run, placed):
    code, _, err = run("review", "place", "aaaa1111", "3", "--by", "Faramir")
    assert (code, "There is no such reading" in err) == (2, True)


def test_a_session_chooses_a_place(keys, placed):
    out = keys("p 7", "p 2", "q", options=("--by", "Faramir", "--kind", "place"))[1]
    assert "from 0 (none) to 2" in out
    assert best(placed).id == "me:2"
