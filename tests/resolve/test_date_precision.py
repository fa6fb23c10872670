"""The codes of UCDP and ACLED for how exactly a day is known."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Basis, When
from reportedly.resolve import interval

ANCHOR = date(2015, 7, 15)


@pytest.mark.parametrize(
    ("phrase", "ucdp", "acled"),
    [
        ("on Tuesday", 1, 1),
        ("overnight", 2, 2),
        ("over the weekend", 2, 2),
        ("in the last three days", 2, 2),
        ("last week", 3, 2),
        ("in early June", 4, 3),
        ("in June", 4, 3),
        ("over the past two weeks", 4, 3),
        ("in the spring", 5, None),
        ("last year", 5, None),
        ("from 2011 to 2013", None, None),
        ("in recent days", None, None),
        ("before Sunday", None, None),
    ],
)
def test_codes_of_a_phrase(phrase: str, ucdp: int | None, acled: int | None) -> None:
    when = interval(phrase, ANCHOR)
    assert when is not None
    assert (when.ucdp_precision, when.acled_precision) == (ucdp, acled)


@given(st.integers(0, 400), st.integers(0, 400))
def test_a_longer_interval_is_never_more_exact(one: int, other: int) -> None:
    short, long = sorted((one, other))
    codes = [When(ANCHOR, ANCHOR + timedelta(days=n), Basis.STATED).ucdp_precision or 9 for n in (short, long)]
    assert codes == sorted(codes)
