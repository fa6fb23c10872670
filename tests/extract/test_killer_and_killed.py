"""Killer and killed are never swapped: 64 constructions, each with either party as the doer.

{A} did it, {B} suffered it. The names carry no hint: both parties take both parts.
"""

import pytest

from reportedly import flow
from reportedly.model import Reading, Report, Slot

PARTIES = (("gunmen of the Black Banner", "Banner"), ("soldiers of the Arnor army", "Arnor"))
CONSTRUCTIONS = [
    # active
    "{A} killed five {B} in Bree on Monday.",
    "{A} have killed five {B} near Bree.",
    "{A} shot dead five {B} at a checkpoint in Bree on Monday.",
    "{A} shot and killed five {B} in Bree.",
    "{A} attacked {B} in Bree on Monday, killing five.",
    "{A} ambushed {B} outside Bree on Monday and killed five of them.",
    "{A} opened fire on {B} in Bree, killing five.",
    "{A} gunned down five {B} in Bree on Monday.",
    "{A} bombed {B} in Bree on Monday.",
    "{A} shelled {B} in Bree on Monday, killing five.",
    "{A} beheaded five {B} in Bree on Monday.",
    "{A} executed five {B} in Bree on Monday.",
    "{A} stormed a base in Bree on Monday and killed five {B}.",
    "{A} massacred {B} in the village of Bree.",
    "{A} wounded five {B} in Bree on Monday.",
    "{A} fired rockets at {B} in Bree on Monday.",
    # passive
    "Five {B} were killed by {A} in Bree on Monday.",
    "Five {B} were shot dead by {A} in Bree on Monday.",
    "Five {B} have been killed by {A} near Bree.",
    "{B} were attacked by {A} in Bree on Monday.",
    "{B} were ambushed by {A} outside Bree on Monday; five died.",
    "Five {B} were wounded by {A} in Bree on Monday.",
    "{B} came under fire from {A} in Bree on Monday.",
    "{B} were bombed by {A} in Bree on Monday.",
    "Five {B} were executed by {A} in Bree on Monday.",
    # nominal
    "An attack by {A} on {B} in Bree killed five on Monday.",
    "A raid by {A} killed five {B} in Bree on Monday.",
    "An attack on {B} by {A} left five dead in Bree.",
    "The killing of five {B} by {A} shocked Bree on Monday.",
    "The ambush of {B} by {A} left five dead near Bree.",
    "Shelling by {A} killed five {B} in Bree on Monday.",
    "An assault by {A} against {B} killed five in Bree.",
    # light verbs
    "{A} carried out an attack on {B} in Bree on Monday.",
    "{A} launched a raid on {B} in Bree on Monday.",
    "{A} carried out a raid that killed five {B} in Bree.",
    "{A} staged an ambush that killed five {B} near Bree.",
    "{A} mounted an assault on {B} near Bree on Monday.",
    "An attack was carried out by {A} on {B} in Bree on Monday.",
    "A raid was launched by {A} against {B} in Bree on Monday.",
    # relative
    "Five {B} who were killed by {A} were buried in Bree on Monday.",
    "{A} who killed five {B} in Bree fled on Monday.",
    "The five {B} whom {A} killed in Bree were buried on Monday.",
    "{A}, who attacked {B} in Bree on Monday, withdrew at dawn.",
    "{B}, who were attacked by {A} in Bree on Monday, withdrew at dawn.",
    # participles
    "Five {B} killed by {A} were buried in Bree on Monday.",
    "{A} attacking Bree killed five {B} on Monday.",
    "Having killed five {B}, {A} left Bree on Monday.",
    "Attacked by {A}, {B} left Bree on Monday.",
    # reported
    "The Shire Monitor said {A} killed five {B} in Bree on Monday.",
    "The Shire Monitor said five {B} were killed by {A} in Bree on Monday.",
    "According to the Shire Monitor, {A} killed five {B} in Bree.",
    "Five {B} were killed by {A} in Bree, the Shire Monitor said.",
    "Residents said that {A} had attacked {B} in Bree on Monday.",
    "Residents blamed {A} for the killing of five {B} in Bree.",
    "Residents accused {A} of killing five {B} in Bree.",
    # died, lost
    "Five {B} died in an attack by {A} in Bree on Monday.",
    "Five {B} died when {A} attacked a checkpoint in Bree on Monday.",
    "Five {B} were killed when {A} stormed a base in Bree on Monday.",
    "Five {B} were killed after {A} opened fire in Bree on Monday.",
    "Five {B} were killed in an ambush laid by {A} near Bree.",
    "At least five {B} lost their lives in a raid by {A} in Bree.",
    # tempting orders
    "In Bree, where {B} hold the mill, {A} killed five of them on Monday.",
    "{A} fighting {B} near Bree killed five of them on Monday.",
    "Five of the {B} were killed on Monday when {A} shelled Bree.",
]


def _case(pattern: str, doer: tuple[str, str], victim: tuple[str, str]) -> tuple[str, str, str]:
    text = pattern.format(A=doer[0], B=victim[0])
    return text[0].upper() + text[1:], doer[1], victim[1]


CASES = [_case(pattern, *pair) for pattern in CONSTRUCTIONS for pair in (PARTIES, PARTIES[::-1])]
KNOWN = ("Attacked by gunmen", "Soldiers of the Arnor army fighting")
FOUND = 0.85  # share of the sentences whose doer is found; the rest stays silent


def _read(tools: flow.Tools, text: str) -> Reading:
    return flow.read_batch([Report.make(text)], tools)[0]


def _known(text: str) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(reason="the parse loses who does what", strict=True)] if text.startswith(KNOWN) else []


PARAMS = [pytest.param(*case, id=case[0][:70], marks=_known(case[0])) for case in CASES]


@pytest.mark.parametrize(("text", "doer", "victim"), PARAMS)
def test_killer_and_killed_are_not_swapped(tools: flow.Tools, text: str, doer: str, victim: str) -> None:
    claims = _read(tools, text).claims
    doers = [claim.value for claim in claims if claim.slot is Slot.PERPETRATOR]
    suffered = [claim.value for claim in claims if claim.slot is Slot.TARGET]
    suffered += [claim.who for claim in claims if claim.count]
    assert not any(victim in words for words in doers)
    assert not any(doer in words for words in suffered)


def test_most_doers_are_found(tools: flow.Tools) -> None:
    found = [
        any(claim.slot is Slot.PERPETRATOR and doer in claim.value for claim in _read(tools, text).claims)
        for text, doer, _ in CASES
    ]
    assert len(CASES) >= 120
    assert sum(found) / len(found) >= FOUND
