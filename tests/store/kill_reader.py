"""Reads 2,000 invented reports with the true `flow.read_into` and is killed (SIGKILL) 20 times on the way.

Run as a program of its own by `test_store_kill.py`. Only what the words say is stubbed (`flow.read_batch`) and the
linking at the end; reports, batches, commits and the ledger are the true ones. Each life is a forked process, so that
the imports are paid once. What a life was told to be committed it writes to a log, outside of the ledger.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path
from types import SimpleNamespace

from store_records import RUN, event, killed, reading

from reportedly import flow, store
from reportedly.model import Reading, Report

REPORTS, LIVES = 2000, 20
READ: list[str] = []  # names in the batch that is open


def texts(folder: Path) -> Path:
    path = folder / "reports.jsonl"
    lines = (
        {
            "id": f"r{n}",
            "text": f"Ranger {n} fell near Osgiliath on Wednesday. The Brigade said so on the White Tree hill.",
        }
        for n in range(REPORTS)
    )
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def told(report: Report) -> Reading:
    """What stands for the extraction: three events and four claims, always the same for a report."""
    events = tuple(event(report, start) for start in (0, 11, 20))
    return Reading(report, events, tuple(killed(report, events[n % 3]) for n in range(4)), reading(report).attributions)


def read_batch(reports: list[Report], tools: object) -> list[Reading]:
    READ.extend(report.doc for report in reports)
    return [told(report) for report in reports]


def life(ledger: Path, source: Path, log: Path) -> None:
    """Reads on until it is killed or done. Never comes back."""
    commit = store.Writer.commit

    def acknowledged(writer: store.Writer) -> None:
        commit(writer)
        if READ:
            os.write(file, (" ".join(READ) + "\n").encode())
            READ.clear()

    file = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    store.Writer.commit = acknowledged
    flow.read_batch, flow.relink = read_batch, lambda *args: None
    flow.read_into([str(source)], ledger, SimpleNamespace(run=RUN))
    os._exit(0)


def committed(log: Path) -> list[str]:
    return log.read_text().splitlines() if log.exists() else []


def born(*files: Path) -> int:
    """A life in a process of its own."""
    child = os.fork()
    if child == 0:
        try:
            life(*files)
        finally:
            os._exit(1)
    return child


def kill_after(child: int, log: Path, commits: int) -> None:
    """SIGKILL at a moment of chance behind so many commits of this life; right after its birth for 0."""
    wanted = len(committed(log)) + commits
    while len(committed(log)) < wanted:
        time.sleep(0.001)
        assert os.waitpid(child, os.WNOHANG) == (0, 0), "it ended by itself"
    time.sleep(random.uniform(0, 0.03))
    os.kill(child, signal.SIGKILL)
    assert os.waitpid(child, 0)[1] == signal.SIGKILL


def check(ledger: Path, log: Path, before: set[str]) -> set[str]:
    """Every report that was acknowledged or there before is there with all it says, and at most one batch beyond."""
    if not committed(log):
        return set()  # there may be no ledger yet, or one without a table
    with store.open_view(ledger) as view:
        there = {each.report.doc: each for each in view.readings()}
    known = before | {doc for line in committed(log) for doc in line.split()}
    assert known <= there.keys()
    assert len(there.keys() - known) in (0, flow.BATCH)
    assert all(each == told(each.report) for each in there.values())
    assert store.verify(ledger).broken == ()
    return set(there)


def main(folder: Path) -> None:
    ledger, log, source = folder / "arnor.db", folder / "acknowledged", texts(folder)
    there: set[str] = set()
    grown = []
    for n in range(LIVES):
        kill_after(born(ledger, source, log), log, n % 10)
        there = check(ledger, log, there)
        grown.append(len(there))
    assert os.waitpid(born(ledger, source, log), 0)[1] == 0
    read = sum(len(line.split()) for line in committed(log))
    print(json.dumps({"grown": grown, "end": len(check(ledger, log, there)), "read": read}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
