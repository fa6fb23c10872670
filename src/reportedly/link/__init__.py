"""Which events of different reports are one real-world event: pairs with named reasons, judgements, clusters."""

from reportedly.link.cluster import cluster
from reportedly.link.linker import BY, link

__all__ = ["BY", "cluster", "link"]
