"""kill -9 in the middle of a reading, twenty times, for real."""

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

READER = Path(__file__).with_name("kill_reader.py")


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
def test_nothing_acknowledged_is_lost_and_the_next_run_goes_on(tmp_path: Path) -> None:
    """The reader itself checks the ledger after every kill; here, that it came further each time."""
    done = subprocess.run([sys.executable, READER, tmp_path], capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert len(told["grown"]) == 20
    assert all(before <= after for before, after in pairwise(told["grown"]))
    assert 500 < told["grown"][-1] < told["end"] == 2000
    assert told["read"] <= 2000
