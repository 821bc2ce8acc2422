"""Choosing a file: by the dialog of the system, or by typing its path."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QDir, QSettings, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.store.bestanden import schrijf_veilig
from waarnemer_app.ui.begin.begin import BeginFout
from waarnemer_app.ui.components import Button, Label, TextField, spaced
from waarnemer_app.ui.theme import Theme

GROOTST: Final = 32 * 1024 * 1024
"""Bytes; no file of this program is larger. One byte more is read, so that its reader refuses."""


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Bestanden", tekst)


def lees_bestand(pad: Path) -> bytes:
    """Read a chosen file; raises BeginFout that says what to do."""
    if pad.is_dir():  # what Windows says of it is that it may not be read
        raise BeginFout(
            _zeg("Dit is een map, geen bestand."), _zeg("Kies een bestand."), waar=str(pad)
        )
    try:
        with pad.open("rb") as bestand:
            return bestand.read(GROOTST + 1)
    except FileNotFoundError as fout:
        raise BeginFout(
            _zeg("Dit bestand is er niet."),
            _zeg("Kijk of de stick erin zit, en of het pad klopt."),
            waar=str(pad),
        ) from fout
    except (OSError, ValueError) as fout:
        raise BeginFout(
            _zeg("Dit bestand is niet te lezen."),
            _zeg("Kopieer het opnieuw, of vraag het bureau om een nieuw bestand."),
            waar=str(pad),
        ) from fout


def schrijf_bestand(pad: Path, data: bytes) -> None:
    """Write a chosen file whole or not at all; raises BeginFout that says what to do."""
    try:
        schrijf_veilig(pad, data)
    except OSError as fout:
        raise BeginFout(
            _zeg("Het bestand is niet bewaard."),
            _zeg("Kies een andere map of een andere stick."),
            waar=str(pad),
        ) from fout


def _dialoog(ouder: QWidget, titel: str, soorten: str) -> QFileDialog:
    dialoog = QFileDialog(ouder, titel, QDir.homePath(), soorten)
    label = QFileDialog.DialogLabel
    for welk, woord in (
        (label.LookIn, _zeg("Map:")),
        (label.FileName, _zeg("Bestand:")),
        (label.FileType, _zeg("Soort:")),
        (label.Reject, _zeg("Annuleer")),
    ):
        dialoog.setLabelText(welk, woord)
    dialoog.destroyed.connect(vergeet_mappen)
    return dialoog


def vergeet_mappen() -> None:
    """Take out of the settings of Qt in which folders one chose files (veiligheid T13).

    A dialog that Qt draws itself writes them, in plain text, when it goes.
    """
    instellingen = QSettings(QSettings.Scope.UserScope, "QtProject")
    for naam in ("history", "lastVisited"):
        instellingen.remove(f"FileDialog/{naam}")
    instellingen.sync()


def kies_bestand(ouder: QWidget, titel: str, soorten: str, klaar: Callable[[Path], None]) -> None:
    """Ask for a file; ``klaar`` gets its path, and is not called when one cancels.

    ``soorten`` as Qt writes it: "Verkiezingspakket (*.wvp)".
    """
    dialoog = _dialoog(ouder, titel, soorten)
    dialoog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialoog.setLabelText(QFileDialog.DialogLabel.Accept, _zeg("Kies"))
    dialoog.fileSelected.connect(lambda pad: klaar(Path(pad)))
    dialoog.finished.connect(dialoog.deleteLater)
    dialoog.open()


def kies_bestanden(
    ouder: QWidget, titel: str, soorten: str, klaar: Callable[[list[Path]], None]
) -> None:
    """Ask for one or more files; ``klaar`` is not called when one cancels."""
    dialoog = _dialoog(ouder, titel, soorten)
    dialoog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialoog.setLabelText(QFileDialog.DialogLabel.Accept, _zeg("Kies"))
    dialoog.filesSelected.connect(lambda paden: klaar([Path(pad) for pad in paden]))
    dialoog.finished.connect(dialoog.deleteLater)
    dialoog.open()


def kies_map(ouder: QWidget, titel: str, klaar: Callable[[Path], None]) -> None:
    """Ask for a folder, for instance a stick; ``klaar`` gets its path."""
    dialoog = _dialoog(ouder, titel, "")
    dialoog.setFileMode(QFileDialog.FileMode.Directory)
    dialoog.setLabelText(QFileDialog.DialogLabel.Accept, _zeg("Kies"))
    dialoog.fileSelected.connect(lambda pad: klaar(Path(pad)))
    dialoog.finished.connect(dialoog.deleteLater)
    dialoog.open()


def bewaar_als(
    ouder: QWidget, titel: str, naam: str, soorten: str, klaar: Callable[[Path], None]
) -> None:
    """Ask where to write a file that is called ``naam``; the system asks about overwriting."""
    dialoog = _dialoog(ouder, titel, soorten)
    dialoog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialoog.setDefaultSuffix(Path(naam).suffix.lstrip("."))
    dialoog.selectFile(naam)
    dialoog.setLabelText(QFileDialog.DialogLabel.Accept, _zeg("Bewaar"))
    dialoog.fileSelected.connect(lambda pad: klaar(Path(pad)))
    dialoog.finished.connect(dialoog.deleteLater)
    dialoog.open()


class BestandKeuze(QWidget):
    """A label, the path as text that can be typed, and a button for the dialog of the system."""

    gekozen = Signal()

    def __init__(
        self,
        theme: Theme,
        naam: str,
        uitleg: str,
        soorten: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._naam, self._soorten = naam, soorten
        self.veld = TextField(theme, naam)
        self.knop = Button(theme, self.tr("Bladeren"), icon="file-text")
        self.knop.setAccessibleName(self.tr("Bladeren: {0}").format(naam))
        self.knop.acted.connect(self._blader)
        self.veld.typed.connect(self.gekozen)
        self.onder = Label(theme, uitleg, "sm", "ink_soft")
        label = Label(theme, naam, "question")
        label.setBuddy(self.veld)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, spacing=6)
        kolom.addWidget(label)
        kolom.addWidget(self.onder)
        rij = QHBoxLayout()
        spaced(theme, rij, spacing=8)
        rij.addWidget(self.veld, 1)
        rij.addWidget(self.knop)
        kolom.addLayout(rij)

    def pad(self) -> Path | None:
        """The path that stands there; quotes of a file manager are left out."""
        tekst = self.veld.value().strip().strip("\"'")
        return Path(tekst).expanduser() if tekst else None

    def toon_pad(self, pad: Path | None) -> None:
        """Show a path."""
        self.veld.setText(str(pad) if pad else "")

    def _blader(self) -> None:
        kies_bestand(self, self._naam, self._soorten, self._neem)

    def _neem(self, pad: Path) -> None:
        self.toon_pad(pad)
        self.gekozen.emit()
