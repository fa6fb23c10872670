"""By what means, in PLOVER's words."""

import re

from reportedly.export.case import Case
from reportedly.export.kinds import kind_of
from reportedly.model import EventType, Slot, Status

# The first that fits the words of a weapon counts: a drone before the aircraft it is, a suicide bomb before a bomb.
_MODES = (
    ("drone", r"drones?|uavs?|unmanned|quadcopters?"),
    ("suicide-attack", r"suicide"),
    ("unconventional", r"chemical|gas|sarin|chlorine|nerve|poison"),
    ("aerial", r"air ?strikes?|aircraft|warplanes?|jets?|helicopters?|bombers?|barrel bombs?"),
    ("heavy-weapons", r"artillery|mortars?|rockets?|missiles?|shells?|shelling|tanks?|howitzers?|rpgs?"),
    ("explosives", r"bombs?|mines?|landmines?|ieds?|explosives?|grenades?|dynamite|car bombs?"),
    ("firearms", r"guns?|gunfire|rifles?|pistols?|bullets?|shots?|shooting|firearms?|machine ?guns?|snipers?"),
    ("primitive", r"knife|knives|machetes?|axes?|stones?|clubs?|swords?|arrows?"),
)
_PATTERNS = tuple((mode, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for mode, words in _MODES)
_OPEN = (EventType.ATTACK, EventType.ARMED_CLASH, EventType.AIR_STRIKE)  # types whose words leave the means open


def mode_of(case: Case) -> str:
    """The mode that follows from the type; where the type leaves it open, from the weapons that are told."""
    kind = kind_of(case.linked.type)
    usual = kind.mode if kind else ""
    if case.linked.type not in _OPEN:
        return usual
    weapons = case.slot(Slot.WEAPON)
    told = [one.value for one in weapons.accounts if one.claims[0].status is not Status.DENIED] if weapons else []
    if case.linked.type is EventType.AIR_STRIKE:
        return "drone" if any(_mode(words) == "drone" for words in told) else usual
    return next((mode for words in told if (mode := _mode(words))), usual)


def _mode(words: str) -> str:
    return next((mode for mode, pattern in _PATTERNS if pattern.search(words)), "")
