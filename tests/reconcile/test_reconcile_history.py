"""How a number moved, and which dispute is strongest."""

from reconcile_records import claim, exactly, report

from reportedly.model import Slot
from reportedly.reconcile import Move, Texts, history, quarrels, reconcile


def killed(doc, day, value, *speakers, who=""):
    return claim(report(doc, day), Slot.KILLED, exactly(value), *speakers, who=who)


def moves(*claims):
    """(day, value, speaker, move, before) of each step."""
    return [(one.day.day, one.value, one.speaker, one.move, one.before) for one in history(reconcile(claims))]


def test_a_toll_is_first_told_repeated_raised_and_lowered():
    told = moves(
        killed("a", 1, 5, "Ioreth"),
        killed("b", 2, 5, "Beregond"),
        killed("c", 3, 9, "Ioreth"),
        killed("d", 4, 7, "Bergil"),
    )
    assert told == [
        (1, "5", "Ioreth", Move.FIRST, ""),
        (2, "5", "Beregond", Move.REPEATS, "5"),
        (3, "9", "Ioreth", Move.RAISES, "5"),
        (4, "7", "Bergil", Move.LOWERS, "9"),
    ]


def test_two_groups_of_people_have_two_histories():
    told = moves(killed("a", 1, 5, "Ioreth", who="fighters"), killed("b", 2, 9, "Ioreth", who="civilians"))
    assert [move for *_, move, _ in told] == [Move.FIRST, Move.FIRST]


def test_roles_have_no_history():
    assert moves(claim(report("a"), Slot.TARGET, "the market")) == []


def strongest(*claims):
    return quarrels(reconcile(claims), Texts(of for _, of in claims))


def test_what_is_backed_on_both_sides_comes_before_what_lies_farther_apart():
    backed = [claim(report(f"i{n}"), Slot.INJURED, exactly(v), f"Guard{n}") for n, v in enumerate((5, 5, 7, 7))]
    alone = [killed("k1", 1, 2, "Ioreth"), killed("k2", 1, 90, "Beregond")]
    assert [(one.slot.slot, one.backing) for one in strongest(*backed, *alone)] == [(Slot.INJURED, 2), (Slot.KILLED, 1)]


def test_a_wider_gap_is_the_stronger_dispute():
    near = [killed("k1", 1, 8, "Ioreth"), killed("k2", 1, 9, "Beregond")]
    far = [
        claim(report("i1"), Slot.INJURED, exactly(2), "Ioreth"),
        claim(report("i2"), Slot.INJURED, exactly(9), "Bergil"),
    ]
    first, second = strongest(*near, *far)
    assert (first.slot.slot, second.slot.slot) == (Slot.INJURED, Slot.KILLED)
    assert first.gap > second.gap


def test_agreement_is_no_quarrel():
    assert strongest(killed("a", 1, 5, "Ioreth"), killed("b", 1, 5, "Beregond")) == ()
