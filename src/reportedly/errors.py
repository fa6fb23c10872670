"""Everything that can stop `reportedly`. Each message says where, what, and the mend.

    ReportedlyError            the root: catch this one
    ├── InputError             what the user gave cannot be used (path, option, date, id)
    ├── LexiconError           a word list or data file of ours or the user's is malformed
    ├── ModelError             the language model is missing or not the one that was measured
    └── LedgerError            the ledger cannot be opened, read or written
        └── NewerLedgerError   written by a later version of reportedly

A bad record among good ones is no error: it is a `model.Rejected`, kept as data.
"""


class ReportedlyError(Exception):
    """Root of all errors of this package. `str(error)` reads `where: what. mend.`"""

    def __init__(self, where: str, what: str, mend: str) -> None:
        super().__init__(f"{where}: {what} {mend}")
        self.where, self.what, self.mend = where, what, mend


class InputError(ReportedlyError):
    """What the user gave cannot be used."""


class LexiconError(ReportedlyError):
    """A word list or data file is malformed."""


class ModelError(ReportedlyError):
    """The language model is missing, or is not the one that was measured."""


class LedgerError(ReportedlyError):
    """The ledger cannot be opened, read or written."""


class NewerLedgerError(LedgerError):
    """The ledger was written by a later version of reportedly."""
