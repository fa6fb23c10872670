"""Wrong input: a message with place, reason and mend, status 2, and the ledger as it was."""

import subprocess
import sys

import pytest

from reportedly.cli import main

READERS = (("events",), ("show", "abcd"), ("claims",), ("refused",), ("info",), ("export", "readings"))


@pytest.mark.parametrize("command", READERS)
def test_missing_ledger_is_named_and_not_made(run, tmp_path, command):
    code, out, err = run(*command, "--db", "none.db")
    assert (code, out, list(tmp_path.iterdir())) == (2, "", [])
    assert "none.db" in err


@pytest.mark.parametrize("command", READERS)
def test_file_that_is_no_ledger_stays_as_it_is(run, tmp_path, command):
    (tmp_path / "diary.db").write_text("my diary")
    code, _, err = run(*command, "--db", "diary.db")
    assert (code, (tmp_path / "diary.db").read_text()) == (2, "my diary")
    assert "diary.db" in err


@pytest.mark.parametrize(
    "arguments", [("evnts",), ("events", "--nope"), ("show",), ("claims", "--slot", "wounded"), ("read",)]
)
def test_wrong_command_line_is_status_2_with_a_way_on(run, arguments):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert "--help" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("arguments", [("--help",), ("events", "--help"), ("--version",)])
def test_help_and_version_are_status_0(run, arguments):
    assert run(*arguments)[0] == 0


def test_file_names_cannot_command_the_terminal(run):
    _, _, err = run("read", "\x1b[2J.txt")
    assert "[U+001B]" in err
    assert "\x1b" not in err


def test_ctrl_c_is_status_130(run, ledger, monkeypatch):
    def stop(view):
        raise KeyboardInterrupt

    monkeypatch.setattr("reportedly.cli.journey.linked_events", stop)
    assert run("events", "--db", ledger)[0] == 130


def test_closed_pipe_is_quiet(ledger):
    command = [sys.executable, "-m", "reportedly", "claims", "--db", str(ledger)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    assert process.wait(60) in (0, 1)
    assert process.stderr.read() == b""


def test_no_command_shows_the_commands(run):
    code, out, err = run()
    assert "export" in out + err
    assert code == 0


def test_main_is_what_the_script_calls():
    with pytest.raises(SystemExit):
        main(["--version"])


def test_commands_that_do_not_parse_do_not_wait_for_the_parser():
    program = "import sys; from reportedly.cli import app; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
