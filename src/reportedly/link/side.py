"""One event made ready for comparison: plain values, computed once, compared many times, kept in a table."""

from dataclasses import dataclass, fields
from datetime import date

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What is compared of one event. Days are proleptic ordinals (`date.toordinal`), None an open end.

    Places: `place` is the comparable name of the most specific one, `places` all but provinces and countries, which
    are `areas`; `narrow` and `wide` are the names that stand for `place` and for `places` (each itself, and shorter
    names made of its words); `around` all names that open the report; `told` how the places are written; `lat` and
    `lon` (WGS84 degrees) those of the first settled place.
    Tolls: `killed_low` to `injured_high` span all totals told (None where none or without bound), `tolls` are those
    of other slots as words.
    Words: `people` are the folded names of single persons who were hit, `names` all proper names of the passage,
    `words` all its words, `opening` those that open the report, `marks` the proper names of both.
    `lead` and `main` say whether the report opens with it and says most of it. `keys` are the blocks in which
    partners are looked for, `loose` those in which events without a day look.
    """

    id: str
    report: str
    type: str
    family: str
    stage: str
    first: int | None
    last: int | None
    published: int | None
    told: str
    place: str
    places: Words
    narrow: Words
    wide: Words
    areas: Words
    around: Words
    lat: float | None
    lon: float | None
    doers: Words
    targets: Words
    weapons: Words
    people: Words
    names: Words
    words: Words
    opening: Words
    marks: Words
    killed_low: int | None
    killed_high: int | None
    injured_low: int | None
    injured_high: int | None
    tolls: Words
    lead: bool
    main: bool
    keys: Words = ()
    loose: Words = ()

    @property
    def days(self) -> str:
        """The interval of days for a sentence: "3019-03-03", "… to 3019-03-04"."""
        first, last = (date.fromordinal(day).isoformat() if day else "…" for day in (self.first, self.last))
        return first if first == last else f"{first} to {last}"


COLUMNS = tuple(field.name for field in fields(Side))
