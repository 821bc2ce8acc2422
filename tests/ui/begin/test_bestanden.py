"""Files: chosen in a dialog or typed; what cannot be read or written is said in Dutch."""

import errno
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from waarnemer_app.ui.begin.begin import BeginFout
from waarnemer_app.ui.begin.bestanden import (
    GROOTST,
    BestandKeuze,
    bewaar_als,
    kies_bestand,
    kies_bestanden,
    kies_map,
    lees_bestand,
    schrijf_bestand,
)
from waarnemer_app.ui.theme import Theme

# the dialog of Qt itself asks the offscreen platform for a smallest size
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def ouder(qtbot: QtBot) -> QWidget:
    ouder = QWidget()
    qtbot.addWidget(ouder)
    ouder.show()
    return ouder


def dialoog() -> QFileDialog:
    gevonden = QApplication.activeModalWidget()
    assert isinstance(gevonden, QFileDialog)
    return gevonden


def test_a_file_is_read_whole_and_one_byte_too_many_stays_too_many(tmp_path: Path) -> None:
    pad = tmp_path / "pakket.wvp"
    pad.write_bytes(b"abc")
    assert lees_bestand(pad) == b"abc"
    with pad.open("wb") as bestand:
        bestand.truncate(GROOTST + 10)
    assert len(lees_bestand(pad)) == GROOTST + 1


@pytest.mark.parametrize(
    ("naam", "melding"),
    [
        ("weg.wvp", "Dit bestand is er niet."),
        ("map", "Dit is een map, geen bestand."),
        ("nul\0.wvp", "Dit bestand is niet te lezen."),
    ],
)
def test_what_cannot_be_read_is_said_with_its_path(tmp_path: Path, naam: str, melding: str) -> None:
    (tmp_path / "map").mkdir()
    with pytest.raises(BeginFout) as fout:
        lees_bestand(tmp_path / naam)
    assert fout.value.melding == melding
    assert str(tmp_path) in fout.value.waar
    assert fout.value.remedie


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    schrijf_bestand(tmp_path / "a.wva", b"verzoek")
    assert (tmp_path / "a.wva").read_bytes() == b"verzoek"
    with pytest.raises(BeginFout, match="niet bewaard"):
        schrijf_bestand(tmp_path / "weg" / "a.wva", b"verzoek")


def test_a_write_that_fails_leaves_the_file_that_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = tmp_path / "a.wva"
    schrijf_bestand(pad, b"eerder")

    def vol(_fd: int) -> None:
        raise OSError(errno.ENOSPC, "geen ruimte")

    monkeypatch.setattr(os, "fsync", vol)
    with pytest.raises(BeginFout, match="niet bewaard"):
        schrijf_bestand(pad, b"verzoek")
    assert pad.read_bytes() == b"eerder"
    assert list(tmp_path.iterdir()) == [pad]


def test_the_dialog_gives_the_path(ouder: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "p.wvp").write_bytes(b"x")
    gekozen: list[Path] = []
    kies_bestand(ouder, "Kies", "Verkiezingspakket (*.wvp)", gekozen.append)
    venster = dialoog()
    venster.setDirectory(str(tmp_path))
    venster.selectFile(str(tmp_path / "p.wvp"))
    venster.accept()
    assert gekozen == [tmp_path / "p.wvp"]


def test_more_files_are_chosen_at_once(ouder: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "een.csv").write_bytes(b"x")
    gekozen: list[list[Path]] = []
    kies_bestanden(ouder, "Kies", "Lijsten (*.csv)", gekozen.append)
    venster = dialoog()
    assert venster.fileMode() is QFileDialog.FileMode.ExistingFiles
    venster.setDirectory(str(tmp_path))
    venster.selectFile(str(tmp_path / "een.csv"))
    venster.accept()
    assert gekozen == [[tmp_path / "een.csv"]]


def test_the_settings_of_qt_do_not_say_where_one_was(
    ouder: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    """veiligheid T13: QtProject.conf is plain text."""
    bestand = tmp_path / "geheime map" / "p.wvp"
    bestand.parent.mkdir()
    bestand.write_bytes(b"x")
    kies_bestand(ouder, "Kies", "Alles (*)", lambda _: None)
    venster = dialoog()
    venster.setDirectory(str(bestand.parent))
    venster.selectFile(str(bestand))
    venster.accept()
    qtbot.waitUntil(lambda: not isValid(venster))
    instellingen = QSettings(QSettings.Scope.UserScope, "QtProject")
    assert "geheime" not in str([instellingen.value(naam) for naam in instellingen.allKeys()])
    if sys.platform != "win32":  # there it is the registry
        assert "geheime" not in Path(instellingen.fileName()).read_text("utf-8")


def test_cancelling_the_dialog_changes_nothing(ouder: QWidget, qtbot: QtBot) -> None:
    gekozen: list[Path] = []
    kies_bestand(ouder, "Kies", "Alles (*)", gekozen.append)
    dialoog().reject()
    assert gekozen == []


def test_the_name_of_a_new_file_is_filled_in(ouder: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    gekozen: list[Path] = []
    bewaar_als(ouder, "Bewaar", "toelating.wva", "Verzoek (*.wva)", gekozen.append)
    venster = dialoog()
    venster.setDirectory(str(tmp_path))
    venster.selectFile("toelating.wva")
    venster.accept()
    assert gekozen == [tmp_path / "toelating.wva"]


def test_a_folder_can_be_chosen(ouder: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    gekozen: list[Path] = []
    kies_map(ouder, "Kies een stick", gekozen.append)
    venster = dialoog()
    venster.setDirectory(str(tmp_path.parent))
    venster.selectFile(str(tmp_path))
    venster.accept()
    assert gekozen == [tmp_path]


@pytest.mark.parametrize("getypt", ["{0}", '"{0}"', " '{0}' "])
def test_a_path_can_be_typed_or_pasted_with_quotes(
    theme: Theme, qtbot: QtBot, tmp_path: Path, getypt: str
) -> None:
    keuze = BestandKeuze(theme, "Pakket", "Kies een bestand.", "Alles (*)")
    qtbot.addWidget(keuze)
    assert keuze.pad() is None
    keuze.veld.setText(getypt.format(tmp_path / "p.wvp"))
    assert keuze.pad() == tmp_path / "p.wvp"


def test_browsing_fills_the_path_and_tells(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "p.wvp").write_bytes(b"x")
    keuze = BestandKeuze(theme, "Pakket", "Kies een bestand.", "Verkiezingspakket (*.wvp)")
    qtbot.addWidget(keuze)
    keuze.show()
    keuze.knop.press()
    venster = dialoog()
    venster.setDirectory(str(tmp_path))
    venster.selectFile(str(tmp_path / "p.wvp"))
    with qtbot.waitSignal(keuze.gekozen):
        venster.accept()
    assert keuze.pad() == tmp_path / "p.wvp"
