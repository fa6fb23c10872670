"""Days of an interval."""

from datetime import date, timedelta

from reportedly.model import When


def middle(when: When) -> date:
    """The day in the middle, the earlier of two. Raises ValueError for an interval with an open end."""
    if when.earliest is None or when.days is None:
        raise ValueError(f"middle of {when}: an interval with an open end has none. Ask for its precision first.")
    return when.earliest + timedelta(days=(when.days - 1) // 2)


def iso(day: date | None) -> str:
    """YYYY-MM-DD, "" for an open end."""
    return day.isoformat() if day else ""
