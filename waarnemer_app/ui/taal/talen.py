"""Which languages there are, and the one that is spoken now: loaded from ``resources/talen``."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator, Signal

from waarnemer_app.ui import voorkeuren

BRON: Final = "nl"
"""The language that the texts are written in."""
_MAP: Final = Path(__file__).resolve().parents[3] / "resources" / "talen"


def taal() -> str:
    """Code of the language that the screens are in: ``nl``, or what a translation says it is.

    The code is itself a text of the program, so it can never differ from the texts around it.
    """
    return QCoreApplication.translate("Taal", "nl", "code of this language, two letters")


class Talen(QObject):
    """The languages of one program. ``gewisseld`` fires when another one was chosen."""

    gewisseld = Signal()

    def __init__(self, map_: Path, parent: QObject | None = None, *, talen: Path = _MAP) -> None:
        super().__init__(parent)
        self._map = map_
        self._gevonden = [
            (pad.stem.rpartition("_")[2], pad) for pad in sorted(talen.glob("waarnemer_*.qm"))
        ]
        self._vertalers: list[QTranslator] = []
        self._laad(self._gekozen())

    def namen(self) -> list[tuple[str, str]]:
        """Code and name of every language, Dutch first."""
        return [(BRON, "Nederlands"), *((code, _naam(pad)) for code, pad in self._gevonden)]

    def kies(self, code: str) -> None:
        """Speak this language from now on; one that is not there changes nothing."""
        if code == taal() or code not in dict(self.namen()):
            return
        self._laad(code)
        voorkeuren.houd(self._map, taal=code)
        self.gewisseld.emit()

    def volgende(self) -> str:
        """The code after the one of now; of two languages the other."""
        codes = [code for code, _ in self.namen()]
        nu = taal()
        return codes[(codes.index(nu) + 1) % len(codes)] if nu in codes else BRON

    def verhuis(self, map_: Path) -> None:
        """From now on the choice is kept in this folder."""
        self._map = map_

    def _gekozen(self) -> str:
        return str(voorkeuren.lees(self._map).get("taal", BRON))

    def _laad(self, code: str) -> None:
        """Take the words of Qt itself and ours; what was loaded before goes."""
        app = QCoreApplication.instance()
        if app is None:
            return
        vorige, self._vertalers = self._vertalers, []
        van_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        wil = [Path(van_qt) / f"qtbase_{code}.qm"]
        wil += [pad for gevonden, pad in self._gevonden if gevonden == code]
        for pad in wil:
            vertaler = QTranslator(self)
            if vertaler.load(str(pad)) and app.installTranslator(vertaler):
                self._vertalers.append(vertaler)
        for vertaler in vorige:
            app.removeTranslator(vertaler)
            vertaler.deleteLater()


def _naam(pad: Path) -> str:
    vertaler = QTranslator()
    vertaler.load(str(pad))
    naam = vertaler.translate("Taal", "Nederlands", "name of this language, in itself")
    return naam or pad.stem
