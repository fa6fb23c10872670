"""Which events of different reports are one real-world event: pairs with named reasons, judgements, clusters."""

from reportedly.link.cluster import cluster
from reportedly.link.linker import link
from reportedly.link.update import Linked, confirm, update
from reportedly.link.version import BY
from reportedly.link.why import why

__all__ = ["BY", "Linked", "cluster", "confirm", "link", "update", "why"]
