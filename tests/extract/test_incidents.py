"""Which incidents an article is about, and who took part."""

from collections.abc import Callable

from reportedly.extract.article import Article
from reportedly.extract.incidents import KINDS
from reportedly.extract.parties import forms, parties
from reportedly.model import Reading, Slot

Read = Callable[..., Article]
Told = Callable[..., Reading]

BOMBING = (
    "A powerful car bomb exploded outside the embassy of Rohan in Osgiliath on Tuesday, wounding Meriadoc Brandybuck. "
    "Guerrillas of the Brigade of the White Tree placed the bomb, the police said. The embassy was damaged."
)
BUDGET = "The council of Bree passed its budget on Monday. The mayor praised the vote and thanked the clerks."


def kinds(reading: Reading) -> list[str]:
    return sorted(event.incident for event in reading.events if event.incident != "none")


def test_a_single_name_joins_the_one_full_name(article: Read) -> None:
    found = parties(article("Soldiers met Meriadoc Brandybuck in Bree. They killed Brandybuck there."))
    assert [len(party.heads) for party in found if party.key == "meriadoc brandybuck"] == [2]


def test_a_single_name_of_two_families_joins_none(article: Read) -> None:
    found = parties(article("Meriadoc Brandybuck met Rory Brandybuck in Bree. Soldiers killed Brandybuck there."))
    assert all(len(party.heads) == 1 for party in found if party.key.endswith("brandybuck"))


def test_a_mention_may_be_worded_with_and_without_its_of(article: Read) -> None:
    told = article("Armed members of the Brigade fled.")
    head = next(token for token in told.doc if token.text == "members")
    words = {told.words(told.span(start, end)) for start, end in forms(head)}
    assert {"members", "Armed members", "members of the Brigade"} <= words


def test_a_bombing_is_an_incident(told: Told) -> None:
    assert "bombing" in kinds(told(BOMBING))


def test_each_kind_stands_once(told: Told) -> None:
    found = kinds(told(BOMBING))
    assert len(found) == len(set(found))
    assert set(found) <= set(KINDS)


def test_a_budget_is_none(told: Told) -> None:
    assert kinds(told(BUDGET)) == []


def test_the_words_of_a_part_are_the_reports(told: Told) -> None:
    reading = told(BOMBING)
    roles = [claim for claim in reading.claims if claim.slot in (Slot.PERPETRATOR, Slot.TARGET, Slot.WEAPON)]
    assert roles
    assert all(claim.value_span.words(BOMBING) == claim.value for claim in roles)


def test_who_was_wounded_did_not_do_it(told: Told) -> None:
    doers = [claim.value for claim in told(BOMBING).claims if claim.slot is Slot.PERPETRATOR]
    assert not any("Brandybuck" in value for value in doers)
