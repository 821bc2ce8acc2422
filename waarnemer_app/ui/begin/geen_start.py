"""What is said when the program cannot start: who pressed an icon sees no terminal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMessageBox

STATUS: Final = 1
"""The exit status of a start that was refused."""


def al_open() -> int:
    """Another window has this folder. Gives the exit status."""
    return _zeg(_tr("Het programma is al open."), _tr("Ga naar dat venster."))


def geen_map(map_: Path, fout: OSError) -> int:
    """The data folder cannot be made or written: which, why, and what to do; nothing is lost."""
    waarom = fout.strerror or type(fout).__name__
    raad = _tr("Kijk of de schijf vol is, of alleen gelezen mag worden. Er is niets gewist.")
    return _zeg(
        _tr("Het programma kan zijn map niet gebruiken."),
        f"{raad} {_tr('Bel anders het bureau.')}\n\n{map_}\n{waarom}",
    )


def _zeg(wat: str, raad: str) -> int:
    sys.stderr.write(f"{wat} {raad}\n")
    # the event loop of a dialog needs the application to live as long as it does
    app = QApplication.instance() or QApplication(sys.argv[:1])
    vak = QMessageBox(QMessageBox.Icon.Warning, _tr("Waarnemer"), wat)
    vak.setInformativeText(raad)
    vak.exec()
    vak.deleteLater()
    del app
    return STATUS


def _tr(tekst: str) -> str:
    return QCoreApplication.translate("GeenStart", tekst)
