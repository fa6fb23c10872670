"""How two accounts of one number stand to each other."""

from reportedly.model import Count, Relation
from reportedly.reconcile.finding import Finding
from reportedly.reconcile.people import Scope, how_groups_lie
from reportedly.reconcile.scope import is_wide
from reportedly.reconcile.told import Told


def relate_counts(a: Told, b: Told) -> Finding:
    """Compares only what counts the same people; all else is part of a whole or unrelated. Denials were settled
    before.
    """
    if a.claim.part != b.claim.part:
        return _part_and_total(a, b) if a.claim.part else _part_and_total(b, a)
    lies = how_groups_lie(a.claim.who, b.claim.who)
    if lies is Scope.APART:
        return Finding(a, b, Relation.UNRELATED, _apart(a, b))
    if lies is Scope.SAME:
        return _same_people(a, b)
    return _subgroup(a, b) if lies is Scope.INSIDE else _subgroup(b, a)


def _apart(a: Told, b: Told) -> str:
    """The same number under two names may be a quarrel over who the people were: say so, decide nothing."""
    here, there = a.claim.who or "people", b.claim.who or "people"
    if a.count == b.count and a.count.exact and not a.same_speaker(b):
        return f"The same number, counted as {here} here and as {there} there."
    return f"Different people are counted: {here} here, {there} there."


def _part_and_total(part: Told, total: Told) -> Finding:
    """A breakdown belongs to its own speaker's total, which another speaker's total may fall short of."""
    if _lowest(part.count) <= _highest(total.count):
        return Finding(part, total, Relation.PART_OF, f"{part} is a breakdown, {total} a total that has room for it.")
    return Finding(part, total, Relation.UNRELATED, f"{part} is a breakdown of a larger total than {total}.")


def _subgroup(inner: Told, outer: Told) -> Finding:
    """Children among people: fewer are a part; more than the whole cannot be."""
    if _lowest(inner.count) > _highest(outer.count):
        if inner.same_speaker(outer):
            return _later(inner, outer)
        return Finding(inner, outer, Relation.CONTRADICTS, f"{inner} is more than the whole: {outer}.")
    if inner.count == outer.count:
        return Finding(inner, outer, Relation.REFINES, f"The same number, and {inner.claim.who} is narrower.")
    return Finding(inner, outer, Relation.PART_OF, f"{inner} lies inside {outer}.")


def _same_people(a: Told, b: Told) -> Finding:
    if a.count == b.count:
        return Finding(a, b, Relation.AGREES, f"The same number: {a} and {b}.")
    if is_wide(a) != is_wide(b) and not a.same_speaker(b):
        return _strike_and_sum(b, a) if is_wide(a) else _strike_and_sum(a, b)
    if a.count.can_equal(b.count):
        return _can_hold(a, b)
    if a.same_speaker(b):
        return _later(a, b)
    return Finding(a, b, Relation.CONTRADICTS, f"Both cannot be true: {a}; {b}.")


def _strike_and_sum(one: Told, total: Told) -> Finding:
    """The sum over many places or days has room for one strike; a smaller sum is of something else."""
    if _lowest(one.count) <= _highest(total.count):
        return Finding(one, total, Relation.PART_OF, f"{total} is counted over a longer time or wider area than {one}.")
    return Finding(one, total, Relation.UNRELATED, f"{one} and {total} are counted over different times or areas.")


def _can_hold(a: Told, b: Told) -> Finding:
    """ "At least 27" leaves room for 31, "many" for every number but none: the narrower refines. Neither narrower:
    they agree.
    """
    if narrower(a.count, b.count):
        return Finding(a, b, Relation.REFINES, f"{b} leaves room for {a}, which is narrower.")
    if narrower(b.count, a.count):
        return Finding(b, a, Relation.REFINES, f"{a} leaves room for {b}, which is narrower.")
    return Finding(a, b, Relation.AGREES, f"Both can be true: {a}; {b}.")


def _later(a: Told, b: Told) -> Finding:
    old, new = sorted((a, b), key=lambda told: told.since)
    return Finding(
        new, old, Relation.UPDATES, f"The same speaker later gives another number: {new.count} after {old.count}."
    )


def narrower(one: Count, other: Count) -> bool:
    """True where `one` says more: inside the other's bounds, a number against a vague word, exact against "about"."""
    if one.vague or other.vague:
        return bool(other.vague) and not one.vague
    inside = _lowest(one) >= _lowest(other) and _highest(one) <= _highest(other)
    if (one.low, one.high) == (other.low, other.high):
        return other.approx and not one.approx
    return inside or (other.approx and one.exact)


def _lowest(count: Count) -> int:
    """A vague word is somebody; a missing bound is nobody."""
    return 1 if count.vague else count.low or 0


def _highest(count: Count) -> float:
    return float("inf") if count.high is None else count.high
