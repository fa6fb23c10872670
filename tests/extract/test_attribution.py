# ruff: noqa: E501  the cases read best as one line each
"""Who says so: each construction of attribution with an invented text, from the words to the claim."""

from datetime import date

import pytest

from reportedly import flow
from reportedly.model import Claim, Report, Slot

# text, the number killed that is asked about, its speakers, intermediaries, status
CASES = [
    # the article's own voice
    ("Orcs shelled the town of Bree on Monday. Five civilians were killed in the attack.", 5, ["AUTHOR"], [], "asserted"),
    ("A car bomb killed five people in the market of Bree on Monday.", 5, ["AUTHOR"], [], "asserted"),
    # said, told, added, reported
    ("Five civilians were killed in an air strike on Bree on Monday, the Shire Monitor said.", 5, ["Shire Monitor"], [], "asserted"),
    ("The Shire Monitor said that five civilians were killed in an air strike on Bree on Monday.", 5, ["Shire Monitor"], [], "asserted"),
    ("The governor of Bree announced on Monday that the blast had killed five people.", 5, ["governor of Bree"], [], "asserted"),
    ("“The bomb killed five soldiers,” said General Halvar Brenn on Monday.", 5, ["Halvar Brenn"], [], "asserted"),
    ("“The bomb killed five soldiers,” General Halvar Brenn said on Monday.", 5, ["Halvar Brenn"], [], "asserted"),
    ("Mayor Tova Lund wrote on Monday that the shelling of Bree had killed five people.", 5, ["Tova Lund"], [], "asserted"),
    # according to
    ("According to the Shire Monitor, five civilians were killed in an air strike on Bree.", 5, ["Shire Monitor"], [], "asserted"),
    ("Five civilians were killed in an air strike on Bree, according to the Shire Monitor.", 5, ["Shire Monitor"], [], "asserted"),
    ("An air strike killed five civilians in Bree, according to activists.", 5, ["activists"], [], "asserted"),
    # put the number at
    ("The ministry put the number of people killed in the attack on Bree at five.", 5, ["ministry"], [], "asserted"),
    # speaker carried on
    ("The Shire Monitor said an air strike hit Bree on Monday. It said five civilians were killed.", 5, ["Shire Monitor"], [], "asserted"),
    ("General Halvar Brenn said the base was attacked on Monday. He added that five soldiers were killed.", 5, ["Halvar Brenn"], [], "asserted"),
    ("The Shire Monitor reported an air strike on Bree on Monday. Five civilians were killed, the monitor said.", 5, ["Shire Monitor"], [], "asserted"),
    # a quotation that runs on
    ("“The raid on Bree was savage,” said Mayor Tova Lund. “It killed five people and burned the mill.”", 5, ["Tova Lund"], [], "asserted"),
    # chains
    ("A militia member told the Arnor Press that five soldiers were killed in the rocket attack on Monday.", 5, ["militia member"], ["Arnor Press"], "asserted"),
    pytest.param("State news agency ANAR quoted the health director as saying five people were killed in the shelling of Bree.", 5, ["health director"], ["ANAR"], "asserted", marks=pytest.mark.xfail(reason="of 'news agency ANAR' the name is lost")),
    # unnamed
    ("A local source said that five people were killed in the shelling of Bree on Monday.", 5, ["local source"], [], "asserted"),
    ("Residents said five people were killed when a rocket hit the market of Bree.", 5, ["Residents"], [], "asserted"),
    ("Medics at the hospital said five people were killed when a rocket hit the market of Bree.", 5, ["Medics"], [], "asserted"),
    # hedged
    ("Five people were reportedly killed in an air strike on Bree on Monday.", 5, ["AUTHOR"], [], "hedged"),
    ("The air strike on Bree on Monday may have killed five people, the Shire Monitor said.", 5, ["Shire Monitor"], [], "hedged"),
    # an outlet's own report
    ("Five people were killed in the shelling of Bree on Monday, state television reported.", 5, ["state television"], [], "asserted"),
]  # fmt: skip

ROLES = [
    # responsibility, blame, denial
    ("The Brigade of the White Tree claimed responsibility for the car bomb that killed five people in Bree on Monday.",
     "Brigade of the White Tree", ["Brigade of the White Tree"], "asserted"),
    ("Residents blamed the army of Arnor for the shelling of Bree that killed five people.", "army of Arnor", ["Residents"], "asserted"),
    pytest.param("The ministry accused rebels of the attack on Bree that killed five people on Monday.", "rebels", ["ministry"], "asserted", marks=pytest.mark.xfail(reason="'rebels of the attack' is taken for the party")),
    ("A bomb killed five people in Bree on Monday. The Black Banner denied responsibility for the attack.",
     "Black Banner", ["Black Banner"], "denied"),
    ("A bomb killed five people in Bree on Monday. The Black Banner has been accused of the attack.",
     "Black Banner", ["AUTHOR"], "hedged"),
    ("The army, which has been accused of the shelling of Bree that killed five people, said nothing.", "army", ["AUTHOR"], "hedged"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "sources", "via", "status"), CASES)
def test_a_toll_is_its_speakers(
    tools: flow.Tools, text: str, number: int, sources: list[str], via: list[str], status: str
) -> None:
    claims = [c for c in _claims(tools, text) if c.slot is Slot.KILLED and c.count and c.count.low == number]
    assert [([s.name for s in c.sources], list(c.via), str(c.status)) for c in claims] == [(sources, via, status)]


@pytest.mark.parametrize(("text", "party", "sources", "status"), ROLES)
def test_a_charge_is_its_speakers(tools: flow.Tools, text: str, party: str, sources: list[str], status: str) -> None:
    claims = [c for c in _claims(tools, text) if c.slot is Slot.PERPETRATOR and c.value == party]
    assert ([s.name for s in claims[0].sources], str(claims[0].status)) == (sources, status)


@pytest.mark.parametrize(
    ("cue", "distance"),
    [("said", "neutral"), ("claimed", "distanced"), ("alleged", "distanced"), ("confirmed", "endorsed"), ("acknowledged", "endorsed")],
)  # fmt: skip
def test_the_reporters_distance_is_kept_apart_from_status(tools: flow.Tools, cue: str, distance: str) -> None:
    text = f"The army of Arnor {cue} that five civilians were killed in the air strike on Bree on Monday."
    claim = next(c for c in _claims(tools, text) if c.slot is Slot.KILLED)
    assert (str(claim.distance), str(claim.status)) == (distance, "asserted")


def test_two_speakers_with_two_tolls_stay_two_claims(tools: flow.Tools) -> None:
    text = (
        "The Shire Monitor said the air strike on Bree on Monday killed five civilians. "
        "The ministry said that it killed two civilians."
    )
    told = {(c.count.low, c.sources[0].name) for c in _claims(tools, text) if c.slot is Slot.KILLED and c.count}
    assert told == {(5, "Shire Monitor"), (2, "ministry")}


def _claims(tools: flow.Tools, text: str) -> tuple[Claim, ...]:
    return flow.read_batch([Report.make(text, published=date(2024, 5, 15))], tools)[0].claims
