"""The languages of the program, in a folder of their own; the test ends in Dutch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from waarnemer_app.ui.taal.talen import Talen


@pytest.fixture
def talen(qapp: QApplication, tmp_path: Path) -> Iterator[Talen]:
    talen = Talen(tmp_path / "data")
    yield talen
    talen.kies("nl")
    talen.deleteLater()
