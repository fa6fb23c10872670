"""The claims of one event side by side: who agrees, who refines, who updates, who contradicts."""

from reportedly.reconcile.reconcile import reconcile

__all__ = ["reconcile"]
