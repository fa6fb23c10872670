"""Killer and killed must never change places, whatever the form of the sentence.

Each sentence stands behind another one, because the models read the very first sentence of a text as a headline.
"""

import pytest

from reportedly.model import Count, Slot

LEAD = "The week began calm in the Shire. "
HARMED = (Slot.KILLED, Slot.INJURED, Slot.ABDUCTED)


def bug(*values: object, reason: str):
    return pytest.param(*values, marks=pytest.mark.xfail(strict=False, reason=reason))


# sentence, word for those who did it, word for those who suffered, how many
FOUND = [
    ("Gondor soldiers killed two rebels in the village of Bree on Monday.", "soldiers", "rebels", 2),
    ("Rebels killed five Gondor soldiers in the village of Bree on Monday.", "Rebels", "soldiers", 5),
    ("Five Gondor soldiers were killed by rebels in the village of Bree on Monday.", "rebels", "soldiers", 5),
    ("Five Gondor soldiers were killed in an attack by rebels on Bree on Monday.", "rebels", "soldiers", 5),
    ("The militants opened fire on a checkpoint in Bree on Monday, killing five soldiers.", "militants", "soldiers", 5),
    ("Five soldiers were killed when militants opened fire on a checkpoint in Bree.", "militants", "soldiers", 5),
    ("Militants have killed five soldiers in the village of Bree since Monday.", "Militants", "soldiers", 5),
    ("Five soldiers lost their lives in an ambush by militants in Bree on Monday.", "militants", "soldiers", 5),
    ("Militants beheaded five soldiers in the village of Bree on Monday.", "Militants", "soldiers", 5),
    ("Twelve civilians were killed by a suicide bomber in Bree on Monday.", "bomber", "civilians", 12),
    ("Shelling by the army killed three children in Bree on Monday.", "army", "children", 3),
    ("Three children were killed in shelling by the army in Bree on Monday.", "army", "children", 3),
    ("Thirty militants were killed by the army in Bree on Monday.", "army", "militants", 30),
    ("Two soldiers were killed by Gondor warplanes in Bree on Monday.", "warplanes", "soldiers", 2),
    ("Gondor warplanes killed two soldiers in Bree on Monday.", "warplanes", "soldiers", 2),
    ("Five soldiers killed by militants in Bree were buried on Monday.", "militants", "soldiers", 5),
    ("Two policemen were shot dead by gunmen in Bree on Monday.", "gunmen", "policemen", 2),
]
MISSED = [
    ("A suicide bomber killed 12 civilians in Bree on Monday.", "bomber", "civilians", 12),
    ("The army said it killed 30 militants in Bree on Monday.", "army", "militants", 30),
    ("Two rebels were killed by Gondor soldiers in Bree on Monday.", "soldiers", "rebels", 2),
    ("A rebel attack in Bree on Monday killed five Gondor soldiers.", "rebel", "soldiers", 5),
    ("The militants who killed five soldiers in Bree on Monday fled.", "militants", "soldiers", 5),
    ("The killing of two policemen by gunmen in Bree on Monday was condemned.", "gunmen", "policemen", 2),
    ("Gunmen shot dead two policemen in Bree on Monday.", "Gunmen", "policemen", 2),
    ("Two policemen died when gunmen attacked Bree on Monday.", "gunmen", "policemen", 2),
    ("Gunmen wounded four policemen in Bree on Monday.", "Gunmen", "policemen", 4),
    ("Four policemen were wounded by gunmen in Bree on Monday.", "gunmen", "policemen", 4),
    ("Gunmen abducted four policemen in Bree on Monday.", "Gunmen", "policemen", 4),
    ("Four policemen were abducted by gunmen in Bree on Monday.", "gunmen", "policemen", 4),
    ("A policeman killed two gunmen in Bree on Monday.", "policeman", "gunmen", 2),
    ("Two gunmen were killed by a policeman in Bree on Monday.", "policeman", "gunmen", 2),
]


# The plainest sentences: these must be right after every change of models and rules.
PLAIN = (
    "Gondor soldiers killed two",
    "Rebels killed five",
    "Five Gondor soldiers were killed by rebels",
    "Militants beheaded five",
    "Thirty militants were killed by",
    "Twelve civilians were killed by",
    "Shelling by the army killed",
)


def _names(reading, slots) -> str:
    return " | ".join(f"{claim.value} {claim.who}" for claim in reading.claims if claim.slot in slots)


# The patient of "died" taken for a doer: the worst of mistakes.
SWAPPED = [row for row in MISSED if row[0].startswith("Two policemen died when")]
APART = [row for row in FOUND + MISSED if row not in SWAPPED]


@pytest.mark.parametrize(
    ("text", "doer", "victim", "number"),
    [*APART, *(bug(*row, reason="the dead are put down as doers") for row in SWAPPED)],
)
def test_killer_and_killed_do_not_change_places(told, text, doer, victim, number):
    reading = told(LEAD + text)
    assert doer not in _names(reading, HARMED)
    assert victim not in _names(reading, (Slot.PERPETRATOR,))


def _both(reading, doer: str, victim: str, number: int) -> bool:
    harmed = [claim.count for claim in reading.claims if claim.slot in HARMED and victim in claim.value]
    return doer in _names(reading, (Slot.PERPETRATOR,)) and harmed == [Count(number, number)]


@pytest.mark.parametrize(
    ("text", "doer", "victim", "number"),
    [
        row if row[0].startswith(PLAIN) else bug(*row, reason="the models do not always see both")
        for row in FOUND + MISSED
    ],
)
def test_killer_and_killed_are_both_found(told, text, doer, victim, number):
    assert _both(told(LEAD + text), doer, victim, number)


def test_most_sentences_give_killer_and_killed(told):
    """The floor under the expected failures above: retraining may move single sentences, not the sum."""
    found = sum(_both(told(LEAD + text), *rest) for text, *rest in FOUND + MISSED)
    assert found >= 14


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Five Gondor soldiers were killed by rebels in the village of Bree on Monday.", 5),
        ("Five soldiers were killed when militants opened fire on a checkpoint in Bree.", 5),
        ("Militants beheaded five soldiers in the village of Bree on Monday.", 5),
        ("Three children were killed in shelling by the army in Bree on Monday.", 3),
        bug(
            "Five soldiers lost their lives in an ambush by militants in Bree on Monday.", 5, reason="no event is kept"
        ),
        bug("Two rangers were killed by orcs in Bree on Monday.", 2, reason="no event is kept"),
    ],
)
def test_a_report_of_one_sentence_keeps_its_toll(told, text, number):
    assert Count(number, number) in [claim.count for claim in told(text).claims]


@pytest.mark.xfail(strict=False, reason="two killings of one sentence are grouped into one event")
def test_two_killings_of_one_sentence_are_two_events(told):
    reading = told(LEAD + "The militants killed 30 soldiers, and the army killed two militants in Bree on Monday.")
    held = {claim.value.split()[-1]: claim.event for claim in reading.claims}
    assert held["soldiers"] != held["militants"]


@pytest.mark.xfail(strict=False, reason="a place that the entity tagger takes for a person is counted as one dead")
def test_a_place_is_nobody(told):
    reading = told(LEAD + "A rebel attack in Bree on Monday killed five Gondor soldiers.")
    assert "Bree" not in _names(reading, HARMED)


@pytest.mark.xfail(
    strict=False, reason="where nothing tells the kind, the commonest kind of the training data is given"
)
@pytest.mark.parametrize(
    "text",
    ["Two gunmen were killed by a policeman in Bree on Monday.", "Two rebels were killed by Gondor soldiers in Bree."],
)
def test_no_air_strike_is_invented(told, text):
    assert "Air/drone strike" not in [event.type for event in told(LEAD + text).events]


SPEAKERS = [
    ("A Mordor army spokesman denied that its planes bombed a hospital in Bree on Monday.", "spokesman"),
    ("Mordor denied that its forces killed five civilians in Bree on Monday.", "Mordor"),
    ("The army said militants killed five soldiers in Bree on Monday.", "army"),
    ("Militants killed five soldiers in Bree on Monday, the army said.", "army"),
    ("The ministry accused the militants of bombing the market in Bree on Monday.", "ministry"),
    ("According to the rebels, the army shelled the village of Bree on Monday.", "rebels"),
    ("Medics said warplanes bombed a hospital in Bree on Monday, killing five patients.", "Medics"),
    ("The rebels condemned the attack on the market in Bree on Monday.", "rebels"),
    ("Barliman Butterbur told Reuters that soldiers shot dead two farmers in Bree.", "Butterbur"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_who_speaks_is_not_put_down_as_the_doer(told, text, speaker):
    doers = [claim.value for claim in told(LEAD + text).claims if claim.slot is Slot.PERPETRATOR]
    assert speaker not in " | ".join(doers)


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_who_speaks_is_not_counted_among_the_victims(told, text, speaker):
    assert speaker not in _names(told(LEAD + text), HARMED)
