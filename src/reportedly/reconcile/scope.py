"""Over what a number is counted."""

import re
from functools import cache

from reportedly.reconcile.told import Told
from reportedly.reconcile.words import table


def is_wide(told: Told) -> bool:
    """True where the words of the claim count over many places or days ("over the past week", "nationwide")."""
    words = told.claim.span.words(told.account.reports[0].text)
    return bool(_wide().search(words))


@cache
def _wide() -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in table("scopes")["wide"])
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)
