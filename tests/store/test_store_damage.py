"""Disks that are full, files that were cut off, media that nobody can write to, logs that a killed program left."""

import os
import resource
import signal
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from shutil import copyfile, rmtree

import pytest
from store_records import LATER, RUN, TEXT, reading, report

from reportedly.errors import LedgerError
from reportedly.store import LedgerView, Writer, forget, open_view, verify

NOBODY = 65534
OPENERS = pytest.mark.parametrize("opened", [Writer, open_view, verify], ids=["writer", "view", "verify"])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return fill(tmp_path / "arnor.db")


def fill(path: Path, count: int = 20) -> Path:
    with Writer(path) as writer:
        writer.start(RUN)
        for n in range(count):
            writer.add_reading(reading(report(f"r{n}", f"{n} {TEXT}")))
    return path


@OPENERS
@pytest.mark.parametrize("left", [0.001, 0.3, 0.9, 0.99999])
def test_a_file_that_was_cut_off(path: Path, opened: Callable[[Path], object], left: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: max(100, int(len(data) * left))])
    with pytest.raises(LedgerError, match=r"damaged: .* bytes are missing at the end.*Copy it again"):
        opened(path)


def test_a_damaged_page_is_told_with_its_mend(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 : len(data) - 4096] = bytes(len(data) - 8192)
    path.write_bytes(data)
    with pytest.raises(LedgerError, match=r"it is damaged.*Restore a copy"), open_view(path) as view:
        list(view.readings())


def test_a_full_disk_keeps_what_was_committed(path: Path) -> None:
    before = verify(path)

    def add_much() -> None:
        with Writer(path) as writer:
            connection = writer._batch.connection
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            connection.execute(f"PRAGMA max_page_count = {pages + 3}")
            writer.start(LATER)
            for n in range(100):
                writer.add_reading(reading(report(f"x{n}", f"{n} x {TEXT}" * 20)))

    with pytest.raises(LedgerError, match=r"the disk is full.*what was committed is kept"):
        add_much()
    assert verify(path) == before


def child(work: Callable[[], None]) -> int:
    """Runs it in a process of its own: 0 where nothing was raised, 7 for a `LedgerError`."""
    pid = os.fork()
    if pid == 0:
        try:
            work()
            os._exit(0)
        except LedgerError:
            os._exit(7)
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def test_a_file_that_may_not_grow_keeps_what_was_committed(path: Path) -> None:
    def add_much() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        limit = path.stat().st_size + 100_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        with Writer(path) as writer:
            writer.start(LATER)
            for n in range(1000):
                writer.add_reading(reading(report(f"x{n}", f"{n} x {TEXT}" * 20)))

    before = verify(path)
    assert child(add_much) == 7
    assert verify(path) == before


def test_a_log_that_a_killed_program_left_is_read(path: Path, tmp_path: Path) -> None:
    """A copy of file and log, taken while the writer has both open, is the ledger too."""
    with Writer(path) as writer:
        writer.start(LATER)
        writer.add_reading(reading(report("late", "Late.")))
        writer.commit()
        for end in ("", "-wal"):
            copyfile(f"{path}{end}", f"{tmp_path / 'copy.db'}{end}")
    with open_view(tmp_path / "copy.db") as view:
        assert view.reading("late").report.text == "Late."
    assert verify(tmp_path / "copy.db").broken == ()


def test_a_log_of_another_state_does_not_go_unseen(path: Path, tmp_path: Path) -> None:
    """An earlier copy put back beside the log of a later state."""
    copyfile(path, tmp_path / "earlier.db")
    with Writer(path) as writer:
        writer.start(LATER)
        for n in range(60):
            writer.add_reading(reading(report(f"late {n}", f"{n} late {TEXT}")))
        writer.commit()
        writer._batch.connection.execute("PRAGMA wal_checkpoint")
        writer.add_reading(reading(report("last", "Last.")))
        writer.commit()
        copyfile(f"{path}-wal", tmp_path / "earlier.db-wal")
    try:
        found = verify(tmp_path / "earlier.db")
    except LedgerError:
        return
    assert found.broken or records(tmp_path / "earlier.db") in (records(path), 20)


def records(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM reports").fetchone()[0])


@pytest.fixture
def archive() -> Iterator[Path]:
    """A ledger in a folder where nobody may write."""
    folder = Path(tempfile.mkdtemp())  # not `tmp_path`: its parents are closed to others
    path = fill(folder / "arnor.db", 3)
    folder.chmod(0o555)
    path.chmod(0o444)
    yield path
    folder.chmod(0o755)
    rmtree(folder)


def unprivileged(work: Callable[[], object]) -> Callable[[], None]:
    """As somebody who may not write everywhere."""

    def call() -> None:
        if os.geteuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        work()

    return call


def test_a_ledger_on_a_read_only_medium_can_be_read_and_verified(archive: Path) -> None:
    def read() -> None:
        with open_view(archive) as view:
            assert len(list(view.readings())) == 3
        assert verify(archive).broken == ()

    assert child(unprivileged(read)) == 0
    assert [each.name for each in archive.parent.iterdir()] == ["arnor.db"]


@pytest.mark.parametrize("change", [Writer, lambda path: forget(path, "r0", "An order.", "Faramir")])
def test_a_ledger_on_a_read_only_medium_cannot_be_changed(archive: Path, change: Callable[[Path], object]) -> None:
    assert child(unprivileged(lambda: change(archive))) == 7


def test_a_read_only_medium_with_a_log_is_refused(archive: Path) -> None:
    """What is in the log could not be seen."""
    archive.parent.chmod(0o755)
    (archive.parent / "arnor.db-wal").write_bytes(b"\0" * 32)
    archive.parent.chmod(0o555)
    assert child(unprivileged(lambda: LedgerView(archive))) == 7
