"""How firmly it is said, and how far an event came: by hand-picked trigger and value, without the learned models."""

import pytest

from reportedly.extract.firmness import Firmness
from reportedly.extract.mentions import mentions
from reportedly.extract.stage import stage
from reportedly.extract.voices import Voices
from reportedly.model import Stage, Status


def bug(*values: object, reason: str):
    return pytest.param(*values, marks=pytest.mark.xfail(strict=False, reason=reason))


@pytest.fixture(scope="session")
def held(article):
    """Status and marking word of `value` at `trigger`, both given as words of the text."""

    def read(text: str, trigger: str, value: str, counts: bool) -> tuple[Status, str]:
        what = article(text)
        token = {word.text: word for word in what.doc}
        voices = Voices(what)
        return Firmness(what, voices).status(voices.of(token[value]), token[trigger], token[value], counts)

    return read


HEDGED = [
    ("Five rangers were reportedly killed.", "killed", "rangers", "reportedly"),
    ("Five rangers were allegedly killed.", "killed", "rangers", "allegedly"),
    ("Reportedly five rangers were killed.", "killed", "rangers", "Reportedly"),
    ("Five rangers are believed to have been killed.", "killed", "rangers", "are believed"),
    bug(
        "Five rangers are feared dead.",
        "dead",
        "rangers",
        "feared",
        reason="'feared' before an adjective does not reach the count",
    ),
    ("Many rangers may have been killed.", "killed", "rangers", "may have"),
    ("Five rangers were apparently killed.", "killed", "rangers", "apparently"),
    ("Five rangers were presumably killed.", "killed", "rangers", "presumably"),
]
FIRM = [
    ("Five rangers were killed.", "killed", "rangers"),
    bug(
        "A suspected bomb killed five rangers.", "killed", "rangers", reason="'suspected' of the means reaches the toll"
    ),
    ("Five rangers were killed. Orcs reportedly fled.", "killed", "rangers"),
    ("Five rangers were killed and the orcs reportedly fled.", "killed", "rangers"),
    ("Medics said five rangers were killed.", "killed", "rangers"),
]


@pytest.mark.parametrize(("text", "trigger", "value", "hedge"), HEDGED)
def test_a_word_of_doubt_hedges_the_count(held, text, trigger, value, hedge):
    assert held(text, trigger, value, True) == (Status.HEDGED, hedge)


@pytest.mark.parametrize(("text", "trigger", "value"), FIRM)
def test_a_word_of_doubt_reaches_no_further(held, text, trigger, value):
    assert held(text, trigger, value, True) == (Status.ASSERTED, "")


def test_a_suspected_attack_hedges_its_doer(held):
    status, _ = held("A suspected orc killed five rangers.", "killed", "orc", False)
    assert status is Status.HEDGED


def test_a_speaker_who_denies_denies(held):
    text = "Gondor denied that its planes killed five rangers."
    assert held(text, "killed", "planes", False) == (Status.DENIED, "denied")


def test_a_negated_deed_is_denied(held):
    text = "Medics said the planes did not bomb the market."
    assert held(text, "bomb", "planes", False) == (Status.DENIED, "not")


@pytest.mark.xfail(strict=False, reason="a negation denies roles only, never a count")
def test_a_negated_toll_is_denied(held):
    assert held("The raid did not kill five rangers.", "kill", "rangers", True) == (Status.DENIED, "not")


STAGES = [
    ("Orcs attacked Bree.", "attacked", Stage.HAPPENED),
    ("Orcs tried to storm Bree.", "storm", Stage.ATTEMPTED),
    bug(
        "Orcs attempted to storm Bree.",
        "storm",
        Stage.ATTEMPTED,
        reason="no trigger found: the parser takes 'storm' for a noun",
    ),
    ("Guards foiled an attack on Bree.", "attack", Stage.ATTEMPTED),
    ("The failed attack on Bree ended.", "attack", Stage.ATTEMPTED),
    ("Guards repelled an attack on Bree.", "attack", Stage.ATTEMPTED),
    ("Orcs threatened to bomb Bree.", "bomb", Stage.THREATENED),
    ("Orcs vowed to attack Bree.", "attack", Stage.THREATENED),
    ("Orcs were threatened after they attacked Bree.", "attacked", Stage.HAPPENED),
    ("The attack on Bree failed.", "attack", Stage.ATTEMPTED),
]


@pytest.mark.parametrize(("text", "trigger", "how_far"), STAGES)
def test_how_far_an_event_came(article, text, trigger, how_far):
    what = article(text)
    words = {mention: [token.text for token in what.doc[mention.start : mention.end]] for mention in mentions(what)}
    found = [mention for mention in words if trigger in words[mention]]
    assert [stage(mention) for mention in found] == [how_far]
