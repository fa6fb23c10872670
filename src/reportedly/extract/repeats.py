"""Claims that say the same for the same speaker."""

from reportedly.model import Claim

_SMALL = {"the", "a", "an", "of", "in", "on", "at", "and", "or", "to", "for", "by"}


def distinct(claims: list[Claim], tops: tuple[int, ...] = ()) -> list[Claim]:
    """One claim for each value, slot and speaker; the article's own earlier copy of a speaker's value is that
    speaker's.

    `tops`: where the headline and where the lead end. What the body repeats is told there in full, so its words stand.
    """
    kept: list[Claim] = []

    def rank(claim: Claim) -> tuple[object, ...]:
        above = sum(claim.value_span.start < top for top in tops)
        return claim.slot, claim.sources[0].is_author, above, -len(claim.value), claim.value_span

    for claim in sorted(claims, key=rank):
        if not any(_repeats(claim, other) for other in kept):
            kept.append(claim)
    return kept


def _repeats(claim: Claim, other: Claim) -> bool:
    if claim.slot is not other.slot or not _same_value(claim, other):
        return False
    names = {source.name for source in other.sources}
    return claim.sources[0].is_author or any(source.name in names for source in claim.sources)


def _same_value(claim: Claim, other: Claim) -> bool:
    if claim.count is not None and (claim.count != other.count or claim.count.high != 1):
        return claim.count == other.count
    if claim.count is not None and not (claim.who and other.who):
        return True
    a, b = _content(claim.who or claim.value), _content(other.who or other.value)
    return bool(a & b) and len(a & b) / min(len(a), len(b)) >= 0.67


def _content(value: str) -> set[str]:
    words = {word.strip("\"'“”’,.").lower() for word in value.split()}
    return (words - _SMALL) or words
