"""Which event the user means."""

from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from reportedly.errors import InputError
from reportedly.model import LinkedEvent
from reportedly.store import LedgerView

_SHORTEST = 4  # characters of a short key


def ranked(events: Iterable[LinkedEvent]) -> list[LinkedEvent]:
    """Disputed ones first, then those with most voices, then by key, so that the order is the same on every machine."""
    return sorted(events, key=lambda event: (not event.disputed, -len(event.voices), event.key))


def short_keys(events: Iterable[LinkedEvent]) -> dict[str, str]:
    """Key to its shortest beginning that no other key shares, of four characters at least."""
    keys = sorted(event.key for event in events)
    shared = [_shared(*pair) for pair in pairwise(keys)]
    around = zip(keys, [0, *shared], [*shared, 0], strict=False)
    return {key: key[: max(_SHORTEST, before + 1, after + 1)] for key, before, after in around}


def _shared(left: str, right: str) -> int:
    """How many characters two keys have in common at their beginning."""
    same = (a == b for a, b in zip(left, right, strict=False))
    return len(list(takewhile(bool, same)))


def pick(events: Sequence[LinkedEvent], name: str) -> LinkedEvent:
    """The event with this key, or whose key (or the id of a member) alone begins so. Raises `InputError` for none or
    several.
    """
    exact = [event for event in events if event.key == name]
    found = exact or [event for event in events if any(part.startswith(name) for part in _names(event))]
    if len(found) == 1:
        return found[0]
    if not found:
        raise InputError(f'"{name}"', "No event has this key.", "See the keys with `reportedly events`.")
    some = ", ".join(event.key for event in found[:4]) + (", …" if len(found) > 4 else "")
    raise InputError(f'"{name}"', f"{len(found)} events begin so: {some}.", "Give more of the key.")


def pick_in(view: LedgerView, events: Sequence[LinkedEvent], name: str) -> LinkedEvent:
    """As `pick`; a whole key that is no longer in use leads to the event that its reports belong to now."""
    if any(part.startswith(name) for event in events for part in _names(event)):
        return pick(events, name)
    now = view.keys_after(name)
    if len(now) > 1:
        raise InputError(f'"{name}"', f"This event was parted: {', '.join(now)}.", "Give one of these keys.")
    return pick(events, now[0] if now else name)


def _names(event: LinkedEvent) -> tuple[str, ...]:
    return (event.key, *(member.id for member, _ in event.members))
