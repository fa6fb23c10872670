"""The claims of one event side by side: who agrees, refines, updates, contradicts; what stands behind each account;
values for tables under policies with names.
"""

from reportedly.reconcile.grade import Grade, Graded, grade
from reportedly.reconcile.history import Move, Step, history
from reportedly.reconcile.policies import POLICIES, Summary, summaries
from reportedly.reconcile.quarrels import Quarrel, quarrels
from reportedly.reconcile.reconcile import reconcile
from reportedly.reconcile.standing import Standing, standing
from reportedly.reconcile.texts import Texts

__all__ = [
    "POLICIES",
    "Grade",
    "Graded",
    "Move",
    "Quarrel",
    "Standing",
    "Step",
    "Summary",
    "Texts",
    "grade",
    "history",
    "quarrels",
    "reconcile",
    "standing",
    "summaries",
]
