"""How far an event came."""

from reportedly.extract.mentions import Mention
from reportedly.model import Stage

_TRIED = {
    "try",
    "attempt",
    "fail",
    "foil",
    "thwart",
    "repel",
    "repulse",
    "prevent",
    "avert",
    "intercept",
    "defuse",
    "abort",
}
_THREATENED = {"threaten", "vow", "warn", "plan", "prepare", "intend"}


def stage(mention: Mention) -> Stage:
    """The stage of a trigger by the words it hangs on: "tried to storm", "a foiled attack", "threatened to bomb"."""
    head = mention.head
    around = {
        head.head.lemma_.lower(),
        *(child.lemma_.lower() for child in head.children if child.dep_ in ("amod", "aux", "advmod")),
    }
    if around & (_TRIED | {"foiled", "attempted", "failed", "botched"}):
        return Stage.ATTEMPTED
    if mention.term.split()[0] == "threaten":
        return Stage.THREATENED
    if around & _THREATENED and head.dep_ in ("xcomp", "ccomp", "dobj", "pobj"):
        return Stage.THREATENED
    return Stage.HAPPENED
