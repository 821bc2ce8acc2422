"""A start that is refused says so in a window: who pressed an icon sees no terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from waarnemer_app import platform
from waarnemer_app.app import start

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
"""What Qt says of a window of one size that is on no screen."""


@pytest.fixture
def gezegd(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[list[str]]:
    """What a start that is refused shows in a window of its own; it is closed at once."""
    monkeypatch.setenv("WAARNEMER_DATA", str(tmp_path))
    monkeypatch.setattr(platform, "harden_process", lambda: None)
    woorden: list[str] = []

    def lees() -> None:
        vak = qapp.activeModalWidget()
        if isinstance(vak, QMessageBox):
            woorden.append(f"{vak.text()} {vak.informativeText()}")
            vak.accept()

    wacht = QTimer()
    wacht.timeout.connect(lees)
    wacht.start()
    yield woorden
    wacht.stop()


def test_a_second_start_is_refused(gezegd: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with platform.single_instance(platform.data_dir()):
        assert start() == 1
    assert gezegd == ["Het programma is al open. Ga naar dat venster."]
    assert "al open" in capsys.readouterr().err


def test_a_folder_that_cannot_be_used_is_said_with_its_name(
    gezegd: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A full or read-only disk, or a file in its place: a window with what to do, no traceback."""
    map_ = tmp_path / "waarnemer"
    map_.write_text("geen map")
    assert start() == 1
    (woorden,) = gezegd
    assert "kan zijn map niet gebruiken" in woorden
    assert str(map_) in woorden
    assert str(map_) in capsys.readouterr().err
    assert map_.read_text() == "geen map"
