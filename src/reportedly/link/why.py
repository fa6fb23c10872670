"""Why two events are, or are not, held to be one."""

from collections.abc import Sequence

from reportedly.link.engine import Engine
from reportedly.link.linker import judgement
from reportedly.link.sides import sides
from reportedly.link.weights import load
from reportedly.model import Judgement, Reading


def why(readings: Sequence[Reading], left: str, right: str) -> Judgement:
    """The linker's judgement on two events of `readings` with a sentence for every feature, also where blocking would
    never have brought them together. Which names are rare is counted over all readings given. Raises `KeyError` for
    an event that is in none of them.
    """
    weights = load()
    known = {side.id: side for reading in readings for side in sides(reading)}
    a, b = (known[id_] for id_ in sorted((left, right)))
    with Engine(weights) as engine:
        engine.add(list(known.values()))
        pair = engine.pair(a.id, b.id)
    if pair is None:
        raise KeyError(f"{left}, {right}")
    return judgement(pair, a, b, weights)
