"""One gazetteer for all tests of the room: the package's own, opened once."""

import pytest

from reportedly.resolve import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()
