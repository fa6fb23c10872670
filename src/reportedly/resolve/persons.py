"""Names that a text gives to persons, so that a surname is not taken for a town."""

import re
from functools import cache
from importlib.resources import files

_WORD = r"[A-Z][\w’'-]+"
_TITLES = (
    "Mr|Mrs|Ms|Miss|Dr|Prof|Professor|President|Senator|Sen|Rep|Congressman|Congresswoman|Gov|Governor|Mayor|Judge|"
    "Justice|Sheriff|Deputy|Officer|Detective|Sgt|Sergeant|Lt|Lieutenant|Capt|Captain|Col|Colonel|Gen|General|Maj|Major|"
    "Brig|Adm|Admiral|Chief|Coach|Rev|Father|Sister|Pastor|Bishop|Archbishop|Cardinal|Pope|Sheikh|Imam|Ayatollah|Sir|"
    "Lord|Lady|Prince|Princess|King|Queen|Minister|Secretary|Chancellor|Premier|Ambassador|Commissioner|Councilman|"
    "Councilwoman|Councillor|Superintendent|Director|Chairman|Spokesman|Spokeswoman|Commander|Cpl|Pvt|Pte|Comrade"
)
_TITLED = re.compile(rf"\b(?:{_TITLES})\.?\s+(?:(?:[A-Z]\.\s*)+)?({_WORD}(?:\s+{_WORD}){{0,2}})")
_SPEECH = "said|says|told|added|explained|noted|recalled|admitted|wrote|asked|replied|argued|testified|believes|thinks"
_SPEAKER = re.compile(rf"(?<![\w.-])({_WORD})(?:,?\s+who)?\s+(?:{_SPEECH}|has said|had said)\b")
_SPOKEN = re.compile(rf"[,”\"]\s+(?:{_SPEECH})\s+({_WORD})[\s.,]")
_AGED = re.compile(rf"\b({_WORD})(?:,\s+(?:Jr\.?|Sr\.?))?,\s+(?:aged\s+)?\d{{1,2}}(?=,|\s+of\b|\s*\.)")
_INITIALS = re.compile(rf"\b(?:[A-Z]\.\s*){{1,2}}({_WORD})")
_FULL = re.compile(rf"\b({_WORD})\s+(?:[A-Z]\.\s+|[\"“]\w+[\"”]\s+)?({_WORD}(?:-{_WORD})?)")


def surnames(text: str) -> frozenset[str]:
    """Words that stand in `text` as a person's name: after a title, a given name, initials, before an age, speaking."""
    found = [match[1].split()[-1] for match in _TITLED.finditer(text)]
    for pattern in (_SPEAKER, _SPOKEN, _AGED, _INITIALS):
        found += [match[1] for match in pattern.finditer(text)]
    found += [match[2] for match in _FULL.finditer(text) if match[1] in given_names()]
    return frozenset(re.sub(r"['’]s$", "", name) for name in found)


@cache
def given_names() -> frozenset[str]:
    """The given names of the package."""
    lines = (files("reportedly.resolve") / "data" / "given_names.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
