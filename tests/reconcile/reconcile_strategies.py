"""Claims of any kind, for property tests."""

from hypothesis import strategies as st
from reconcile_records import claim, report

from reportedly.model import COUNT_SLOTS, Count, Slot, Status

REPORTS = [report(name, day, outlet) for name, day, outlet in [("a", 1, "Herald"), ("b", 2, ""), ("c", 2, "Gazette")]]
COUNTS = st.one_of(
    st.integers(0, 12).map(lambda n: Count(n, n)),
    st.integers(1, 12).map(lambda n: Count(n, None)),
    st.integers(1, 12).map(lambda n: Count(None, n)),
    st.integers(1, 12).map(lambda n: Count(n, n, approx=True)),
    st.sampled_from(["many", "plural", "dozens"]).map(lambda word: Count(None, None, vague=word)),
)
VALUES = st.sampled_from(["Arnor army", "the army", "Free Arnor Army", "Rhun", "drone strike", "helicopters", "gunmen"])


@st.composite
def claims(draw):
    """One claim of any slot, speaker and status."""
    slot = draw(st.sampled_from([Slot.KILLED, Slot.INJURED, Slot.PERPETRATOR, Slot.WEAPON, Slot.OCCURRENCE]))
    value = draw(COUNTS) if slot in COUNT_SLOTS else "" if slot is Slot.OCCURRENCE else draw(VALUES)
    speakers = draw(st.sampled_from([(), ("Ioreth",), ("Baran",), ("Halbarad Baran",), ("residents",)]))
    return claim(
        draw(st.sampled_from(REPORTS)),
        slot,
        value,
        *speakers,
        who=draw(st.sampled_from(["", "people", "children", "civilians", "fighters", "Ents"])),
        part=slot in COUNT_SLOTS and draw(st.booleans()),
        status=draw(st.sampled_from(list(Status))),
        at=draw(st.integers(0, 5)),
    )
