"""What is said when the program cannot start: who pressed an icon sees no terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.kader import BeginKader, KaderInfo, Omgeving
from waarnemer_app.ui.components import BigButton, Label, Title
from waarnemer_app.ui.taal.talen import Talen, taal
from waarnemer_app.ui.theme import Theme, new_application
from waarnemer_app.ui.weergave import Weergave

STATUS: Final = 1
"""The exit status of a start that was refused."""


@dataclass(frozen=True)
class Weigering:
    """Why there is no start: another window has the folder, or (with ``waarom``) it is no use."""

    map: Path
    waarom: str = ""

    def wat(self) -> str:
        """What is so, in the language of now."""
        if self.waarom:
            return _tr("Het programma kan zijn map niet gebruiken.")
        return _tr("Het programma is al open.")

    def raad(self) -> str:
        """What to do; nothing is lost."""
        if not self.waarom:
            return _tr("Ga naar dat venster.")
        raad = _tr("Kijk of de schijf vol is, of alleen gelezen mag worden. Er is niets gewist.")
        return f"{raad} {_tr('Bel anders het bureau.')}"

    def feiten(self) -> list[str]:
        """Which folder, and what the system said of it."""
        return [str(self.map), self.waarom] if self.waarom else []


def _plaatselijk() -> datetime:
    return datetime.now().astimezone()


class GeenStart(QWidget):
    """A window in the look of the program with one button; ``gesloten`` when it was read."""

    gesloten = Signal()

    def __init__(
        self,
        theme: Theme,
        talen: Talen,
        weigering: Weigering,
        nu: Callable[[], datetime] = _plaatselijk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._talen, self._nu, self.weigering = theme, talen, nu, weigering
        self._kader: BeginKader | None = None
        geheel = QVBoxLayout(self)
        geheel.setContentsMargins(0, 0, 0, 0)
        geheel.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._maak()
        talen.gewisseld.connect(self._spreek)

    def _maak(self) -> None:
        theme, wat = self._theme, self.weigering
        self.setWindowTitle(_tr("Waarnemer"))
        omgeving = Omgeving(nu=self._nu, talen=self._talen.namen(), taal=taal())
        hulp = ((wat.wat(), wat.raad()),)
        kader = self._kader = BeginKader(theme, KaderInfo(hulp=hulp), omgeving, breed=560)
        kader.taal_gekozen.connect(self._talen.kies)
        kader.groot.connect(self.close)
        kader.kolom.addWidget(Title(theme, wat.wat(), "d1"))
        kader.kolom.addWidget(Label(theme, wat.raad()))
        for feit in wat.feiten():
            kader.kolom.addWidget(Label(theme, feit, "sm", "ink_soft"))
        self.knop = BigButton(theme, _tr("Sluit"), icon="x", key="Enter")
        self.knop.acted.connect(self.close)
        kader.kolom.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignLeft)
        if (geheel := self.layout()) is not None:
            geheel.addWidget(kader)

    def _spreek(self) -> None:
        """Say it in the language of now."""
        oud = self._kader
        self._maak()
        if oud is not None:
            oud.hide()
            oud.deleteLater()
        self._begin()

    def _begin(self) -> None:
        accessibility.focus(self.knop)

    def showEvent(self, event: QShowEvent) -> None:
        """Enter is enough."""
        QTimer.singleShot(0, self, self._begin)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.gesloten.emit()


def al_open(map_: Path) -> int:
    """Another window has this folder. Gives the exit status."""
    return _zeg(Weigering(map_))


def geen_map(map_: Path, fout: OSError) -> int:
    """The data folder cannot be made or written: which, why, and what to do; nothing is lost."""
    return _zeg(Weigering(map_, fout.strerror or type(fout).__name__))


def _zeg(weigering: Weigering) -> int:
    feiten = " ".join(weigering.feiten())
    sys.stderr.write(f"{weigering.wat()} {weigering.raad()} {feiten}".rstrip() + "\n")
    bestaand = QApplication.instance()
    app = bestaand if isinstance(bestaand, QApplication) else new_application(sys.argv[0])
    accessibility.install()
    # language and look are in the folder, and need no dossier; without the file they are Dutch
    talen = Talen(weigering.map)
    weergave = Weergave(app, weigering.map)
    venster = GeenStart(weergave.theme, talen, weigering)
    venster.resize(1024, 640)
    lus = QEventLoop()
    venster.gesloten.connect(lus.quit)
    venster.show()
    weergave.begin(venster.windowHandle())
    lus.exec()
    for deel in (venster, weergave, talen):
        deel.deleteLater()
    return STATUS


def _tr(tekst: str) -> str:
    return QCoreApplication.translate("GeenStart", tekst)
