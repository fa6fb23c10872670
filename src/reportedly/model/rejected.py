"""What could not be read, and why. Kept as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rejected:
    """Something that was given and is no report: `where` (path, and line or record), `why`, `mend`, and the start of it
    as it came."""

    where: str
    why: str
    mend: str
    sample: str = ""
