"""What is no ledger of ours is refused and stays as it is, byte for byte."""

import sqlite3
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from store_records import RUN, reading

from reportedly.errors import InputError, LedgerError, NewerLedgerError
from reportedly.store import Writer, open_view
from reportedly.store.schema import MIGRATIONS

OPENERS = pytest.mark.parametrize("opened", [Writer, open_view], ids=["writer", "view"])
Opener = Callable[[Path], object]


def contents(folder: Path) -> dict[str, str]:
    """Every file of a folder with the hash of its bytes."""
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path.is_file()}


def refused(path: Path, opened: Opener, match: str, error: type[Exception] = LedgerError) -> None:
    before = contents(path.parent)
    with pytest.raises(error, match=match):
        opened(path)
    assert contents(path.parent) == before


@OPENERS
@pytest.mark.parametrize("data", [b"Five dead.", b"x" * 5000, b"SQLite format 3\0", b"\0" * 200])
def test_a_file_that_is_no_database(tmp_path: Path, opened: Opener, data: bytes) -> None:
    (tmp_path / "notes.txt").write_bytes(data)
    refused(tmp_path / "notes.txt", opened, "not a ledger: not an SQLite file")


@OPENERS
@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_a_database_of_another_program(tmp_path: Path, opened: Opener, mode: str) -> None:
    path = tmp_path / "places.sqlite"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA journal_mode = {mode}")
    connection.execute("CREATE TABLE moz_places (id)")
    connection.commit()
    refused(path, opened, "SQLite file of another program")  # while the other program has it open
    connection.close()
    refused(path, opened, "SQLite file of another program")


@OPENERS
def test_a_ledger_of_a_later_version(tmp_path: Path, opened: Opener) -> None:
    path = tmp_path / "arnor.db"
    Writer(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    refused(path, opened, "later version of reportedly", NewerLedgerError)


@OPENERS
def test_a_folder(tmp_path: Path, opened: Opener) -> None:
    (tmp_path / "arnor.db").mkdir()
    refused(tmp_path / "arnor.db", opened, "it is a folder")


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"its folder does not exist.*Make the folder"):
        Writer(tmp_path / "no" / "arnor.db")
    assert not (tmp_path / "no").exists()


def test_a_view_of_nothing(tmp_path: Path) -> None:
    refused(tmp_path / "arnor.db", open_view, "there is no ledger", InputError)


def test_a_folder_that_cannot_be_written_to() -> None:
    with pytest.raises(LedgerError, match=r"cannot be opened here.*folder you may write to"):
        Writer("/proc/arnor.db")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    Writer(tmp_path / "arnor.db").close()
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(LedgerError, match="cannot be read: Permission denied"):
        open_view(tmp_path / "arnor.db")


def test_a_ledger_that_cannot_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may write to every file, so that the refusal of the file system is played by SQLite's read-only mode."""
    path = tmp_path / "arnor.db"
    Writer(path).close()
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda name, **rest: connect(name.replace("mode=rwc", "mode=ro"), **rest))
    before = contents(tmp_path)["arnor.db"]
    with Writer(path) as writer:
        writer.start(RUN)
        with pytest.raises(LedgerError, match=r"cannot be opened here.*readonly"):
            writer.add_reading(reading())
    assert contents(tmp_path)["arnor.db"] == before


def test_a_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    with Writer(tmp_path / "arnor.db") as first, Writer(tmp_path / "arnor.db", wait=0.05) as second:
        first.start(RUN)
        second.start(RUN)
        first.add_reading(reading())
        with pytest.raises(LedgerError, match=r"another program is writing to it.*try again"):
            second.add_reading(reading())
        first.commit()
        assert second.add_reading(reading()) is False


def test_a_file_of_no_bytes_becomes_a_ledger(tmp_path: Path) -> None:
    """So a creation that was killed half-way, or mktemp, leaves it."""
    (tmp_path / "arnor.db").touch()
    with Writer(tmp_path / "arnor.db") as writer:
        writer.start(RUN)
        assert writer.add_reading(reading())


def test_a_view_of_a_file_of_no_bytes(tmp_path: Path) -> None:
    (tmp_path / "arnor.db").touch()
    refused(tmp_path / "arnor.db", open_view, "it is empty")


def test_a_closed_ledger_is_one_file(tmp_path: Path) -> None:
    with Writer(tmp_path / "arnor.db") as writer:
        writer.start(RUN)
        writer.add_reading(reading())
    assert list(contents(tmp_path)) == ["arnor.db"]


@pytest.mark.parametrize("name", ["a b?c#d%20.db", "ärnor.db"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    Writer(tmp_path / name).close()
    assert list(contents(tmp_path)) == [name]


def test_migrations_that_were_released_are_never_edited() -> None:
    """A change of the tables is a new migration at the end of the list; then its hash is added here."""
    assert [sha256(script.encode()).hexdigest()[:16] for script in MIGRATIONS] == [
        "f8d646d9075eee62",
        "42b1dfc4a4503e1e",
    ]


def test_a_migration_that_fails_leaves_no_half_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "arnor.db"
    Writer(path).close()
    scripts = (*MIGRATIONS, "CREATE TABLE weather (id);\nCREATE TABLE weather (id);\n")
    for place in ("connection", "header"):
        monkeypatch.setattr(f"reportedly.store.{place}.MIGRATIONS", scripts)
    with pytest.raises(LedgerError, match="weather already exists"):
        Writer(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'weather'").fetchone() is None


def test_an_earlier_ledger_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "arnor.db"
    with Writer(path) as writer:
        writer.start(RUN)
        writer.add_reading(reading())
    for place in ("connection", "header"):
        monkeypatch.setattr(f"reportedly.store.{place}.MIGRATIONS", (*MIGRATIONS, "CREATE TABLE weather (id);\n"))
    with pytest.raises(LedgerError, match="earlier version"):
        open_view(path)
    Writer(path).close()
    with open_view(path) as view:
        assert list(view.readings()) == [reading()]
