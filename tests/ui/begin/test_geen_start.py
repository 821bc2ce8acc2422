"""A start that is refused says so in a window: who pressed an icon sees no terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

from tests.toegankelijkheid import in_sight, text_fits, tree_walk
from tests.ui.taal.conftest import talen
from waarnemer_app import platform
from waarnemer_app.app import start
from waarnemer_app.ui.begin.geen_start import GeenStart, Weigering
from waarnemer_app.ui.taal.talen import Talen
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.voorkeuren import BESTAND

__all__ = ["talen"]


def woorden(venster: GeenStart) -> str:
    return " ".join(x.text() for x in venster.findChildren(QLabel) if x.isVisibleTo(venster))


@pytest.fixture
def gezegd(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, talen: Talen
) -> Iterator[list[str]]:
    """What a start that is refused shows in a window of its own; it is read and closed."""
    monkeypatch.setenv("WAARNEMER_DATA", str(tmp_path))
    monkeypatch.setattr(platform, "harden_process", lambda: None)
    gezien: list[str] = []

    def lees() -> None:
        for venster in qapp.topLevelWidgets():
            if isinstance(venster, GeenStart) and venster.isVisible():
                gezien.append(woorden(venster))
                venster.knop.press()

    wacht = QTimer()
    wacht.timeout.connect(lees)
    wacht.start()
    yield gezien
    wacht.stop()


def test_a_second_start_is_refused(gezegd: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with platform.single_instance(platform.data_dir()):
        assert start() == 1
    (tekst,) = gezegd
    assert "Het programma is al open. Ga naar dat venster." in tekst
    assert capsys.readouterr().err == "Het programma is al open. Ga naar dat venster.\n"


def test_it_speaks_the_language_that_was_chosen(
    gezegd: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is known without the dossier; what goes to a terminal stays Dutch."""
    map_ = platform.data_dir()
    map_.mkdir(parents=True, exist_ok=True)
    (map_ / BESTAND).write_text(json.dumps({"taal": "en", "tekst": 150}), encoding="utf-8")
    with platform.single_instance(map_):
        assert start() == 1
    (tekst,) = gezegd
    assert "The program is open already. Go to that window." in tekst
    assert "al open" in capsys.readouterr().err


def test_a_folder_that_cannot_be_used_is_said_with_its_name(
    gezegd: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A full or read-only disk, or a file in its place: a window with what to do, no traceback."""
    map_ = tmp_path / "waarnemer"
    map_.write_text("geen map")
    assert start() == 1
    (tekst,) = gezegd
    assert "kan zijn map niet gebruiken" in tekst
    assert str(map_) in tekst
    assert str(map_) in capsys.readouterr().err
    assert map_.read_text() == "geen map"


def test_the_window_is_of_the_program_and_changes_its_language(
    theme: Theme, talen: Talen, qapp: QApplication
) -> None:
    venster = GeenStart(theme, talen, Weigering(Path("/geen/map"), "No space left on device"))
    venster.resize(1024, 640)
    venster.show()
    venster.activateWindow()
    for factor in (100, 200):
        theme.set(factor=factor)
        assert text_fits.faults(venster) == []
        assert in_sight.faults(venster) == []
        tree_walk.check(venster)
    talen.kies("en")
    qapp.processEvents()
    assert "The program cannot use its folder." in woorden(venster)
    assert "No space left on device" in woorden(venster)
    assert venster.knop.hasFocus()
    theme.set(factor=100)
    venster.close()
    venster.deleteLater()
