"""The reference engine, started once for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conformance.orakel import Orakel


@pytest.fixture(scope="session")
def orakel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Orakel]:
    made = Orakel(tmp_path_factory.mktemp("orakel"))
    yield made
    made.stop()
