"""The store room: the same records later. One append-only ledger in one file, a `Writer` and a view.

    from reportedly.store import Writer, open_view

    with Writer("middle-earth.db") as writer:      # opens the ledger or makes it; commits at the end, or rolls back
        writer.start(run)                          # everything written from here on belongs to this run
        if not writer.has(report.id, run.id, report.published):
            writer.add_reading(reading)
        writer.commit()                            # a batch: what was committed survives kill -9 and a power cut

    with open_view("middle-earth.db") as view:     # `model.View`; readers may work beside a writer
        for reading in view.readings(): ...

The ledger is an SQLite file in WAL mode: while it is open there are `-wal` and `-shm` files beside it that belong
to it. Nothing in it is ever changed, triggers see to that; whatever is said again in other words is added. Every
record is in a chain of hashes, which `verify` counts again. Only `forget` takes something out, and leaves a tombstone.
- Reading the same report again with the same versions (`Run.id`) adds nothing. Other versions add a later reading,
  and views show the latest of each report.
- A report read without a day of publication is read anew once that is known: the day dates its events.
- The same text under another name, outlet, address or day is the same report with one more sighting.
- A judgement of a machine equal to its own latest on that pair adds nothing; what a person says is always added.
- `merge` takes other ledgers in: the same report stays one, whoever read it.

One program writes at a time; another one waits five seconds and is then told so. A file that is no ledger, or one
of a later version, is refused before it is opened and stays as it is, byte for byte.
"""

from reportedly.store.forget import Forgotten, forget
from reportedly.store.merge import Merged, merge
from reportedly.store.search import Hit
from reportedly.store.tombstone import Tombstone
from reportedly.store.verify import Broken, Verified, verify
from reportedly.store.view import LedgerView, open_view
from reportedly.store.writer import Writer

__all__ = [
    "Broken",
    "Forgotten",
    "Hit",
    "LedgerView",
    "Merged",
    "Tombstone",
    "Verified",
    "Writer",
    "forget",
    "merge",
    "open_view",
    "verify",
]
