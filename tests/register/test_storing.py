"""Ten storms (R34); ``python -m tests.register.storing --aantal 300`` is the longer one."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from tests.register.server import Demosleutels
from tests.register.storing import Storm


@pytest.mark.register
def test_een_bewijs_overleeft(demo: Demosleutels) -> None:
    map_ = Path(tempfile.mkdtemp(prefix="waarnemer-storm-"))
    try:
        verslag = Storm(map_, demo, zaad=20260318).woed(10)
    finally:
        shutil.rmtree(map_, ignore_errors=True)
    assert verslag.verloren == []
    assert verslag.rondes == 10
    assert min(verslag.register_dood, verslag.postgres_dood) >= 2
    assert verslag.bewijzen > 0
    assert verslag.afgebroken > 0
