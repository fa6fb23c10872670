import pytest
from cli_records import READING, REFUSED, Flow, make_ledger

from reportedly.cli import main


@pytest.fixture
def flow(monkeypatch):
    fake = Flow()
    for name in ("read_into", "linked_events"):
        monkeypatch.setattr(f"reportedly.cli.journey.{name}", getattr(fake, name))
    return fake


@pytest.fixture
def ledger(tmp_path):
    return make_ledger(tmp_path / "arnor.db", READING, rejected=(REFUSED,))


@pytest.fixture
def run(flow, capsys, monkeypatch, tmp_path):
    """Run a command line in an empty folder: exit status, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("REPORTEDLY_DB", raising=False)

    def call(*arguments):
        with pytest.raises(SystemExit) as leaving:
            main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return leaving.value.code, printed.out, printed.err

    return call
