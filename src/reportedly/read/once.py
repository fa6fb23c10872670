"""No two texts under one name."""

from reportedly.model import Report
from reportedly.read.unreadable import Unreadable


class Once:
    """The names (`doc`) met in one input.

    Exports and boards know a report by its name, so that two texts may not share one.
    """

    def __init__(self) -> None:
        self._met: dict[str, tuple[str, str]] = {}

    def check(self, report: Report, where: str) -> None:
        """Raises `Unreadable` for a name that already stands for another text.

        The same text twice is no fault: it is one report.
        """
        first, text_id = self._met.setdefault(report.doc, (where, report.id))
        if text_id != report.id:
            raise Unreadable(
                f'The id "{report.doc[:40]}" already stands for another text, at {first}.', "Give each its own id."
            )
