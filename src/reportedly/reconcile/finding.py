"""The relation of two accounts."""

from typing import NamedTuple

from reportedly.model import Relation
from reportedly.reconcile.told import Told


class Finding(NamedTuple):
    """`left` refines, updates or is part of `right`; the other relations have no direction."""

    left: Told
    right: Told
    relation: Relation
    why: str
