"""One account in words, the same on the page and on the terminal."""

from collections.abc import Iterable

from reportedly.model import Account, Claim


def voice(account: Account) -> str:
    """Who says so: "Wayne Marotto (coalition spokesman)", or "the article (Mehr News Agency)" for an article's own
    voice.
    """
    sources = account.claims[0].sources
    if len(sources) > 1:
        return account.speaker
    if sources[0].is_author:
        return f"the article ({account.reports[0].outlet or account.reports[0].doc})"
    role = sources[0].role
    return f"{account.speaker} ({role})" if role and role not in account.speaker else account.speaker


def value(account: Account) -> str:
    """What is said, with the number of weapons where it is told: "Grad rockets (30)"."""
    quantity = account.claims[0].quantity
    words = account.value or "it happened"
    return f"{words} ({quantity})" if quantity and str(quantity) not in words else words


def who(account: Account) -> str:
    """The group counted, as the first report names it, "" where it names none or the value says it already."""
    group = account.claims[0].who
    return "" if group in account.value else group


def firmness(account: Account) -> str:
    """How firmly: "asserted", "hedged (reportedly)", "denied"; several where the same voice changes its tone."""
    return ", ".join(_once(_firmness(claim) for claim in account.claims))


def grounds(account: Account) -> str:
    """What the voice rests on, as the report says it: "citing preliminary figures", or ""."""
    return "; ".join(_once(claim.basis for claim in account.claims))


def via(account: Account) -> str:
    """Those who passed it on between the voice and the article, "" where there are none."""
    return ", ".join(_once(name for claim in account.claims for name in claim.via))


def loaded(account: Account) -> str:
    """Loaded wording beside its neutral term: "terrorists" (neutral: militants; language of Gondor)."""
    words = (word for claim in account.claims for word in claim.loaded)
    return "; ".join(
        _once(
            f"“{word.word}” (neutral: {word.neutral}{f'; language of {word.side}' if word.side else ''})"
            for word in words
        )
    )


def _firmness(claim: Claim) -> str:
    return f"{claim.status} ({claim.hedge})" if claim.hedge else str(claim.status)


def _once(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(word for word in words if word))
