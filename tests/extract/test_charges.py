"""Who is said to have done it: claims of responsibility, accusations, denials."""

import pytest

from reportedly.extract.charges import charges
from reportedly.extract.voices import Voices
from reportedly.model import Slot, Status

LEAD = "The week began calm in the Shire. "


def bug(*values: object, reason: str):
    return pytest.param(*values, marks=pytest.mark.xfail(strict=False, reason=reason))


# text, who is charged, by whom, how firmly
CHARGES = [
    ("Gondor blamed Mordor for the raid.", "Mordor", "Gondor", Status.ASSERTED),
    bug(
        "Gondor blamed the raid on Mordor.", "Mordor", "Gondor", Status.ASSERTED,
        reason="where the parse hangs 'on' on 'raid', the raid itself is charged",
    ),
    ("Gondor accused Mordor of bombing the hospital.", "Mordor", "Gondor", Status.ASSERTED),
    ("The ministry accused the militants of bombing the market.", "militants", "ministry", Status.ASSERTED),
    ("Mordor has been accused of bombing the hospital.", "Mordor", "AUTHOR", Status.HEDGED),
    ("Mordor denied responsibility.", "Mordor", "Mordor", Status.DENIED),
    ("Mordor denied carrying out the raid.", "Mordor", "Mordor", Status.DENIED),
    ("The Brigade claimed responsibility for the raid.", "Brigade", "Brigade", Status.ASSERTED),
    ("Police charged Bill Ferny with the murder.", "Ferny", "Police", Status.ASSERTED),
    bug(
        "Mordor rejected accusations that it bombed the hospital.", "Mordor", "Mordor", Status.DENIED,
        reason="a denial of the noun 'accusations' is not followed",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "party", "speaker", "status"), CHARGES)
def test_a_charge_names_party_speaker_and_firmness(article, text, party, speaker, status):
    what = article(text)
    found = [(charge.party.text, charge.voice.sources[0].name, charge.status) for charge in charges(what, Voices(what))]
    assert found == [(party, speaker, status)]


@pytest.mark.parametrize("text", ["Mordor denied that the village was empty.", "Mordor attacked."])
def test_no_charge_is_made_up(article, text):
    what = article(text)
    assert [charge.party.text for charge in charges(what, Voices(what))] == []


BLAMED = [
    bug(
        "Gondor blamed Mordor for the rocket attack on the embassy in Osgiliath on Monday.", "Mordor",
        reason="no event is kept",
    ),
    bug("Mordor is accused of bombing a hospital in Osgiliath on Monday.", "Mordor", reason="no event is kept"),
    ("A bomb killed five soldiers in Bree on Monday. Gondor blamed the militants for the attack.", "militants"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "party"), BLAMED)
def test_whoever_is_blamed_is_a_claimed_perpetrator(told, text, party):
    doers = [claim.value for claim in told(LEAD + text).claims if claim.slot is Slot.PERPETRATOR]
    assert party in doers
